//! Reads texts by their names.

use std::fmt;

use serde::de::{Deserializer, Error, MapAccess, Visitor};

use super::super::plural::PluralForms;

/// The name of a text, in snake_case here and in kebab-case in a file, and whether it has plural
/// forms.
pub(super) type Name = (&'static str, bool);

/// The text of each name, in the order of the names; plural forms as one text.
pub(super) fn read<'de, D: Deserializer<'de>>(
    from: D,
    names: &[Name],
) -> Result<Vec<String>, D::Error> {
    from.deserialize_map(Texts(names))
}

struct Texts<'a>(&'a [Name]);

impl<'de> Visitor<'de> for Texts<'_> {
    type Value = Vec<String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Vec<String>, A::Error> {
        let names: Vec<_> = self.0.iter().map(|(name, _)| name.replace('_', "-")).collect();
        let mut texts: Vec<Option<String>> = vec![None; names.len()];
        while let Some(found) = map.next_key::<String>()? {
            let place = names.iter().position(|name| *name == found);
            match place.and_then(|at| Some((self.0.get(at)?.1, texts.get_mut(at)?))) {
                Some((true, text)) => {
                    *text = Some(map.next_value::<PluralForms>()?.as_str().to_owned());
                }
                Some((false, text)) => *text = Some(map.next_value()?),
                None => {
                    let known = names.join(", ");
                    return Err(A::Error::custom(format_args!(
                        "unknown field `{found}`, expected one of {known}"
                    )));
                }
            }
        }
        let found = texts.into_iter().zip(&names).map(|(text, name)| {
            text.ok_or_else(|| A::Error::custom(format_args!("missing field `{name}`")))
        });
        found.collect()
    }
}
