//! The places in the markup that shops, tests and the style sheet rely on, and
//! the order that makes choosing work without a script.

use std::collections::BTreeSet;

use back_relief::guide::{AreaId, Choice, Level, PositionFilter, SignEffect, Stage, Topic};

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
fn every_area_to_choose_and_none_chosen() {
    on_each(|page| {
        let found = radios(page, "area");
        let expected: Vec<_> = Choice::all().map(Choice::value).collect();
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
        assert_eq!(checked(page, &positions), [PositionFilter::Any.as_str()]);
    });
}

#[test]
fn eight_topics_and_warmth_is_open() {
    on_each(|page| {
        let topics = radios(page, "topic");
        let expected: Vec<_> = Topic::ALL.iter().map(|topic| topic.as_str()).collect();
        assert_eq!(expected.len(), 8);
        assert_eq!(values(page, &topics, "value"), expected);
        assert_eq!(checked(page, &topics), [Topic::Warmth.as_str()]);
    });
}

#[test]
fn a_panel_for_each_area_with_seven_topics_and_three_stages() {
    on_each(|page| {
        let panels = page.all(|it| it.name == "section" && it.get("data-area").is_some());
        let expected: Vec<_> = AreaId::ALL.iter().map(|area| area.as_str()).collect();
        assert_eq!(values(page, &panels, "data-area"), expected);
        let topics = Topic::ALL.iter().filter(|&&topic| topic != Topic::All);
        let topics: Vec<_> = topics.map(|topic| topic.as_str()).collect();
        for panel in panels {
            let mut parts = page.children(panel);
            parts.retain(|&at| page.elements[at].has_class("part"));
            assert_eq!(values(page, &parts, "data-topic"), topics);
            let stages = page.within(parts[0], |it| it.get("data-stage").is_some());
            assert_eq!(values(page, &stages, "data-stage"), ["first-days", "later", "recurring"]);
            let all = page.within(panel, |it| it.get("data-stage").is_some());
            assert_eq!(all, stages, "a stage outside of warmth and cold");
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
            assert_eq!(control.words("data-areas").collect::<Vec<_>>(), areas, "{}", sign.id);
            let effect = match sign.effect {
                SignEffect::Replace => "replaces",
                SignEffect::KeepRest => "keeps-rest",
                SignEffect::Note => "notes",
            };
            assert!(control.has_class(effect), "{} does something else", sign.id);
            // The style sheet shows the label as it shows the box.
            let label = &page.elements[at + 1];
            assert_eq!((label.name.as_str(), label.get("for")), ("label", control.get("id")));
            assert_eq!(label.get("data-areas"), control.get("data-areas"), "{}", sign.id);
            assert!(page.text(at + 1).contains(&sign.say), "{} says something else", sign.id);
            assert!(page.text(at + 1).contains(&sign.why), "{} does not say why", sign.id);
            for class in ["sign-label", sign.level.as_str()] {
                assert!(label.has_class(class), "{} is no {class}", sign.id);
            }
        }
    });
}

/// Each question ends with an answer of its own, which no style sheet can tick.
#[test]
fn each_question_has_its_none_of_these() {
    on_each(|page| {
        let none = page.all(|it| it.is("name", "none"));
        assert_eq!(values(page, &none, "value"), ["none-emergency", "none-today"]);
        for (at, level) in none.into_iter().zip(["emergency", "today"]) {
            let control = &page.elements[at];
            assert!(control.is("type", "checkbox") && control.has_class(level), "{level}");
            assert_eq!(control.get("checked"), None, "{level}");
            assert!(page.text(at + 1).contains(&GUIDE.signs.none_of_these), "{level}");
            let question = page.one(level, |it| it.has_class("question") && it.has_class(level));
            let signs = page.all(|it| it.has_class("sign") && it.has_class(level));
            assert!(signs.iter().all(|sign| (question..at).contains(sign)), "{level}");
        }
    });
}

/// The control itself lies over the body, so that a finger and a screen reader's
/// explore-by-touch both meet it; its mark, name and heading are told by `data-at`.
#[test]
fn every_choice_has_its_shape_mark_name_and_heading() {
    on_each(|page| {
        let shapes = page.all(|it| it.get("data-shape").is_some());
        assert_eq!(shapes, radios(page, "area"), "something else takes the touch");
        for &at in &shapes {
            let radio = &page.elements[at];
            assert_eq!(radio.get("data-shape"), radio.get("value"));
            assert!(radio.has_class("spot"));
        }
        let of = |class: &str| {
            let parent = |at: usize| page.ancestors(at).next().map(|it| it.has_class(class));
            let mut found = page.all(|it| it.get("data-at").is_some());
            found.retain(|&at| parent(at) == Some(true));
            values(page, &found, "data-at")
        };
        let expected: Vec<_> = Choice::all().map(Choice::value).collect();
        for class in ["marks", "names", "head"] {
            assert_eq!(of(class), expected, "{class}");
        }
        assert_eq!(page.all(|it| it.get("data-at").is_some()).len(), 3 * expected.len());
        for at in page.all(|it| it.has_class("name")) {
            let radio = ["br-area-", page.get(at, "data-at")].concat();
            assert_eq!((page.elements[at].name.as_str(), page.get(at, "for")), ("label", &*radio));
        }
    });
}

