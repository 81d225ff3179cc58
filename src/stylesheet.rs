//! The style sheet. Rules that name every area, topic, stage or position are
//! written from the same lists as the markup. Each reads "this control is checked,
//! so its later sibling …": the only form that all three engines keep up to date
//! inside a shadow root.

use std::fmt::Write as _;
use std::sync::LazyLock;

use crate::diagram::plate::{self, Target, VIEW};
use crate::guide::{AreaId, Choice, Position, PositionFilter, Side, Stage, Topic};

/// All styles of a guide but the pictures of its moves, which are files: `back-relief.css` and what
/// lies beside it. For a `<style>` in the document, or the shadow root, that the guide is in.
pub static CSS: LazyLock<String> = LazyLock::new(|| {
    let sheets = include_str!(concat!(env!("OUT_DIR"), "/guide.css"));
    let no_pictures = "@layer choices{.thumb,.picture{display:none}}";
    [sheets, &choices(), no_pictures].concat()
});

/// The rules for every choice, without needless blanks, each in its layer of styles/guide.css.
pub fn choices() -> String {
    let choices = [places(), areas(), topics(), stages(), positions()].concat();
    format!("@layer elements{{{}}}@layer choices{{{choices}}}", light())
}

/// The colours for browsers without `light-dark()`: the light ones.
fn light() -> String {
    let sets: Vec<_> = include_str!("../styles/tokens.css")
        .lines()
        .map(str::trim)
        .filter(|line| line.starts_with("--"))
        .filter_map(|line| {
            let (before, colours) = line.split_once("light-dark(")?;
            let (light, rest) = colours.split_once(',')?;
            let (_, after) = rest.split_once(')')?;
            Some([before, light, after].concat())
        })
        .collect();
    format!("@supports not (color:light-dark(#fff,#000)){{:root,.br{{{}}}}}", sets.concat())
}

/// A control by its group and value: a value may stand in several groups.
fn control(name: &str, value: &str) -> String {
    format!("[name={name}][value={value}]")
}

/// Where each radio lies over the body, and each name beside it. The left one of a
/// pair is the right one mirrored, by styles/plate.css.
fn places() -> String {
    let mut css = String::new();
    let whole = |target: &Target| target.choice.side() != Some(Side::Left);
    for Target { choice, x, y, width, height, corners } in plate::targets().filter(whole) {
        let corner = |(x, y): &(i32, i32)| format!("{}% {}%", tenth(*x), tenth(*y));
        let corners: Vec<_> = corners.iter().map(corner).collect();
        let (area, corners) = (choice.area().as_str(), corners.join(","));
        let _ = write!(
            css,
            ".{area}{{--spot-x:{x};--spot-y:{y};--spot-width:{width};--spot-height:{height};\
             clip-path:polygon({corners})}}"
        );
    }
    for choice in Choice::all() {
        let y = plate::name(choice).y - VIEW.1;
        let _ = write!(css, "label[data-at={}]{{--name-y:{y}}}", choice.value());
    }
    css
}

/// "12.5" for 125.
fn tenth(n: i32) -> String {
    if n % 10 == 0 { (n / 10).to_string() } else { format!("{}.{}", n / 10, n % 10) }
}

/// One rule for several selectors.
fn rule(selectors: impl IntoIterator<Item = String>, sets: &str) -> String {
    let selectors: Vec<_> = selectors.into_iter().collect();
    format!("{}{{{sets}}}", selectors.join(","))
}

/// A selector for each area, with its id in place of each `?`. Its radios bear the id
/// as a class.
fn of_areas(selector: &str) -> impl Iterator<Item = String> {
    AreaId::ALL.iter().map(move |area| selector.replace('?', area.as_str()))
}

/// What a chosen area shows: its marks and names, its panel, what stands in short,
/// its warning signs.
fn areas() -> String {
    let marks = |state: &str| {
        Choice::all()
            .map(|choice| {
                let value = choice.value();
                format!("{}:{state}~.top [data-at={value}]", control("area", &value))
            })
            .collect::<Vec<_>>()
    };
    let parts = [
        ".?:checked~.sheet>.panels>[data-area=?]",
        ".?:checked~.sheet>.short>[data-in-short=?]",
        ".?:checked~.sheet>.shops>[data-shop=?]",
    ];
    let parts = parts.into_iter().flat_map(of_areas);
    let phrases = of_areas(".?:checked~.top [data-areas~=?]");
    let signs = of_areas(".?:checked~.sheet>.check[open]~[data-areas~=?]");
    let focused = "--outline-opacity:1;--outline-color:var(--focus);--outline-width:9px;\
                   --focus-outline:3px solid var(--focus)";
    [
        rule(
            marks("checked"),
            "--fill-opacity:.5;--outline-opacity:1;--leader-opacity:1;--chosen-display:inline;\
             --name-fill:var(--tint);--name-line:var(--accent);--name-dot:var(--accent);--dot-opacity:0;\
             --name-outline:var(--name-chosen)",
        ),
        rule(marks("focus-visible"), focused),
        // WebKit forgets :focus-visible once an arrow key has moved the choice; only
        // WebKit knows hanging-punctuation.
        format!("@supports (hanging-punctuation:first){{{}}}", rule(marks("focus"), focused)),
        rule(parts, "display:block"),
        rule(phrases, "display:var(--phrase-display)"),
        rule(signs, "display:flex"),
    ]
    .concat()
}

fn topics() -> String {
    let named = Topic::ALL.iter().filter(|&&topic| topic != Topic::All);
    let named: Vec<_> = named.map(|topic| topic.as_str()).collect();
    let checked = |it| format!("{}:checked", control("topic", it));
    let every = [checked("all"), "~.panels>.panel>.part".to_owned()].concat();
    let own = named.iter().map(|it| format!("{}~.panels>.panel>[data-topic={it}]", checked(it)));
    let parts = [every].into_iter().chain(own);
    let next = named.iter().map(|it| format!("{}~.next>[data-topic={it}]", checked(it)));
    rule(parts, "display:block") + &rule(next, "display:flex")
}

fn stages() -> String {
    let of = |part: &'static str| {
        Stage::ALL.iter().map(move |stage| {
            let it = stage.as_str();
            format!("{}:checked~.panels {}", control("stage", it), part.replace('?', it))
        })
    };
    rule(of("[data-stage=?]").chain(of("[data-stages~=?]")), "display:block")
}

/// Moves that the reader cannot get into are hidden; where none is left, that is
/// said.
fn positions() -> String {
    let some = || {
        PositionFilter::ALL
            .iter()
            .filter(|&&position_filter| position_filter != PositionFilter::Any)
    };
    let hidden = some().map(|&position_filter| {
        let fits = Position::ALL.iter().filter(|&&position| position_filter.allows(position));
        let fits: Vec<_> = fits.map(|it| format!("[data-positions~={}]", it.as_str())).collect();
        let position_filter = position_filter.as_str();
        format!(
            "{}:checked~.panels [data-positions]:not({})",
            control("position", position_filter),
            fits.join(",")
        )
    });
    let none = some().map(|position_filter| {
        let it = position_filter.as_str();
        format!("{}:checked~.panels [data-none~={it}]", control("position", it))
    });
    rule(hidden, "display:none") + &rule(none, "display:block")
}
