//! What a browser is asked about a text that was typed.

use js_sys::RegExp;

use super::read::Browser;
use crate::preview::is_declaration;

/// The browser that the page is in.
pub(crate) const BROWSER: Browser = Browser { fits, takes: is_declaration };

/// As the attribute `pattern` of an input does.
fn fits(pattern: &str, text: &str) -> bool {
    RegExp::new(&format!("^(?:{pattern})$"), "u").test(text)
}
