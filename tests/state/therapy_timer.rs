//! Warmth, cold and the bath: what is told when, and where the limits are.

use back_relief::guide::LiveTherapy;
use back_relief::state::TherapyAction::{Extend, Pause, Resume, SkinIsFine, Stop};
use back_relief::state::{
    CurrentTherapy, Milestone, TherapyAction, TherapyState, TherapyTimer, TimerEvent,
};
use proptest::prelude::*;

use crate::{PACK, ms};

const MINUTE: u32 = 60_000;
const HOUR: u32 = 60 * MINUTE;
const HALF: TimerEvent = TimerEvent::Milestone(Milestone::Half);
const TEN_SECONDS: TimerEvent = TimerEvent::Milestone(Milestone::TenSeconds);

fn therapy(kind: &str) -> &'static LiveTherapy {
    PACK.find_therapy(kind).expect("a therapy of the guide")
}

fn therapies() -> [&'static LiveTherapy; 3] {
    [therapy("cold"), therapy("heat"), therapy("bath")]
}

fn state(care: &CurrentTherapy) -> Option<TherapyState> {
    care.current().map(|current| current.state())
}

/// All that is told from one event to another, looking each second.
fn told(care: &mut CurrentTherapy, from: u32, to: u32) -> Vec<(u32, TimerEvent)> {
    let looks = (from..=to).step_by(1000);
    looks.filter_map(|now| care.look(ms(now)).map(|event| (now, event))).collect()
}

#[test]
fn what_is_told_on_the_way() {
    use TimerEvent::{Over, SkinCheck, Started};
    let minutes = |n: u32| n * MINUTE;
    let table = [
        // Half way coincides with the look at the skin, which matters more.
        (
            therapy("cold"),
            vec![
                (0, Started),
                (minutes(5), SkinCheck),
                (minutes(10) - 10_000, TEN_SECONDS),
                (minutes(10), Over),
            ],
        ),
        (
            therapy("heat"),
            vec![
                (0, Started),
                (minutes(5), SkinCheck),
                (minutes(7) + 30_000, HALF),
                (minutes(10), SkinCheck),
                (minutes(15) - 10_000, TEN_SECONDS),
                (minutes(15), Over),
            ],
        ),
        (
            therapy("bath"),
            vec![
                (0, Started),
                (minutes(5), HALF),
                (minutes(10) - 10_000, TEN_SECONDS),
                (minutes(10), Over),
            ],
        ),
    ];
    for (therapy, expected) in table {
        let mut care = CurrentTherapy::default();
        assert!(care.start(therapy, None, ms(0)));
        assert_eq!(told(&mut care, 0, HOUR), expected, "{:?}", therapy.kind);
    }
}

/// Of what was missed, only what matters most now.
#[test]
fn after_a_sleep_one_thing_is_told() {
    for (woke, expected) in [
        (4 * MINUTE, TimerEvent::Started),
        (6 * MINUTE, TimerEvent::SkinCheck),
        (14 * MINUTE, TimerEvent::SkinCheck),
        (15 * MINUTE - 5_000, TimerEvent::SkinCheck),
        (5 * HOUR, TimerEvent::Over),
    ] {
        let mut care = CurrentTherapy::default();
        care.start(therapy("heat"), None, ms(0));
        assert_eq!(care.look(ms(woke)), Some(expected), "woke at {woke}");
        assert_eq!(care.look(ms(woke)), None, "woke at {woke}");
    }
}

#[test]
fn the_countdown_goes_on_while_it_asks_for_the_skin() {
    let mut care = CurrentTherapy::default();
    care.start(therapy("heat"), None, ms(0));
    told(&mut care, 0, 5 * MINUTE);
    assert_eq!(state(&care), Some(TherapyState::SkinCheck));
    told(&mut care, 5 * MINUTE, 6 * MINUTE);
    assert_eq!(state(&care), Some(TherapyState::SkinCheck));
    assert_eq!(care.current().map(|it| it.left(ms(6 * MINUTE))), Some(ms(9 * MINUTE)));
    // Pausing is no answer.
    care.act(Pause, ms(6 * MINUTE));
    assert_eq!(state(&care), Some(TherapyState::Paused));
    care.act(Resume, ms(6 * MINUTE));
    assert_eq!(state(&care), Some(TherapyState::SkinCheck));
    care.act(SkinIsFine, ms(6 * MINUTE));
    assert_eq!(state(&care), Some(TherapyState::Running));
    assert_eq!(told(&mut care, 6 * MINUTE, 9 * MINUTE), [(7 * MINUTE + 30_000, HALF)]);
    // And again, five minutes later.
    told(&mut care, 9 * MINUTE, 10 * MINUTE);
    assert_eq!(state(&care), Some(TherapyState::SkinCheck));
    care.act(Stop, ms(10 * MINUTE));
    let over = TherapyState::Over;
    assert_eq!(state(&care), Some(over));
    assert_eq!(told(&mut care, 10 * MINUTE, HOUR), [(10 * MINUTE, TimerEvent::Over)]);
}

