//! Words that frighten, blame or promise: the language's rules list them, and what to say instead.

use std::collections::HashMap;

use super::super::error::quoted;
use super::super::files;
use super::super::language_rules::{Avoid, LanguageRules};
use super::super::pattern::{self, Pattern, Word};
use super::plain_words::is_ours;
use super::texts::Text;
use super::{Found, Subject};

/// Every text but a myth's claim keeps to kind words.
pub(super) fn are_kind(subject: &Subject<'_>, rules: &LanguageRules, found: &mut Found) {
    let avoided = Avoided::new(rules);
    for text in subject.texts.iter().filter(|text| is_ours(text) && !is_claim(text)) {
        let words = pattern::words(text.text);
        let mut start = 0;
        while start < words.len() {
            start += match avoided.at(&words[start..]) {
                None => 1,
                Some((entry, length)) => {
                    let is = pattern::shown(&words[start..start + length]);
                    let expected = format!("kinder words: {}", entry.instead);
                    found.add(text.file, &text.path, quoted(&is), expected);
                    length
                }
            };
        }
    }
}

/// The one place where what people say stands as they say it.
fn is_claim(text: &Text<'_>) -> bool {
    text.file == files::MYTHS && text.field == "claim"
}

/// One pattern of the rules.
struct Listed<'a> {
    pattern: &'a Pattern,
    entry: &'a Avoid,
    fine_in_brackets: bool,
}

/// All patterns by the letter they begin with, if they do with one: most words begin unlike
/// anything listed, and asking that first is quick.
struct Avoided<'a>(HashMap<Option<char>, Vec<Listed<'a>>>);

impl<'a> Avoided<'a> {
    fn new(rules: &'a LanguageRules) -> Self {
        let mut all = HashMap::<_, Vec<_>>::new();
        for (entries, fine_in_brackets) in [(&rules.avoid, false), (&rules.in_brackets, true)] {
            for entry in entries {
                for pattern in &entry.words {
                    let listed = Listed { pattern, entry, fine_in_brackets };
                    all.entry(pattern.first_letter()).or_default().push(listed);
                }
            }
        }
        Self(all)
    }

    /// What to avoid at the start of these words, and how many of them it takes. The longest one,
    /// so that each place is told once.
    fn at(&self, words: &[Word]) -> Option<(&'a Avoid, usize)> {
        let word = words.first()?;
        let letters = word.first_letters().map(Some).chain([None]);
        let mut longest = None;
        for listed in letters.filter_map(|letter| self.0.get(&letter)).flatten() {
            if !(listed.fine_in_brackets && word.in_brackets)
                && let Some(length) = listed.pattern.length_at(words)
                && longest.is_none_or(|(_, most)| length > most)
            {
                longest = Some((listed.entry, length));
            }
        }
        longest
    }
}
