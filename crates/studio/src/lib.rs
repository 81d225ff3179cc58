//! The studio, for shop owners: see the guide in a page like yours, change how it looks and what
//! it says, check both, and copy what to paste. What is typed stays in the browser.
//!
//! ```text
//! surface   what can be set: integrations/surface.json, parsed
//! config    what was set
//! facts     what the build knows: sums, bytes, versions
//! measured  what was measured last: docs/measured.json
//! worker    asks the checker, in a Web Worker
//! draft     the guide that is being changed
//! preview   a page with the guide in it, in a frame
//! configure, editor, claims, snippets, answers   the tabs
//! app       joins them
//! ```
//!
//! Everything but the components compiles and is tested natively.

// An exception says its reason: `#[expect(clippy::expect_used, reason = "…")]`.
#![warn(clippy::expect_used)]

pub mod answers;
mod app;
pub mod claims;
pub mod config;
pub mod configure;
pub mod draft;
pub mod editor;
pub mod facts;
pub mod measured;
pub mod preview;
pub mod snippets;
pub mod surface;
mod tab;
pub mod worker;

/// The id of the element in `studio.html` that the app fills.
const PLACE: &str = "studio";

/// Starts the app in the page's place for it.
pub fn start() {
    let Some(place) = gloo::utils::document().get_element_by_id(PLACE) else { return };
    let facts = place.get_attribute("data-facts").unwrap_or_default();
    let props = app::Props { facts: facts.into() };
    yew::Renderer::<app::App>::with_root_and_props(place, props).render();
}
