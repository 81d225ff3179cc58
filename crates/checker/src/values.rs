//! What any value of a guide can have wrong, whatever field it stands in.

use back_relief::guide::findings::Step;
use serde_json::Value;

use crate::Finding;
use crate::finding::is_hidden;
use crate::report::Report;
use crate::rules::{INVISIBLE_CHARACTER, TOO_MANY_VALUES};

/// The longest list; the longest of ours, the sources, has 110 entries.
const LONGEST_LIST: usize = 400;

/// Calls `visit` for every value of a file with the steps to it, from the outside inwards.
pub(crate) fn each<'v>(
    value: &'v Value,
    steps: &mut Vec<Step>,
    visit: &mut impl FnMut(&[Step], &'v Value),
) {
    visit(steps, value);
    match value {
        Value::Array(items) => {
            for (i, item) in items.iter().enumerate() {
                steps.push(Step::Item(i));
                each(item, steps, visit);
                steps.pop();
            }
        }
        Value::Object(fields) => {
            for (name, value) in fields {
                steps.push(Step::Field(name.clone()));
                each(value, steps, visit);
                steps.pop();
            }
        }
        _ => {}
    }
}

/// Lists that would take very long to compare entry by entry, as some rules do.
pub(crate) fn has_too_many(files: &[(&String, &Value)], report: &mut Report<'_>) -> bool {
    let mut has = false;
    for &(file, value) in files {
        each(value, &mut Vec::new(), &mut |steps, value| {
            let count = value.as_array().map_or(0, Vec::len);
            if count > LONGEST_LIST {
                has = true;
                let found = format!("a list of {count}");
                let expected = format!("at most {LONGEST_LIST} entries in a list");
                report.add(|| Finding::at(TOO_MANY_VALUES, file, steps, &found, &expected));
            }
        });
    }
    has
}

/// Letters in texts that nobody sees.
pub(crate) fn check(files: &[(&String, &Value)], report: &mut Report<'_>) {
    for &(file, value) in files {
        each(value, &mut Vec::new(), &mut |steps, value| {
            let hidden = value.as_str().and_then(|text| text.chars().find(|&c| is_hidden(c)));
            if let Some(hidden) = hidden {
                let found = format!("the invisible letter U+{:04X}", u32::from(hidden));
                let expected = "letters that can be seen";
                report.add(|| Finding::at(INVISIBLE_CHARACTER, file, steps, &found, expected));
            }
        });
    }
}
