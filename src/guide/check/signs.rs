//! What a warning sign says at a glance and does when it is ticked.

use super::super::error::quoted;
use super::super::{Level, Sign, SignEffect, files};
use super::{Found, Subject};

/// Longest label: more is not read at a glance. Some languages need many short words for what
/// others say in few long ones, so that a label may be long in one way alone.
const MOST_WORDS: usize = 6;
const MOST_LETTERS: usize = 50;

/// Every sign with its path.
fn all<'a>(subject: &Subject<'a>) -> impl Iterator<Item = (String, &'a Sign)> {
    let signs = subject.guide.signs.signs.iter().enumerate();
    signs.map(|(i, sign)| (format!("signs[{i}]"), sign))
}

/// A label is a phrase: few words, no full stop, and none like another.
pub(super) fn have_labels_at_a_glance(subject: &Subject<'_>, found: &mut Found) {
    let signs = &subject.guide.signs.signs;
    for ((path, sign), before) in all(subject).zip(0..) {
        let path = format!("{path}.short");
        let label = sign.short.as_str();
        let count = label.split_whitespace().count();
        if count > MOST_WORDS && label.chars().count() > MOST_LETTERS {
            let is = format!("a label of {count} words: {}", quoted(label));
            let expected = format!("at most {MOST_WORDS} words or {MOST_LETTERS} letters");
            found.add(files::SIGNS, path, is, expected);
        } else if label.ends_with('.') {
            found.add(files::SIGNS, path, quoted(label), "no full stop");
        } else if signs.iter().take(before).any(|other| other.short == label) {
            found.add(files::SIGNS, path, format!("{} again", quoted(label)), "each label once");
        }
    }
}

/// An emergency leaves no advice; what can wait for a visit hides none.
pub(super) fn do_what_their_level_asks(subject: &Subject<'_>, found: &mut Found) {
    for (path, sign) in all(subject) {
        let expected = match sign.level {
            Level::Emergency => SignEffect::Replace,
            Level::Book => SignEffect::Note,
            Level::Today => continue,
        };
        if sign.effect != expected {
            let is =
                format!("{} for a sign of the level {}", sign.effect.as_str(), sign.level.as_str());
            found.add(files::SIGNS, format!("{path}.effect"), is, expected.as_str());
        }
    }
}

/// The emergencies are read in one line; what begins it is there in every area.
pub(super) fn begin_with_one_for_every_area(subject: &Subject<'_>, found: &mut Found) {
    let first = all(subject).find(|(_, sign)| sign.level == Level::Emergency);
    if let Some((path, sign)) = first.filter(|(_, sign)| !sign.areas.is_empty()) {
        let is = format!("areas of {}, the first emergency sign", quoted(&sign.id));
        found.add(files::SIGNS, format!("{path}.areas"), is, "an empty list, every area");
    }
}
