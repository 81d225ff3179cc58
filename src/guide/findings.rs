//! Everything that is wrong with a guide in one file, each with the rule that it breaks and the
//! steps to its place: for an editor, where a guide that does not pass is still worth looking at.

use serde_json::{Map, Value};

use super::check::{self, each_finding};
use super::files;
use super::load::{self};
use super::{Error, LanguageRules, bundle, once, place};

pub use super::check::Told;
pub use super::place::Step;

/// What is wrong with a guide, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Which kind of thing is wrong.
    pub kind: Kind,
    /// What was found, and what is expected.
    pub error: Error,
    /// The way to it inside its file.
    pub steps: Vec<Step>,
}

/// What kind of thing is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A file of the guide is not there.
    MissingFile,
    /// Nothing reads a file of this name.
    UnknownFile,
    /// A field must not be left out.
    MissingField,
    /// A field is not known, or holds something else than it can.
    WrongShape,
    /// A rule is broken.
    Rule(&'static Told),
}

/// Why a text is no JSON value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotJson {
    /// In the words of the reader.
    pub said: String,
    /// Whether a field stands twice, rather than that the text is malformed.
    pub is_duplicate: bool,
    /// Counted from 1.
    pub line: usize,
    /// Counted from 1, in bytes.
    pub column: usize,
    /// The way to where the reading ended.
    pub steps: Vec<Step>,
}

/// What is told of each rule, in the order in which they are asked.
pub fn rules() -> impl Iterator<Item = &'static Told> {
    check::told()
}

/// The value of a JSON text in which no object names a field twice.
pub fn json(text: &str) -> Result<Value, NotJson> {
    once::read(text).map_err(|(error, steps)| NotJson {
        said: error.to_string(),
        is_duplicate: error.is_data(),
        line: error.line(),
        column: error.column(),
        steps,
    })
}

/// The steps as messages write them: `massage.moves[2].move`.
pub fn path(steps: &[Step]) -> String {
    place::path(steps)
}

/// What stands at these steps.
pub fn at<'v>(root: &'v Value, steps: &[Step]) -> Option<&'v Value> {
    place::at(root, steps)
}

/// The names of all files of a guide.
pub fn file_names() -> Vec<String> {
    files::all()
}

/// Everything that is wrong with a guide's files. While one has the wrong shape the rules can't be
/// asked. `tell` hears each finding at once.
pub fn of(
    files: &Map<String, Value>,
    language: Option<&LanguageRules>,
    mut tell: impl FnMut(Finding),
) {
    let mut told = |kind: Option<Kind>, error: Error| {
        let file = files.get(&error.file);
        let steps = file.map(|file| place::steps(&error.path, file)).unwrap_or_default();
        let kind = kind.unwrap_or_else(|| match file {
            None => Kind::MissingFile,
            Some(_) if !files::all().contains(&error.file) => Kind::UnknownFile,
            Some(file) if place::at(file, &steps).is_none() => Kind::MissingField,
            Some(_) => Kind::WrongShape,
        });
        tell(Finding { kind, error, steps });
    };
    match load::load(files) {
        Err(errors) => errors.into_iter().for_each(|error| told(None, error)),
        Ok(guide) => each_finding(&guide, &bundle::written(files), language, |rule, error| {
            told(Some(Kind::Rule(rule)), error);
        }),
    }
}
