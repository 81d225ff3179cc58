//! The page's address: read for a link, and with another choice in it.

use web_sys::window;

use crate::state::Link;

/// The address's fragment. Programs that pass links on may have written its
/// commas as `%2C`.
pub(super) fn fragment() -> Option<String> {
    let written = window()?.location().hash().ok()?;
    Some(js_sys::decode_uri_component(&written).map_or(written, String::from))
}

/// The page's address with this link in it.
pub(super) fn with(link: &Link) -> String {
    let href = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    let page = href.split('#').next().unwrap_or_default();
    [page, "#", &link.fragment()].concat()
}
