//! Mounting islands, and finding elements.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, ShadowRoot};
use yew::{AppHandle, Renderer};

use crate::components::{IslandContent, Shared, Show, ShowProps};
use crate::guide::Pack;
use crate::state::Island;

/// The islands of one guide, each once it is mounted. In cells, so that nothing is borrowed while
/// Yew is at work.
#[derive(Default)]
pub(super) struct Islands([Cell<Option<AppHandle<Show>>>; Island::ALL.len()]);

impl Islands {
    /// Brings an island to life. What was there is gone: nothing, as we wrote it.
    pub(super) fn mount(&self, root: &Element, island: Island, pack: Shared<Pack>) {
        let place = ["[data-island=", island.as_str(), "]"].concat();
        let Ok(Some(at)) = root.query_selector(&place) else { return };
        let props = ShowProps { pack, what: IslandContent::nothing(island) };
        let handle = Renderer::<Show>::with_root_and_props(at, props).render();
        if let Some(cell) = self.0.get(island as usize) {
            cell.set(Some(handle));
        }
    }

    /// Shows something in its island, once that has been mounted.
    pub(super) fn show(&self, what: IslandContent, pack: Shared<Pack>) {
        let Some(cell) = self.0.get(what.island() as usize) else { return };
        if let Some(mut handle) = cell.take() {
            handle.update(ShowProps { pack, what });
            cell.set(Some(handle));
        }
    }

    pub(super) fn destroy(&self) {
        for handle in self.0.iter().filter_map(Cell::take) {
            handle.destroy();
        }
    }
}

/// The page's own element around a guide, with or without a shadow root.
pub(super) fn host(root: &Element) -> Option<Element> {
    let shadow = root.get_root_node().dyn_into::<ShadowRoot>().ok();
    shadow.map(|shadow| shadow.host()).or_else(|| root.closest("back-relief").ok()?)
}

/// The radio button with this id.
pub(super) fn radio(root: &Element, id: &str) -> Option<HtmlInputElement> {
    root.query_selector(&["#", id].concat()).ok()??.dyn_into().ok()
}

/// Every element below another that a selector matches.
pub(super) fn all(below: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = below.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}
