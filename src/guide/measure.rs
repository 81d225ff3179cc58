//! From a move's dose to what a routine counts: rounds and times. Worked out when the pack is
//! made, so that the browser need not know doses.
//!
//! The rule: in the first days the move's own first-days dose where it has one, and the lower
//! end of every range. Later still the lower end of each count, but the upper end of each time:
//! longer, not more often.

use serde::{Deserialize, Serialize};

use super::Each;
use super::{Dose, Move, Range};

/// What there is to do for a move.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    /// What the rounds are repeated for; none where one row of them is all.
    pub each: Option<Each>,
    /// Holds one after the other, for each side or way.
    pub rounds: u16,
    /// How many times to do it within a round; 1 for a hold.
    pub times: u16,
    /// How long a round takes.
    pub hold_ms: u32,
}

/// A slow breath. Elsewhere one may take 5 seconds; the guide says that 3 of
/// them take about 10.
const BREATH: u32 = 3_500;
/// Doing something once, where it is counted and not held.
const ONCE: u32 = 3_000;

impl Measure {
    /// None where a clock is not the measure: sleep is no part of a routine.
    pub fn of(it: &Move, early: bool) -> Option<Self> {
        let dose = it.first_days_dose.as_ref().filter(|_| early).unwrap_or(&it.dose);
        if dose.until.is_some() {
            return None;
        }
        let time = |range: Range, unit: u32| {
            unit.saturating_mul(if early { range.min() } else { range.max() }.into())
        };
        let (rounds, times, hold_ms) = if let Some(total) = dose.total_seconds {
            // The guide's total holds all spots and repeats.
            (1, 1, time(total, 1_000))
        } else if let Some(seconds) = dose.hold_seconds {
            (rounds(dose), 1, time(seconds, 1_000))
        } else if let Some(breaths) = dose.hold_breaths {
            (rounds(dose), 1, time(breaths, BREATH))
        } else {
            let times = dose.repeats?.min();
            (least(dose.sets), times, ONCE.saturating_mul(times.into()))
        };
        Some(Self { each: dose.each, rounds, times, hold_ms })
    }
}

fn rounds(dose: &Dose) -> u16 {
    least(dose.repeats).saturating_mul(least(dose.sets))
}

fn least(range: Option<Range>) -> u16 {
    range.map_or(1, Range::min)
}
