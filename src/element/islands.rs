//! Mounting: each island is taken over as it stands, or rendered afresh where
//! its markup is no longer what we wrote.

use web_sys::Element;
use yew::html::BaseComponent;
use yew::{AppHandle, Renderer};

use crate::view::island::sum;

/// Takes over an island's nodes; where they were changed, writes new ones.
pub fn mount<C: BaseComponent>(root: &Element, props: C::Properties) -> AppHandle<C> {
    let renderer = Renderer::<C>::with_root_and_props(root.clone(), props);
    let unchanged =
        root.get_attribute("data-sum").is_some_and(|written| written == sum(&root.inner_html()));
    // Said once: an island that is taken over is not taken over again.
    let _ = root.remove_attribute("data-sum");
    if unchanged { renderer.hydrate() } else { renderer.render() }
}

/// The islands below an element that nobody has taken over yet.
pub fn waiting(below: &Element, island: crate::view::island::Island) -> Vec<Element> {
    let selector = ["[data-island=", island.as_str(), "][data-sum]"].concat();
    let Ok(found) = below.query_selector_all(&selector) else {
        return Vec::new();
    };
    use wasm_bindgen::JsCast;
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}
