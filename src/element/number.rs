//! The emergency number: the embedding page's own, where it gives one.

use web_sys::Element;

use super::islands::all;

/// The number that the page gave, in place of the one we wrote.
pub fn set_number(host: &Element, root: &Element) {
    let Some(number) = host.get_attribute("emergency").filter(|number| is_number(number)) else {
        return;
    };
    for place in all(root, "[data-emergency]") {
        place.set_text_content(Some(&number));
    }
    for link in all(root, ".call") {
        let _ = link.set_attribute("href", &["tel:", &number].concat());
    }
    for note in all(root, ".emergency-note") {
        let _ = note.set_attribute("hidden", "");
    }
}

/// A telephone number and nothing else may go where the reader is told to call.
fn is_number(text: &str) -> bool {
    (2..=15).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_digit() || b"+ -".contains(&byte))
}
