//! Plain words: short sentences that are easy to read, as far as the language's rules ask.

use super::super::error::quoted;
use super::super::reading::{Counts, Formula, sentences, words};
use super::super::{LanguageRules, files};
use super::texts::Text;
use super::{Found, Subject};

/// The formulas say nothing about a text much shorter than this.
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

pub(super) fn sentences_are_short(subject: &Subject<'_>, rules: &LanguageRules, found: &mut Found) {
    let longest = rules.longest_sentence;
    // What has no more words in all has no longer sentence.
    for text in of_at_least(longest + 1, subject) {
        for sentence in sentences(text.text) {
            let count = words(sentence).count();
            if count > longest {
                let is = format!("a sentence of {count} words: {}", quoted(sentence));
                found.add(text.file, &text.path, is, format!("at most {longest} words"));
            }
        }
    }
}

pub(super) fn texts_are_readable(subject: &Subject<'_>, rules: &LanguageRules, found: &mut Found) {
    let scale = Scale::of(subject);
    for text in of_at_least(SHORTEST_GRADED, subject) {
        if let Some(is) = scale.beyond(scale.counts(text), rules.reading.text) {
            found.add(text.file, &text.path, is, scale.limit(rules.reading.text));
        }
    }
}

pub(super) fn files_are_readable(subject: &Subject<'_>, rules: &LanguageRules, found: &mut Found) {
    let scale = Scale::of(subject);
    for file in subject.files {
        let own = subject.texts.iter().filter(|text| text.file == file.file);
        let sum = own
            .filter(|text| is_ours(text) && is_running(text))
            .fold(Counts::default(), |sum, text| sum.plus(scale.counts(text)));
        if let Some(is) = scale.beyond(sum, rules.reading.file) {
            let is = [&is, " on average"].concat();
            found.add(&file.file, "", is, scale.limit(rules.reading.file));
        }
    }
}

/// Names and titles are no sentences, which the formula is made for.
fn is_running(text: &Text<'_>) -> bool {
    !matches!(text.field, "name" | "title" | "label" | "short" | "answer")
}

/// What the language measures its texts by.
struct Scale<'a> {
    lang: &'a str,
    formula: Formula,
}

impl<'a> Scale<'a> {
    fn of(subject: &Subject<'a>) -> Self {
        let lang = &subject.guide.front.lang;
        Self { lang, formula: Formula::of(lang) }
    }

    fn counts(&self, text: &Text<'_>) -> Counts {
        Counts::of(text.text, self.lang)
    }

    /// What is found where that is harder than the limit.
    fn beyond(&self, counts: Counts, limit: f64) -> Option<String> {
        let value = self.formula.value(counts)?;
        self.formula.is_beyond(value, limit).then(|| self.formula.told(value))
    }

    fn limit(&self, limit: f64) -> String {
        let side = if self.formula.is_ease() { "least" } else { "most" };
        format!("at {side} {limit:.1}")
    }
}