/// A radio or a check box: the search box chooses nothing.
fn is_choice(it: &Element) -> bool {
    it.name == "input" && !it.is("type", "search")
}

/// `input:checked ~ …` reaches later siblings and what is in them, nothing else.
#[test]
fn every_control_stands_before_what_it_governs() {
    on_each(|page| {
        let guide = page.one(".guide", |it| it.has_class("guide"));
        let sheet = page.one(".sheet", |it| it.has_class("sheet"));
        assert_eq!(page.elements[sheet].parent, Some(guide));
        let (plate, rest) = (page.children(guide), page.children(sheet));
        for at in page.all(is_choice) {
            let (name, value) = (page.get(at, "name"), page.get(at, "value"));
            let siblings = if name == "area" { &plate } else { &rest };
            assert!(siblings.contains(&at), "{value} stands in something else");
        }
        let first = |of: &[usize], what: &str, wanted: &dyn Fn(&Element) -> bool| {
            let found = of.iter().position(|&at| wanted(&page.elements[at]));
            found.unwrap_or_else(|| panic!("no {what} among the siblings"))
        };
        let last = |of: &[usize], what: &str, wanted: &dyn Fn(&Element) -> bool| {
            let found = of.iter().rposition(|&at| wanted(&page.elements[at]));
            found.unwrap_or_else(|| panic!("no {what} among the siblings"))
        };
        let area = last(&plate, "area", &|it| it.is("name", "area"));
        for class in ["top", "welcome", "sheet"] {
            assert!(area < first(&plate, class, &|it| it.has_class(class)), "{class} too early");
        }
        // Each class of the sheet, and what governs it.
        let by_name = |name: &'static str| move |it: &Element| it.is("name", name);
        let by_class = |class: &'static str| move |it: &Element| it.has_class(class);
        let order: &[(&str, &[&str])] = &[
            ("sign", &["advice", "help", "unanswered", "short", "tile", "panels", "tools"]),
            ("none", &["unanswered"]),
            ("topic", &["of-stage", "of-position", "before-moves", "panels", "next"]),
            ("stage", &["panels"]),
            ("position", &["panels"]),
            ("still", &["panels"]),
        ];
        for &(name, governed) in order {
            let control = last(&rest, name, &by_name(name));
            for &class in governed {
                let it = first(&rest, class, &by_class(class));
                assert!(control < it, ".{class} stands before a {name}");
            }
        }
        // Where a shop has its place, that is the last of the advice.
        if let Some(shops) = rest.iter().position(|&at| page.elements[at].has_class("shops")) {
            let panels = last(&rest, "panels", &by_class("panels"));
            assert!(panels < shops, "the shop's own before the advice");
        }
        // The fold that shows the questions is an earlier sibling of theirs.
        let check = first(&rest, "check", &by_class("check"));
        for class in ["question", "sign", "none"] {
            assert!(check < first(&rest, class, &by_class(class)), ".{class} before its fold");
        }
        // An emergency comes first, and its "none of these" before the other question.
        let emergency =
            last(&rest, "emergency", &|it| it.name == "input" && it.has_class("emergency"));
        let today = first(&rest, "today", &|it| it.has_class("question") && it.has_class("today"));
        assert!(emergency < today);
        for at in page.all(|it| it.get("data-area").is_some()) {
            let parent = page.elements[at].parent.expect("a panel lies in something");
            assert!(page.elements[parent].has_class("panels") && rest.contains(&parent));
        }
    });
}

/// The style sheet tells choices apart by their values alone.
#[test]
fn no_two_controls_share_a_value() {
    on_each(|page| {
        let mut seen = BTreeSet::new();
        for at in page.all(is_choice) {
            let value = page.get(at, "value");
            assert!(!value.is_empty() && seen.insert(value), "`{value}` twice");
        }
    });
}

/// A browser must not bring back an earlier reader's choices or signs. The form says
/// so, since `autocomplete` is not allowed on the controls themselves.
#[test]
fn no_choice_is_remembered_by_the_browser() {
    on_each(|page| {
        let form = page.one("the form", |it| it.name == "form");
        assert_eq!(page.get(form, "autocomplete"), "off");
        let inputs = page.all(|it| it.name == "input");
        assert_eq!(page.within(form, |it| it.name == "input"), inputs);
        for at in inputs {
            assert_eq!(page.elements[at].get("autocomplete"), None, "{}", page.get(at, "value"));
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
