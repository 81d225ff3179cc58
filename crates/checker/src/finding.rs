//! One thing that is wrong with a guide.

use back_relief::guide::findings::{self, Step};
use serde::{Deserialize, Serialize};

use crate::Rule;

/// One thing that is wrong with a guide, for an editor to show and to lead to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Finding {
    /// The rule that is broken.
    pub rule: Rule,
    /// How much it matters.
    pub severity: Severity,
    /// The file inside the guide, such as `areas/glutes.json`; what the guide itself is called
    /// where it is that as a whole.
    pub file: String,
    /// The way to it inside that file: names of fields and places in lists.
    pub path: Vec<Step>,
    /// The same for people, such as `massage.moves[2].move`, or a line of the text where the place
    /// can't be told otherwise; empty where it is the file as a whole.
    pub place: String,
    /// What stands there, cut where it is long.
    pub found: String,
    /// What should.
    pub expected: String,
    /// Why there is such a rule, in a sentence.
    pub why: String,
}

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// The element's attribute `guide` would not take the file, or it is too much to look at.
    Refused,
    /// It would be shown, and breaks what our own guides keep to.
    Warning,
}

/// The longest text of a finding, in letters.
const LONGEST: usize = 300;
/// The longest name of a field that is worth a step.
const LONGEST_NAME: usize = 200;

impl Finding {
    /// What breaks a rule at a place in a file.
    pub(crate) fn at(rule: Rule, file: &str, path: &[Step], found: &str, expected: &str) -> Self {
        let is_short =
            |step: &Step| !matches!(step, Step::Field(name) if name.len() > LONGEST_NAME);
        Self {
            rule,
            severity: rule.severity(),
            file: cut(file),
            path: path.iter().take_while(|step| is_short(step)).cloned().collect(),
            place: cut(&findings::path(path)),
            found: cut(found),
            expected: cut(expected),
            why: rule.why().to_owned(),
        }
    }

    /// What breaks a rule at a line of a text that can't be read further.
    pub(crate) fn in_line(rule: Rule, place: (usize, usize), found: &str, expected: &str) -> Self {
        let (line, column) = place;
        let place = format!("line {line}, column {column}");
        Self { place, ..Self::at(rule, "", &[], found, expected) }
    }
}

/// A text without what would break a line or turn it round, cut where it is long.
fn cut(text: &str) -> String {
    let visible = |c: char| if is_hidden(c) || c.is_control() { '\u{fffd}' } else { c };
    let mut cut: String = text.chars().take(LONGEST).map(visible).collect();
    if text.chars().nth(LONGEST).is_some() {
        cut.push('…');
    }
    cut
}

/// Letters that cannot be seen and change how the text around them is read: directions that are
/// forced or left open, blanks without width, marks for machines. Those that Arabic and Persian
/// need are not among them.
pub(crate) fn is_hidden(c: char) -> bool {
    matches!(c,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200b}' | '\u{2060}'..='\u{2064}'
        | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{2028}' | '\u{2029}' | '\u{e000}'..='\u{f8ff}'
        | '\u{e0000}'..='\u{e007f}')
}
