//! Mounting islands, and finding elements.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlInputElement, ShadowRoot};
use yew::{AppHandle, Renderer};

use crate::components::{Show, ShowProps};
use crate::state::Island;

/// The islands that were mounted one by one on a prerendered page: each is an app of Yew's own.
#[derive(Default)]
pub(super) struct IslandApps([Cell<Option<AppHandle<Show>>>; Island::ALL.len()]);

impl IslandApps {
    /// Brings an island to life. What was there is gone: nothing, as we wrote it.
    pub(super) fn mount(&self, root: &Element, props: ShowProps) {
        let place = ["[data-island=", props.island.as_str(), "]"].concat();
        let Ok(Some(at)) = root.query_selector(&place) else { return };
        if let Some(cell) = self.0.get(props.island as usize) {
            cell.set(Some(Renderer::<Show>::with_root_and_props(at, props).render()));
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

/// The dialog of routines.
pub(super) fn dialog(root: &Element) -> Option<HtmlDialogElement> {
    root.query_selector("dialog").ok()??.dyn_into().ok()
}

/// The radio button of a group that has this value.
pub(super) fn radio(root: &Element, name: &str, value: &str) -> Option<HtmlInputElement> {
    let css = ["[name=", name, "][value=", value, "]"].concat();
    root.query_selector(&css).ok()??.dyn_into().ok()
}

/// Every element below another that a selector matches.
pub(super) fn all(below: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = below.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}
