//! Names, references, roles and headings: what assistive technology reads.

use std::collections::{BTreeMap, BTreeSet};

use crate::dom::Dom;
use crate::on_each;

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
    });
}

/// Its label's text and nothing else: the labels on the drawing are hidden.
#[test]
fn every_control_has_one_name_that_is_read() {
    on_each(|page| {
        let mut labels: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        let hidden = |at: usize| {
            let hidden = |it: &crate::dom::Element| it.is("aria-hidden", "true");
            hidden(&page.elements[at]) || page.ancestors(at).any(hidden)
        };
        for at in page.all(|it| it.name == "label") {
            if !hidden(at) {
                labels.entry(page.get(at, "for")).or_default().push(at);
            }
        }
        for at in page.all(|it| it.name == "input") {
            let id = page.get(at, "id");
            let named_by = labels.get(id).map(Vec::as_slice).unwrap_or_default();
            assert_eq!(named_by.len(), 1, "labels of {id}");
            assert!(!page.text(named_by[0]).trim().is_empty(), "{id} has an empty name");
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
