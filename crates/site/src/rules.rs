//! The rules of the style sheet that name every area, topic, stage or position:
//! written from the same lists as the markup. Each reads "this control is checked,
//! so its later sibling …": the only form that all three engines keep up to date
//! inside a shadow root.

use std::fmt::Write as _;

use back_relief::diagram::plate::{self, Target, VIEW};
use back_relief::guide::{AreaId, Choice, Position, PositionFilter, Side, Stage, Topic};

/// All of them, without needless blanks.
pub fn css() -> String {
    [places(), areas(), topics(), stages(), positions()].concat()
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
            ".{area}{{--x:{x};--y:{y};--w:{width};--t:{height};clip-path:polygon({corners})}}"
        );
    }
    for choice in Choice::all() {
        let y = plate::name(choice).y - VIEW.1;
        let _ = write!(css, "[for=br-area-{}]{{--name-y:{y}}}", choice.value());
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
                format!("[value={value}]:{state}~.top [data-at={value}]")
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
    let focused = "--rim:1;--rim-color:var(--focus);--rim-width:9px;--ring:3px solid var(--focus)";
    [
        rule(
            marks("checked"),
            "--glow:.5;--rim:1;--lead:1;--shown:inline;--name-fill:var(--tint);\
             --name-line:var(--accent);--name-dot:var(--accent);--spot-dot:0;\
             --name-outline:var(--name-chosen)",
        ),
        rule(marks("focus-visible"), focused),
        // WebKit forgets :focus-visible once an arrow key has moved the choice; only
        // WebKit knows hanging-punctuation.
        format!("@supports (hanging-punctuation:first){{{}}}", rule(marks("focus"), focused)),
        rule(parts, "display:block"),
        rule(phrases, "display:var(--phrase)"),
        rule(signs, "display:flex"),
    ]
    .concat()
}

fn topics() -> String {
    let named = Topic::ALL.iter().filter(|&&topic| topic != Topic::All);
    let named: Vec<_> = named.map(|topic| topic.as_str()).collect();
    let mut parts = vec![".tile[value=all]:checked~.panels>.panel>.part".to_owned()];
    parts.extend(
        named
            .iter()
            .map(|it| format!(".tile[value={it}]:checked~.panels>.panel>[data-topic={it}]")),
    );
    let next = named.iter().map(|it| format!(".tile[value={it}]:checked~.next>[data-topic={it}]"));
    rule(parts, "display:block") + &rule(next, "display:flex")
}

fn stages() -> String {
    let of = |part: &'static str| {
        Stage::ALL.iter().map(move |stage| {
            let it = stage.as_str();
            format!(".segment[value={it}]:checked~.panels {}", part.replace('?', it))
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
            ".segment[value={position_filter}]:checked~.panels [data-positions]:not({})",
            fits.join(",")
        )
    });
    let none = some().map(|position_filter| {
        let it = position_filter.as_str();
        format!(".segment[value={it}]:checked~.panels [data-none~={it}]")
    });
    rule(hidden, "display:none") + &rule(none, "display:block")
}
