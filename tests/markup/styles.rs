//! The style sheet reveals what is chosen: a rule for every choice, and only
//! such rules as all three engines keep up to date inside a shadow root.

use std::fs;

use back_relief::guide::{Choice, Reach, Stage};

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

fn choices() -> Vec<Rule> {
    rules(&fs::read_to_string("styles/choices.css").expect("the sheet of choices"))
}

/// Whether a rule that sets this is there for the control in that state and a
/// later brother, or something in one, that ends with these words.
fn has(rules: &[Rule], value: &str, state: &str, target: &str, sets: &str) -> bool {
    let from = format!("input[value=\"{value}\"]:{state} ~ ");
    rules.iter().any(|rule| {
        let tail = rule.selector.strip_prefix(&from);
        tail.is_some_and(|tail| tail.ends_with(target)) && rule.sets.contains(sets)
    })
}

#[test]
fn every_choice_reveals_its_own() {
    let rules = choices();
    for choice in Choice::all() {
        let (value, area) = (choice.value(), choice.area().as_str());
        let panel = format!(".panels [data-area=\"{area}\"]");
        assert!(has(&rules, &value, "checked", &panel, "display:"), "{value}: panel");
        for level in ["emergency", "today"] {
            // The box and its label both bear the class and the areas.
            let sign = format!(".{level}[data-areas~=\"{area}\"]");
            assert!(has(&rules, &value, "checked", &sign, "display:"), "{value}: {sign}");
        }
        let shape = format!(".drawing .shape[for=\"br-area-{value}\"]");
        assert!(has(&rules, &value, "checked", &shape, "-"), "{value}: chosen shape");
        assert!(has(&rules, &value, "focus-visible", &shape, "-"), "{value}: focused shape");
    }
    for level in ["emergency", "today"] {
        let everywhere = format!(".{level}[data-areas=\"all\"]");
        let any = |rule: &Rule| {
            rule.selector.starts_with("input[name=\"area\"]:checked ~ ")
                && rule.selector.ends_with(&everywhere)
        };
        assert!(rules.iter().any(any), "no rule for {everywhere}");
    }
}

#[test]
fn every_stage_and_reach_has_its_rule() {
    let rules = choices();
    for stage in Stage::ALL {
        let value = stage.as_str();
        let part = format!(".panels [data-stage=\"{value}\"]");
        assert!(has(&rules, value, "checked", &part, "display: block"), "{value}");
    }
    for reach in Reach::ALL.iter().filter(|&&reach| reach != Reach::Any) {
        let value = reach.as_str();
        let hides = |rule: &Rule| {
            rule.selector.starts_with(&format!("input[value=\"{value}\"]:checked ~ .panels "))
                && rule.selector.contains("[data-positions")
                && rule.sets.contains("display: none")
        };
        assert!(rules.iter().any(hides), "{value} hides what does not fit");
        let none = format!(".panels [data-none~=\"{value}\"]");
        assert!(has(&rules, value, "checked", &none, "display: block"), "{value}: nothing fits");
    }
}

#[test]
fn a_ticked_sign_hides_the_advice() {
    let rules = choices();
    let hides = |rule: &Rule| {
        rule.selector.ends_with(".sign:checked ~ .advice.advice")
            && rule.sets.contains("display: none")
    };
    assert!(rules.iter().any(hides), "advice");
    for level in ["emergency", "today"] {
        let card = format!(".{level}:checked ~ .help.{level}");
        let shows = |rule: &Rule| rule.selector == card && rule.sets.contains("display: block");
        assert!(rules.iter().any(shows), "{level}");
    }
}

/// No rule is written for a value that is not there, nor for another's panel,
/// signs or shape.
#[test]
fn no_rule_mixes_choices_up() {
    let known: Vec<_> = Choice::all()
        .map(|choice| (choice.value(), choice.area().as_str()))
        .chain(Stage::ALL.iter().map(|stage| (stage.as_str().to_owned(), stage.as_str())))
        .chain(Reach::ALL.iter().map(|reach| (reach.as_str().to_owned(), reach.as_str())))
        .collect();
    let mut read = 0;
    for Rule { selector, .. } in choices() {
        let Some(value) = between(&selector, "[value=\"") else { continue };
        let found = known.iter().find(|(known, _)| known == value);
        let (_, own) = found.unwrap_or_else(|| panic!("nothing is called {value}: {selector}"));
        for hook in ["[data-area=\"", "[data-areas~=\"", "[data-stage=\"", "[data-none~=\""] {
            assert!(between(&selector, hook).is_none_or(|other| other == *own), "{selector}");
        }
        let shape = between(&selector, "[for=\"br-area-");
        assert!(shape.is_none_or(|other| other == value), "{selector}");
        read += 1;
    }
    assert!(read > 14 * 5, "only {read} rules name a value");
}

/// What stands from a mark to the next quote.
fn between<'a>(text: &'a str, mark: &str) -> Option<&'a str> {
    text.split_once(mark)?.1.split_once('"').map(|(found, _)| found)
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

/// Inside a shadow root WebKit shows the first choice and never the next.
#[test]
fn no_rule_asks_what_is_checked_inside() {
    for (path, css) in sheets() {
        for Rule { selector, .. } in rules(&css) {
            let stale = selector.contains(":has(") && selector.contains(":checked");
            assert!(!stale, "{path}: {selector}");
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

/// A page's own custom properties come down into the guide: what a rule of ours asks
/// for is set at the root, or promised to the page.
#[test]
fn every_custom_property_is_set_at_the_root() {
    let mut asked = std::collections::BTreeSet::new();
    let mut set_at_root = std::collections::BTreeSet::new();
    for sheet in fs::read_to_string("styles/guide.css").expect("the list of sheets").lines() {
        let Some(name) = sheet.split('"').nth(1) else { continue };
        let css = fs::read_to_string(format!("styles/{name}")).expect("a sheet");
        for (at, before) in css.match_indices("var(") {
            let rest = &css[at + before.len()..];
            let end = rest.find([',', ')']).expect("the name ends");
            asked.insert(rest[..end].to_owned());
        }
        for rule in rules(&css) {
            // What is set where it is used needs nothing from above.
            let root = [".br", ".guide", ".drawing .figure"].contains(&rule.selector.as_str());
            for (name, _) in rule.sets.split(';').filter_map(|line| line.trim().split_once(':')) {
                if root && name.starts_with("--") {
                    set_at_root.insert(name.to_owned());
                }
            }
        }
    }
    asked.retain(|name| !name.starts_with("--back-relief-"));
    let open: Vec<_> = asked.difference(&set_at_root).collect();
    assert!(asked.len() > 20 && open.is_empty(), "not set at the root: {open:?}");
}
