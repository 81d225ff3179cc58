//! Back Relief: choose where your back hurts, read what to do.
//!
//! A module uses only those above it:
//!
//! - [`guide`]: the guide as data: model, checks, compact form;
//! - [`state`]: what the reader chose: pure state and actions;
//! - [`diagram`]: drawings as geometry;
//! - [`components`]: Yew components;
//! - `element`: the border with the host page (feature `csr`).
//!
//! Its features are Yew's own, and an app chooses them: `csr` to bring a page to life, `ssr` to
//! write one, `hydration`; `schema` adds the JSON Schemas of a guide's files.

// An exception says its reason: `#[expect(clippy::expect_used, reason = "…")]`.
#![warn(clippy::expect_used)]

mod back_relief;
pub mod components;
pub mod diagram;
pub mod guide;
pub mod state;
pub mod stylesheet;

#[cfg(feature = "csr")]
pub mod element;

pub use back_relief::{BackRelief, BackReliefProps};
pub use guide::{AreaId, Choice, Guide};
pub use stylesheet::CSS;
