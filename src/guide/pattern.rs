//! Words and phrases to look for in a text, in any language: `heil*`, `*verschleiß*`, `usure`.

use std::collections::HashMap;
use std::ops::Range;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::reading::is_vowel_sign;

/// A word or a phrase to look for; `*` at the beginning or end of a word stands for any letters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Pattern {
    written: String,
    parts: Vec<Part>,
}

/// One word of it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Part {
    any_beginning: bool,
    word: String,
    any_ending: bool,
}

impl Pattern {
    /// What it begins with; nothing where any letters may stand before it.
    pub(super) fn first_letter(&self) -> Option<char> {
        let first = self.parts.first().filter(|part| !part.any_beginning)?;
        first.word.chars().next()
    }

    /// How many words it takes at the start of these, if it is there.
    pub(super) fn length_at(&self, words: &[Word]) -> Option<usize> {
        let length = self.parts.len();
        let here = words.get(..length)?;
        let fits = self.parts.iter().zip(here).all(|(part, word)| part.fits(word));
        let is_whole = here.iter().skip(1).all(|word| !word.after_stop);
        (fits && is_whole).then_some(length)
    }
}

impl Part {
    fn whole(word: Word) -> Self {
        Self { any_beginning: false, word: word.text, any_ending: false }
    }

    fn fits(&self, word: &Word) -> bool {
        word.readings().any(|word| self.is(word))
    }

    fn is(&self, word: &str) -> bool {
        match (self.any_beginning, self.any_ending) {
            (false, false) => word == self.word,
            (false, true) => word.starts_with(&self.word),
            (true, false) => word.ends_with(&self.word),
            (true, true) => word.contains(&self.word),
        }
    }
}

impl FromStr for Pattern {
    type Err = &'static str;

    fn from_str(written: &str) -> Result<Self, Self::Err> {
        let mut parts = Vec::new();
        for word in written.split_whitespace() {
            let (any_beginning, word) = without(word.strip_prefix('*'), word);
            let (any_ending, word) = without(word.strip_suffix('*'), word);
            let from = parts.len();
            parts.extend(words(word).into_iter().map(Part::whole));
            let (Some(first), false) = (parts.get_mut(from), word.contains('*')) else {
                return Err("words, with * only at the beginning or end of one");
            };
            first.any_beginning = any_beginning;
            if let Some(last) = parts.last_mut() {
                last.any_ending = any_ending;
            }
        }
        if parts.is_empty() {
            return Err("words to look for");
        }
        Ok(Self { written: written.to_owned(), parts })
    }
}

/// Whether something could be taken off a word, and what is left of it.
fn without<'a>(rest: Option<&'a str>, word: &'a str) -> (bool, &'a str) {
    (rest.is_some(), rest.unwrap_or(word))
}

impl TryFrom<String> for Pattern {
    type Error = &'static str;

    fn try_from(written: String) -> Result<Self, Self::Error> {
        written.parse()
    }
}

impl From<Pattern> for String {
    fn from(pattern: Pattern) -> Self {
        pattern.written
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Pattern {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Pattern".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        String::json_schema(generator)
    }
}

/// Arabic joins small words to the front of the next: first "and" or "so", then "in", "to" or
/// "like", then the article, which is short after "to".
const JOINED_FIRST: [&str; 3] = ["", "و", "ف"];
const JOINED_THEN: [&str; 8] = ["", "ال", "ب", "بال", "ل", "لل", "ك", "كال"];

/// A word of a text, in small letters.
pub(super) struct Word {
    text: String,
    pub(super) in_brackets: bool,
    /// Whether punctuation parts it from the word before.
    pub(super) after_stop: bool,
    /// Where it stands in the text.
    pub(super) bytes: Range<usize>,
}

impl Word {
    /// What it may begin with for a pattern.
    pub(super) fn first_letters(&self) -> impl Iterator<Item = char> {
        self.readings().filter_map(|word| word.chars().next())
    }

    /// The word, and what it may be without what Arabic joins to it.
    fn readings(&self) -> impl Iterator<Item = &str> {
        let word = self.text.as_str();
        let is_joined = word.starts_with(['و', 'ف', 'ا', 'ب', 'ل', 'ك']);
        let first: &[&str] = if is_joined { &JOINED_FIRST } else { &[] };
        let rest = first.iter().filter_map(move |it| word.strip_prefix(it));
        let joined =
            rest.flat_map(|rest| JOINED_THEN.iter().filter_map(|it| rest.strip_prefix(it)));
        std::iter::once(word).chain(joined)
    }
}

/// The words of a text. A hyphen parts words like a blank; an apostrophe ends one: `l'` and
/// `usure`. Arabic vowel signs are left out.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut word = String::new();
    let (mut in_brackets, mut after_stop) = (false, true);
    let mut start = 0;
    let mut chars = text.char_indices().chain([(text.len(), ' ')]).peekable();
    while let Some((at, c)) = chars.next() {
        if is_vowel_sign(c) {
            continue;
        }
        if c.is_alphanumeric() {
            if word.is_empty() {
                start = at;
            }
            word.extend(c.to_lowercase());
            continue;
        }
        if !word.is_empty() {
            let is_apostrophe = matches!(c, '\'' | '’');
            if is_apostrophe && chars.peek().is_some_and(|(_, next)| next.is_alphanumeric()) {
                word.push('\'');
            }
            let text = std::mem::take(&mut word);
            words.push(Word { text, in_brackets, after_stop, bytes: start..at });
            after_stop = false;
        }
        match c {
            '(' => in_brackets = true,
            ')' => in_brackets = false,
            '.' | ',' | ';' | ':' | '!' | '?' | '،' | '؛' | '؟' => after_stop = true,
            _ => {}
        }
    }
    words
}

/// Words as messages show them, side by side.
pub(super) fn shown(words: &[Word]) -> String {
    let mut shown = String::new();
    for word in words {
        if !shown.is_empty() && !shown.ends_with('\'') {
            shown.push(' ');
        }
        shown += &word.text;
    }
    shown
}

/// Patterns by the letter they begin with, if they do with one, each with what it stands for: most
/// words begin unlike anything listed, and asking that first is quick.
pub(super) struct Index<'a, T>(HashMap<Option<char>, Vec<(&'a Pattern, T)>>);

impl<'a, T: Copy> Index<'a, T> {
    pub(super) fn new(patterns: impl IntoIterator<Item = (&'a Pattern, T)>) -> Self {
        let mut all = HashMap::<_, Vec<_>>::new();
        for (pattern, stands_for) in patterns {
            all.entry(pattern.first_letter()).or_default().push((pattern, stands_for));
        }
        Self(all)
    }

    /// What stands at the start of these words, and how many of them it takes. The longest one, so
    /// that each place is told once.
    pub(super) fn at(&self, words: &[Word], counts: impl Fn(T) -> bool) -> Option<(T, usize)> {
        let letters = words.first()?.first_letters().map(Some).chain([None]);
        let mut longest = None;
        for &(pattern, stands_for) in letters.filter_map(|letter| self.0.get(&letter)).flatten() {
            if counts(stands_for)
                && let Some(length) = pattern.length_at(words)
                && longest.is_none_or(|(_, most)| length > most)
            {
                longest = Some((stands_for, length));
            }
        }
        longest
    }
}
