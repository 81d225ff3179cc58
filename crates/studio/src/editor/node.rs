//! A guide's JSON as a tree that shares what two versions have in common: a change copies the way
//! to it and no more, so that undo can keep whole guides.

use std::fmt;
use std::rc::Rc;

use indexmap::IndexMap;
use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_json::Number;
use yew::AttrValue;

/// Fields in the order in which they were written.
pub type Fields = IndexMap<AttrValue, Node>;

/// A value. Copies are cheap.
#[derive(Debug, Clone)]
pub enum Node {
    Null,
    Flag(bool),
    Number(Number),
    Text(AttrValue),
    List(Rc<Vec<Node>>),
    Fields(Rc<Fields>),
}

/// One step into a value.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Step {
    Field(AttrValue),
    Item(usize),
}

/// The way to a value: the first step is the file inside the guide.
pub type Path = Vec<Step>;

/// Why a text is no guide, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotJson {
    pub line: usize,
    pub column: usize,
    pub said: String,
}

impl Node {
    /// Reads JSON in which no object names a field twice. What is nested deeper than any guide is
    /// refused where the depth is reached.
    pub fn parse(text: &str) -> Result<Self, NotJson> {
        serde_json::from_str(text).map_err(|error| {
            let said = error.to_string();
            let said = said.split(" at line ").next().unwrap_or_default().to_owned();
            NotJson { line: error.line(), column: error.column(), said }
        })
    }

    /// As a file for people to read.
    pub fn file(&self) -> String {
        // Every key is a text, so writing cannot fail.
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }

    /// As few letters as may be.
    pub fn compact(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    pub fn text(text: impl Into<AttrValue>) -> Self {
        Self::Text(text.into())
    }

    pub fn number(number: u64) -> Self {
        Self::Number(number.into())
    }

    pub fn as_text(&self) -> Option<&AttrValue> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    pub fn as_number(&self) -> Option<u64> {
        match self {
            Self::Number(number) => number.as_u64(),
            _ => None,
        }
    }

    pub fn items(&self) -> &[Self] {
        match self {
            Self::List(items) => items,
            _ => &[],
        }
    }

    pub fn fields(&self) -> Option<&Fields> {
        match self {
            Self::Fields(fields) => Some(fields),
            _ => None,
        }
    }

    pub fn field(&self, name: &str) -> Option<&Self> {
        self.fields()?.get(name)
    }

    /// The text of a field.
    pub fn text_of(&self, name: &str) -> Option<&AttrValue> {
        self.field(name)?.as_text()
    }

    /// What stands at the end of a path.
    pub fn at(&self, path: &[Step]) -> Option<&Self> {
        path.iter().try_fold(self, |node, step| match step {
            Step::Field(name) => node.field(name),
            Step::Item(place) => node.items().get(*place),
        })
    }

    /// The same with another value at the end of a path: an object gets the field if it has none,
    /// a list has to have the item. None where the path leads nowhere.
    pub fn with(&self, path: &[Step], value: Self) -> Option<Self> {
        let Some((last, way)) = path.split_last() else { return Some(value) };
        self.changed(way, |node| match (node, last) {
            (Self::Fields(fields), Step::Field(name)) => {
                Rc::make_mut(fields).insert(name.clone(), value);
                true
            }
            (Self::List(items), Step::Item(place)) if *place < items.len() => {
                Rc::make_mut(items)[*place] = value;
                true
            }
            _ => false,
        })
    }

    /// The same without what stands at the end of a path.
    pub fn without(&self, path: &[Step]) -> Option<Self> {
        let (last, way) = path.split_last()?;
        self.changed(way, |node| match (node, last) {
            (Self::Fields(fields), Step::Field(name)) => {
                Rc::make_mut(fields).shift_remove(name).is_some()
            }
            (Self::List(items), Step::Item(place)) if *place < items.len() => {
                Rc::make_mut(items).remove(*place);
                true
            }
            _ => false,
        })
    }

    /// The same with a new item in the list at the end of a path.
    pub fn with_item(&self, list: &[Step], place: usize, value: Self) -> Option<Self> {
        self.changed(list, |node| match node {
            Self::List(items) if place <= items.len() => {
                Rc::make_mut(items).insert(place, value);
                true
            }
            _ => false,
        })
    }

    /// The same with an item of the list at the end of a path moved to another place.
    pub fn with_moved(&self, list: &[Step], from: usize, to: usize) -> Option<Self> {
        self.changed(list, |node| match node {
            Self::List(items) if from < items.len() && to < items.len() => {
                let items = Rc::make_mut(items);
                let item = items.remove(from);
                items.insert(to, item);
                true
            }
            _ => false,
        })
    }

    /// Copies the way, not what lies beside it.
    fn changed(&self, way: &[Step], change: impl FnOnce(&mut Self) -> bool) -> Option<Self> {
        let mut root = self.clone();
        let mut here = &mut root;
        for step in way {
            here = match (here, step) {
                (Self::Fields(fields), Step::Field(name)) => Rc::make_mut(fields).get_mut(name)?,
                (Self::List(items), Step::Item(place)) => Rc::make_mut(items).get_mut(*place)?,
                _ => return None,
            };
        }
        change(here).then_some(root)
    }

    /// Whether both are the very same version; quick, and false for an equal copy.
    pub fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::List(a), Self::List(b)) => Rc::ptr_eq(a, b),
            (Self::Fields(a), Self::Fields(b)) => Rc::ptr_eq(a, b),
            (Self::List(_) | Self::Fields(_), _) | (_, Self::List(_) | Self::Fields(_)) => false,
            (a, b) => a == b,
        }
    }

    /// Every text in it.
    pub fn any_text(&self, wanted: &impl Fn(&str) -> bool) -> bool {
        match self {
            Self::Text(text) => wanted(text),
            Self::List(items) => items.iter().any(|it| it.any_text(wanted)),
            Self::Fields(fields) => fields.values().any(|it| it.any_text(wanted)),
            _ => false,
        }
    }

    /// What kind of value it is, for people.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Null => "nothing",
            Self::Flag(_) => "yes or no",
            Self::Number(_) => "a number",
            Self::Text(_) => "a text",
            Self::List(_) => "a list",
            Self::Fields(_) => "a group of fields",
        }
    }
}

