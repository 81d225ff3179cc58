//! The guide as HTML: rendered, and wrapped for shops.

use back_relief::view::Shared;
use back_relief::view::page::{Book, Page, PageProps};
use yew::LocalServerRenderer;

/// Everything inside the element.
pub fn guide(book: &Shared<Book>) -> String {
    let props = PageProps { book: book.clone() };
    pollster::block_on(LocalServerRenderer::<Page>::with_props(props).render())
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
