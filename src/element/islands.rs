//! Mounting islands, and finding elements.

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::{AppHandle, Renderer};

use crate::view::island::Island;
use crate::view::{Show, ShowProps};

/// Brings an island to life. What was there is gone: nothing, as we wrote it.
pub fn mount(root: &Element, island: Island, props: ShowProps) -> Option<AppHandle<Show>> {
    let at = root.query_selector(&["[data-island=", island.as_str(), "]"].concat()).ok()??;
    Some(Renderer::<Show>::with_root_and_props(at, props).render())
}

/// Every element below another that a selector matches.
pub fn all(below: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = below.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}
