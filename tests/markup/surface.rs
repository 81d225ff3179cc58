//! The list of what is promised to shops, integrations/surface.json, and the code
//! that keeps the promise say the same.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use back_relief::guide::{AreaId, Choice};
use back_relief::state::HostEvent;
use serde_json::Value;

use crate::PAGES;

const LIST: &str = "integrations/surface.json";

fn listed() -> Value {
    let text = fs::read_to_string(LIST).expect("the list");
    serde_json::from_str(&text).expect("the list is JSON")
}

/// The names of one kind of thing, as the list has them.
fn names(kind: &str) -> BTreeSet<String> {
    let list = listed();
    let things = list[kind].as_array().unwrap_or_else(|| panic!("no list of {kind}")).iter();
    things.map(|it| it["name"].as_str().expect("a name").to_owned()).collect()
}

/// Every text below a folder whose name ends so.
fn texts(folder: &str, kinds: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(folder).to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if kinds.iter().any(|kind| path.to_string_lossy().ends_with(kind)) {
                found.push(fs::read_to_string(&path).expect("a text"));
            }
        }
    }
    assert!(!found.is_empty(), "nothing in {folder}");
    found
}

/// What stands in texts between any of these beginnings and the quote after it.
fn quoted_after(texts: &[String], beginnings: &[&str]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for text in texts {
        for beginning in beginnings {
            for (at, _) in text.match_indices(beginning) {
                let rest = &text[at + beginning.len()..];
                let end = rest.find(['\'', '"', '`']).expect("the quote ends");
                found.insert(rest[..end].to_owned());
            }
        }
    }
    found
}

fn set<'a>(names: impl IntoIterator<Item = &'a str>) -> BTreeSet<String> {
    names.into_iter().map(str::to_owned).collect()
}

#[test]
fn choices_are_those_of_the_code() {
    let values: Vec<_> = Choice::all().map(|choice| format!("{:?}", choice.value())).collect();
    let wanted = format!("  \"choices\": [{}],", values.join(", "));
    let text = fs::read_to_string(LIST).expect("the list");
    let begins = |line: &&str| line.starts_with("  \"choices\": ");
    let found = text.lines().find(begins).expect("the choices in a line of their own");
    if found != wanted && std::env::var_os("UPDATE").is_some() {
        fs::write(LIST, text.replace(found, &wanted)).expect("to write the list");
        return;
    }
    assert_eq!(
        found, wanted,
        "run `UPDATE=1 cargo test --test markup surface`, then `node tools/surface.mjs`"
    );
}

#[test]
fn attributes_are_those_that_the_element_knows() {
    let loader = fs::read_to_string("src/element/back-relief.js").expect("the loader");
    let texts = loader.split_once("const TEXT_ATTRIBUTES = [").expect("its attributes").1;
    let texts = texts.split_once(']').expect("the list ends").0;
    let mut known = set(texts.split(',').map(|name| name.trim().trim_matches('\'')));
    let observed = "observedAttributes = ['lang', ...TEXT_ATTRIBUTES]";
    assert!(loader.contains(observed), "it listens to all");
    known.extend(set(["lang", "share-area", "search"]));
    assert_eq!(names("attributes"), known);
}

#[test]
fn slots_and_parts_are_those_in_the_markup() {
    let areas: Vec<_> = AreaId::ALL.iter().map(|area| area.as_str()).collect();
    let slot = |name: &str| match name.split_once('-') {
        Some((kind, area)) if areas.contains(&area) => format!("{kind}-<area>"),
        _ => name.to_owned(),
    };
    // Our own page has no slots; what a shop has comes in both its forms.
    for (place, page) in &PAGES[1..] {
        let slots = page.all(|it| it.name == "slot");
        let slots: BTreeSet<_> = slots.iter().map(|&at| slot(page.get(at, "name"))).collect();
        assert_eq!(names("slots"), slots, "{place}");
        let parts = page.all(|it| it.get("part").is_some());
        let parts = parts.iter().flat_map(|&at| page.elements[at].words("part"));
        assert_eq!(names("parts"), parts.map(str::to_owned).collect(), "{place}");
    }
}

#[test]
fn tokens_are_those_that_the_styles_ask_for() {
    let mut found = BTreeSet::new();
    for sheet in texts("styles", &[".css"]) {
        for (at, beginning) in sheet.match_indices("var(--back-relief-") {
            let rest = &sheet[at + beginning.len()..];
            let end = rest.find([',', ')']).expect("the name ends");
            found.insert(["--back-relief-", &rest[..end]].concat());
        }
    }
    assert_eq!(names("tokens"), found);
}

#[test]
fn events_are_those_that_are_told() {
    let told = quoted_after(&texts("src/element", &[".js"]), &["#dispatch('"]);
    let by_the_program =
        [HostEvent::Ready, HostEvent::RoutineStart, HostEvent::RoutineEnd { finished: true }];
    let by_the_program = by_the_program.map(|event| event.as_str().to_owned());
    let found = told.iter().chain(&by_the_program).map(|name| ["back-relief-", name].concat());
    assert_eq!(names("events"), found.collect());
}

#[test]
fn error_codes_are_those_that_are_thrown() {
    let scripts = texts("src/element", &[".js"]);
    let mut thrown = quoted_after(&scripts, &["createError('", "loadError('", "code ?? '"]);
    // The code is the last thing that a fetch is told.
    for script in &scripts {
        for line in script.lines().filter(|line| line.contains("fetchAsset(")) {
            thrown.extend(
                quoted_after(&[line.to_owned()], &[", '"])
                    .into_iter()
                    .filter(|it| it.contains('-')),
            );
        }
    }
    assert_eq!(names("errors"), thrown);
}
