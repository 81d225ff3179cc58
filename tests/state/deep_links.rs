//! Links: what one says, and what anyone may have written into one.

use back_relief::guide::{AreaId, Choice, PositionFilter, Side, Stage, Topic};
use back_relief::state::deep_link::Unknown;
use back_relief::state::{Action, Link, Selection};
use proptest::prelude::*;

use crate::{SIGNS, after, any_session, left, tick};

/// What a fragment says, when it is ours and all of it is known.
#[track_caller]
fn known(fragment: &str) -> Link {
    let (link, unknown) = Link::parse(fragment).expect("a fragment of ours");
    assert_eq!(unknown, [], "{fragment}");
    link
}

#[test]
fn what_is_copied_opens_the_same() {
    let mut tried = 0;
    for choice in Choice::all().map(Some).chain([None]) {
        for &topic in Topic::ALL {
            for (&stage, &position_filter) in Stage::ALL
                .iter()
                .flat_map(|stage| PositionFilter::ALL.iter().map(move |it| (stage, it)))
            {
                let parts = [
                    Action::SetTopic(topic),
                    Action::SetStage(stage),
                    Action::SetPositionFilter(position_filter),
                ];
                let selection = after(parts.into_iter().chain(choice.map(Action::Choose)));
                let fragment = selection.link().fragment();
                for written in [fragment.clone(), format!("#{fragment}")] {
                    let opened = Selection::default().step(Action::Open(known(&written)));
                    assert_eq!(opened, selection, "{written}");
                }
                tried += 1;
            }
        }
    }
    assert_eq!(tried, (Choice::all().count() + 1) * 8 * 3 * 5);
}

#[test]
fn a_link_is_short_and_readable() {
    let back = Some(Choice::new(AreaId::LowerBack, None));
    for (link, expected) in [
        (Link::default(), "back-relief="),
        (Link { choice: back, ..Link::default() }, "back-relief=lower-back"),
        (
            // What is open and chosen anyway.
            Link {
                choice: back,
                topic: Some(Topic::Warmth),
                stage: Some(Stage::FirstDays),
                position_filter: Some(PositionFilter::Any),
            },
            "back-relief=lower-back",
        ),
        (
            Link { choice: back, topic: Some(Topic::Stretch), ..Link::default() },
            "back-relief=lower-back,topic=stretch",
        ),
        (
            Link {
                choice: back,
                topic: Some(Topic::All),
                stage: Some(Stage::Later),
                position_filter: Some(PositionFilter::Chair),
            },
            "back-relief=lower-back,topic=all,stage=later,position=chair",
        ),
    ] {
        assert_eq!(link.fragment(), expected);
    }
}

#[test]
fn what_a_fragment_says() {
    let none = Link::default();
    let back = Link { choice: Some(Choice::new(AreaId::LowerBack, None)), ..none };
    let glutes = |side| Link { choice: Some(Choice::new(AreaId::Glutes, Some(side))), ..none };
    let later = Link { stage: Some(Stage::Later), ..back };
    let warmth = Link { topic: Some(Topic::Warmth), ..back };
    let massage = Link { topic: Some(Topic::Massage), ..back };
    for (fragment, expected) in [
        ("#back-relief=lower-back", back),
        ("back-relief=lower-back", back),
        ("#back-relief=area=lower-back", back),
        ("#back-relief=lower-back,stage=later", later),
        ("#back-relief=stage=later,lower-back", later),
        ("#back-relief=lower-back,topic=warmth", warmth),
        ("#back-relief=topic=massage,lower-back", massage),
        ("#back-relief=topic=massage", Link { choice: None, ..massage }),
        ("#back-relief=topic=warmth,lower-back,topic=massage", massage),
        ("#back-relief=,,lower-back,,", back),
        ("#back-relief=", none),
        // A pair without its side is its left; a midline area has no side.
        ("#back-relief=glutes", glutes(Side::Left)),
        ("#back-relief=glutes-left", glutes(Side::Left)),
        ("#back-relief=glutes-right", glutes(Side::Right)),
        ("#back-relief=lower-back-right", back),
        // Other owners' parts of the fragment.
        ("#x=1&back-relief=lower-back", back),
        ("#back-relief=lower-back&x=1", back),
        ("#x=back-relief&y&back-relief=lower-back&z=,stage=later", back),
        // A newer version's names.
        ("#back-relief=lower-back,mood=blue", back),
    ] {
        assert_eq!(known(fragment), expected, "{fragment}");
    }
    for area in AreaId::ALL.iter().filter(|area| area.is_pair()) {
        let link = known(&format!("#back-relief={}", area.as_str()));
        assert_eq!(link.choice, Some(left(*area)));
    }
}

#[test]
fn what_is_not_ours_is_left_alone() {
    for fragment in [
        "",
        "#",
        "##",
        "#top",
        "#back-relief",
        "#back-reliefs=lower-back",
        "#my-back-relief=lower-back",
        "#Back-Relief=lower-back",
        "#x=1",
        "#x=back-relief=lower-back",
        "#&&",
        "#lower-back",
        "#:~:text=back-relief=lower-back",
    ] {
        assert_eq!(Link::parse(fragment), None, "{fragment}");
    }
}

