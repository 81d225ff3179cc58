//! The guide as HTML: rendered, and wrapped for shops.

/// The element with its declarative shadow root, for a shop's own HTML. `style`
/// is the link to its style sheet.
pub(crate) fn snippet(guide: &str, lang: &str, style: &str) -> String {
    format!(
        "<back-relief lang=\"{lang}\"><template shadowrootmode=\"open\">\
         {style}{guide}</template></back-relief>\n"
    )
}

/// A link to a style sheet of the site. With a sum for whoever is sure to get the
/// very bytes that were built: a shop's host may write its own style sheets anew.
pub(crate) fn style(path: &str, sum: Option<&str>) -> String {
    let sum = sum.map(|sum| format!(" integrity=\"{sum}\" crossorigin")).unwrap_or_default();
    format!("<link rel=\"stylesheet\" href=\"/{path}\"{sum}>")
}

/// Text safe inside an element or a quoted attribute.
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