#[test]
fn it_can_be_longer_up_to_the_guides_limit() {
    for therapy in therapies() {
        let mut care = CurrentTherapy::default();
        care.start(therapy, None, ms(0));
        let longest = u32::from(therapy.max_minutes) * MINUTE;
        let mut pressed = 0;
        while care.current().is_some_and(|it| it.can_extend(ms(MINUTE))) {
            let before = care.current().map(|it| it.length());
            care.act(Extend, ms(MINUTE));
            let more = care.current().map(|it| it.length()).zip(before).map(|(a, b)| a - b);
            assert_eq!(more, Some(ms(5 * MINUTE)));
            pressed += 1;
        }
        assert!(pressed > 0, "{:?} is never extended", therapy.kind);
        care.act(Extend, ms(MINUTE));
        assert_eq!(care.current().map(|it| it.length()), Some(ms(longest)));
        assert_eq!(care.look(ms(longest)), Some(TimerEvent::Over));
    }
}

/// What nobody stopped for hours is not made longer still.
#[test]
fn what_is_over_stays_over() {
    let mut care = CurrentTherapy::default();
    care.start(therapy("cold"), None, ms(0));
    for action in [Extend, Resume, Pause, SkinIsFine, Stop] {
        assert_eq!(care.current().map(|it| it.can_extend(ms(3 * HOUR))), Some(false));
        care.act(action, ms(3 * HOUR));
    }
    assert_eq!(care.look(ms(3 * HOUR)), Some(TimerEvent::Over));
    let over = TherapyState::Over;
    assert_eq!(state(&care), Some(over));
    // Nor does a clock that goes backwards begin it again.
    assert_eq!(care.look(ms(MINUTE)), None);
    assert_eq!(state(&care), Some(over));
    assert_eq!(care.current().map(|it| it.left(ms(MINUTE))), Some(ms(0)));
}

#[test]
fn the_next_go_waits_as_long_as_the_guide_says() {
    for (therapy, rest) in therapies().into_iter().zip([Some(2 * HOUR), None, None]) {
        let mut care = CurrentTherapy::default();
        care.start(therapy, None, ms(0));
        let next_in =
            |care: &CurrentTherapy, now| care.current().and_then(|it| it.next_in(ms(now)));
        care.look(ms(MINUTE));
        assert_eq!(next_in(&care, MINUTE), None, "{:?} still runs", therapy.kind);
        care.act(Stop, ms(MINUTE));
        for (now, waited) in [(MINUTE, 0), (HOUR + MINUTE, HOUR), (4 * HOUR, 2 * HOUR)] {
            let expected = rest.map(|rest| ms(rest - waited));
            assert_eq!(next_in(&care, now), expected, "{:?} at {now}", therapy.kind);
        }
    }
}

#[test]
fn only_one_at_a_time() {
    let (cold, heat) = (therapy("cold"), therapy("heat"));
    let mut care = CurrentTherapy::default();
    assert!(care.current().is_none());
    assert!(care.start(cold, None, ms(0)));
    assert!(!care.start(heat, None, ms(MINUTE)), "while it runs");
    care.act(Pause, ms(MINUTE));
    assert!(!care.start(heat, None, ms(HOUR)), "while it is paused");
    assert!(!care.start(cold, None, ms(HOUR)), "the same again");
    assert_eq!(
        care.current().map(|it| (it.kind(), it.left(ms(HOUR)))),
        Some((cold.kind, ms(9 * MINUTE)))
    );
    care.act(Stop, ms(HOUR));
    assert!(care.start(heat, None, ms(HOUR)));
    assert_eq!(care.current().map(|it| it.kind()), Some(heat.kind));
    // One that ended while nobody looked is in nobody's way.
    assert!(care.start(cold, None, ms(9 * HOUR)));
}

fn any_therapy() -> impl Strategy<Value = LiveTherapy> {
    let optional = |most| prop::option::of(1u16..most);
    let parts = (1u16..40, 1u16..40, optional(10), optional(5));
    let real = prop::sample::select(therapies().to_vec()).prop_map(Clone::clone);
    prop_oneof![
        real.clone(),
        // Limits nobody checked.
        (real, parts).prop_map(|(mut it, (minutes, most, check, rest))| {
            (it.minutes, it.max_minutes) = (minutes, most);
            (it.skin_check_minutes, it.hours_between) = (check, rest);
            it
        }),
    ]
}

