//! What the reader sees, as Yew components and plain functions. Must not touch
//! the browser: clocks, addresses and clipboards come in through `element`.
//!
//! Most of the guide never changes once it is written: plain functions render
//! it, at build time only. What does something in the browser is an island: a
//! component that is rendered at build time and taken over, node by node, when
//! the reader gets there.

pub mod island;
pub mod phrase;
pub mod player;
pub mod shapes;
pub mod status;
mod tag;
pub mod timer;
pub mod tools;

#[cfg(not(target_arch = "wasm32"))]
pub mod page;

pub use island::{Shared, Show, ShowProps, What};
