//! The islands: where the browser program adds what only it can do.

use std::fs;
use std::path::Path;

use back_relief::state::Island;

use crate::dom::Dom;
use crate::{on_each, whole};

fn islands(page: &Dom, island: Island) -> Vec<usize> {
    page.all(|it| it.is("data-island", island.as_str()))
}

#[test]
fn every_island_is_there_once() {
    on_each(|page| {
        for &island in Island::ALL {
            assert_eq!(islands(page, island).len(), 1, "{island:?}");
        }
        let all = page.all(|it| it.get("data-island").is_some());
        assert_eq!(all.len(), Island::ALL.len(), "an island that nobody knows");
        for at in all {
            let inside = page.within(at, |it| it.get("data-island").is_some());
            assert!(inside.is_empty(), "an island in an island");
        }
    });
}

/// What stands in one would be lost when the program renders there.
#[test]
fn every_island_is_empty_but_for_the_status() {
    on_each(|page| {
        for &island in Island::ALL {
            let at = islands(page, island)[0];
            assert_eq!(page.text(at), "", "{island:?}");
        }
    });
}

/// No button can be seen before it works: the style sheet shows those of this
/// class once the root is marked as ready.
#[test]
fn nothing_in_the_page_needs_the_browser_program() {
    on_each(|page| {
        let buttons = page.all(|it| it.name == "button");
        assert!(buttons.len() > 69, "each move and each way of warmth or cold has one");
        assert!(buttons.iter().all(|&at| page.elements[at].has_class("live")));
        let status = islands(page, Island::Status)[0];
        assert_eq!(page.text(status), "", "the line that speaks has nothing to say yet");
        assert!(page.elements[status].is("role", "status"));
    });
}

/// Compares with the file, a tag a line; writes it instead when asked to:
/// `UPDATE=1 cargo test --test markup`.
#[track_caller]
fn expect(name: &str, html: &str) {
    // Yew names components in its marks, save in what goes out.
    let name_in_mark = "back_relief::components::island::Show";
    let made = html.replace(name_in_mark, "").replace("><", ">\n<") + "\n";
    let path = Path::new("tests/snapshots").join(name);
    if std::env::var_os("UPDATE").is_some() {
        fs::create_dir_all("tests/snapshots").expect("a folder");
        fs::write(&path, &made).expect("to write the snapshot");
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    let differs = kept.lines().zip(made.lines()).position(|(kept, made)| kept != made);
    let line = differs.unwrap_or(kept.lines().count().min(made.lines().count()));
    assert!(
        kept == made,
        "{} is out of date from line {} on:\n- {}\n+ {}\nLook at it, then run \
         `UPDATE=1 cargo test --test markup`",
        path.display(),
        line + 1,
        kept.lines().nth(line).unwrap_or_default(),
        made.lines().nth(line).unwrap_or_default(),
    );
}

#[test]
fn the_pieces_are_as_kept() {
    let page = whole();
    let first = |name: &str, value: &str| page.outer(page.all(|it| it.is(name, value))[0]);
    expect("marks.html", page.outer(page.one("the marks", |it| it.has_class("marks"))));
    expect("name-flank-ql-left.html", first("for", "br-area-flank-ql-left"));
    expect("in-short-lower-back.html", first("data-in-short", "lower-back"));
    expect("move-stretch-knee-to-chest.html", first("data-move", "stretch-knee-to-chest"));
    expect("therapy-heat.html", first("data-therapy", "heat"));
    let control = |name: &str, value: &str| {
        let at = page.one(value, |it| it.is("name", name) && it.is("value", value));
        [page.outer(at), page.outer(at + 1)].concat()
    };
    expect(
        "area-flank-ql-left.html",
        page.outer(page.all(|it| it.is("value", "flank-ql-left"))[0]),
    );
    expect("topic-massage.html", &control("topic", "massage"));
    expect("stage-later.html", &control("stage", "later"));
    expect("none-emergency.html", &control("none", "none-emergency"));
    expect("sign-em-saddle.html", &control("sign", "em-saddle"));
    let help = page.one("help", |it| it.has_class("help") && it.has_class("emergency"));
    expect("help-emergency.html", page.outer(help));
}
