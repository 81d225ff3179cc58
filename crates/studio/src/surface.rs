//! What can be set on the element: `integrations/surface.json`, from which the controls are made.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use back_relief::AreaId;
use serde::Deserialize;
use serde_json::Value;

/// The public surface, as far as the studio shows it.
#[derive(Debug, Deserialize)]
pub struct Surface {
    /// Values of `area`.
    pub choices: Vec<String>,
    /// In the order in which they are shown.
    pub attributes: Vec<Attribute>,
    /// Custom properties.
    pub tokens: Vec<Token>,
    /// What `::part()` reaches.
    pub parts: Vec<Named>,
    /// Where the shop's own content goes.
    pub slots: Vec<Named>,
    /// What the element may report, by code.
    pub errors: Vec<Named>,
}

impl Surface {
    /// Reads a list.
    pub fn parse(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text)
    }

    /// Whether there is such a slot: the list has `products-<area>` for as many as there are areas.
    pub fn has_slot(&self, name: &str) -> bool {
        let is_area = |prefix: &str| name.strip_prefix(prefix).and_then(AreaId::parse).is_some();
        self.slots.iter().any(|slot| match slot.name.strip_suffix("<area>") {
            Some(prefix) => is_area(prefix),
            None => slot.name == name,
        })
    }
}

/// An attribute of the element.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Attribute {
    /// As it is written in HTML.
    pub name: String,
    /// `choice`, `language`, `string`, `boolean`, or a list of allowed words.
    #[serde(rename = "type")]
    kind: Value,
    /// What holds unless it is set.
    pub default: Value,
    /// What it does, for a developer.
    pub does: String,
    /// A regular expression that its value must match as a whole.
    pub pattern: Option<String>,
    /// How shop owners see it.
    pub setting: Setting,
}

/// The words around an attribute's control.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Setting {
    /// Its name.
    pub label: String,
    /// One or two sentences below it.
    pub help: String,
    /// What the words that it may hold are called, by word.
    #[serde(default)]
    pub values: BTreeMap<String, String>,
}

/// What an attribute may hold, and so which control sets it.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// One of [`Surface::choices`].
    Choice,
    /// A language tag.
    Language,
    /// Anything, or what [`Attribute::pattern`] allows.
    Text,
    /// There or not.
    Boolean,
    /// One of these words.
    Words(Vec<String>),
}

impl Attribute {
    /// What it may hold. What is new in the list and unknown here is text.
    pub fn kind(&self) -> Kind {
        match &self.kind {
            Value::String(name) => match name.as_str() {
                "choice" => Kind::Choice,
                "language" => Kind::Language,
                "boolean" => Kind::Boolean,
                _ => Kind::Text,
            },
            Value::Array(words) => {
                Kind::Words(words.iter().filter_map(Value::as_str).map(str::to_owned).collect())
            }
            _ => Kind::Text,
        }
    }
}

/// A custom property.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Token {
    /// With its two hyphens.
    pub name: String,
    /// What holds unless it is set: `light, dark: dark` for a colour.
    pub default: String,
    /// What it does.
    pub does: String,
}

/// A part, a slot or an error.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Named {
    /// As it is written in HTML or CSS.
    pub name: String,
    /// What it is.
    pub does: String,
}

/// The list that code and documents are held to.
pub static SURFACE: LazyLock<Surface> = LazyLock::new(|| {
    #[expect(clippy::expect_used, reason = "a file of ours, which a test reads")]
    Surface::parse(include_str!("../../../integrations/surface.json")).expect("surface.json")
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_attribute_has_a_control() {
        let kinds: Vec<_> = SURFACE.attributes.iter().map(Attribute::kind).collect();
        assert!(kinds.contains(&Kind::Choice) && kinds.contains(&Kind::Boolean));
        assert!(kinds.iter().any(|kind| matches!(kind, Kind::Words(words) if words.len() == 2)));
    }
}
