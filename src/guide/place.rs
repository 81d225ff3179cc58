//! Where in a JSON value something is.

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// One step into a value; in JSON a name or a number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Step {
    /// Into the field of this name.
    Field(String),
    /// Into the entry of a list, counted from 0.
    Item(usize),
}

/// As messages write it: `massage.moves[2].move`.
pub(super) fn path(steps: &[Step]) -> String {
    let mut path = String::new();
    for step in steps {
        match step {
            Step::Field(name) => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(name);
            }
            Step::Item(place) => path.extend(["[", &place.to_string(), "]"]),
        }
    }
    path
}

/// The path of a field inside what has this path.
pub(super) fn inside(path: &str, field: &str) -> String {
    if path.is_empty() { field.to_owned() } else { [path, ".", field].concat() }
}

/// What really stands there.
pub(super) fn at<'v>(root: &'v Value, steps: &[Step]) -> Option<&'v Value> {
    steps.iter().try_fold(root, |value, step| match step {
        Step::Field(name) => value.get(name),
        Step::Item(place) => value.get(place),
    })
}

/// The steps of a path as messages write it. What stands there tells a field whose name holds a
/// full stop or a bracket from two steps.
pub(super) fn steps(path: &str, root: &Value) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut here = Some(root);
    let mut rest = path;
    while !rest.is_empty() {
        let step = match item(rest).filter(|_| !here.is_some_and(Value::is_object)) {
            Some((place, after)) => {
                rest = after;
                Step::Item(place)
            }
            None => {
                let from = if steps.is_empty() { rest } else { rest.trim_start_matches('.') };
                let name = known_name(from, here).unwrap_or_else(|| first_name(from));
                rest = &from[name.len()..];
                Step::Field(name.to_owned())
            }
        };
        here = here.and_then(|here| at(here, std::slice::from_ref(&step)));
        let stands_still = matches!(&step, Step::Field(name) if name.is_empty());
        steps.push(step);
        if stands_still {
            break;
        }
    }
    steps
}

/// `[2]` at the beginning, and what follows it.
fn item(path: &str) -> Option<(usize, &str)> {
    let (place, after) = path.strip_prefix('[')?.split_once(']')?;
    Some((place.parse().ok()?, after))
}

/// The longest name of a field here that the path begins with.
fn known_name<'p>(path: &'p str, here: Option<&Value>) -> Option<&'p str> {
    let names = here?.as_object()?.keys();
    let fits = |name: &&String| match path.strip_prefix(name.as_str()) {
        Some(after) => after.is_empty() || after.starts_with(['.', '[']),
        None => false,
    };
    let longest = names.filter(fits).map(String::len).max()?;
    path.get(..longest)
}

fn first_name(path: &str) -> &str {
    path.split(['.', '[']).next().unwrap_or_default()
}
