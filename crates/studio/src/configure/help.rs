//! What is said of a control.

use yew::{Html, html};

use super::list::{Control, Input};

/// What a control does, in the list's words.
pub(super) fn help(control: &Control, id: &str) -> Html {
    let links = matches!(control.input, Input::Text | Input::Areas(_));
    html! {
        <p class="hint" id={id.to_owned()}>
            { &control.help }
            if !control.default.is_empty() { { format!(" Unless set: {}.", control.default) } }
            if links { { " A line is a paragraph; a link is " }<code>{ "[words](https://…)" }</code>{ "." } }
        </p>
    }
}
