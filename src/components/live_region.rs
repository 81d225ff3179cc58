//! The line that tells a screen reader what changed.

use yew::{AttrValue, Html, html};

pub fn live_region(text: &AttrValue) -> Html {
    html! { <p class="status-text">{ text.clone() }</p> }
}
