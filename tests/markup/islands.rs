//! The islands: what the browser program takes over node by node must be just
//! what it would render, and a change by anyone else must show.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use back_relief::guide::Pack;
use back_relief::view::island::{Island, key, sum};
use proptest::prelude::*;

use crate::dom::Dom;
use crate::{GUIDE, WORDS, html, on_each, whole};

fn islands(page: &Dom, island: Island) -> Vec<usize> {
    page.all(|it| it.is("data-island", island.as_str()))
}

/// Which move or therapy an island shows, said by an element around it.
fn subject(page: &Dom, at: usize) -> Option<&str> {
    let name = Island::parse(page.get(at, "data-island"))?.id_attribute()?;
    page.ancestors(at).find_map(|it| it.get(name))
}

#[test]
fn every_island_is_there_and_known() {
    let pack = Pack::new(&GUIDE, &WORDS);
    on_each(|page| {
        for &island in Island::ALL {
            let found = islands(page, island);
            let one = island.id_attribute().is_none();
            assert!(if one { found.len() == 1 } else { found.len() > 9 }, "{island:?}");
        }
        for at in page.all(|it| it.get("data-island").is_some()) {
            let name = page.get(at, "data-island");
            let island = Island::parse(name).unwrap_or_else(|| panic!("no island is {name}"));
            let subject = subject(page, at);
            let known = match island {
                Island::Move => subject.is_some_and(|id| pack.find_move(id).is_some()),
                Island::Therapy => subject.is_some_and(|kind| pack.find_therapy(kind).is_some()),
                Island::Shapes | Island::Status | Island::Tools => subject.is_none(),
            };
            assert!(known, "the pack holds no {name} {subject:?}");
            let inside = page.within(at, |it| it.get("data-island").is_some());
            assert!(inside.is_empty(), "an island in a {name}");
        }
    });
}

/// There is one sum for all islands of a key, so they must hold the same, on
/// our own page (where it is taken) and in a shop's.
#[test]
fn every_island_fits_its_sum() {
    let sums: BTreeMap<_, _> = html::sums(whole().html()).into_iter().collect();
    let used = RefCell::new(BTreeSet::new());
    on_each(|page| {
        for at in page.all(|it| it.get("data-island").is_some()) {
            let island = Island::parse(page.get(at, "data-island")).expect("an island");
            let key = key(island, subject(page, at));
            assert_eq!(sums.get(&key), Some(&sum(page.inner(at))), "the sum of {key}");
            used.borrow_mut().insert(key);
        }
    });
    assert!(used.borrow().iter().eq(sums.keys()), "a sum of no island");
}

/// No button is there before it works.
#[test]
fn nothing_in_the_page_needs_the_browser_program() {
    on_each(|page| {
        assert_eq!(page.all(|it| it.name == "button").len(), 0);
        let status = islands(page, Island::Status)[0];
        assert_eq!(page.text(status), "", "the line that speaks has nothing to say yet");
        assert!(page.elements[status].is("role", "status"));
    });
}

#[test]
fn a_sum_forgets_what_a_reader_opened() {
    let shut = r#"<details class="a"><summary>b</summary></details>"#;
    let open = r#"<details class="a" open=""><summary>b</summary></details>"#;
    assert_eq!(sum(shut), sum(open));
    for other in [
        r#"<details class="a" open><summary>b</summary></details>"#,
        r#"<details class="a" open="open"><summary>b</summary></details>"#,
        r#"<details class="a" hidden=""><summary>b</summary></details>"#,
        r#"<details class="b"><summary>b</summary></details>"#,
        r#"<details class="a"><summary>b </summary></details>"#,
        r#"<details class="a"><summary>B</summary></details>"#,
        r#"<details class="a"><!----><summary>b</summary></details>"#,
        r#"<details class="a"><summary>b</summary></details> "#,
        r#"<details class="a" open=" "><summary>b</summary></details>"#,
        "",
    ] {
        assert_ne!(sum(shut), sum(other), "{other}");
    }
    assert_eq!(sum(""), sum(" open=\"\""));
}

proptest! {
    /// One byte more, less or other is a change; being opened is none.
    #[test]
    fn a_sum_sees_every_byte(
        text in "[ -~é–]{1,80}",
        at in any::<prop::sample::Index>(),
        added in "[a-z<]",
    ) {
        let places: Vec<_> = text.char_indices().map(|(place, _)| place).collect();
        let place = places[at.index(places.len())];
        let (before, after) = text.split_at(place);
        prop_assert_ne!(sum(&text), sum(&[before, &added, after].concat()));
        prop_assert_eq!(sum(&text), sum(&[before, " open=\"\"", after].concat()));
        prop_assert!(!sum(&text).is_empty());
        prop_assert!(sum(&text).bytes().all(|byte| byte.is_ascii_alphanumeric()));
    }
}

/// Compares with the file, a tag a line; writes it instead when asked to:
/// `UPDATE=1 cargo test --test markup`.
#[track_caller]
fn expect(name: &str, html: &str) {
    // Yew names components in its marks, save in what goes out.
    let name_in_mark = "back_relief::view::island::Show";
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
    let of = |island, id| {
        let found = islands(page, island).into_iter().find(|&at| subject(page, at) == id);
        page.inner(found.expect("an island"))
    };
    expect("move-stretch-knee-to-chest.html", of(Island::Move, Some("stretch-knee-to-chest")));
    expect("therapy-heat.html", of(Island::Therapy, Some("heat")));
    expect("shapes.html", of(Island::Shapes, None));
    let sign = page.one("the sign", |it| it.is("name", "sign") && it.is("value", "em-saddle"));
    expect("sign-em-saddle.html", &[page.outer(sign), page.outer(sign + 1)].concat());
    let help = page.one("help", |it| it.has_class("help") && it.has_class("emergency"));
    expect("help-emergency.html", page.outer(help));
}
