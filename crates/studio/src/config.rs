//! What was set: the element's attributes, tokens, parts and slots.
//!
//! ```text
//! slot     the shop's own text, as lines and links
//! css      declarations, told apart
//! wanted   what the element in the preview has to have
//! share    what was set, as the end of an address
//! ```

pub mod css;
pub mod share;
pub mod slot;
pub mod wanted;

use std::collections::BTreeMap;
use std::rc::Rc;

use yew::Reducible;

/// What was set. A value that is not in it is at its default.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Config {
    /// By name; a boolean one that is set has an empty value.
    pub attributes: BTreeMap<String, String>,
    /// Values of custom properties, by name.
    pub tokens: BTreeMap<String, String>,
    /// Declarations for `::part()`, by the part's name.
    pub parts: BTreeMap<String, String>,
    /// The shop's own text, by the slot's name.
    pub slots: BTreeMap<String, String>,
}

/// Which of the four a value belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// An attribute of the element.
    Attribute,
    /// A custom property.
    Token,
    /// What `::part()` reaches.
    Part,
    /// A place for the shop's own.
    Slot,
}

/// A change of what was set.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// A new value; none is back to the default.
    Set(Group, String, Option<String>),
    /// Everything at once, as from a link.
    All(Config),
    /// Everything back to its default.
    Reset,
}

impl Config {
    /// The values of one group.
    pub fn group(&self, group: Group) -> &BTreeMap<String, String> {
        match group {
            Group::Attribute => &self.attributes,
            Group::Token => &self.tokens,
            Group::Part => &self.parts,
            Group::Slot => &self.slots,
        }
    }

    /// What one value is set to.
    pub fn get(&self, group: Group, name: &str) -> Option<&str> {
        self.group(group).get(name).map(String::as_str)
    }

    /// Sets one value; none is back to the default.
    pub fn set(&mut self, group: Group, name: &str, value: Option<String>) {
        match value {
            Some(value) => self.group_mut(group).insert(name.to_owned(), value),
            None => self.group_mut(group).remove(name),
        };
    }

    /// Whether everything is at its default.
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }

    fn group_mut(&mut self, group: Group) -> &mut BTreeMap<String, String> {
        match group {
            Group::Attribute => &mut self.attributes,
            Group::Token => &mut self.tokens,
            Group::Part => &mut self.parts,
            Group::Slot => &mut self.slots,
        }
    }
}

impl Reducible for Config {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let mut next = (*self).clone();
        match change {
            Change::Set(group, name, value) => next.set(group, &name, value),
            Change::All(config) => next = config,
            Change::Reset => next = Self::default(),
        }
        Rc::new(next)
    }
}
