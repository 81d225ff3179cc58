//! The page's address: read once for a link, written only when the reader asks
//! for one.

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::window;

/// The address's fragment. Programs that pass links on may have written its
/// commas as `%2C`.
pub fn fragment() -> Option<String> {
    let written = window()?.location().hash().ok()?;
    Some(js_sys::decode_uri_component(&written).map_or(written, String::from))
}

/// Copies the page's address with this fragment. Where copying is refused, the
/// address bar shows it instead; `done` hears which it was.
pub fn copy(fragment: &str, done: impl FnOnce(bool) + 'static) {
    let Some(window) = window() else { return };
    let Ok(href) = window.location().href() else { return };
    let page = href.split('#').next().unwrap_or_default();
    let address = [page, "#", fragment].concat();
    let clipboard = window.navigator().clipboard();
    // Absent outside secure contexts, whatever the bindings say.
    if JsValue::from(clipboard.clone()).is_undefined() {
        show(&address);
        return done(false);
    }
    let copied = JsFuture::from(clipboard.write_text(&address));
    spawn_local(async move {
        let copied = copied.await.is_ok();
        if !copied {
            show(&address);
        }
        done(copied);
    });
}

fn show(address: &str) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(address));
    }
}
