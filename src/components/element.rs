//! Elements made by a call: `html!` written out for each costs the browser
//! program three times as much. For what only ever exists in the browser.

use yew::virtual_dom::{AttributeOrProperty, Attributes, VList, VTag, VText};
use yew::{AttrValue, Html};

use crate::state::Command;

/// An element with attributes: names and their values, in the same order and, as the compiler
/// checks, as many. Yew's own `add_attribute` would take them in pairs, and cost the browser program
/// 1.4 KB: it keeps them in a map.
pub(super) fn tag<const N: usize>(
    name: &'static str,
    names: &'static [&'static str; N],
    values: [AttrValue; N],
    inside: Html,
) -> Html {
    let mut tag = VTag::new(name);
    tag.add_child(inside);
    with(tag, names, values)
}

/// An element with its attributes.
pub(super) fn with<const N: usize>(
    mut tag: VTag,
    names: &'static [&'static str; N],
    values: [AttrValue; N],
) -> Html {
    let values = values.map(|value| Some(AttributeOrProperty::Attribute(value)));
    tag.set_attributes(Attributes::Dynamic { keys: names, values: values.into() });
    tag.into()
}

/// An element of a class.
pub(super) fn of(name: &'static str, class: &'static str, inside: Html) -> Html {
    tag(name, &["class"], [AttrValue::Static(class)], inside)
}

/// A text in an element of a class.
pub(super) fn text(name: &'static str, class: &'static str, text: &str) -> Html {
    of(name, class, plain(text))
}

pub(super) fn plain(text: &str) -> Html {
    VText::new(text.to_owned()).into()
}

/// Nodes one after the other.
pub(super) fn list(nodes: Vec<Html>) -> Html {
    VList::with_children(nodes, None).into()
}

/// A button that gives a command. `main` is the one to press next.
pub(super) fn button(command: Command, text: &str, main: bool) -> Html {
    button_as(command, command, text, main)
}

/// A button that changes its command: one node under the key of the first, so it keeps the focus.
pub(super) fn button_as(key: Command, command: Command, text: &str, main: bool) -> Html {
    let class = if main { "main" } else { "other" };
    keyed(key, command, text, &["type", "data-do", "class"], class)
}

/// Buttons beside each other.
pub(super) fn buttons(all: Vec<Html>) -> Html {
    of("div", "buttons", list(all))
}

/// A button that is in or out.
pub(super) fn switch(command: Command, text: &str, on: bool) -> Html {
    let pressed = if on { "true" } else { "false" };
    keyed(command, command, text, &["type", "data-do", "aria-pressed"], pressed)
}

/// A button with a key among its siblings: else one that comes would take over the node
/// of another that goes, and a screen reader would read the new name with the old state.
fn keyed(
    key: Command,
    command: Command,
    text: &str,
    names: &'static [&'static str; 3],
    last: &'static str,
) -> Html {
    let mut tag = VTag::new("button");
    tag.key = Some(key.as_str().into());
    tag.add_child(plain(text));
    with(tag, names, ["button", command.as_str(), last].map(AttrValue::Static))
}
