//! What the reader sees, as Yew components and plain functions.
//!
//! Most of the guide never changes once it is written: plain functions render it, at build time
//! only, and the browser program leaves it as it stands. What only exists in the
//! browser is an island: a place in the markup, empty until a component is rendered there.

mod element;
pub mod island;
mod live_region;
mod names;
pub mod page;
pub(crate) mod routine_dialog;
pub(crate) mod therapy_bar;
pub(crate) mod toolbar;

pub use island::{IslandContent, Islands, Shared, Show, ShowProps};
