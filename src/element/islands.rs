//! Mounting: each island is taken over as it stands, or rendered afresh where
//! its markup is no longer what we wrote.

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::{AppHandle, Renderer};

use crate::view::island::{Island, key, sum};
use crate::view::{Show, ShowProps};

/// Set on the root of an island that is alive.
const ALIVE: &str = "data-alive";

/// Takes over an island's nodes; where they were changed, writes new ones.
pub fn mount(root: &Element, island: Island, props: ShowProps) -> AppHandle<Show> {
    let key = key(island, id(root, island).as_deref());
    let unchanged = props.pack.sum(&key).is_some_and(|written| written == sum(&root.inner_html()));
    // Said once: an island that is taken over is not taken over again.
    let _ = root.set_attribute(ALIVE, "");
    let renderer = Renderer::<Show>::with_root_and_props(root.clone(), props);
    if unchanged { renderer.hydrate() } else { renderer.render() }
}

/// Which move or therapy an island is about.
pub fn id(root: &Element, island: Island) -> Option<String> {
    let attribute = island.id_attribute()?;
    root.closest(&["[", attribute, "]"].concat()).ok()??.get_attribute(attribute)
}

/// The islands below an element that nobody has taken over yet.
pub fn waiting(below: &Element, island: Island) -> Vec<Element> {
    let selector = ["[data-island=", island.as_str(), "]:not([", ALIVE, "])"].concat();
    all(below, &selector)
}

/// Whether an island has been taken over.
pub fn is_alive(root: &Element) -> bool {
    root.has_attribute(ALIVE)
}

/// Every element below another that a selector matches.
pub fn all(below: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = below.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}
