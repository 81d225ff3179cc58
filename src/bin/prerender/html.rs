//! The guide as HTML: rendered, summed up island by island, and wrapped for
//! shops.

use back_relief::view::Shared;
use back_relief::view::island::{Island, sum};
use back_relief::view::page::{Book, Page, PageProps};
use yew::LocalServerRenderer;

/// Everything inside the element.
pub fn guide(book: &Shared<Book>) -> String {
    let props = PageProps { book: book.clone() };
    pollster::block_on(LocalServerRenderer::<Page>::with_props(props).render())
}

/// The sum over each island in the guide, by the island's name.
pub fn sums(html: &str) -> Vec<(String, String)> {
    let sum_of = |island: &Island| {
        let name = island.as_str();
        let (_, after) = html.split_once(&format!("data-island=\"{name}\""))?;
        let (_, inside) = after.split_once('>')?;
        Some((name.to_owned(), sum(inside_div(inside))))
    };
    Island::ALL.iter().filter_map(sum_of).collect()
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
