//! Back Relief: choose where your back hurts, read what to do. An interactive guide to back-muscle
//! spasms as a [Yew](https://yew.rs) component:
//!
//! ```
//! use back_relief::{BackRelief, CSS, Choice, Guide};
//! use yew::{Callback, Html, component, html};
//!
//! #[component(App)]
//! fn app() -> Html {
//!     let on_open = Callback::from(|choice: Choice| println!("{choice} is open"));
//!     html! {
//!         <>
//!             <style>{ CSS.as_str() }</style>
//!             <BackRelief guide={Guide::english()} {on_open} />
//!         </>
//!     }
//! }
//! ```
//!
//! The texts have had no clinical review yet, and say so.
//!
//! # Features
//!
//! They are Yew's own, and the library switches on none: an app chooses them together with Yew's.
//!
//! | feature | what it adds |
//! | --- | --- |
//! | `csr` | the guide comes to life in a browser: `element` |
//! | `ssr` | the guide as HTML, by Yew's `ServerRenderer` or [`components::page::written`](components::page) |
//! | `hydration` | what a server wrote is taken over |
//! | `schema` | JSON Schemas of a guide's files |
//!
//! # Modules
//!
//! A module uses only those above it:
//!
//! - [`guide`]: the guide as data: model, checks, compact form;
//! - [`state`]: what the reader chose: pure state and actions;
//! - [`diagram`]: drawings as geometry;
//! - [`components`]: Yew components;
//! - [`stylesheet`]: the styles, and the rules that are written from the lists;
//! - `element`: the border with the host page (feature `csr`);
//! - [`BackRelief`]: the component, of all of them.

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
