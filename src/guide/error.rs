//! What is wrong with a guide, where, and what would be right.

use std::fmt;

/// One problem in a guide, told so that whoever wrote the file can put it right.
///
/// It is made to be read, not to be taken apart: there is no kind to match on.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct Error {
    /// The file, from the guide's folder on until [`Error::inside`] names that too.
    pub file: String,
    /// The place inside the file, such as `massage.moves[2].move`; empty when
    /// it is the file as a whole.
    pub path: String,
    /// What stands there.
    pub found: String,
    /// What should.
    pub expected: String,
}

/// Longer texts are cut in messages: the path already says where they are.
const LONGEST_QUOTE: usize = 90;

/// The longest id that is compared with others.
const LONGEST_ID: usize = 64;

impl Error {
    /// A problem at a place inside a file.
    #[cold]
    #[inline(never)]
    pub fn at(
        file: impl Into<String>,
        path: impl Into<String>,
        found: impl Into<String>,
        expected: impl Into<String>,
    ) -> Self {
        Self {
            file: file.into(),
            path: path.into(),
            found: found.into(),
            expected: expected.into(),
        }
    }

    /// A problem with a file as a whole.
    #[cold]
    #[inline(never)]
    pub fn with_file(
        file: impl Into<String>,
        found: impl Into<String>,
        expected: impl Into<String>,
    ) -> Self {
        Self::at(file, "", found, expected)
    }

    /// The same problem, its file named from outside the guide's folder.
    #[cold]
    #[inline(never)]
    pub fn inside(mut self, folder: &str) -> Self {
        self.file = [folder.trim_end_matches('/'), "/", &self.file].concat();
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, path, found, expected } = self;
        match path.as_str() {
            "" => write!(f, "{file}: found {found}; expected {expected}"),
            _ => write!(f, "{file}: at `{path}`: found {found}; expected {expected}"),
        }
    }
}

impl std::error::Error for Error {}

/// A text in quotation marks, cut where it gets long.
#[cold]
pub(super) fn quoted(text: &str) -> String {
    match text.char_indices().nth(LONGEST_QUOTE) {
        None => format!("\"{text}\""),
        Some((end, _)) => format!("\"{}…\"", &text[..end]),
    }
}

/// What is expected where an id leads nowhere, with the nearest one that does.
#[cold]
pub(super) fn an_id_of(what: &str, wrong: &str, known: &[&str]) -> String {
    match nearest(wrong, known) {
        Some(near) => format!("the id of {what} (nearest: {near})"),
        None => format!("the id of {what}"),
    }
}

/// The known id that takes the fewest changes to reach, if any is near at all. Counting them takes
/// long where ids are: no id that people write is.
fn nearest<'a>(wrong: &str, known: &[&'a str]) -> Option<&'a str> {
    let is_short = |id: &&&str| id.len().max(wrong.len()) <= LONGEST_ID;
    known
        .iter()
        .filter(is_short)
        .map(|&id| (changes(wrong, id), id))
        .min()
        .filter(|&(steps, id)| steps <= id.chars().count().max(wrong.chars().count()) / 2)
        .map(|(_, id)| id)
}

/// How many letters have to be put in, taken out or replaced (Levenshtein).
fn changes(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (i, a) in from.chars().enumerate() {
        let mut corner = i;
        row[0] = i + 1;
        for (j, &b) in to.iter().enumerate() {
            let kept = corner + usize::from(a != b);
            corner = row[j + 1];
            row[j + 1] = kept.min(corner + 1).min(row[j] + 1);
        }
    }
    row[to.len()]
}
