//! Reads a type from a JSON value, and remembers the place where it has another shape.
//!
//! Each type is read by what its own shape asks for and nothing else, so a browser gets no code
//! for fields in [brackets] or for variants in {braces}: with `serde_path_to_error` around
//! `serde_json`'s reader, the program that reads a guide was a fifth larger.

use std::fmt;
use std::slice;

use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, Error as _, Expected, IntoDeserializer, MapAccess, SeqAccess,
    Unexpected, Visitor,
};
use serde::forward_to_deserialize_any;
use serde_json::{Value, map};

use super::place::Step;

/// What is wrong with a value, and where inside it. In a box, for it is handed
/// on at every step of every type.
#[derive(Debug)]
pub(super) struct Misshapen(Box<Wrong>);

#[derive(Debug)]
struct Wrong {
    said: String,
    /// The innermost first.
    steps: Vec<Step>,
}

impl Misshapen {
    #[cold]
    #[inline(never)]
    fn new(said: String) -> Self {
        Self(Box::new(Wrong { said, steps: Vec::new() }))
    }

    #[cold]
    #[inline(never)]
    fn expected(what: &dyn Expected) -> Self {
        Self::new(format!("found something else, expected {what}"))
    }

    #[cold]
    #[inline(never)]
    fn inside_field(mut self, name: &str) -> Self {
        self.0.steps.push(Step::Field(name.to_owned()));
        self
    }

    #[cold]
    #[inline(never)]
    fn inside_item(mut self, place: usize) -> Self {
        self.0.steps.push(Step::Item(place));
        self
    }

    /// What is wrong, and the steps to it from the outermost on.
    pub(super) fn into_parts(self) -> (String, Vec<Step>) {
        let Wrong { said, mut steps } = *self.0;
        steps.reverse();
        (said, steps)
    }
}

impl fmt::Display for Misshapen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.said)
    }
}

impl std::error::Error for Misshapen {}

impl serde::de::Error for Misshapen {
    #[cold]
    fn custom<T: fmt::Display>(said: T) -> Self {
        Self::new(said.to_string())
    }

    // What was found is looked up by its place.
    #[cold]
    fn invalid_type(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::expected(expected)
    }

    #[cold]
    fn invalid_value(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::expected(expected)
    }
}

/// A value that is about to be read.
#[derive(Clone, Copy)]
pub(super) struct JsonShape<'v>(pub(super) &'v Value);

impl<'v> JsonShape<'v> {
    fn visit_list<V: Visitor<'v>>(items: &'v [Value], visitor: V) -> Result<V::Value, Misshapen> {
        let mut list = Items { items: items.iter(), read: 0 };
        let read = visitor.visit_seq(&mut list)?;
        match list.items.as_slice() {
            [] => Ok(read),
            _ => Err(Misshapen::expected(&"fewer elements in array")),
        }
    }

    fn visit_text<V: Visitor<'v>>(self, visitor: V) -> Result<V::Value, Misshapen> {
        match self.0 {
            Value::String(text) => visitor.visit_borrowed_str(text),
            _ => Err(Misshapen::expected(&visitor)),
        }
    }

    fn visit_fields<V: Visitor<'v>>(self, visitor: V) -> Result<V::Value, Misshapen> {
        match self.0 {
            // All fields are read, or else one of them is an error.
            Value::Object(fields) => {
                visitor.visit_map(Fields { fields: fields.iter(), last: None })
            }
            _ => Err(Misshapen::expected(&visitor)),
        }
    }
}

impl<'de> Deserializer<'de> for JsonShape<'de> {
    type Error = Misshapen;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misshapen> {
        match self.0 {
            Value::Null => visitor.visit_unit(),
            Value::Bool(it) => visitor.visit_bool(*it),
            Value::Number(it) => match (it.as_u64(), it.as_i64(), it.as_f64()) {
                (Some(it), _, _) => visitor.visit_u64(it),
                (_, Some(it), _) => visitor.visit_i64(it),
                (_, _, Some(it)) => visitor.visit_f64(it),
                (None, None, None) => Err(Misshapen::expected(&visitor)),
            },
            Value::String(it) => visitor.visit_borrowed_str(it),
            Value::Array(it) => Self::visit_list(it, visitor),
            Value::Object(_) => self.visit_fields(visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misshapen> {
        match self.0 {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misshapen> {
        self.visit_text(visitor)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misshapen> {
        self.visit_text(visitor)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misshapen> {
        match self.0 {
            Value::Array(items) => Self::visit_list(items, visitor),
            _ => Err(Misshapen::expected(&visitor)),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misshapen> {
        self.visit_fields(visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misshapen> {
        self.visit_fields(visitor)
    }

    /// A variant is a word: the guide has none that holds something.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misshapen> {
        match self.0 {
            Value::String(word) => {
                let word: StrDeserializer<'_, Misshapen> = word.as_str().into_deserializer();
                visitor.visit_enum(word)
            }
            _ => Err(Misshapen::unknown_variant("", known)),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char bytes byte_buf unit
        unit_struct newtype_struct tuple tuple_struct identifier ignored_any
    }
}

struct Items<'v> {
    items: slice::Iter<'v, Value>,
    /// How many were read.
    read: usize,
}

impl<'v> SeqAccess<'v> for &mut Items<'v> {
    type Error = Misshapen;

    fn next_element_seed<T: DeserializeSeed<'v>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Misshapen> {
        let Some(item) = self.items.next() else { return Ok(None) };
        let place = self.read;
        self.read += 1;
        match seed.deserialize(JsonShape(item)) {
            Ok(read) => Ok(Some(read)),
            Err(error) => Err(error.inside_item(place)),
        }
    }
}

struct Fields<'v> {
    fields: map::Iter<'v>,
    last: Option<(&'v str, &'v Value)>,
}

impl<'v> MapAccess<'v> for Fields<'v> {
    type Error = Misshapen;

    fn next_key_seed<K: DeserializeSeed<'v>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Misshapen> {
        let Some((name, value)) = self.fields.next() else { return Ok(None) };
        self.last = Some((name, value));
        let key: StrDeserializer<'_, Misshapen> = name.as_str().into_deserializer();
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<T: DeserializeSeed<'v>>(&mut self, seed: T) -> Result<T::Value, Misshapen> {
        let Some((name, value)) = self.last else {
            return Err(Misshapen::custom("a value before its name"));
        };
        seed.deserialize(JsonShape(value)).map_err(|error| error.inside_field(name))
    }
}
