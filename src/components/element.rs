//! Elements made by calls: `html!` written out for each costs the browser program three times as
//! much (400 bytes for the toolbar alone). For what only ever exists in the browser.

use yew::virtual_dom::{AttributeOrProperty, Attributes, VList, VTag, VText};
use yew::{AttrValue, Html};

use crate::state::Command;

/// Declares the attributes and the list of their names, in the same order.
macro_rules! attributes {
    ($($variant:ident = $name:literal),+ $(,)?) => {
        /// An attribute that these elements may have.
        #[derive(Clone, Copy)]
        pub(super) enum Attribute { $($variant),+ }

        /// Yew compares values one by one where their names are the same list, and so it is for all
        /// elements. A map, which its `add_attribute` makes, costs 1.4 KB.
        const NAMES: &[&str] = &[$($name),+];
    };
}

attributes! {
    AriaHidden = "aria-hidden",
    AriaPressed = "aria-pressed",
    Class = "class",
    Command = "data-do",
    Move = "data-move",
    Name = "name",
    PathLength = "pathLength",
    Role = "role",
    StrokeDasharray = "stroke-dasharray",
    Type = "type",
    ViewBox = "viewBox",
}

/// An element in the making.
pub(super) struct El {
    tag: VTag,
    values: [Option<AttributeOrProperty>; NAMES.len()],
}

impl El {
    pub(super) fn new(name: &'static str) -> Self {
        Self::from_tag(VTag::new(name))
    }

    /// For what only Yew's own type can say, such as an input's value.
    pub(super) fn from_tag(tag: VTag) -> Self {
        Self { tag, values: [const { None }; NAMES.len()] }
    }

    pub(super) fn set(mut self, attribute: Attribute, value: AttrValue) -> Self {
        if let Some(place) = self.values.get_mut(attribute as usize) {
            *place = Some(AttributeOrProperty::Attribute(value));
        }
        self
    }

    pub(super) fn set_static(self, attribute: Attribute, value: &'static str) -> Self {
        self.set(attribute, AttrValue::Static(value))
    }

    pub(super) fn class(self, class: &'static str) -> Self {
        self.set_static(Attribute::Class, class)
    }

    pub(super) fn text(self, text: &str) -> Self {
        self.child(plain(text))
    }

    pub(super) fn child(mut self, child: Html) -> Self {
        self.tag.add_child(child);
        self
    }

    pub(super) fn html(mut self) -> Html {
        let values = Box::new(self.values);
        self.tag.set_attributes(Attributes::Dynamic { keys: NAMES, values });
        self.tag.into()
    }
}

/// An element of a class.
pub(super) fn of(name: &'static str, class: &'static str, inside: Html) -> Html {
    El::new(name).class(class).child(inside).html()
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
    keyed(key, command, text).class(if main { "main" } else { "other" }).html()
}

/// Buttons beside each other.
pub(super) fn buttons(all: Vec<Html>) -> Html {
    of("div", "buttons", list(all))
}

/// A button that is in or out.
pub(super) fn switch(command: Command, text: &str, on: bool) -> Html {
    let pressed = if on { "true" } else { "false" };
    keyed(command, command, text).set_static(Attribute::AriaPressed, pressed).html()
}

/// A button with a key among its siblings: else one that comes would take over the node
/// of another that goes, and a screen reader would read the new name with the old state.
fn keyed(key: Command, command: Command, text: &str) -> El {
    let mut tag = VTag::new("button");
    tag.key = Some(key.as_str().into());
    El::from_tag(tag)
        .set_static(Attribute::Type, "button")
        .set_static(Attribute::Command, command.as_str())
        .text(text)
}
