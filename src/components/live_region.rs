//! The line that tells a screen reader what changed.

use yew::Html;

use super::element;

pub(super) fn live_region(text: &str) -> Html {
    element::text("p", "status-text", text)
}
