//! What a form asks for: the schemas of a guide's files, as far as a form needs them.

use std::rc::Rc;
use std::sync::LazyLock;

use indexmap::IndexMap;
use serde::Deserialize;
use yew::AttrValue;

use super::node::{Fields, Node};

/// A value that a file may have, and how it is called.
#[derive(Debug, PartialEq)]
pub struct Field {
    /// As it is written; empty for an item of a list.
    pub name: String,
    /// For people.
    pub label: String,
    /// What it is, in a sentence.
    pub hint: String,
    pub kind: Kind,
    /// Whether it has to be there.
    pub required: bool,
    /// Whether it may be `null`, for "none".
    pub nullable: bool,
}

/// Which control a value has.
#[derive(Debug, PartialEq)]
pub enum Kind {
    Text,
    Flag,
    /// A whole number between two.
    Number {
        min: u64,
        max: u64,
    },
    /// A whole number, or the smallest and the largest.
    Range {
        min: u64,
        max: u64,
    },
    Choice(Vec<Choice>),
    List(Box<Field>),
    Fields(Vec<Field>),
}

/// One of the words that a value may be.
#[derive(Debug, PartialEq)]
pub struct Choice {
    pub value: String,
    pub hint: String,
}

impl Field {
    /// A new value, as empty as it may be.
    pub fn blank(&self) -> Node {
        match &self.kind {
            Kind::Text => Node::text(""),
            Kind::Flag => Node::Flag(false),
            Kind::Number { min, .. } | Kind::Range { min, .. } => Node::number(*min),
            Kind::Choice(choices) => {
                Node::text(choices.first().map(|it| it.value.clone()).unwrap_or_default())
            }
            Kind::List(_) => Node::List(Rc::default()),
            Kind::Fields(fields) => {
                let required = fields.iter().filter(|it| it.required);
                let blank = required.map(|it| (AttrValue::from(it.name.clone()), it.blank()));
                Node::Fields(Rc::new(blank.collect::<Fields>()))
            }
        }
    }

    /// Whether a form can show this value as what it should be.
    pub fn fits(&self, node: &Node) -> bool {
        let between = |it: &Node, min, max| it.as_number().is_some_and(|n| min <= n && n <= max);
        match (&self.kind, node) {
            (Kind::Text, Node::Text(_))
            | (Kind::Flag, Node::Flag(_))
            | (Kind::List(_), Node::List(_))
            | (Kind::Fields(_), Node::Fields(_)) => true,
            (Kind::Number { min, max }, it) => between(it, *min, *max),
            (Kind::Range { min, max }, Node::List(ends)) => {
                ends.len() == 2 && ends.iter().all(|it| between(it, *min, *max))
            }
            (Kind::Range { min, max }, it) => between(it, *min, *max),
            (Kind::Choice(choices), Node::Text(text)) => {
                choices.iter().any(|it| it.value == text.as_str())
            }
            _ => false,
        }
    }

    /// What should stand there, for people.
    pub fn expected(&self) -> &'static str {
        match self.kind {
            Kind::Text => "a text",
            Kind::Flag => "yes or no",
            Kind::Number { .. } => "a whole number",
            Kind::Range { .. } => "a whole number, or the smallest and the largest",
            Kind::Choice(_) => "one of the words on offer",
            Kind::List(_) => "a list",
            Kind::Fields(_) => "a group of fields",
        }
    }

    /// The field of that name inside this one.
    pub fn inner(&self, name: &str) -> Option<&Self> {
        match &self.kind {
            Kind::Fields(fields) => fields.iter().find(|it| it.name == name),
            _ => None,
        }
    }

    /// What the items of this list are.
    pub fn item(&self) -> Option<&Self> {
        match &self.kind {
            Kind::List(item) => Some(item),
            _ => None,
        }
    }
}

/// The schema of a file inside a guide, if it has one.
pub fn of_file(file: &str) -> Option<&'static Field> {
    let name = match file.split_once('/') {
        Some(("areas", _)) => "area.json",
        Some(("moves", _)) => "moves.json",
        Some(_) => return None,
        None => file,
    };
    SCHEMAS.get(name)
}

