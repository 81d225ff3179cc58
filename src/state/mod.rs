//! What the reader chose and is doing: messages in, state and effects out.

mod announcement;
pub mod app;
mod command;
mod countdown;
pub mod deep_link;
mod effect;
mod island;
mod message;
mod milestones;
mod millis;
mod repetitions;
mod routine;
mod routine_player;
mod selection;
mod therapy_timer;
pub mod wording;

pub use announcement::{Announcement, announcement};
pub use app::App;
pub use command::Command;
pub use countdown::Countdown;
pub use deep_link::{Link, Unknown};
pub use effect::{Effect, FocusTarget, HostEvent};
pub use island::Island;
pub use message::Msg;
pub use milestones::Milestone;
pub use millis::Millis;
pub use repetitions::Repetition;
pub use routine::{Item, Routine, Step};
pub use routine_player::{Phase, PlayerAction, RoutineEvent, RoutinePlayer};
pub use selection::{Action, Selection};
pub use therapy_timer::{CurrentTherapy, TherapyAction, TherapyState, TherapyTimer, TimerEvent};