impl PartialEq for Node {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Null, Self::Null) => true,
            (Self::Flag(a), Self::Flag(b)) => a == b,
            (Self::Number(a), Self::Number(b)) => a == b,
            (Self::Text(a), Self::Text(b)) => a == b,
            (Self::List(a), Self::List(b)) => Rc::ptr_eq(a, b) || a == b,
            (Self::Fields(a), Self::Fields(b)) => Rc::ptr_eq(a, b) || a == b,
            _ => false,
        }
    }
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::Number(number) => number.serialize(serializer),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                items.iter().try_for_each(|it| list.serialize_element(it))?;
                list.end()
            }
            Self::Fields(fields) => {
                let mut map = serializer.serialize_map(Some(fields.len()))?;
                fields.iter().try_for_each(|(name, it)| map.serialize_entry(name.as_str(), it))?;
                map.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Node, E> {
        Ok(Node::Flag(flag))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Node, E> {
        Ok(Node::Number(number.into()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Node, E> {
        Ok(Node::Number(number.into()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Node, E> {
        Ok(Number::from_f64(number).map_or(Node::Null, Node::Number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Node, E> {
        Ok(Node::Text(Rc::<str>::from(text).into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Node, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Node::List(Rc::new(items)))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        let mut fields = Fields::new();
        while let Some(name) = map.next_key::<String>()? {
            let name = AttrValue::from(name);
            if fields.contains_key(&name) {
                let name: String = name.chars().take(60).collect();
                return Err(A::Error::custom(format_args!(
                    "the field `{name}` stands there twice"
                )));
            }
            fields.insert(name, map.next_value()?);
        }
        Ok(Node::Fields(Rc::new(fields)))
    }
}

/// A step to a field.
pub fn field(name: impl Into<AttrValue>) -> Step {
    Step::Field(name.into())
}

/// A path with one more step.
pub fn inside(path: &[Step], step: Step) -> Path {
    path.iter().cloned().chain([step]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guide() -> Node {
        Node::parse(r#"{"b": {"list": ["x", "y", "z"], "n": null}, "a": {"t": 1}}"#).expect("JSON")
    }

    #[test]
    fn keeps_the_order_and_every_value() {
        let text = r#"{"b":[1,-2,1.5,true,null,"x"],"a":{}}"#;
        assert_eq!(Node::parse(text).expect("JSON").compact(), text);
    }

    #[test]
    fn a_change_shares_the_rest() {
        let before = guide();
        let path = [field("b"), field("list"), Step::Item(1)];
        let after = before.with(&path, Node::text("Y")).expect("a place");
        assert_eq!(before.at(&path), Some(&Node::text("y")));
        assert_eq!(after.at(&path), Some(&Node::text("Y")));
        let beside = [field("a")];
        assert!(before.at(&beside).expect("a").is_same(after.at(&beside).expect("a")));
        assert!(!before.is_same(&after));
    }

    #[test]
    fn lists_gain_lose_and_move_items() {
        let list = [field("b"), field("list")];
        let texts = |node: Option<Node>| node.expect("a list").at(&list).expect("it").compact();
        assert_eq!(texts(guide().with_item(&list, 3, Node::text("w"))), r#"["x","y","z","w"]"#);
        assert_eq!(texts(guide().without(&inside(&list, Step::Item(0)))), r#"["y","z"]"#);
        assert_eq!(texts(guide().with_moved(&list, 2, 0)), r#"["z","x","y"]"#);
        assert!(guide().with_moved(&list, 0, 3).is_none());
        assert!(guide().with(&[field("b"), Step::Item(0), field("x")], Node::Null).is_none());
    }

    #[test]
    fn what_is_no_guide_is_refused_with_its_place() {
        let deep = "[".repeat(10_000) + &"]".repeat(10_000);
        assert!(Node::parse(&deep).expect_err("too deep").said.contains("recursion"));
        let twice = Node::parse("{\"a\": 1,\n \"a\": 2}").expect_err("twice");
        assert_eq!((twice.line, twice.said.contains("twice")), (2, true));
        assert!(Node::parse(r#"{"a": "\ud83d"}"#).is_err());
    }
}
