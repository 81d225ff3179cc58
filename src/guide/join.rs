//! Joins a language's texts with what all languages share: `content/en/signs.json` with
//! `content/common/signs.json`.
//!
//! Fields of both are put together. The entries of a list are matched by their place, or, where
//! the texts name them, by what the shared list calls them.

use serde_json::{Map, Value};

/// What entries of a shared list are called by, so that texts can name them.
const NAMES: [&str; 4] = ["id", "move", "stage", "topic"];

/// Where texts and what is shared do not fit together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Misfit {
    /// In the file of texts, such as `signs.em-chest.say`.
    pub(super) path: String,
    /// What stands there.
    pub(super) found: String,
    /// What should.
    pub(super) expected: String,
}

/// Both as one, and everything that does not fit.
pub(super) fn join(shared: Value, texts: Value) -> (Value, Vec<Misfit>) {
    let mut misfits = Vec::new();
    let joined = join_at("", shared, texts, &mut misfits);
    (joined, misfits)
}

fn join_at(path: &str, shared: Value, texts: Value, misfits: &mut Vec<Misfit>) -> Value {
    match (shared, texts) {
        (Value::Object(shared), Value::Object(texts)) => {
            Value::Object(fields(path, shared, texts, misfits))
        }
        (Value::Array(shared), Value::Array(texts)) if shared.len() == texts.len() => {
            let both = shared.into_iter().zip(texts).enumerate();
            both.map(|(i, (shared, texts))| {
                join_at(&format!("{path}[{i}]"), shared, texts, misfits)
            })
            .collect()
        }
        (Value::Array(shared), Value::Object(texts)) => named(path, shared, texts, misfits),
        (shared, texts) => {
            let (found, expected) = match (&shared, &texts) {
                (Value::Array(shared), Value::Array(texts)) => {
                    (format!("a list of {}", texts.len()), format!("a list of {}", shared.len()))
                }
                _ => ("a text".to_owned(), format!("no text: all languages share {shared}")),
            };
            misfits.push(Misfit { path: path.to_owned(), found, expected });
            shared
        }
    }
}

fn fields(
    path: &str,
    mut shared: Map<String, Value>,
    texts: Map<String, Value>,
    misfits: &mut Vec<Misfit>,
) -> Map<String, Value> {
    for (field, texts) in texts {
        let joined = match shared.remove(&field) {
            Some(shared) => join_at(&inside(path, &field), shared, texts, misfits),
            None => texts,
        };
        shared.insert(field, joined);
    }
    shared
}

/// A list whose texts are named: `{"em-chest": {"say": …}}`.
fn named(
    path: &str,
    shared: Vec<Value>,
    mut texts: Map<String, Value>,
    misfits: &mut Vec<Misfit>,
) -> Value {
    let joined = shared.into_iter().map(|entry| {
        let name = NAMES.iter().find_map(|field| entry.get(field)?.as_str().map(str::to_owned));
        match name.and_then(|name| texts.remove_entry(&name)) {
            Some((name, texts)) => join_at(&inside(path, &name), entry, texts, misfits),
            None => entry,
        }
    });
    let joined = joined.collect();
    misfits.extend(texts.into_iter().map(|(name, _)| Misfit {
        path: inside(path, &name),
        found: "texts of an entry that is not there".to_owned(),
        expected: "an entry of the list that all languages share".to_owned(),
    }));
    joined
}

fn inside(path: &str, field: &str) -> String {
    if path.is_empty() { field.to_owned() } else { [path, ".", field].concat() }
}
