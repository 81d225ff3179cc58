//! The places in the markup that shops, tests and the style sheet rely on, and
//! the order that makes choosing work without a script.

use std::collections::BTreeSet;

use back_relief::guide::{AreaId, Choice, Level, Reach, Stage};

use crate::dom::{Dom, Element};
use crate::{GUIDE, on_each};

fn radios(page: &Dom, name: &str) -> Vec<usize> {
    page.all(|it| it.name == "input" && it.is("type", "radio") && it.is("name", name))
}

fn values<'a>(page: &'a Dom, at: &[usize], attribute: &str) -> Vec<&'a str> {
    at.iter().map(|&at| page.get(at, attribute)).collect()
}

fn checked<'a>(page: &'a Dom, radios: &[usize]) -> Vec<&'a str> {
    let mut all = radios.to_vec();
    all.retain(|&at| page.elements[at].get("checked").is_some());
    values(page, &all, "value")
}

#[test]
fn fourteen_areas_to_choose_and_none_chosen() {
    on_each(|page| {
        let found = radios(page, "area");
        let expected: Vec<_> = Choice::all().map(Choice::value).collect();
        assert_eq!(expected.len(), 14);
        assert_eq!(values(page, &found, "value"), expected);
        assert_eq!(checked(page, &found), [""; 0]);
    });
}

#[test]
fn three_stages_and_five_positions() {
    on_each(|page| {
        let stages = radios(page, "stage");
        assert_eq!(values(page, &stages, "value"), ["first-days", "later", "recurring"]);
        assert_eq!(checked(page, &stages), [Stage::FirstDays.as_str()]);
        let positions = radios(page, "position");
        let expected = ["any", "no-floor", "lying", "chair", "standing"];
        assert_eq!(values(page, &positions, "value"), expected);
        assert_eq!(checked(page, &positions), [Reach::Any.as_str()]);
    });
}

#[test]
fn nine_panels_each_with_three_stages() {
    on_each(|page| {
        let panels = page.all(|it| it.name == "section" && it.get("data-area").is_some());
        let expected: Vec<_> = AreaId::ALL.iter().map(|area| area.as_str()).collect();
        assert_eq!(expected.len(), 9);
        assert_eq!(values(page, &panels, "data-area"), expected);
        for panel in panels {
            let stages = page.within(panel, |it| it.get("data-stage").is_some());
            assert_eq!(values(page, &stages, "data-stage"), ["first-days", "later", "recurring"]);
        }
    });
}

#[test]
fn every_urgent_sign_can_be_ticked_for_its_areas() {
    on_each(|page| {
        let boxes = page.all(|it| it.is("type", "checkbox") && it.is("name", "sign"));
        let found: BTreeSet<_> = values(page, &boxes, "value").into_iter().collect();
        let urgent: Vec<_> =
            GUIDE.signs.signs.iter().filter(|sign| sign.level != Level::Book).collect();
        assert_eq!(found, urgent.iter().map(|sign| sign.id.as_str()).collect());
        assert_eq!(boxes.len(), urgent.len(), "a sign twice");
        for sign in urgent {
            let at = page.one(&sign.id, |it| it.is("name", "sign") && it.is("value", &sign.id));
            let control = &page.elements[at];
            assert!(control.has_class(sign.level.as_str()), "{} of another level", sign.id);
            assert_eq!(control.get("checked"), None, "{} is ticked already", sign.id);
            let areas: Vec<_> = sign.areas.iter().map(|area| area.as_str()).collect();
            let expected = if areas.is_empty() { vec!["all"] } else { areas };
            assert_eq!(control.words("data-areas").collect::<Vec<_>>(), expected, "{}", sign.id);
            // The style sheet shows the label as it shows the box.
            let label = &page.elements[at + 1];
            assert_eq!((label.name.as_str(), label.get("for")), ("label", control.get("id")));
            assert_eq!(label.get("data-areas"), control.get("data-areas"), "{}", sign.id);
            assert!(page.text(at + 1).contains(&sign.say), "{} says something else", sign.id);
            for class in ["sign-label", sign.level.as_str()] {
                assert!(label.has_class(class), "{} is no {class}", sign.id);
            }
        }
    });
}

