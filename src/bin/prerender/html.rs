//! The guide as HTML: rendered, summed up island by island, and wrapped for
//! shops.

use std::collections::BTreeMap;

use back_relief::view::Shared;
use back_relief::view::island::{Island, key, sum};
use back_relief::view::page::{Book, Page, PageProps};
use yew::LocalServerRenderer;

/// Everything inside the element.
pub fn guide(book: &Shared<Book>) -> String {
    let props = PageProps { book: book.clone() };
    pollster::block_on(LocalServerRenderer::<Page>::with_props(props).render())
}

/// The sum over each island in the guide, by the island's key. Islands do not
/// hold islands.
pub fn sums(html: &str) -> Vec<(String, String)> {
    let mut sums = BTreeMap::new();
    let mut at = 0;
    while let Some((island, inner_at)) = next_island(html, at) {
        let id = island.id_attribute().and_then(|name| last_value(&html[..inner_at], name));
        sums.insert(key(island, id), sum(inside_div(&html[inner_at..])));
        at = inner_at;
    }
    sums.into_iter().collect()
}

/// The next island's name, and where what it holds begins.
fn next_island(html: &str, from: usize) -> Option<(Island, usize)> {
    const NAME: &str = "data-island=\"";
    let name_at = from + html[from..].find(NAME)? + NAME.len();
    let name = html[name_at..].split('"').next()?;
    let inner_at = name_at + html[name_at..].find('>')? + 1;
    Some((Island::parse(name)?, inner_at))
}

/// The value that an attribute had when it was last written.
fn last_value<'a>(html: &'a str, name: &str) -> Option<&'a str> {
    let (_, after) = html.rsplit_once(&format!("{name}=\""))?;
    after.split('"').next()
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