/// The names and values that are refused, for comparing.
fn refused(unknown: &[Unknown]) -> Vec<(&str, &str)> {
    unknown.iter().map(|it| (it.name, it.found.as_str())).collect()
}

#[test]
fn an_unknown_value_is_refused_with_the_known_ones() {
    let areas: Vec<_> = Choice::all().map(Choice::value).collect();
    let areas = areas.join(", ");
    let topics = "warmth, massage, stretch, causes, strengthen, rest, help, all".to_owned();
    let stages = "first-days, later, recurring".to_owned();
    let reaches = "any, no-floor, lying, chair, standing".to_owned();
    for (fragment, name, found, allowed) in [
        ("#back-relief=elbow", "area", "elbow", &areas),
        ("#back-relief=area=elbow", "area", "elbow", &areas),
        ("#back-relief=glutes-middle", "area", "glutes-middle", &areas),
        ("#back-relief=Lower-Back", "area", "Lower-Back", &areas),
        ("#back-relief=area=", "area", "", &areas),
        ("#back-relief=topic=yoga", "topic", "yoga", &topics),
        ("#back-relief=topic=Stretch", "topic", "Stretch", &topics),
        ("#back-relief=topic=", "topic", "", &topics),
        ("#back-relief=stage=soon", "stage", "soon", &stages),
        ("#back-relief=stage=later=1", "stage", "later=1", &stages),
        ("#back-relief=position=moon", "position", "moon", &reaches),
        ("#back-relief=position=", "position", "", &reaches),
    ] {
        let (link, unknown) = Link::parse(fragment).expect("a fragment of ours");
        assert_eq!(link, Link::default(), "{fragment}");
        assert_eq!(refused(&unknown), [(name, found)], "{fragment}");
        assert_eq!(unknown[0].allowed, *allowed, "{fragment}");
    }
    let (link, unknown) =
        Link::parse("#back-relief=elbow,topic=yoga,stage=later,position=moon").expect("ours");
    assert_eq!(link, Link { stage: Some(Stage::Later), ..Link::default() });
    assert_eq!(refused(&unknown), [("area", "elbow"), ("topic", "yoga"), ("position", "moon")]);
}

#[test]
fn an_unknown_value_changes_nothing() {
    let before = after([
        Action::Choose(left(AreaId::FlankQl)),
        Action::SetTopic(Topic::Rest),
        Action::SetStage(Stage::Recurring),
        Action::SetPositionFilter(PositionFilter::Standing),
        tick("ur-fever", true),
    ]);
    let (link, _) =
        Link::parse("#back-relief=elbow,topic=yoga,stage=soon,position=moon").expect("ours");
    assert_eq!(before.clone().step(Action::Open(link)), before);
}

/// Nor does one beside a known value.
#[test]
fn an_unknown_value_leaves_a_known_one() {
    for fragment in ["lower-back,elbow", "elbow,lower-back", "lower-back,area=elbow"] {
        let (link, unknown) = Link::parse(&format!("#back-relief={fragment}")).expect("ours");
        assert_eq!(link.choice, Some(Choice::new(AreaId::LowerBack, None)), "{fragment}");
        assert_eq!(refused(&unknown), [("area", "elbow")], "{fragment}");
    }
}

#[test]
fn a_long_link_is_told_shortly() {
    for garbage in ["x", "é", "\u{1F9B4}", "=", "%20", "{", "<b>"] {
        let (link, unknown) =
            Link::parse(&format!("#back-relief=area={}", garbage.repeat(200_000))).expect("ours");
        assert_eq!(link, Link::default());
        assert_eq!(unknown.len(), 1);
        assert!(unknown[0].found.chars().count() <= 40, "{garbage}");
        assert!(unknown[0].allowed.len() < 1000);
    }
}

/// One console line for each name that is wrong: a link must not fill the
/// console, nor the memory.
#[test]
fn many_unknown_values_are_told_once() {
    let (_, unknown) = Link::parse(&format!("#back-relief={}", "x,".repeat(1000))).expect("ours");
    assert_eq!(unknown.len(), 1, "refusals of one thousand unknown areas");
}

proptest! {
    #[test]
    fn no_garbage_makes_it_panic(text in any::<String>(), more in "[-a-z=,&#%]{0,60}") {
        let _ = Link::parse(&text);
        for fragment in [&text, &more] {
            if let Some((link, _)) = Link::parse(&format!("#back-relief={fragment}")) {
                let _ = Selection::default().step(Action::Open(link));
            }
        }
    }

    /// What someone ticked is nobody else's business.
    #[test]
    fn a_link_never_holds_a_sign(selection in any_session()) {
        let all = SIGNS.iter().fold(selection.clone(), |it, (sign, _)| it.step(tick(sign, true)));
        prop_assert_eq!(all.link().fragment(), selection.link().fragment());
        for (sign, _) in SIGNS {
            prop_assert!(!all.link().fragment().contains(sign));
        }
        let opened = Selection::default().step(Action::Open(all.link()));
        prop_assert_eq!(opened.help(), None);
    }
}
