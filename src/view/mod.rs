//! What the reader sees, as Yew components and plain functions. Must not touch
//! the browser: clocks, addresses and clipboards come in through `element`.
//!
//! Most of the guide never changes once it is written: plain functions render
//! it, at build time only, and the browser program leaves it as it stands. What
//! only exists in the browser is an island: a place in the markup, empty until a
//! component is rendered there.

pub mod island;
pub mod phrase;
pub mod player;
pub mod status;
mod tag;
pub mod timer;
pub mod tools;

#[cfg(feature = "reader")]
pub mod page;

pub use island::{Shared, Show, ShowProps, What};

/// The id of the radio for a choice.
pub fn radio_id(choice: crate::guide::Choice) -> String {
    ["br-area-", &choice.value()].concat()
}
