//! Where in a JSON value something is.

use serde_json::Value;

/// One step into a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    Field(String),
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
