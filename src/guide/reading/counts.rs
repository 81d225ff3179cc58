//! What the formulas are made of.

use super::letters::letters;
use super::{sentences, syllables, words};

/// Longer words are long ones to the Wiener Sachtextformel.
const LONG_FROM: usize = 7;

/// What a formula counts. Add the counts up before asking for its value: that of a file is not the
/// average of its texts' values.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// As [`sentences`] cuts them.
    pub sentences: usize,
    /// As [`words`] cuts them.
    pub words: usize,
    /// As [`syllables`] counts them.
    pub syllables: usize,
    /// Words of one syllable.
    pub one_syllable: usize,
    /// Words of three syllables and more.
    pub many_syllables: usize,
    /// Words of seven letters and more.
    pub long: usize,
    /// The letters of all words.
    pub letters: usize,
}

impl Counts {
    /// The counts of one text in a language. What lacks a full stop is a sentence too.
    pub fn of(text: &str, lang: &str) -> Self {
        sentences(text).fold(Self::default(), |sum, sentence| {
            let words = words(sentence).map(|word| Self::of_word(word, lang));
            words.fold(sum.plus(Self { sentences: 1, ..Self::default() }), Self::plus)
        })
    }

    fn of_word(word: &str, lang: &str) -> Self {
        let syllables = syllables(word, lang);
        let letters = letters(word).count();
        Self {
            sentences: 0,
            words: 1,
            syllables,
            one_syllable: usize::from(syllables == 1),
            many_syllables: usize::from(syllables >= 3),
            long: usize::from(letters >= LONG_FROM),
            letters,
        }
    }

    /// The sum, part by part.
    pub const fn plus(self, other: Self) -> Self {
        Self {
            sentences: self.sentences + other.sentences,
            words: self.words + other.words,
            syllables: self.syllables + other.syllables,
            one_syllable: self.one_syllable + other.one_syllable,
            many_syllables: self.many_syllables + other.many_syllables,
            long: self.long + other.long,
            letters: self.letters + other.letters,
        }
    }
}
