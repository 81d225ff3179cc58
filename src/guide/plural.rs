//! Phrases that change with a number: "1 set", "3 sets".

use std::fmt;

use serde::de::{Deserializer, Error, MapAccess, Visitor};
use serde::{Deserialize, Serialize};

/// The plural categories of the Unicode CLDR, in the order of the forms of a phrase.
pub const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The category that every language has.
pub(super) const OTHER: &str = "other";

/// The largest number that a table knows. The guide counts no further; what is larger takes the
/// last form.
pub const MOST: u32 = 100;

/// Which form each number takes, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PluralTable(String);

impl PluralTable {
    /// `places` are those of each number's category in [`CATEGORIES`], from 0 to [`MOST`], a
    /// digit each.
    pub const fn new(places: String) -> Self {
        Self(places)
    }

    /// A digit for each number, as [`form`] takes them.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The form of a phrase for a number. `places` is a [`PluralTable`], `forms` a phrase as
/// [`PluralForms`] holds it; a plain phrase is its own only form.
pub(super) fn form<'a>(places: &str, forms: &'a str, n: u32) -> &'a str {
    let digit = usize::try_from(n).ok().and_then(|n| places.as_bytes().get(n));
    let place = digit.map_or(CATEGORIES.len() - 1, |digit| usize::from(digit.wrapping_sub(b'0')));
    // By the same calls as `words::fill`: an iterator over lines is 200 bytes more.
    let mut rest = forms;
    for _ in 0..place {
        let Some((_, after)) = rest.split_once('\n') else { break };
        rest = after;
    }
    rest.split_once('\n').map_or(rest, |(line, _)| line)
}

/// A form that the phrases of a language have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// One of [`CATEGORIES`].
    pub category: &'static str,
    /// The numbers from 1 to [`MOST`] that take it.
    pub numbers: Vec<u32>,
}

impl Form {
    /// The number that alone takes this form, so that the form need not say it: "once". The last
    /// form also stands for numbers that no table knows.
    pub fn only_number(&self) -> Option<u32> {
        match self.numbers[..] {
            [only] if self.category != OTHER => Some(only),
            _ => None,
        }
    }
}

impl PluralTable {
    /// The forms that this language's phrases have, in the order of [`CATEGORIES`]. Nothing is
    /// counted from 0, so that a form for 0 alone is none of them.
    pub fn forms(&self) -> Vec<Form> {
        let taken = self.0.bytes().zip(0..).skip(1);
        let forms = CATEGORIES.into_iter().zip(b'0'..).map(|(category, place)| {
            let own = taken.clone().filter(|(it, _)| *it == place);
            Form { category, numbers: own.map(|(_, n)| n).collect() }
        });
        forms.filter(|it| !it.numbers.is_empty() || it.category == OTHER).collect()
    }
}

/// A phrase in its forms: in a file `{"one": "1 set", "other": "{n} sets"}`, in memory a form
/// for each of [`CATEGORIES`], a line each: the last stands for those that the language lacks.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct PluralForms(String);

impl From<String> for PluralForms {
    fn from(forms: String) -> Self {
        Self(forms)
    }
}

impl PluralForms {
    /// All forms, as the pack's words take them.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<'de> Deserialize<'de> for PluralForms {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Forms;
        impl<'de> Visitor<'de> for Forms {
            type Value = PluralForms;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("plural forms in {braces}, such as {\"one\": …, \"other\": …}")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut forms: A) -> Result<PluralForms, A::Error> {
                let mut lines = [const { String::new() }; CATEGORIES.len()];
                while let Some((name, form)) = forms.next_entry::<String, String>()? {
                    let place = CATEGORIES.iter().position(|it| *it == name);
                    match place.and_then(|place| lines.get_mut(place)) {
                        Some(line) => *line = form,
                        None => return Err(A::Error::unknown_field(&name, &CATEGORIES)),
                    }
                }
                let other = lines.last().cloned().unwrap_or_default();
                if other.is_empty() {
                    return Err(A::Error::missing_field(OTHER));
                }
                let filled = lines.map(|it| if it.is_empty() { other.clone() } else { it });
                Ok(PluralForms(filled.join("\n")))
            }
        }
        from.deserialize_map(Forms)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for PluralForms {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "PluralForms".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let form = |name: &&str| ((*name).to_owned(), serde_json::json!({ "type": "string" }));
        let forms: serde_json::Map<_, _> = CATEGORIES.iter().map(form).collect();
        schemars::json_schema!({
            "type": "object",
            "properties": forms,
            "required": ["other"],
            "additionalProperties": false
        })
    }
}
