//! Turns what the JSON reader complains about into words for whoever wrote the file.

use serde_json::Value;

use super::Error;
use super::error::quoted;
use super::place::inside;

/// The error for one complaint of the reader; `there` is the value it stumbled over.
#[cold]
pub(super) fn in_plain_words(file: &str, path: &str, said: &str, there: Option<&Value>) -> Error {
    let (head, tail) = said.split_once(", expected ").unwrap_or((said, ""));
    if let Some(field) = head.strip_prefix("missing field ") {
        let path = inside(path, field.trim_matches('`'));
        return Error::at(file, path, "nothing", "this field: it must not be left out");
    }
    if let Some(field) = head.strip_prefix("unknown field ") {
        let field = field.trim_matches('`');
        let path = inside(path, field);
        let expected = if tail.is_empty() { "no field here" } else { tail };
        return Error::at(file, path, format!("the unknown field `{field}`"), expected);
    }
    let expected = match tail {
        "" => said.trim_start_matches("expected "),
        _ => kind_of(tail),
    };
    let found = there.map_or_else(|| head.to_owned(), shown);
    Error::at(file, path, found, expected)
}

/// What the reader calls things, as an author would.
fn kind_of(name: &str) -> &str {
    match name {
        "a string" => "a text in quotation marks",
        "a sequence" => "a list in [brackets]",
        "a map" => "fields in {braces}",
        _ if name.starts_with("struct ") => "fields in {braces}",
        _ => name,
    }
}

fn shown(value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(b) => b.to_string(),
        Value::Number(n) => n.to_string(),
        Value::String(text) => quoted(text),
        Value::Array(items) => match serde_json::to_string(items) {
            Ok(short) if short.len() <= 40 => short,
            _ => format!("a list of {}", items.len()),
        },
        Value::Object(_) => "fields in {braces}".to_owned(),
    }
}
