//! What is worth telling a reader who cannot see the change: at most one thing
//! for each action. Must not know how it is said.

use super::Session;
use crate::guide::{Choice, Level, Reach, Stage};

/// One change, told once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// Advice gave way to "get help".
    Help(Level),
    /// The last ticked sign was unticked.
    AdviceBack,
    Chosen(Choice),
    Stage(Stage),
    Reach(Reach),
}

/// What changed from one state to the next; the most important change where
/// there are several.
pub fn news(before: &Session, after: &Session) -> Option<News> {
    if before.help() != after.help() {
        return Some(after.help().map_or(News::AdviceBack, News::Help));
    }
    if before.choice() != after.choice() {
        return after.choice().map(News::Chosen);
    }
    if before.stage() != after.stage() {
        return Some(News::Stage(after.stage()));
    }
    (before.reach() != after.reach()).then_some(News::Reach(after.reach()))
}
