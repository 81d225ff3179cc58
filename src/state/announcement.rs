//! What is worth telling a reader who cannot see the change: at most one thing for each action.

use super::Selection;
use crate::guide::{Choice, Level, PositionFilter, Stage};

/// One change, told once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Announcement {
    /// Advice gave way to "get help".
    Help(Level),
    /// The last ticked sign was unticked.
    AdviceBack,
    /// Another area or side.
    Chosen(Choice),
    /// Another answer to "When did it start?".
    Stage(Stage),
    /// Another answer to "How can you move right now?".
    PositionFilter(PositionFilter),
}

/// What changed from one state to the next; the most important change where
/// there are several.
pub fn announcement(before: &Selection, after: &Selection) -> Option<Announcement> {
    if before.help() != after.help() {
        return Some(after.help().map_or(Announcement::AdviceBack, Announcement::Help));
    }
    if before.choice() != after.choice() {
        return after.choice().map(Announcement::Chosen);
    }
    if before.stage() != after.stage() {
        return Some(Announcement::Stage(after.stage()));
    }
    (before.position_filter() != after.position_filter())
        .then_some(Announcement::PositionFilter(after.position_filter()))
}
