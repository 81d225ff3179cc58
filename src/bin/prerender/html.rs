//! The guide as HTML: rendered, with a sum over each island, and wrapped for
//! shops.

use back_relief::view::Shared;
use back_relief::view::island::sum;
use back_relief::view::page::{Book, Page, PageProps};
use yew::LocalServerRenderer;

const SUM_PLACE: &str = "data-sum=\"\"";

/// Everything inside the element.
pub fn guide(book: &Shared<Book>) -> String {
    let props = PageProps { book: book.clone() };
    let html = pollster::block_on(LocalServerRenderer::<Page>::with_props(props).render());
    sums(&html)
}

/// Writes into each island's root the sum over what it holds. Islands do not
/// hold islands.
fn sums(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(SUM_PLACE) {
        let (before, after) = rest.split_at(at);
        let inner_at = after.find('>').map_or(after.len(), |end| end + 1);
        let inner = inside_div(&after[inner_at..]);
        out.push_str(before);
        out.push_str(&format!("data-sum=\"{}\"", sum(inner)));
        out.push_str(&after[SUM_PLACE.len()..inner_at]);
        rest = &after[inner_at..];
    }
    out.push_str(rest);
    out
}

/// What stands before the `</div>` that closes a `<div>` just opened.
fn inside_div(html: &str) -> &str {
    let mut depth = 1;
    let mut at = 0;
    while let Some(found) = html[at..].find('<') {
        at += found;
        if html[at..].starts_with("</div>") {
            depth -= 1;
            if depth == 0 {
                return &html[..at];
            }
        } else if html[at..].starts_with("<div") {
            depth += 1;
        }
        at += 1;
    }
    html
}

/// The element with its declarative shadow root, for a shop's own HTML.
pub fn snippet(guide: &str, lang: &str, style: &str) -> String {
    format!(
        "<back-relief lang=\"{lang}\"><template shadowrootmode=\"open\">\
         <link rel=\"stylesheet\" href=\"{style}\">{guide}</template></back-relief>\n"
    )
}

/// Text safe inside an element or a quoted attribute.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
