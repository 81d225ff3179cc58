//! Mounting islands, and finding elements.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, ShadowRoot};
use yew::{AppHandle, Renderer};

use crate::components::island::Island;
use crate::components::{IslandContent, Shared, Show, ShowProps};
use crate::guide::Pack;

/// Brings an island to life. What was there is gone: nothing, as we wrote it.
pub fn mount(root: &Element, island: Island, pack: Shared<Pack>) -> Option<AppHandle<Show>> {
    let at = root.query_selector(&["[data-island=", island.as_str(), "]"].concat()).ok()??;
    let props = ShowProps { pack, what: IslandContent::nothing(island) };
    Some(Renderer::<Show>::with_root_and_props(at, props).render())
}

/// The page's own element around a guide, with or without a shadow root.
pub fn host(root: &Element) -> Option<Element> {
    let shadow = root.get_root_node().dyn_into::<ShadowRoot>().ok();
    shadow.map(|shadow| shadow.host()).or_else(|| root.closest("back-relief").ok()?)
}

/// The radio button with this id.
pub fn radio(root: &Element, id: &str) -> Option<HtmlInputElement> {
    root.query_selector(&["#", id].concat()).ok()??.dyn_into().ok()
}

/// Every element below another that a selector matches.
pub fn all(below: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = below.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}
