//! Reads texts by their names.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::{Deserializer, Error};

/// The text of each name, in the order of the names, which are written in
/// snake_case here and in kebab-case in a file.
pub(super) fn read<'de, D: Deserializer<'de>>(
    from: D,
    names: &[&str],
) -> Result<Vec<String>, D::Error> {
    let mut texts = BTreeMap::<String, String>::deserialize(from)?;
    let names: Vec<String> = names.iter().map(|name| name.replace('_', "-")).collect();
    if let Some(stranger) = texts.keys().find(|name| !names.contains(name)) {
        let known = names.join(", ");
        return Err(D::Error::custom(format_args!(
            "unknown field `{stranger}`, expected one of {known}"
        )));
    }
    let found = names.iter().map(|name| {
        texts.remove(name).ok_or_else(|| D::Error::custom(format_args!("missing field `{name}`")))
    });
    found.collect()
}
