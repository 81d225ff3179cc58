//! Every text of a guide, and that it is clean: no markup, no stray blanks, no unknown
//! placeholder.

use serde_json::Value;

use super::super::clean;
use super::super::error::quoted;
use super::super::files::{self, Written};
use super::super::links;
use super::super::place::inside;
use super::{Found, Subject};

/// One text and where it stands.
pub(super) struct Text<'a> {
    pub file: &'a str,
    pub path: String,
    /// The name of the field it stands in, be it alone or in a list.
    pub field: &'a str,
    pub text: &'a str,
}

/// Fields that hold ids, dates and values of closed lists. Every other field
/// holds words for the reader, so a new field is checked without being told of.
const NOT_WORDS: &[&str] = &[
    "id",
    "lang",
    "checked",
    "kind",
    "stage",
    "move",
    "easier-moves",
    "grade",
    "effect",
    "calm-areas",
    "topic",
    "heat-grade",
    "sources",
    "links",
    "seen",
    "family",
    "level",
    "area",
    "areas",
    "tools",
    "positions",
    "offers",
    "verdict",
    "until",
    "each",
];

/// Every text for the reader.
pub(super) fn of(files: &[Written]) -> Vec<Text<'_>> {
    let mut texts = Vec::new();
    for file in files {
        walk(&file.value, &file.file, String::new(), "", &mut texts);
    }
    texts
}

fn walk<'a>(
    value: &'a Value,
    file: &'a str,
    path: String,
    field: &'a str,
    texts: &mut Vec<Text<'a>>,
) {
    match value {
        Value::String(text) if holds_words(file, &path, field) => {
            texts.push(Text { file, path, field, text });
        }
        Value::Array(items) => {
            for (i, item) in items.iter().enumerate() {
                walk(item, file, format!("{path}[{i}]"), field, texts);
            }
        }
        Value::Object(fields) => {
            for (key, item) in fields {
                walk(item, file, inside(&path, key), key, texts);
            }
        }
        _ => {}
    }
}

fn holds_words(file: &str, path: &str, field: &str) -> bool {
    // A caution's answer for ice or warmth is a value, not words.
    let answer = file == files::CARE && path.starts_with("cautions[");
    let value = NOT_WORDS.contains(&field) || (answer && matches!(field, "cold" | "heat"));
    !value
}

/// Plain words: nothing that would show as a gap or be read as markup.
pub(super) fn are_clean(subject: &Subject<'_>, found: &mut Found) {
    for text in subject.texts {
        if let Some((is, expected)) = clean::not_clean(text.text) {
            found.add(text.file, &text.path, is, expected);
        }
    }
}

/// The places that the page fills in.
const EMERGENCY: &str = "{emergency}";

pub(super) fn placeholders_are_known(subject: &Subject<'_>, found: &mut Found) {
    for text in subject.texts {
        if text.text.replace(EMERGENCY, "").contains(['{', '}']) {
            let expected = format!("no placeholder but {EMERGENCY}");
            found.add(text.file, &text.path, quoted(text.text), expected);
        }
    }
}

/// Whoever ticked an emergency sign is told the number to call.
pub(super) fn emergency_number_is_named(subject: &Subject<'_>, found: &mut Found) {
    let help = &subject.guide.signs.emergency;
    let lines = [&help.title, &help.lead].into_iter().chain(&help.steps);
    if !lines.into_iter().any(|line| line.contains(EMERGENCY)) {
        let expected = format!("{EMERGENCY} in the title, the lead or a step");
        found.add(files::SIGNS, "emergency", "no number to call", expected);
    }
}

pub(super) fn links_are_allowed(subject: &Subject<'_>, found: &mut Found) {
    for (i, source) in subject.guide.sources.iter().enumerate() {
        for (j, link) in source.links.iter().enumerate() {
            if !links::allowed(link) {
                let path = format!("sources[{i}].links[{j}]");
                let expected = "an https: address or a relative path";
                found.add(files::SOURCES, path, quoted(link), expected);
            }
        }
    }
}

/// The date of the last review is in the calendar, written `YYYY-MM-DD`.
pub(super) fn review_date_is_real(subject: &Subject<'_>, found: &mut Found) {
    let date = &subject.guide.front.review.checked;
    if !is_date(date) {
        found.add(files::FRONT, "review.checked", quoted(date), "a real date, YYYY-MM-DD");
    }
}

fn is_date(text: &str) -> bool {
    let number = |range| text.get(range).and_then(|part: &str| part.parse::<u16>().ok());
    let shape = text.bytes().enumerate().all(|(i, b)| match i {
        4 | 7 => b == b'-',
        _ => b.is_ascii_digit(),
    });
    let (true, 10, Some(year), Some(month), Some(day)) =
        (shape, text.len(), number(0..4), number(5..7), number(8..10))
    else {
        return false;
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    };
    (1..=days).contains(&day)
}
