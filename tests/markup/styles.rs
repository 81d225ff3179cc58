//! The style sheet reveals what is chosen: a rule for every choice, and only
//! such rules as all three engines keep up to date inside a shadow root.

use std::collections::BTreeSet;
use std::fs;

use back_relief::diagram::plate::{Target, VIEW, name, targets};
use back_relief::guide::{AreaId, Choice, Position, PositionFilter, Side, Stage, Topic};
use site::rules::css;

/// One selector and what it sets.
#[derive(Debug)]
struct Rule {
    selector: String,
    sets: String,
}

/// All rules of a sheet, each selector for itself, also those inside `@media`
/// and the like. Lines and blanks count as one blank.
fn rules(css: &str) -> Vec<Rule> {
    let mut found = Vec::new();
    // The selectors of the blocks we are in; none for an at-rule.
    let mut open: Vec<Vec<String>> = Vec::new();
    let mut text = String::new();
    for c in without_comments(css).chars() {
        match c {
            '{' => {
                let before = std::mem::take(&mut text);
                let head = before.rsplit(';').next().unwrap_or_default().trim();
                open.push(if head.starts_with('@') { Vec::new() } else { split(head) });
            }
            '}' => {
                let sets =
                    std::mem::take(&mut text).split_whitespace().collect::<Vec<_>>().join(" ");
                let selectors = open.pop().expect("a block that ends has begun");
                let rule = |selector| Rule { selector, sets: sets.clone() };
                found.extend(selectors.into_iter().map(rule));
            }
            c => text.push(c),
        }
    }
    assert!(open.is_empty(), "a block never ends");
    found
}

fn without_comments(css: &str) -> String {
    let mut parts = css.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once("*/").expect("a comment ends").1)
}

