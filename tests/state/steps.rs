//! From one state to the next.

use std::collections::BTreeMap;

use back_relief::guide::{AreaId, Choice, Level, PositionFilter, Stage, Topic};
use back_relief::state::{Action, Link, Selection};
use proptest::prelude::*;

use crate::{SIGNS, after, any_action, any_link, any_session, left, tick};

/// All that can be seen of a state but the open topic.
type Seen = (Option<Choice>, Stage, PositionFilter, Option<Level>);

fn seen(selection: &Selection) -> Seen {
    (selection.choice(), selection.stage(), selection.position_filter(), selection.help())
}

/// The open topic, as a link to it says.
fn topic(selection: &Selection) -> Topic {
    selection.link().topic.expect("one topic is always open")
}

#[test]
fn it_begins_with_nothing_said() {
    let first = Selection::default();
    assert_eq!(seen(&first), (None, Stage::FirstDays, PositionFilter::Any, None));
    assert_eq!(topic(&first), Topic::Warmth);
}

#[test]
fn each_action_changes_its_own_part() {
    let glutes = left(AreaId::Glutes);
    let back = Choice::new(AreaId::LowerBack, None);
    let (first, any) = (Stage::FirstDays, PositionFilter::Any);
    let link = |choice, stage, position_filter| {
        Action::Open(Link { choice, topic: None, stage, position_filter })
    };
    let emergency = Some(Level::Emergency);
    let table: Vec<(Vec<Action>, Seen)> = vec![
        (vec![Action::Choose(glutes)], (Some(glutes), first, any, None)),
        (vec![Action::Choose(glutes), Action::Choose(back)], (Some(back), first, any, None)),
        (vec![Action::SetStage(Stage::Later)], (None, Stage::Later, any, None)),
        (vec![Action::SetStage(Stage::Later), Action::SetStage(first)], (None, first, any, None)),
        (
            vec![Action::SetPositionFilter(PositionFilter::Chair)],
            (None, first, PositionFilter::Chair, None),
        ),
        (vec![tick("em-saddle", true)], (None, first, any, emergency)),
        (vec![tick("ur-fever", true)], (None, first, any, Some(Level::Today))),
        (vec![tick("ur-fever", true), tick("em-saddle", true)], (None, first, any, emergency)),
        (
            vec![tick("em-saddle", true), tick("ur-fever", true), tick("em-saddle", false)],
            (None, first, any, Some(Level::Today)),
        ),
        (vec![tick("em-saddle", true), tick("em-saddle", true)], (None, first, any, emergency)),
        (vec![tick("em-saddle", false)], (None, first, any, None)),
        (vec![tick("bk-slow", true)], (None, first, any, None)),
        // Another area does not make a sign untrue.
        (vec![tick("em-saddle", true), Action::Choose(back)], (Some(back), first, any, emergency)),
        (
            vec![link(Some(back), Some(Stage::Recurring), Some(PositionFilter::Lying))],
            (Some(back), Stage::Recurring, PositionFilter::Lying, None),
        ),
        (
            vec![Action::Choose(glutes), Action::SetStage(Stage::Later), link(None, None, None)],
            (Some(glutes), Stage::Later, any, None),
        ),
        (
            vec![Action::SetStage(Stage::Later), link(Some(back), None, None)],
            (Some(back), Stage::Later, any, None),
        ),
        (
            vec![tick("ur-fever", true), link(Some(back), Some(first), Some(any))],
            (Some(back), first, any, Some(Level::Today)),
        ),
    ];
    for (actions, expected) in table {
        let selection = after(actions.clone());
        assert_eq!(seen(&selection), expected, "{actions:?}");
    }
}

