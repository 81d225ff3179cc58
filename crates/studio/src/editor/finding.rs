//! What is wrong with a guide, as the checker tells it.

use serde::Deserialize;
use yew::AttrValue;

use super::node::{NotJson, Path, Step, field};

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The rule's id.
    pub rule: AttrValue,
    /// Whether the element would refuse the file.
    pub refused: bool,
    /// The way to it: the file first; empty for the guide as a whole.
    pub path: Path,
    /// The same for people.
    pub place: AttrValue,
    pub found: AttrValue,
    pub expected: AttrValue,
    pub why: AttrValue,
}

/// As the checker writes it.
#[derive(Debug, Deserialize)]
pub struct Told {
    rule: String,
    severity: Severity,
    file: String,
    path: Vec<ToldStep>,
    place: String,
    found: String,
    expected: String,
    why: String,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Severity {
    Refused,
    Warning,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum ToldStep {
    Item(usize),
    Field(String),
}

impl From<Told> for Finding {
    fn from(told: Told) -> Self {
        let file = (!told.file.is_empty()).then(|| field(told.file));
        let steps = told.path.into_iter().map(|step| match step {
            ToldStep::Item(place) => Step::Item(place),
            ToldStep::Field(name) => field(name),
        });
        Self {
            rule: told.rule.into(),
            refused: told.severity == Severity::Refused,
            path: file.into_iter().chain(steps).collect(),
            place: told.place.into(),
            found: told.found.into(),
            expected: told.expected.into(),
            why: told.why.into(),
        }
    }
}

impl From<NotJson> for Finding {
    fn from(NotJson { line, column, said }: NotJson) -> Self {
        Self {
            rule: "not-json".into(),
            refused: true,
            path: Path::new(),
            place: format!("line {line}, column {column}").into(),
            found: said.into(),
            expected: "well-formed JSON, each field once".into(),
            why: "A comma, bracket or quotation mark too many or too few makes the whole file unreadable.".into(),
        }
    }
}

impl Finding {
    /// About a file as a whole.
    pub fn of_file(
        rule: &'static str,
        found: String,
        expected: &'static str,
        why: &'static str,
    ) -> Self {
        Self {
            rule: rule.into(),
            refused: true,
            path: Path::new(),
            place: "the file as a whole".into(),
            found: found.into(),
            expected: expected.into(),
            why: why.into(),
        }
    }

    /// Whether it is about what stands at `path` or inside of it.
    pub fn is_inside(&self, path: &[Step]) -> bool {
        self.path.starts_with(path)
    }
}