fn any_action() -> impl Strategy<Value = Option<TherapyAction>> {
    prop_oneof![
        3 => Just(None),
        3 => prop::sample::select(vec![Pause, Resume, Extend, SkinIsFine]).prop_map(Some),
        1 => Just(Some(Stop)),
    ]
}

/// Mostly short waits, some that sleep.
fn any_wait() -> impl Strategy<Value = u32> {
    prop_oneof![8 => 0..2 * MINUTE, 1 => 0..3 * HOUR]
}

/// How long it ran, kept apart: while it is neither paused nor over.
fn ran_before(care: &CurrentTherapy, wait: u32) -> u32 {
    match state(care) {
        Some(TherapyState::Running | TherapyState::SkinCheck) => wait,
        _ => 0,
    }
}

proptest! {
    #[test]
    fn no_order_of_actions_breaks_the_limits(
        therapy in any_therapy(),
        other in any_therapy(),
        acts in prop::collection::vec((any_action(), any_wait()), 0..60),
    ) {
        let mut care = CurrentTherapy::default();
        care.start(&therapy, None, ms(0));
        let longest = u32::from(therapy.max_minutes) * MINUTE;
        let (mut now, mut ran, mut ended) = (0, 0u32, false);
        let mut moments = Vec::new();
        for (action, wait) in acts {
            now += wait;
            let length = care.current().map_or(0, |it| it.length().get());
            ran = (ran + ran_before(&care, wait)).min(length);
            moments.extend(care.look(ms(now)));
            let over = matches!(state(&care), Some(TherapyState::Over));
            prop_assert_eq!(over, ran == length || ended);
            if !over {
                prop_assert!(!care.start(&other, None, ms(now)), "twice at once");
            }
            if let Some(action) = action {
                care.act(action, ms(now));
            }
            let current = care.current().expect("what was started");
            prop_assert!(current.length() <= ms(longest));
            if current.state() == TherapyState::Over {
                prop_assert_eq!(current.was_stopped(), ms(ran) < current.length());
                ended = true;
            } else {
                prop_assert_eq!(current.left(ms(now)), current.length() - ms(ran));
            }
        }
        for once in [TimerEvent::Started, HALF, TEN_SECONDS, TimerEvent::Over] {
            prop_assert!(moments.iter().filter(|&&it| it == once).count() <= 1, "{:?}", moments);
        }
        let checks = moments.iter().filter(|&&it| it == TimerEvent::SkinCheck).count();
        let due = therapy.skin_check_minutes.map_or(0, |n| ran / (u32::from(n) * MINUTE));
        prop_assert!(checks <= due as usize, "{:?}", moments);
        let after = moments.iter().position(|&it| it == TimerEvent::Over);
        prop_assert!(after.is_none_or(|at| at + 1 == moments.len()), "{:?}", moments);
    }

    /// A pause of any length, whenever: the same is told at the same distance
    /// from the start, apart from the pause.
    #[test]
    fn a_pause_changes_nothing_but_the_pause(at in 0u32..15 * 60, pause in 0u32..3600) {
        let (at, pause) = (at * 1000, pause * 1000);
        let mut plain = CurrentTherapy::default();
        plain.start(therapy("heat"), None, ms(0));
        let expected = told(&mut plain, 0, HOUR);
        let mut care = CurrentTherapy::default();
        care.start(therapy("heat"), None, ms(0));
        let mut moments = told(&mut care, 0, at);
        care.act(Pause, ms(at));
        moments.extend(told(&mut care, at, at + pause));
        care.act(Resume, ms(at + pause));
        let rest = told(&mut care, at + pause, HOUR + pause);
        moments.extend(rest.into_iter().map(|(now, event)| (now - pause, event)));
        prop_assert_eq!(moments, expected);
    }
}

/// The neck's skin is thin: there the guide allows less than elsewhere.
#[test]
fn an_area_may_allow_less() {
    let mut care = CurrentTherapy::default();
    assert!(care.start(therapy("cold"), Some(10), ms(0)));
    let current = care.current().expect("one that runs");
    assert_eq!((current.length(), current.can_extend(ms(0))), (ms(10 * MINUTE), false));
    care.act(Extend, ms(0));
    assert_eq!(care.current().map(TherapyTimer::length), Some(ms(10 * MINUTE)));
}
