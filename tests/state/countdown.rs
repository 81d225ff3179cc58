//! The countdown.

use back_relief::state::Countdown;
use proptest::prelude::*;

use crate::ms;

/// Something done to a timer; each a event after the one before.
#[derive(Debug, Clone, Copy)]
enum Act {
    Pause,
    Resume,
    Extend(u32),
}

fn apply(timer: &mut Countdown, act: Act, now: u32) {
    match act {
        Act::Pause => timer.pause(ms(now)),
        Act::Resume => timer.resume(ms(now)),
        Act::Extend(more) => timer.extend(ms(more), ms(now)),
    }
}

fn any_act() -> impl Strategy<Value = Act> {
    prop_oneof![Just(Act::Pause), Just(Act::Resume), (0u32..100_000).prop_map(Act::Extend)]
}

#[test]
fn what_is_left() {
    use Act::{Extend, Pause, Resume};
    type Row = (&'static [(Act, u32)], u32, u32);
    // (what was done, and when; then at which event how much is left of 100)
    let table: &[Row] = &[
        (&[], 1000, 100),
        (&[], 1040, 60),
        (&[], 1100, 0),
        (&[], 1101, 0),
        (&[], u32::MAX, 0),
        // A clock that goes backwards.
        (&[], 0, 100),
        (&[(Pause, 1040)], 2000, 60),
        (&[(Pause, 1040), (Pause, 1050)], 2000, 60),
        (&[(Pause, 1040), (Resume, 2000)], 2030, 30),
        (&[(Resume, 1040)], 1050, 50),
        (&[(Pause, 1040), (Resume, 2000), (Resume, 2020)], 2030, 30),
        (&[(Pause, 2000)], 3000, 0),
        (&[(Pause, 900)], 3000, 100),
        (&[(Extend(50), 1040)], 1040, 110),
        (&[(Extend(50), 1040)], 1140, 10),
        (&[(Pause, 1040), (Extend(50), 1050)], 3000, 110),
        // Long over: what is added is left, not swallowed.
        (&[(Extend(50), 9000)], 9010, 40),
        (&[(Extend(50), 900)], 1010, 140),
        (&[(Extend(u32::MAX), 1040)], 1040, u32::MAX),
    ];
    for (acts, now, expected) in table {
        let mut timer = Countdown::start(ms(100), ms(1000));
        for &(act, at) in *acts {
            apply(&mut timer, act, at);
        }
        assert_eq!(timer.left(ms(*now)), ms(*expected), "{acts:?} at {now}");
        assert_eq!(timer.is_over(ms(*now)), *expected == 0, "{acts:?} at {now}");
    }
}

#[test]
fn it_runs_or_waits() {
    let mut timer = Countdown::start(ms(100), ms(1000));
    for (act, expected) in [
        (Act::Resume, true),
        (Act::Pause, false),
        (Act::Extend(10), false),
        (Act::Pause, false),
        (Act::Resume, true),
        (Act::Extend(10), true),
    ] {
        apply(&mut timer, act, 1010);
        assert_eq!(timer.is_running(), expected, "{act:?}");
    }
}

#[test]
fn its_end_is_known_before_and_after() {
    let mut timer = Countdown::start(ms(100), ms(1000));
    assert_eq!([1000, 1050, 9000].map(|now| timer.end(ms(now))), [ms(1100); 3]);
    timer.pause(ms(1050));
    assert_eq!(timer.end(ms(2000)), ms(2050));
}

proptest! {
    /// Kept beside a plain sum of the time that passed while it ran.
    #[test]
    fn it_counts_what_runs_and_nothing_else(
        length in 0u32..1_000_000,
        acts in prop::collection::vec((any_act(), 0u32..200_000), 0..20),
    ) {
        let (mut timer, mut now) = (Countdown::start(ms(length), ms(0)), 0);
        let (mut left, mut running) = (length, true);
        for (act, wait) in acts {
            now += wait;
            if running {
                left = left.saturating_sub(wait);
            }
            match act {
                Act::Pause => running = false,
                Act::Resume => running = true,
                Act::Extend(more) => left += more,
            }
            apply(&mut timer, act, now);
            prop_assert_eq!((timer.left(ms(now)), timer.is_running()), (ms(left), running));
            prop_assert_eq!(timer.end(ms(now)) - ms(now), ms(left));
        }
    }

    /// Whatever the clock does, it neither fails nor makes up time.
    #[test]
    fn a_wild_clock_does_no_harm(
        length in any::<u32>(),
        acts in prop::collection::vec((any_act(), any::<u32>()), 0..20),
    ) {
        let mut timer = Countdown::start(ms(length), ms(0));
        let mut most = length;
        for (act, now) in acts {
            apply(&mut timer, act, now);
            if let Act::Extend(more) = act {
                most = most.saturating_add(more);
            }
            prop_assert!(timer.left(ms(now)) <= ms(most));
            prop_assert!(timer.end(ms(now)) >= timer.left(ms(now)));
        }
    }
}
