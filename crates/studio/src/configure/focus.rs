//! From one control to another.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Moves the focus to an element.
pub(super) fn focus(id: &str) {
    let found = document().get_element_by_id(id).and_then(|it| it.dyn_into::<HtmlElement>().ok());
    if let Some(it) = found {
        // It is in the page and can be focused.
        let _ = it.focus();
    }
}
