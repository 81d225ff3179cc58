//! Plain English: short sentences and a low reading grade (the content
//! reference's section 9.1).

use super::super::error::quoted;
use super::super::files;
use super::super::reading::{Counts, sentences, words};
use super::texts::Text;
use super::{Found, Subject};

/// Longest sentence, in words.
const LONGEST_SENTENCE: usize = 18;
/// A whole file: an 11-year-old can read it.
const HARDEST_FILE: f64 = 6.0;
/// A single text, where a medical word cannot be avoided: age 14.
const HARDEST_TEXT: f64 = 9.0;
/// The formula says nothing about a text much shorter than this.
const SHORTEST_GRADED: usize = 30;

/// What a reader reads. Not ours to change: the titles of sources; said once
/// and small, on purpose: the anatomical name.
pub(super) fn is_ours(text: &Text<'_>) -> bool {
    text.file != files::SOURCES && text.field != "anatomy"
}

/// Our texts of at least so many words.
fn of_at_least<'a>(
    least: usize,
    subject: &Subject<'a>,
) -> impl Iterator<Item = &'a Text<'a>> + use<'a> {
    let long = move |text: &&Text<'_>| is_ours(text) && words(text.text).count() >= least;
    subject.texts.iter().filter(long)
}

pub(super) fn sentences_are_short(subject: &Subject<'_>, found: &mut Found) {
    // What has no more words in all has no longer sentence.
    for text in of_at_least(LONGEST_SENTENCE + 1, subject) {
        for sentence in sentences(text.text) {
            let count = words(sentence).count();
            if count > LONGEST_SENTENCE {
                let is = format!("a sentence of {count} words: {}", quoted(sentence));
                found.add(text.file, &text.path, is, format!("at most {LONGEST_SENTENCE} words"));
            }
        }
    }
}

pub(super) fn texts_are_readable(subject: &Subject<'_>, found: &mut Found) {
    for text in of_at_least(SHORTEST_GRADED, subject) {
        let counts = Counts::of(text.text);
        if counts.grade() > HARDEST_TEXT {
            let is = format!("the reading grade {:.1}", counts.grade());
            found.add(text.file, &text.path, is, format!("at most {HARDEST_TEXT:.1}"));
        }
    }
}

pub(super) fn files_are_readable(subject: &Subject<'_>, found: &mut Found) {
    for file in subject.files {
        let own = subject.texts.iter().filter(|text| text.file == file.file);
        let sum = own
            .filter(|text| is_ours(text) && is_running(text))
            .fold(Counts::default(), |sum, text| sum.plus(Counts::of(text.text)));
        if sum.grade() > HARDEST_FILE {
            let is = format!("the reading grade {:.1} on average", sum.grade());
            found.add(&file.file, "", is, format!("at most {HARDEST_FILE:.1}"));
        }
    }
}

/// Names and titles are no sentences, which the formula is made for.
fn is_running(text: &Text<'_>) -> bool {
    !matches!(text.field, "name" | "title" | "label" | "short" | "answer")
}