/// A list of selectors at its outer commas, blanks made one.
fn split(list: &str) -> Vec<String> {
    let mut depth = 0_i32;
    let outer = |c: char| {
        depth += match c {
            '(' | '[' => 1,
            ')' | ']' => -1,
            _ => 0,
        };
        c == ',' && depth == 0
    };
    let parts: Vec<_> = list.split(outer).collect();
    parts.iter().map(|part| part.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

/// What shows what was chosen: the rules written by hand and those written from the
/// lists of areas, topics, stages and positions.
fn choices() -> Vec<Rule> {
    let by_hand = fs::read_to_string("styles/choices.css").expect("the sheet of choices");
    let rules = rules(&[by_hand, css()].concat()).into_iter();
    rules
        .map(|Rule { selector, sets }| Rule { selector: short(&selector), sets: tight(&sets) })
        .collect()
}

/// A selector as short as it can be written: no quotes, no blank that means nothing.
fn short(selector: &str) -> String {
    [" ~ ", " > ", " + ", ", "]
        .iter()
        .fold(selector.replace('"', ""), |text, spaced| text.replace(spaced, spaced.trim()))
}

fn tight(sets: &str) -> String {
    sets.replace(": ", ":")
}

/// Whether there is exactly this rule, and what it sets begins so.
fn has(rules: &[Rule], selector: &str, sets: &str) -> bool {
    rules.iter().any(|rule| rule.selector == selector && rule.sets.starts_with(sets))
}

#[track_caller]
fn expect(rules: &[Rule], selector: &str, sets: &str) {
    assert!(has(rules, selector, sets), "no rule {selector} {{ {sets} }}");
}

#[test]
fn every_choice_reveals_its_own() {
    let rules = choices();
    for choice in Choice::all() {
        let (value, area) = (choice.value(), choice.area().as_str());
        // A radio bears its area as a class.
        for part in ["panels>[data-area", "short>[data-in-short", "shops>[data-shop"] {
            expect(&rules, &format!(".{area}:checked~.sheet>.{part}={area}]"), "display:block");
        }
        let phrases = format!(".{area}:checked~.top [data-areas~={area}]");
        expect(&rules, &phrases, "display:var(--phrase)");
        let signs = format!(".{area}:checked~.sheet>.check[open]~[data-areas~={area}]");
        expect(&rules, &signs, "display:flex");
        let mark = |state| format!("[value={value}]:{state}~.top [data-at={value}]");
        expect(&rules, &mark("checked"), "--glow:");
        // WebKit forgets the second once an arrow key has moved the choice.
        for state in ["focus-visible", "focus"] {
            expect(&rules, &mark(state), "--rim:1;--rim-color:var(--focus)");
        }
    }
    for shown in [".sign:not([data-areas])", ".sign-label:not([data-areas])", ".none"] {
        expect(&rules, &format!(".check[open]~{shown}"), "display:flex");
    }
    expect(&rules, ".check[open]~.question", "display:block");
    expect(&rules, ".spot:checked~.top>.chosen", "display:block");
    expect(&rules, ".spot:checked~.sheet", "display:contents");
    expect(&rules, ".sheet", "display:none");
    expect(&rules, ".spot:checked~.welcome", "display:none");
}

/// Each radio is clipped to its shape, the left one of a pair as the right one
/// mirrored; each name stands at its height.
#[test]
fn every_choice_has_its_place_on_the_plate() {
    let rules = choices();
    for target in targets() {
        let value = target.choice.value();
        if target.choice.side() == Some(Side::Left) {
            let right = targets()
                .find(|it| it.choice != target.choice && it.choice.area() == target.choice.area());
            let right = right.expect("a pair has two sides");
            let Target { x, y, width, height, .. } = right;
            assert_eq!(
                (-x - width, y, width, height),
                (target.x, target.y, target.width, target.height)
            );
            continue;
        }
        let area = target.choice.area().as_str();
        let radio = rules.iter().find(|rule| rule.selector == format!(".{area}"));
        let sets = &radio.unwrap_or_else(|| panic!("{value} has no place")).sets;
        let Target { x, y, width, height, corners, .. } = target;
        assert!(sets.starts_with(&format!("--x:{x};--y:{y};--w:{width};--t:{height};")), "{sets}");
        let polygon = between(sets, "clip-path:polygon(", ')').expect("it is clipped");
        let number = |text: &str| text.trim_end_matches('%').parse::<f64>().expect("a percentage");
        let found: Vec<_> = polygon
            .split(',')
            .map(|corner| corner.split_once(' ').expect("x and y"))
            .map(|(x, y)| (number(x), number(y)))
            .collect();
        let expected = corners.iter().map(|&(x, y)| (f64::from(x) / 10.0, f64::from(y) / 10.0));
        assert_eq!(found, expected.collect::<Vec<_>>(), "{value}");
        let height = format!("--name-y:{}", name(target.choice).y - VIEW.1);
        expect(&rules, &format!("[for=br-area-{value}]"), &height);
    }
    // The style sheet's own numbers are those of the view.
    let (plate, base) = (read("plate"), read("base"));
    assert!(plate.contains(&format!("aspect-ratio: {} / {};", VIEW.2, VIEW.3)));
    assert!(plate.contains(&format!("calc(({} - var(--y) - var(--t)) * var(--unit)", VIEW.3)));
    assert!(base.contains(&format!("--unit: calc(var(--height) / {});", VIEW.3)));
}

#[test]
fn every_topic_opens_its_part_and_leads_on() {
    let rules = choices();
    expect(&rules, ".tile[value=all]:checked~.panels>.panel>.part", "display:block");
    for topic in Topic::ALL.iter().filter(|&&topic| topic != Topic::All) {
        let it = topic.as_str();
        let part = format!(".tile[value={it}]:checked~.panels>.panel>[data-topic={it}]");
        expect(&rules, &part, "display:block");
        let next = format!(".tile[value={it}]:checked~.next>[data-topic={it}]");
        expect(&rules, &next, "display:flex");
    }
}

/// The question about the stage stands with warmth and cold, the one about the
/// position with moves; both where everything is open.
#[test]
fn each_question_stands_with_its_topics() {
    let shown_with = |class: &str| {
        let rules = choices().into_iter();
        let found: Vec<_> = rules
            .filter(|rule| rule.selector.ends_with(&format!(":checked~.{class}")))
            .filter(|rule| rule.sets == "display:flex;")
            .map(|rule| rule.selector)
            .collect();
        let [selector] = &found[..] else { panic!("{class}: {found:?}") };
        assert!(selector.starts_with(".tile:is("), "{selector}");
        let values = selector.split("[value=").skip(1);
        values.map(|it| it.split(']').next().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(shown_with("of-stage"), ["warmth", "all"]);
    assert_eq!(shown_with("of-position"), ["massage", "stretch", "strengthen", "rest", "all"]);
}

#[test]
fn every_stage_and_reach_has_its_rule() {
    let rules = choices();
    for stage in Stage::ALL.iter().map(|stage| stage.as_str()) {
        for part in ["data-stage", "data-stages~"] {
            let shown = format!(".segment[value={stage}]:checked~.panels [{part}={stage}]");
            expect(&rules, &shown, "display:block");
        }
    }
    for &position_filter in PositionFilter::ALL
        .iter()
        .filter(|&&position_filter| position_filter != PositionFilter::Any)
    {
        let value = position_filter.as_str();
        let from = format!(".segment[value={value}]:checked~.panels ");
        let fits = Position::ALL.iter().filter(|&&position| position_filter.allows(position));
        let fits: Vec<_> = fits.map(|it| format!("[data-positions~={}]", it.as_str())).collect();
        assert!(!fits.is_empty(), "{value} fits nothing");
        let others = format!("{from}[data-positions]:not({})", fits.join(","));
        expect(&rules, &others, "display:none");
        expect(&rules, &format!("{from}[data-none~={value}]"), "display:block");
    }
}

/// A sign that replaces the advice replaces all of it, and outweighs every rule that
/// shows some.
#[test]
fn a_ticked_sign_hides_the_advice() {
    let rules = choices();
    let hidden = "display:none !important";
    expect(&rules, ".sheet>.sign.replaces:checked~.advice.advice", hidden);
    let both = ".sheet>.sign:is(.replaces,.keeps-rest):checked~";
    for asked in [":is(.question,.none,.none-label)", ".sign:not(:checked)+.sign-label"] {
        expect(&rules, &format!("{both}{asked}"), hidden);
    }
    // What gave way is counted: only what is displayed counts.
    let counted = format!("{both}.sign:not(:checked)");
    let counts = rules.iter().find(|rule| rule.selector == counted).map(|rule| &rule.sets);
    let counts = counts.expect("a rule for the signs that give way");
    assert!(counts.contains("counter-increment:br-signs") && !counts.contains("display"));
    expect(&rules, ".sign.emergency:checked~.help.emergency", "display:block");
    expect(&rules, ".today:is(.replaces,.keeps-rest):checked~.help.today", "display:block");
    expect(&rules, ".sign.emergency:checked~.help.today", "display:none");
    expect(&rules, ".none.emergency:checked~.none.today:checked~.unanswered", "display:none");
}

/// While waiting for help, how to lie or sit with least pain; nothing else.
#[test]
fn a_sign_that_keeps_rest_leaves_rest_alone() {
    let rules = choices();
    let from = ".sheet>.sign.keeps-rest:checked~";
    expect(&rules, &format!("{from}.advice.advice:not(.panels)"), "display:none !important");
    let part = format!("{from}.panels>.panel>.part");
    expect(&rules, &part, "display:none !important");
    expect(&rules, &format!("{part}[data-topic=rest]"), "display:block !important");
}

/// A sign that only adds a note hides nothing.
#[test]
fn a_note_hides_nothing() {
    for Rule { selector, sets } in choices() {
        assert!(!selector.contains(".notes"), "{selector}");
        let hides = sets.contains("display:none") && selector.contains(".sign");
        let named = [".replaces", ".keeps-rest", ".emergency"];
        // What hides all signs until an area is chosen names no tick.
        let ticked = selector.contains(".sign") && selector.contains(":checked");
        assert!(!(hides && ticked) || named.iter().any(|it| selector.contains(it)), "{selector}");
    }
}

/// No rule is written for a value that is not there, nor for another's panel,
/// signs, names or shape.
#[test]
fn no_rule_mixes_choices_up() {
    let same = |value: &'static str| (value.to_owned(), value);
    let known: Vec<_> = Choice::all()
        .map(|choice| (choice.value(), choice.area().as_str()))
        .chain(Topic::ALL.iter().map(|topic| same(topic.as_str())))
        .chain(Stage::ALL.iter().map(|stage| same(stage.as_str())))
        .chain(PositionFilter::ALL.iter().map(|position_filter| same(position_filter.as_str())))
        .collect();
    let mut read = 0;
    for Rule { selector, .. } in choices() {
        let area = AreaId::ALL.iter().map(|area| area.as_str());
        let area = area
            .filter(|area| selector.starts_with(&format!(".{area}:")))
            .max_by_key(|it| it.len());
        let Some(value) = between(&selector, "[value=", ']').or(area) else { continue };
        let known =
            || known.iter().cloned().chain(AreaId::ALL.iter().map(|area| same(area.as_str())));
        let found = known().find(|(known, _)| known == value);
        let (_, own) = found.unwrap_or_else(|| panic!("nothing is called {value}: {selector}"));
        for hook in ["area", "areas~", "in-short", "shop", "topic", "stage", "stages~", "none~"] {
            let other = between(&selector, &format!("[data-{hook}="), ']');
            assert!(other.is_none_or(|other| other == own), "{selector}");
        }
        for hook in ["at", "shape"] {
            let other = between(&selector, &format!("[data-{hook}="), ']');
            assert!(other.is_none_or(|other| other == value), "{selector}");
        }
        read += 1;
    }
    assert!(read > 14 * 3 + 9 * 5, "only {read} rules name a value");
}

/// What stands from a mark to the end.
fn between<'a>(text: &'a str, mark: &str, end: char) -> Option<&'a str> {
    text.split_once(mark)?.1.split_once(end).map(|(found, _)| found)
}

fn read(sheet: &str) -> String {
    fs::read_to_string(format!("styles/{sheet}.css")).expect("a style sheet")
}

fn sheets() -> Vec<(String, String)> {
    let folder = fs::read_dir("styles").expect("the folder of style sheets");
    let paths = folder.map(|entry| entry.expect("a style sheet").path());
    let sheets: Vec<_> = paths
        .filter(|path| path.extension().is_some_and(|kind| kind == "css"))
        .map(|path| {
            let css = fs::read_to_string(&path).expect("a style sheet");
            (path.display().to_string(), without_comments(&css))
        })
        .collect();
    assert!(sheets.len() > 1, "styles/ holds the style sheets");
    sheets
}

/// "This control is checked, so its later sibling …" is the only form that all three
/// engines keep up to date: inside a shadow root WebKit shows what `:has(:checked)`
/// finds first and never the next.
#[test]
fn what_is_checked_is_asked_of_earlier_siblings_alone() {
    let mut read = 0;
    for (path, css) in sheets().into_iter().chain([("rules.rs".to_owned(), css())]) {
        for Rule { selector, .. } in rules(&css) {
            let selector = short(&selector);
            assert!(!selector.contains(":has("), "{path}: {selector}");
            let Some((control, governed)) = selector.rsplit_once(":checked") else { continue };
            // Of what is not checked, nothing but the thing itself and its label.
            let governed = governed.strip_prefix(')').unwrap_or(governed);
            let sibling = governed.starts_with(['~', '+', '.', ':']) || governed.is_empty();
            assert!(sibling, "{path}: {selector} looks into a control");
            assert!(!control.is_empty(), "{path}: {selector} is about every control");
            read += 1;
        }
    }
    assert!(read > 14 * 3 + 9 * 5, "only {read} rules");
}

/// Pointing and pressing must cost little: they restyle what they touch and the label
/// beside it, never all that follows. Focus shows on the figure and on the name.
#[test]
fn no_pointer_restyles_what_follows() {
    for (path, css) in sheets().into_iter().chain([("rules.rs".to_owned(), css())]) {
        for Rule { selector, .. } in rules(&css) {
            let selector = short(&selector);
            for state in [":hover", ":active", ":focus"] {
                let Some((_, after)) = selector.split_once(state) else { continue };
                let on_the_plate = state == ":focus" && after.contains("~.top [data-at=");
                assert!(!after.contains('~') || on_the_plate, "{path}: {selector}");
            }
        }
    }
}

#[test]
fn no_sheet_loads_anything_from_elsewhere() {
    for (path, css) in sheets() {
        let css = css.to_lowercase().replace([' ', '\n', '"', '\''], "");
        for far in ["url(http", "url(//", "@importhttp", "@import//", "<style"] {
            assert!(!css.contains(far), "{path} holds {far}");
        }
    }
}

/// Custom properties that each thing which asks for one has of its own, and the
/// selectors that give it: nothing from above is ever read.
fn set_where_used() -> Vec<(&'static str, Vec<String>)> {
    let shapes: Vec<_> = AreaId::ALL.iter().map(|area| format!(".{}", area.as_str())).collect();
    let names = Choice::all().map(|it| format!("[for=br-area-{}]", it.value())).collect();
    let listed = |list: &[&str]| list.iter().map(|&it| it.to_owned()).collect::<Vec<_>>();
    let row = (0..4).map(|at| format!(".at-{at}"));
    let tiles = ["tile", "tile-label"].into_iter();
    let tiles = tiles.flat_map(|it| (4..8).map(move |at| format!(".{it}.at-{at}")));
    let last = [".of-position.at-4".to_owned()];
    vec![
        ("--across", listed(&[".figure"])),
        ("--down", listed(&[".figure"])),
        ("--w", shapes.clone()),
        ("--t", shapes),
        ("--name-y", names),
        ("--columns", listed(&[".tile", ".tile-label", ".of-stage", ".of-position"])),
        ("--at", row.chain(tiles).chain(last).collect()),
    ]
}

/// A page's own custom properties come down into the guide: what a rule of ours asks
/// for is set at the root, on the thing itself, or promised to the page.
#[test]
fn every_custom_property_is_set_in_the_guide() {
    let mut asked = BTreeSet::new();
    let mut set = BTreeSet::new();
    for sheet in fs::read_to_string("styles/guide.css").expect("the list of sheets").lines() {
        let Some(name) = sheet.split('"').nth(1) else { continue };
        let sheet = fs::read_to_string(format!("styles/{name}")).expect("a sheet");
        // What is written from the lists follows the sheet written by hand.
        let css = if name == "choices.css" { [sheet, css()].concat() } else { sheet };
        for (at, before) in css.match_indices("var(") {
            let rest = &css[at + before.len()..];
            let end = rest.find([',', ')']).expect("the name ends");
            asked.insert(rest[..end].to_owned());
        }
        for rule in rules(&css) {
            for (name, _) in rule.sets.split(';').filter_map(|line| line.trim().split_once(':')) {
                if name.starts_with("--") {
                    set.insert((name.to_owned(), short(&rule.selector)));
                }
            }
        }
    }
    asked.retain(|name| !name.starts_with("--back-relief-"));
    let at_root = |name: &String| {
        [".br", ".guide"].iter().any(|root| set.contains(&(name.clone(), (*root).to_owned())))
    };
    let own = set_where_used();
    for (name, selectors) in &own {
        for selector in selectors {
            let here = set.contains(&((*name).to_owned(), selector.clone()));
            assert!(here, "{selector} has no {name} of its own");
        }
    }
    let open = asked.iter().filter(|name| !at_root(name));
    let open: Vec<_> = open.filter(|name| own.iter().all(|(own, _)| own != *name)).collect();
    assert!(asked.len() > 20 && open.is_empty(), "not set at the root: {open:?}");
}
