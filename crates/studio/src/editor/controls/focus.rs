//! From a finding to its control.

use wasm_bindgen::JsCast;

use super::super::node::Step;
use super::id_of;

/// Brings the control of what stands at a path into sight and gives it the focus; where there is
/// none, that of what it is in.
pub(crate) fn focus(path: &[Step]) {
    let document = gloo::utils::document();
    let ways = (1..=path.len()).rev().map(|end| &path[..end]);
    let Some(found) = ways.filter_map(|it| document.get_element_by_id(&id_of(it))).next() else {
        return;
    };
    let mut around = found.parent_element();
    while let Some(element) = around {
        if let Some(fold) = element.dyn_ref::<web_sys::HtmlDetailsElement>() {
            fold.set_open(true);
        }
        around = element.parent_element();
    }
    // A set of check boxes has the focus in its first.
    let inner =
        (found.tag_name() == "FIELDSET").then(|| found.query_selector("input").ok().flatten());
    let target = inner.flatten().unwrap_or(found);
    if let Some(target) = target.dyn_ref::<web_sys::HtmlElement>() {
        // A browser that can't leaves the page as it is.
        let _ = target.focus();
        let middle = web_sys::ScrollIntoViewOptions::new();
        middle.set_block(web_sys::ScrollLogicalPosition::Center);
        target.scroll_into_view_with_scroll_into_view_options(&middle);
    }
}
