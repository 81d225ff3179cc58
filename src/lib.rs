//! Back Relief: choose where your back hurts, read what to do.
//!
//! A module uses only those above it:
//!
//! - [`guide`]: the guide as data: model, checks, compact form;
//! - [`state`]: what the reader chose: pure state and actions;
//! - [`diagram`]: drawings as geometry;
//! - [`components`]: Yew components;
//! - `element`: the border with the host page (in the browser only).

pub mod components;
pub mod diagram;
pub mod guide;
pub mod state;

#[cfg(all(target_arch = "wasm32", feature = "live"))]
pub mod element;
