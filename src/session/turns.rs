//! The turns of a move: sides, ways and rounds in the order in which they are
//! done. Must not know where the move stands in a routine.

use crate::guide::{Each, Measure, Side};

/// Which part of a move a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    Whole,
    Side(Side),
    /// Of a move that goes two ways, such as rounding and arching.
    OneWay,
    OtherWay,
}

/// Each turn with its round, from 1, in order. Sides one after the other,
/// as changing sides is work; ways in turn, as the way back is the other.
pub fn turns(measure: &Measure) -> Vec<(Turn, u16)> {
    let mut turns = Vec::new();
    let mut block = |list: &[Turn]| {
        for round in 1..=measure.rounds {
            turns.extend(list.iter().map(|&turn| (turn, round)));
        }
    };
    match measure.each {
        Some(Each::Side) => {
            block(&[Turn::Side(Side::Left)]);
            block(&[Turn::Side(Side::Right)]);
        }
        Some(Each::Way) => block(&[Turn::OneWay, Turn::OtherWay]),
        Some(Each::Spot) | None => block(&[Turn::Whole]),
    }
    turns
}
