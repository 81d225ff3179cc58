//! From a move's dose to what a routine counts: turns, rounds and times. Must
//! not know where the move stands in a routine.
//!
//! The rule: in the first days the move's own first-days dose where it has one,
//! and the lower end of every range. Later still the lower end of each count,
//! but the upper end of each time: longer, not more often.

use crate::guide::{Dose, Each, LiveMove, Range, Side, Stage};

/// A slow breath. Elsewhere one may take 5 seconds; the guide says that 3 of
/// them take about 10.
const BREATH: u32 = 3_500;
/// Doing something once, where it is counted and not held.
const ONCE: u32 = 3_000;
/// More rounds than any move has: a pack of another's making must not fill the
/// memory.
const MOST_ROUNDS: u16 = 30;

/// Which part of a move a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    Whole,
    Side(Side),
    /// Of a move that goes two ways, such as rounding and arching.
    OneWay,
    OtherWay,
}

/// What there is to do for a move.
#[derive(Debug)]
pub struct Measure {
    pub each: Option<Each>,
    /// Holds one after the other, for each side or way.
    pub rounds: u16,
    /// How many times to do it within a round; 1 for a hold.
    pub times: u16,
    /// How long a round takes.
    pub hold_ms: u32,
}

impl Measure {
    /// None where a clock is not the measure: sleep is no part of a routine.
    pub fn new(it: &LiveMove, stage: Stage) -> Option<Self> {
        let early = stage == Stage::FirstDays;
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
        Some(Self { each: dose.each, rounds: rounds.min(MOST_ROUNDS), times, hold_ms })
    }

    /// Each turn with its round, from 1, in order. Sides one after the other,
    /// as changing sides is work; ways in turn, as the way back is the other.
    pub fn turns(&self) -> Vec<(Turn, u16)> {
        let mut turns = Vec::new();
        let mut block = |list: &[Turn]| {
            for round in 1..=self.rounds {
                turns.extend(list.iter().map(|&turn| (turn, round)));
            }
        };
        match self.each {
            Some(Each::Side) => {
                block(&[Turn::Side(Side::Left)]);
                block(&[Turn::Side(Side::Right)]);
            }
            Some(Each::Way) => block(&[Turn::OneWay, Turn::OtherWay]),
            Some(Each::Spot) | None => block(&[Turn::Whole]),
        }
        turns
    }
}

fn rounds(dose: &Dose) -> u16 {
    least(dose.repeats).saturating_mul(least(dose.sets))
}

fn least(range: Option<Range>) -> u16 {
    range.map_or(1, Range::min)
}
