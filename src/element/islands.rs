//! Mounting: each island is taken over as it stands, or rendered afresh where
//! its markup is no longer what we wrote.

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::{AppHandle, Renderer};

use crate::view::island::{Island, sum};
use crate::view::{Show, ShowProps};

/// Takes over an island's nodes; where they were changed, writes new ones.
pub fn mount(root: &Element, island: Island, props: ShowProps) -> Option<AppHandle<Show>> {
    let name = island.as_str();
    let at = root.query_selector(&["[data-island=", name, "]"].concat()).ok()??;
    let unchanged = props.pack.sum(name).is_some_and(|written| written == sum(&at.inner_html()));
    let renderer = Renderer::<Show>::with_root_and_props(at, props);
    Some(if unchanged { renderer.hydrate() } else { renderer.render() })
}

/// Every element below another that a selector matches.
pub fn all(below: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = below.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}
