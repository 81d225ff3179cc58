//! What the reader sees, as Yew components and plain functions.
//!
//! Most of the guide never changes once it is written: plain functions render it, at build time
//! only, and the browser program leaves it as it stands. What only exists in the
//! browser is an island: a place in the markup, empty until a component is rendered there.

mod element;
pub mod island;
pub mod live_region;
pub mod names;
pub mod page;
pub mod routine_dialog;
pub mod therapy_bar;
pub mod toolbar;

pub use island::{IslandContent, Islands, Shared, Show, ShowProps};
