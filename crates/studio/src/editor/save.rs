//! The guide as a file on the reader's device.

use gloo::file::{Blob, ObjectUrl};
use wasm_bindgen::JsCast;
use web_sys::HtmlAnchorElement;

/// Hands a text to the browser as a file to keep.
pub(crate) fn download(name: &str, text: &str) -> bool {
    let blob = Blob::new_with_options(text, Some("application/json"));
    let url = ObjectUrl::from(blob);
    let link = gloo::utils::document().create_element("a").ok();
    let Some(link) = link.and_then(|it| it.dyn_into::<HtmlAnchorElement>().ok()) else {
        return false;
    };
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The browser may still be reading it.
    gloo::timers::callback::Timeout::new(60_000, move || drop(url)).forget();
    true
}
