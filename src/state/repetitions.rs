//! The repetitions of a move: sides, ways and rounds in the order in which they are done.

use crate::guide::{Each, Measure, Side};

/// Which part of a move a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repetition {
    /// All of it: the move has no sides and no ways.
    Whole,
    /// The move for one side of the body.
    Side(Side),
    /// Of a move that goes two ways, such as rounding and arching.
    OneWay,
    /// The way back.
    OtherWay,
}

/// Each repetition with its round, from 1, in order. Sides one after the other,
/// as changing sides is work; ways in repetition, as the way back is the other.
pub(super) fn repetitions(measure: &Measure) -> Vec<(Repetition, u16)> {
    let mut repetitions = Vec::new();
    let mut block = |list: &[Repetition]| {
        for round in 1..=measure.rounds {
            repetitions.extend(list.iter().map(|&repetition| (repetition, round)));
        }
    };
    match measure.each {
        Some(Each::Side) => {
            block(&[Repetition::Side(Side::Left)]);
            block(&[Repetition::Side(Side::Right)]);
        }
        Some(Each::Way) => block(&[Repetition::OneWay, Repetition::OtherWay]),
        Some(Each::Spot) | None => block(&[Repetition::Whole]),
    }
    repetitions
}
