//! What a file of texts says, in the order in which it stands there: translators read it in that
//! order, and a translation is written in it.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::guide::place::inside;
use crate::guide::plural::{CATEGORIES, Form, OTHER};

/// Texts by their names and places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tree {
    /// One text.
    Text(String),
    /// A phrase that changes with a number: its forms by their categories.
    Forms(Vec<(String, String)>),
    /// Texts that have an order.
    List(Vec<Tree>),
    /// Texts that have names.
    Fields(Vec<(String, Tree)>),
    /// `null`
    Nothing,
}

impl Tree {
    /// Every text with its path, such as `signs.em-chest.say` or `causes[2].clue`; plural forms
    /// one by one, such as `page.weeks.one`.
    pub fn texts(&self) -> Vec<(String, &str)> {
        let mut texts = Vec::new();
        self.walk(String::new(), &mut texts);
        texts
    }

    fn walk<'a>(&'a self, path: String, texts: &mut Vec<(String, &'a str)>) {
        match self {
            Self::Text(text) => texts.push((path, text)),
            Self::Forms(forms) => {
                texts.extend(forms.iter().map(|(name, form)| (inside(&path, name), form.as_str())));
            }
            Self::List(items) => {
                for (i, item) in items.iter().enumerate() {
                    item.walk(format!("{path}[{i}]"), texts);
                }
            }
            Self::Fields(fields) => {
                for (name, field) in fields {
                    field.walk(inside(&path, name), texts);
                }
            }
            Self::Nothing => {}
        }
    }

    /// The same with another text at each path.
    pub fn with(&self, text: &impl Fn(&str, &str) -> String) -> Self {
        self.with_at("", text)
    }

    fn with_at(&self, path: &str, text: &impl Fn(&str, &str) -> String) -> Self {
        match self {
            Self::Text(old) => Self::Text(text(path, old)),
            Self::Forms(forms) => {
                let new =
                    |(name, old): &(String, String)| (name.clone(), text(&inside(path, name), old));
                Self::Forms(forms.iter().map(new).collect())
            }
            Self::List(items) => {
                let items = items.iter().enumerate();
                Self::List(items.map(|(i, it)| it.with_at(&format!("{path}[{i}]"), text)).collect())
            }
            Self::Fields(fields) => {
                let new = |(name, old): &(String, Self)| {
                    (name.clone(), old.with_at(&inside(path, name), text))
                };
                Self::Fields(fields.iter().map(new).collect())
            }
            Self::Nothing => Self::Nothing,
        }
    }

    /// As a file of JSON: a line each, two blanks for each level.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        Ok(serde_json::to_string_pretty(self)? + "\n")
    }

    pub(super) fn field(&mut self, name: &str) -> Option<&mut Self> {
        match self {
            Self::Fields(fields) => {
                fields.iter_mut().find(|(field, _)| field == name).map(|(_, it)| it)
            }
            _ => None,
        }
    }

    /// A file may say for editors which schema it follows.
    pub(super) fn without_schema(mut self) -> Self {
        if let Self::Fields(fields) = &mut self {
            fields.retain(|(name, _)| name != "$schema");
        }
        self
    }

    /// Gives every phrase the forms of another language. One that stands for a single number takes
    /// the phrase's form of that name, such as "once"; any other the form that says the number.
    pub(super) fn take_forms(&mut self, forms: &[Form]) {
        match self {
            Self::Forms(own) => {
                let of = |name: &str| own.iter().find(|(it, _)| it == name).map(|(_, form)| form);
                let taken = forms.iter().filter_map(|form| {
                    let named = form.only_number().and_then(|_| of(form.category));
                    Some((form.category.to_owned(), named.or_else(|| of(OTHER))?.clone()))
                });
                *own = taken.collect();
            }
            Self::List(items) => items.iter_mut().for_each(|it| it.take_forms(forms)),
            Self::Fields(fields) => fields.iter_mut().for_each(|(_, it)| it.take_forms(forms)),
            Self::Text(_) | Self::Nothing => {}
        }
    }
}

/// Fields that are all named like plural forms are those of one phrase.
fn forms(fields: &[(String, Tree)]) -> Option<Vec<(String, String)>> {
    let form = |(name, field): &(String, Tree)| match field {
        Tree::Text(text) if CATEGORIES.contains(&name.as_str()) => {
            Some((name.clone(), text.clone()))
        }
        _ => None,
    };
    let forms: Vec<_> = fields.iter().map(form).collect::<Option<_>>()?;
    forms.iter().any(|(name, _)| name == OTHER).then_some(forms)
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Texts)
    }
}

struct Texts;

impl<'de> Visitor<'de> for Texts {
    type Value = Tree;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, a list or fields in {braces}")
    }

    fn visit_str<E>(self, text: &str) -> Result<Tree, E> {
        Ok(Tree::Text(text.to_owned()))
    }

    fn visit_unit<E>(self) -> Result<Tree, E> {
        Ok(Tree::Nothing)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Tree, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(Tree::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Tree, A::Error> {
        let mut fields = Vec::new();
        while let Some(field) = map.next_entry()? {
            fields.push(field);
        }
        Ok(match forms(&fields) {
            Some(forms) => Tree::Forms(forms),
            None => Tree::Fields(fields),
        })
    }
}

impl Serialize for Tree {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => to.serialize_str(text),
            Self::Forms(forms) => in_order(forms, to),
            Self::List(items) => to.collect_seq(items),
            Self::Fields(fields) => in_order(fields, to),
            Self::Nothing => to.serialize_unit(),
        }
    }
}

fn in_order<S: Serializer, T: Serialize>(fields: &[(String, T)], to: S) -> Result<S::Ok, S::Error> {
    let mut map = to.serialize_map(Some(fields.len()))?;
    for (name, field) in fields {
        map.serialize_entry(name, field)?;
    }
    map.end()
}
