//! What is wrong with a guide, as the checker tells it.

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

impl Finding {
    /// As the checker tells it of a guide of this name.
    pub fn of(told: checker::Finding, name: &str) -> Self {
        // What is about the guide as a whole is told of the name that it was given.
        let file = Some(told.file).filter(|file| !file.is_empty() && file != name);
        let steps = told.path.into_iter().map(|step| match step {
            checker::Step::Item(place) => Step::Item(place),
            checker::Step::Field(name) => field(name),
        });
        Self {
            rule: told.rule.id().into(),
            refused: told.severity == checker::Severity::Refused,
            path: file.into_iter().map(field).chain(steps).collect(),
            place: told.place.into(),
            found: told.found.into(),
            expected: told.expected.into(),
            why: told.why.into(),
        }
    }

    /// Whether the file can't be read at all, and so has nothing that could be mended here.
    pub fn is_fatal(&self) -> bool {
        FATAL.contains(&self.rule.as_str())
    }
}

/// The rules of a file that can't be read, by their ids.
const FATAL: &[&str] = &[
    "file-too-large",
    "not-utf8",
    "too-deep",
    "too-many-values",
    "lone-surrogate",
    "not-json",
    "duplicate-field",
];

impl From<NotJson> for Finding {
    fn from(NotJson { line, column, said }: NotJson) -> Self {
        Self {
            rule: "not-json".into(),
            refused: true,
            path: Path::new(),
            place: format!("line {line}, column {column}").into(),
            found: said.into(),
            expected: "well-formed JSON, each field once".into(),
            why: checker::Rule::of("not-json").map_or("", checker::Rule::why).into(),
        }
    }
}

impl Finding {
    /// About a file as a whole, for which the checker was not asked.
    pub fn of_file(rule: &'static str, found: String, expected: &'static str) -> Self {
        let told = checker::Rule::of(rule).map(checker::Rule::why);
        Self {
            rule: rule.into(),
            refused: true,
            path: Path::new(),
            place: AttrValue::default(),
            found: found.into(),
            expected: expected.into(),
            why: told.unwrap_or("Perhaps it is another file, or was moved. Try again.").into(),
        }
    }

    /// Whether it is about what stands at `path` or inside of it.
    pub fn is_inside(&self, path: &[Step]) -> bool {
        self.path.starts_with(path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor::node::Node;
    use crate::editor::parts;

    fn findings(text: &str) -> Vec<Finding> {
        let told = checker::check_guide("mine.json", text, None);
        told.into_iter().map(|it| Finding::of(it, "mine.json")).collect()
    }

    #[test]
    fn every_rule_of_a_file_that_cannot_be_read_is_one_of_the_checkers() {
        for id in FATAL {
            assert!(checker::Rule::of(id).is_some(), "{id}");
        }
        let deep = "[".repeat(10_000) + &"]".repeat(10_000);
        assert!(findings(&deep).iter().any(Finding::is_fatal));
        assert!(findings(r#"{"front.json": {"lang": "en", "lang": "de"}}"#)[0].is_fatal());
    }

    #[test]
    fn a_finding_leads_to_the_field() {
        let guide = crate::editor::tests::english();
        let path = [
            field("areas/glutes.json"),
            field("causes"),
            Step::Item(0),
            field("sources"),
            Step::Item(0),
        ];
        let guide = guide.with(&path, Node::text("999")).expect("a place");
        let all = findings(&guide.compact());
        let found = all.iter().find(|it| it.rule == "source-known").expect("a finding");
        assert_eq!(found.path, path);
        assert!(found.refused && !found.is_fatal());
        let part = parts::part_of(&guide, &found.path).expect("a part");
        assert_eq!(part.path, path[..1]);
    }

    #[test]
    fn the_built_in_guides_have_no_finding() {
        for guide in crate::editor::tests::built_in() {
            assert_eq!(findings(&guide.compact()), []);
        }
    }
}
