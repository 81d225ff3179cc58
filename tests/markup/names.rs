//! Names, references, roles and headings: what assistive technology reads.

use std::collections::BTreeSet;

use back_relief::guide::{Choice, Side};

use crate::dom::{Dom, plain};
use crate::{GUIDE, on_each};

/// Attributes that hold ids.
const REFERENCES: &[&str] =
    &["for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "list"];

fn ids(page: &Dom) -> BTreeSet<&str> {
    page.elements.iter().filter_map(|element| element.get("id")).collect()
}

#[test]
fn every_id_is_the_only_one() {
    on_each(|page| {
        let mut seen = BTreeSet::new();
        for id in page.elements.iter().filter_map(|element| element.get("id")) {
            assert!(!id.is_empty() && !id.contains(char::is_whitespace), "`{id}` is no id");
            assert!(seen.insert(id), "{id} twice");
        }
        assert!(seen.len() > 14, "the page has ids");
    });
}

#[test]
fn every_reference_leads_somewhere() {
    on_each(|page| {
        let ids = ids(page);
        let mut found = BTreeSet::new();
        for element in &page.elements {
            for &attribute in REFERENCES {
                for id in element.words(attribute) {
                    assert!(ids.contains(id), "{attribute}=\"{id}\" on <{}>", element.name);
                    found.insert(attribute);
                }
            }
            if let Some(id) = element.get("href").and_then(|href| href.strip_prefix('#')) {
                assert!(ids.contains(id), "href=\"#{id}\" on <{}>", element.name);
                found.insert("href");
            }
        }
        let expected = ["aria-labelledby", "aria-owns", "for", "href"];
        assert!(found.is_superset(&expected.into()), "the page has no more than {found:?}");
    });
}

/// An element with two owners belongs to neither.
#[test]
fn each_thing_owned_has_one_owner() {
    on_each(|page| {
        let mut owned = BTreeSet::new();
        for id in page.elements.iter().flat_map(|element| element.words("aria-owns")) {
            assert!(owned.insert(id), "{id} is owned twice");
        }
        let radio = |it: &crate::dom::Element| it.is("type", "radio");
        for at in page.all(radio) {
            assert!(owned.contains(page.get(at, "id")), "a radio outside its group");
        }
        let groups = page.all(|it| it.is("role", "radiogroup"));
        assert_eq!(groups.len(), 4, "areas, topics, stages, positions");
        for at in groups {
            let title = page.get(at, "aria-labelledby");
            let title = page.one(title, |it| it.is("id", title));
            assert!(!page.text(title).is_empty(), "a group without a name");
        }
    });
}

/// Every control bears its own name; what its labels show is not read again, save a
/// sign's whole sentence and the ways on to another topic or area.
#[test]
fn every_control_has_one_name_that_is_read() {
    on_each(|page| {
        for at in page.all(|it| it.name == "input") {
            let name = page.get(at, "aria-label");
            assert!(!name.trim().is_empty(), "{} has no name", page.get(at, "id"));
            assert_eq!(page.elements[at].get("aria-labelledby"), None, "{name} has two names");
        }
        let mut seen = 0;
        for at in page.all(|it| it.name == "label") {
            let control = page.one("a control", |it| it.is("id", page.get(at, "for")));
            let (name, read) = (page.get(control, "aria-label"), read(page, at));
            let leads_on = page.ancestors(at).any(|it| it.has_class("next") || it.name == "dd");
            let leads_elsewhere = page.ancestors(at).any(|it| it.has_class("look-alikes"));
            if page.elements[at].has_class("sign-label") {
                let sign = GUIDE.signs.signs.iter().find(|it| it.id == page.get(control, "value"));
                let sign = sign.expect("a sign of the guide");
                assert_eq!(name, sign.short);
                assert_eq!(read, [sign.say.as_str(), &sign.why].concat(), "{name}");
            } else if leads_on || leads_elsewhere {
                let group = if leads_on { "topic" } else { "area" };
                assert!(page.get(control, "name") == group && !read.is_empty(), "{name}");
            } else {
                assert_eq!(read, "", "{name} is read twice");
            }
            seen += 1;
        }
        assert!(seen > 14 + 8 + 3 + 5, "only {seen} labels");
    });
}

/// What assistive technology reads inside an element.
fn read(page: &Dom, root: usize) -> String {
    let mut text = page.inner(root).to_owned();
    for at in page.within(root, |it| it.is("aria-hidden", "true")) {
        text = text.replace(page.outer(at), "");
    }
    plain(&text)
}

/// On the drawing, in the list and in the heading a choice has the same name, with
/// its side in words.
#[test]
fn every_choice_is_called_the_same_everywhere() {
    on_each(|page| {
        for choice in Choice::all() {
            let area = GUIDE.areas.iter().find(|area| area.id == choice.area());
            let area = &area.expect("an area of the guide").name;
            let name = match choice.side() {
                None => area.clone(),
                Some(Side::Left) => format!("{area}, your left"),
                Some(Side::Right) => format!("{area}, your right"),
            };
            let value = choice.value();
            let radio = page.one(&value, |it| it.is("name", "area") && it.is("value", &value));
            assert_eq!(page.get(radio, "aria-label"), name);
            let shown = page.all(|it| it.name != "g" && it.is("data-at", &value));
            let shown: Vec<_> = shown.into_iter().map(|at| page.text(at)).collect();
            assert_eq!(shown, [name.clone(), name], "its label and its heading");
        }
    });
}

/// `img` and `application` would hide what is inside from those who read it.
#[test]
fn no_role_hides_the_drawing() {
    on_each(|page| {
        for role in page.elements.iter().filter_map(|element| element.get("role")) {
            assert!(!["img", "application", "presentation", "none"].contains(&role), "{role}");
        }
    });
}

#[test]
fn headings_never_skip_a_level() {
    on_each(|page| {
        // The outer page's h1 stands before the guide.
        let mut before = (1, String::new());
        for at in page.all(|it| level(&it.name).is_some()) {
            let here = (level(&page.elements[at].name).unwrap_or(0), page.text(at));
            assert!(here.0 > 1 && here.0 <= before.0 + 1, "{here:?} after {before:?}");
            assert!(!here.1.trim().is_empty(), "an empty heading after {before:?}");
            before = here;
        }
        assert!(before.0 > 1, "the guide has headings");
    });
}

fn level(name: &str) -> Option<u32> {
    name.strip_prefix('h')?.parse().ok()
}