macro_rules! schemas {
    ($($name:literal),+) => {
        &[$(($name, include_str!(concat!("../../../../content/schema/", $name)))),+]
    };
}

const TEXTS: &[(&str, &str)] = schemas!(
    "about.json",
    "area.json",
    "care.json",
    "evidence.json",
    "front.json",
    "moves.json",
    "myths.json",
    "prevention.json",
    "signs.json",
    "sources.json",
    "words.json"
);

static SCHEMAS: LazyLock<IndexMap<&'static str, Field>> = LazyLock::new(|| {
    let read = |&(name, text): &(&'static str, &str)| {
        #[expect(clippy::expect_used, reason = "files of ours, which a test reads")]
        let field = read(text).expect("a schema that a form can be made of");
        (name, field)
    };
    TEXTS.iter().map(read).collect()
});

/// JSON Schema, as far as ours use it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Raw {
    #[serde(rename = "$defs")]
    defs: IndexMap<String, Raw>,
    #[serde(rename = "$ref")]
    reference: Option<String>,
    #[serde(rename = "type")]
    types: Types,
    description: String,
    #[serde(rename = "const")]
    constant: Option<String>,
    #[serde(rename = "enum")]
    words: Vec<String>,
    #[serde(rename = "anyOf")]
    any_of: Vec<Raw>,
    #[serde(rename = "oneOf")]
    one_of: Vec<Raw>,
    properties: IndexMap<String, Raw>,
    required: Vec<String>,
    items: Option<Box<Raw>>,
    minimum: Option<u64>,
    maximum: Option<u64>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Types {
    One(String),
    Several(Vec<String>),
}

impl Default for Types {
    fn default() -> Self {
        Self::Several(Vec::new())
    }
}

impl Types {
    fn has(&self, name: &str) -> bool {
        match self {
            Self::One(it) => it == name,
            Self::Several(them) => them.iter().any(|it| it == name),
        }
    }
}

fn read(text: &str) -> Result<Field, String> {
    let raw: Raw = serde_json::from_str(text).map_err(|error| error.to_string())?;
    made("", &raw, true, &raw.defs)
}

type Defs = IndexMap<String, Raw>;

fn made(name: &str, raw: &Raw, required: bool, defs: &Defs) -> Result<Field, String> {
    let mut nullable = raw.types.has("null");
    let mut raw_kind = raw;
    if let [value, none] = raw.any_of.as_slice()
        && none.types.has("null")
    {
        nullable = true;
        raw_kind = value;
    }
    if let Some(reference) = &raw_kind.reference {
        let found = reference.strip_prefix("#/$defs/").and_then(|name| defs.get(name));
        raw_kind = found.ok_or_else(|| format!("{name}: {reference} leads nowhere"))?;
    }
    let hint = if raw.description.is_empty() { &raw_kind.description } else { &raw.description };
    Ok(Field {
        name: name.to_owned(),
        label: label(name),
        hint: hint.replace('\n', " ").replace('`', ""),
        kind: kind(raw_kind, defs)?,
        required,
        nullable,
    })
}

