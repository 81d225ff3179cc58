//! The interface's own words in one language: labels, buttons and the phrases that doses are
//! put together from.

mod named;

use serde::Deserialize;

/// Declares a group of texts, each a plain string with `{…}` placeholders as
/// its comment says; `: counted` after its name stands for one with plural forms.
macro_rules! texts {
    ($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident $(: $counted:ident)?),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Default, PartialEq, Eq)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "schema", serde(rename_all = "kebab-case", deny_unknown_fields))]
        pub struct $name { $($(#[$fdoc])* pub $field: texts!(@type $($counted)?)),+ }

        impl<'de> Deserialize<'de> for $name {
            /// By a list of names: code that reads one field after the other
            /// would be the largest function of all.
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let mut texts = super::named::read(from, &[
                    $((stringify!($field), !concat!($(stringify!($counted))?).is_empty())),+
                ])?.into_iter();
                Ok(Self { $($field: texts.next().unwrap_or_default().into()),+ })
            }
        }
    };
    (@type) => { String };
    (@type counted) => { $crate::guide::PluralForms };
}

mod live;
mod page;

pub use live::{LiveTexts, LiveWords};
pub use page::PageWords;

/// Everything the interface says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Words {
    /// What the browser program says.
    pub live: LiveTexts,
    /// What only the written page says.
    pub page: PageWords,
}

/// What stands between two items of a list, by the phrase `pair` such as `{first}, {rest}`.
pub fn separator(pair: &str) -> &str {
    pair.trim_start_matches("{first}").trim_end_matches("{rest}")
}

/// Puts values into a phrase: `fill("{n} times", &[("n", "3")])`. A place
/// without a value stays as it is written.
pub fn fill(phrase: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::new();
    let mut rest = phrase;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let value = after.split_once('}').and_then(|(name, after)| {
            let (_, value) = values.iter().find(|(known, _)| *known == name)?;
            Some((value, after))
        });
        rest = match value {
            Some((value, after)) => {
                text.push_str(value);
                after
            }
            None => {
                text.push('{');
                after
            }
        };
    }
    text.push_str(rest);
    text
}
