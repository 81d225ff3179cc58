//! Looks at a text before it is read as JSON: whether it is too large, too deep or too much, and
//! what the reader would only call malformed. One pass, whatever is in it.

use crate::rules::{FILE_TOO_LARGE, LONE_SURROGATE, TOO_DEEP, TOO_MANY_VALUES};
use crate::{Finding, Rule};

/// The largest file, in bytes: more than ten times a guide of ours.
pub(crate) const LARGEST: usize = 4 << 20;
/// How deep brackets may lie in each other; a guide of ours has eight.
const DEEPEST: usize = 100;
/// How many values there may be; a guide of ours has 8,000.
const MOST_VALUES: usize = 60_000;

/// What keeps a text from being read at all.
pub(crate) fn obstacles(text: &str) -> Vec<Finding> {
    if text.len() > LARGEST {
        let found = format!("a file of {} bytes", text.len());
        let expected = format!("at most {LARGEST} bytes");
        return vec![Finding::at(FILE_TOO_LARGE, "", &[], &found, &expected)];
    }
    let mut scan = Scan { text: text.as_bytes(), at: 0, line: 1, line_start: 0, found: Vec::new() };
    scan.run();
    scan.found
}

struct Scan<'t> {
    text: &'t [u8],
    at: usize,
    line: usize,
    line_start: usize,
    found: Vec<Finding>,
}

impl Scan<'_> {
    fn run(&mut self) {
        let (mut depth, mut values, mut is_too_deep) = (0_usize, 0, false);
        while let Some(&byte) = self.text.get(self.at) {
            match byte {
                b'"' => self.string(),
                b'{' | b'[' => {
                    depth += 1;
                    values += 1;
                    if depth > DEEPEST && !is_too_deep {
                        is_too_deep = true;
                        self.tell(TOO_DEEP, "brackets in brackets", &at_most(DEEPEST, "deep"));
                    }
                }
                b'}' | b']' => depth = depth.saturating_sub(1),
                b',' => {
                    values += 1;
                }
                b'\n' => {
                    self.line += 1;
                    self.line_start = self.at + 1;
                }
                _ => {}
            }
            self.at += 1;
        }
        if values > MOST_VALUES {
            let found = format!("{values} entries and fields");
            let expected = at_most(MOST_VALUES, "in all");
            self.found.push(Finding::at(TOO_MANY_VALUES, "", &[], &found, &expected));
        }
    }

    /// A string, from its first quotation mark on; ends at its last.
    fn string(&mut self) {
        self.at += 1;
        while let Some(&byte) = self.text.get(self.at) {
            match byte {
                b'"' => return,
                b'\\' => match (self.half(self.at), self.half(self.at + 6)) {
                    (Some(Half::First), Some(Half::Second)) => self.at += 11,
                    (Some(_), _) => {
                        let end = (self.at + 6).min(self.text.len());
                        let half = String::from_utf8_lossy(&self.text[self.at..end]).into_owned();
                        self.tell(LONE_SURROGATE, &half, "both halves of the sign, or none");
                        self.at += 5;
                    }
                    _ => self.at += 1,
                },
                _ => {}
            }
            self.at += 1;
        }
    }

    /// The half of a sign that is written at a place as `\ud83d`.
    fn half(&self, at: usize) -> Option<Half> {
        let digits = self.text.get(at..at + 6)?.strip_prefix(b"\\u")?;
        let unit = u16::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?;
        match unit {
            0xd800..=0xdbff => Some(Half::First),
            0xdc00..=0xdfff => Some(Half::Second),
            _ => None,
        }
    }

    fn tell(&mut self, rule: Rule, found: &str, expected: &str) {
        let column = self.at - self.line_start + 1;
        self.found.push(Finding::in_line(rule, (self.line, column), found, expected));
    }
}

enum Half {
    First,
    Second,
}

fn at_most(limit: usize, of_what: &str) -> String {
    format!("at most {limit} {of_what}")
}
