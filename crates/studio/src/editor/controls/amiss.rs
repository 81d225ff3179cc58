//! What stands in a control's place where the value is missing or isn't what the schema asks for.

use yew::{Callback, Html, html};

use super::super::node::Node;
use super::notes::{buttons, name, notes};
use super::{Props, id_of, setter};

/// A field that has to be there.
pub(super) fn missing(props: &Props) -> Html {
    let set = setter(props);
    let value = props.asked.0.blank();
    let put = Callback::from(move |_| set(value.clone(), false));
    let (_, notes) = notes(props, true);
    html! {
        <div class="amiss">
            <p><strong>{ name(props) }</strong>{ " is missing." }</p>
            <button class="small" id={id_of(&props.path)} onclick={put}>{ "Put it in" }<span class="unseen">{ format!(": {}", name(props)) }</span></button>
            { notes }
        </div>
    }
}

/// Something that the schema doesn't ask for: shown as what it is, never as markup.
pub(super) fn amiss(props: &Props, node: &Node) -> Html {
    let set = setter(props);
    let value = props.asked.0.blank();
    let put = Callback::from(move |_| set(value.clone(), false));
    let (_, notes) = notes(props, true);
    let found = match node {
        Node::Text(text) => format!("“{}”", text.chars().take(60).collect::<String>()),
        Node::Number(number) => number.to_string().chars().take(30).collect(),
        other => other.kind().to_owned(),
    };
    html! {
        <div class="amiss">
            <p>
                <strong>{ name(props) }</strong>{ ": found " }<bdi>{ found }</bdi>
                { format!("; expected {}.", props.asked.0.expected()) }
            </p>
            <div class="row">
                <button class="small" id={id_of(&props.path)} onclick={put}>{ "Put an empty one in its place" }</button>
                { buttons(props) }
            </div>
            { notes }
        </div>
    }
}
