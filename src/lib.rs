//! Back Relief: choose where your back hurts, read what to do.
//!
//! A module uses only those above it:
//!
//! - [`guide`]: the guide as data: model, checks, compact form;
//! - [`session`]: what the reader chose: pure state and actions;
//! - [`figure`]: drawings as geometry;
//! - [`view`]: Yew components;
//! - `element`: the border with the host page (in the browser only).

pub mod figure;
pub mod guide;
pub mod session;
pub mod view;

#[cfg(all(target_arch = "wasm32", feature = "live"))]
pub mod element;