/// Nor does any other choice change which topic is open.
#[test]
fn a_topic_stays_until_another_is_chosen() {
    for &chosen in Topic::ALL {
        let stretch = Action::SetTopic(Topic::Stretch);
        let selection = after([stretch, Action::SetTopic(chosen)]);
        assert_eq!(topic(&selection), chosen);
        assert_eq!(seen(&selection), seen(&Selection::default()), "{chosen:?} alone changes");
        for other in [
            Action::Choose(left(AreaId::Glutes)),
            Action::SetStage(Stage::Later),
            Action::SetPositionFilter(PositionFilter::Chair),
            tick("em-saddle", true),
            Action::Open(Link::default()),
        ] {
            assert_eq!(topic(&selection.clone().step(other.clone())), chosen, "{other:?}");
        }
        let link = Link { topic: Some(Topic::Rest), ..Link::default() };
        assert_eq!(topic(&selection.step(Action::Open(link))), Topic::Rest);
    }
}

/// The most urgent of the signs ticked, kept apart from the selection.
fn most_urgent(actions: &[Action]) -> Option<Level> {
    let mut ticked = BTreeMap::new();
    for action in actions {
        if let Action::Tick { sign, level, on } = action {
            ticked.insert(sign, level.to_owned());
            if !on {
                ticked.remove(sign);
            }
        }
    }
    let is = |wanted| ticked.values().any(|&level| level == wanted);
    [Level::Emergency, Level::Today].into_iter().find(|&level| is(level))
}

proptest! {
    #[test]
    fn help_is_what_the_most_urgent_sign_asks_for(
        actions in prop::collection::vec(any_action(), 0..40),
    ) {
        prop_assert_eq!(after(actions.clone()).help(), most_urgent(&actions));
    }

    /// Signs that only say "book" leave everything as it is.
    #[test]
    fn a_lesser_sign_never_hides_advice(selection in any_session(), on in any::<bool>()) {
        prop_assert_eq!(selection.clone().step(tick("bk-slow", on)), selection);
    }

    #[test]
    fn a_tick_taken_back_was_never_there(selection in any_session(), which in 0..SIGNS.len()) {
        let sign = SIGNS[which].0;
        // Not ticked before.
        prop_assume!(selection.clone().step(tick(sign, false)) == selection);
        let twice = selection.clone().step(tick(sign, true)).step(tick(sign, false));
        prop_assert_eq!(twice, selection);
    }

    #[test]
    fn the_order_of_ticks_does_not_matter(
        ticks in prop::sample::subsequence(SIGNS.to_vec(), 0..=SIGNS.len()),
    ) {
        let one_way = after(ticks.iter().map(|(sign, _)| tick(sign, true)));
        let other_way = after(ticks.iter().rev().map(|(sign, _)| tick(sign, true)));
        prop_assert_eq!(one_way, other_way);
    }

    #[test]
    fn a_link_changes_only_what_it_says(selection in any_session(), link in any_link()) {
        let opened = selection.clone().step(Action::Open(link));
        prop_assert_eq!(opened.choice(), link.choice.or(selection.choice()));
        prop_assert_eq!(topic(&opened), link.topic.unwrap_or(topic(&selection)));
        prop_assert_eq!(opened.stage(), link.stage.unwrap_or(selection.stage()));
        prop_assert_eq!(opened.position_filter(), link.position_filter.unwrap_or(selection.position_filter()));
        prop_assert_eq!(opened.help(), selection.help());
    }

    /// Also with signs that change their level, have no name or a strange one.
    #[test]
    fn no_order_of_actions_makes_it_panic(
        actions in prop::collection::vec(any_action(), 0..30),
        ticks in prop::collection::vec(
            (".{0,12}", prop::sample::select(Level::ALL), any::<bool>()), 0..30),
    ) {
        let ticks = ticks.into_iter().map(|(sign, level, on)| Action::Tick { sign, level, on });
        let mixed = actions.into_iter().zip(ticks).flat_map(|(action, tick)| [tick, action]);
        let selection = after(mixed);
        prop_assert_ne!(selection.help(), Some(Level::Book));
    }
}