/// Each shape lies in a label of its radio, so that a tap chooses unaided.
#[test]
fn every_choice_has_its_shape() {
    on_each(|page| {
        let shapes = page.all(|it| it.get("data-shape").is_some());
        let found: BTreeSet<_> = values(page, &shapes, "data-shape").into_iter().collect();
        assert_eq!(shapes.len(), 14);
        let expected: Vec<_> = Choice::all().map(Choice::value).collect();
        assert_eq!(found, expected.iter().map(String::as_str).collect());
        for at in shapes {
            let value = page.get(at, "data-shape");
            let radio = page.one(value, |it| it.is("name", "area") && it.is("value", value));
            let label = page.ancestors(at).find(|it| it.name == "label");
            let label = label.expect("a shape lies in a label");
            assert_eq!(label.get("for"), page.elements[radio].get("id"), "{value}");
            assert!(label.is("aria-hidden", "true"), "{value}'s shape names its radio again");
        }
    });
}

/// `input:checked ~ …` reaches later brothers only.
#[test]
fn every_control_stands_before_what_it_governs() {
    on_each(|page| {
        let guide = page.one(".guide", |it| it.has_class("guide"));
        let brothers = page.children(guide);
        let first = |wanted: &dyn Fn(&Element) -> bool| {
            brothers.iter().position(|&at| wanted(&page.elements[at]))
        };
        let last = |wanted: &dyn Fn(&Element) -> bool| {
            brothers.iter().rposition(|&at| wanted(&page.elements[at]))
        };
        let panels = first(&|it| it.has_class("panels")).expect(".panels is a child of .guide");
        let inputs = page.all(|it| it.name == "input");
        for &at in &inputs {
            let place = brothers.iter().position(|&brother| brother == at);
            let value = page.get(at, "value");
            let place = place.unwrap_or_else(|| panic!("{value} is no child of .guide"));
            assert!(place < panels, "{value} after the panels");
        }
        let sections = page.all(|it| it.get("data-area").is_some());
        for at in sections {
            assert!(page.ancestors(at).any(|it| it.has_class("panels")), "a panel elsewhere");
        }
        let area = last(&|it| it.is("name", "area"));
        let sign = last(&|it| it.is("name", "sign"));
        let drawing = first(&|it| it.has_class("drawing"));
        assert!(area.is_some() && area < drawing, "the drawing before a radio of its");
        assert!(area < first(&|it| it.is("name", "sign")), "a sign before an area's radio");
        // What a ticked sign hides, and what it shows instead.
        assert!(sign < first(&|it| it.has_class("advice")), "advice before a sign");
        assert!(sign < first(&|it| it.has_class("help")), "help before a sign");
        // The fold that shows the signs for today is their earlier brother.
        let today = first(&|it| it.is("name", "sign") && it.has_class("today"));
        assert!(
            first(&|it| it.has_class("more-signs")) < today,
            "a sign for today before its fold"
        );
        assert!(area < first(&|it| it.has_class("more-signs")));
    });
}

/// The style sheet tells choices apart by their values alone.
#[test]
fn no_two_controls_share_a_value() {
    on_each(|page| {
        let mut seen = BTreeSet::new();
        for at in page.all(|it| it.name == "input") {
            let value = page.get(at, "value");
            assert!(!value.is_empty() && seen.insert(value), "`{value}` twice");
        }
    });
}

/// A browser must not bring back an earlier reader's choices or signs.
#[test]
fn no_choice_is_remembered_by_the_browser() {
    on_each(|page| {
        for at in page.all(|it| it.name == "input") {
            assert_eq!(page.get(at, "autocomplete"), "off", "{}", page.get(at, "value"));
        }
    });
}

#[test]
fn the_root_is_marked_and_not_yet_ready() {
    on_each(|page| {
        let root = page.one("the root", |it| it.get("data-root").is_some());
        assert_eq!(page.elements[root].get("lang"), Some(GUIDE.front.lang.as_str()));
        let ready = page.all(|it| it.get("data-ready").is_some());
        assert_eq!(ready.len(), 0, "ready before the browser program is there");
    });
}
