//! The tab "Claims": which words of a product text make a health claim.

use yew::{Html, component, html};

/// The tab.
#[component]
pub fn Claims() -> Html {
    html! {}
}