fn kind(raw: &Raw, defs: &Defs) -> Result<Kind, String> {
    let choice =
        |value: &String, hint: &str| Choice { value: value.clone(), hint: hint.to_owned() };
    if !raw.words.is_empty() {
        return Ok(Kind::Choice(raw.words.iter().map(|it| choice(it, "")).collect()));
    }
    if let [number, list] = raw.one_of.as_slice()
        && number.types.has("integer")
        && list.types.has("array")
    {
        let (min, max) = limits(number);
        return Ok(Kind::Range { min, max });
    }
    if !raw.one_of.is_empty() {
        let mut choices = Vec::new();
        for it in &raw.one_of {
            match &it.constant {
                Some(value) => choices.push(choice(value, &it.description)),
                None if !it.words.is_empty() => {
                    choices.extend(it.words.iter().map(|value| choice(value, "")));
                }
                None => return Err(format!("a choice that is no word: {it:?}")),
            }
        }
        return Ok(Kind::Choice(choices));
    }
    if raw.types.has("object") {
        let named = raw.required.iter().filter_map(|name| raw.properties.get_key_value(name));
        let others = raw.properties.iter().filter(|(name, _)| !raw.required.contains(name));
        let all = named.map(|it| (it, true)).chain(others.map(|it| (it, false)));
        let fields = all.filter(|((name, _), _)| *name != "$schema");
        let made = fields.map(|((name, raw), required)| made(name, raw, required, defs));
        return Ok(Kind::Fields(made.collect::<Result<_, _>>()?));
    }
    match (&raw.items, &raw.types) {
        (Some(item), _) => Ok(Kind::List(Box::new(made("", item, true, defs)?))),
        (None, types) if types.has("string") => Ok(Kind::Text),
        (None, types) if types.has("boolean") => Ok(Kind::Flag),
        (None, types) if types.has("integer") => {
            let (min, max) = limits(raw);
            Ok(Kind::Number { min, max })
        }
        _ => Err(format!("no control for {raw:?}")),
    }
}

fn limits(raw: &Raw) -> (u64, u64) {
    (raw.minimum.unwrap_or(0), raw.maximum.unwrap_or(u64::from(u32::MAX)))
}

/// `in-short` as `In short`.
fn label(name: &str) -> String {
    let words = name.replace('-', " ");
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Every field of a guide's node that has no control: an empty list where the form is whole.
#[cfg(test)]
pub(super) fn without_control(
    asked: &Field,
    node: &Node,
    path: &mut Vec<super::node::Step>,
) -> Vec<String> {
    let here = |path: &Vec<_>| format!("{path:?}");
    if matches!(node, Node::Null) && (asked.nullable || !asked.required) {
        return Vec::new();
    }
    if !asked.fits(node) {
        return vec![here(path)];
    }
    match node {
        Node::Fields(fields) => {
            let mut found = Vec::new();
            for (name, node) in fields.iter() {
                path.push(super::node::field(name.clone()));
                match asked.inner(name) {
                    Some(asked) => found.extend(without_control(asked, node, path)),
                    None => found.push(here(path)),
                }
                path.pop();
            }
            found
        }
        Node::List(items) => match asked.item() {
            Some(item) => items
                .iter()
                .enumerate()
                .flat_map(|(place, node)| {
                    path.push(super::node::Step::Item(place));
                    let found = without_control(item, node, path);
                    path.pop();
                    found
                })
                .collect(),
            // A range.
            None => Vec::new(),
        },
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_schema_makes_a_form() {
        for (name, text) in TEXTS {
            let field = read(text).unwrap_or_else(|error| panic!("{name}: {error}"));
            assert!(matches!(field.kind, Kind::Fields(_)), "{name}");
        }
    }

    #[test]
    fn every_value_of_the_built_in_guides_has_its_control() {
        for built_in in crate::editor::tests::built_in() {
            for (file, node) in built_in.fields().expect("files") {
                let asked = of_file(file).unwrap_or_else(|| panic!("no schema of {file}"));
                let missing = without_control(asked, node, &mut Vec::new());
                assert_eq!(missing, Vec::<String>::new(), "{file}");
            }
        }
    }

    #[test]
    fn fields_stand_in_the_order_of_the_code_and_say_what_they_are() {
        let area = of_file("areas/glutes.json").expect("a schema");
        let Kind::Fields(fields) = &area.kind else { panic!("fields") };
        assert_eq!(fields[0].name, "id");
        assert_eq!(fields[1].label, "Name");
        assert!(!fields[1].hint.is_empty());
        let last = fields.last().expect("a field");
        assert_eq!(
            (last.name.as_str(), last.required, last.nullable),
            ("cold-max-minutes", false, true)
        );
        assert!(matches!(last.kind, Kind::Range { min: 1, .. }));
        assert!(of_file("poses/x.json").is_none());
    }

    #[test]
    fn a_blank_value_fits_its_own_form() {
        let area = of_file("areas/glutes.json").expect("a schema");
        assert_eq!(without_control(area, &area.blank(), &mut Vec::new()), Vec::<String>::new());
    }
}
