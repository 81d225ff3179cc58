//! How many syllables a word has.

mod english;
mod french;
mod german;
mod spanish;

use super::letters;
use crate::guide::lang;

/// How many syllables a word of this language has, by rules that are good to about one word in
/// twenty. A word that is only figures and signs counts one; parts joined by a hyphen count each
/// for itself. A language whose formula asks for no syllables has one a part.
pub fn syllables(word: &str, lang: &str) -> usize {
    let of_part = match lang::language(lang) {
        "en" => english::of_part,
        "es" => spanish::of_part,
        "de" => german::of_part,
        "fr" => french::of_part,
        _ => |_: &str| 1,
    };
    let parts = word.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’');
    parts.filter(|part| !part.is_empty()).map(of_part).sum::<usize>().max(1)
}

/// The letters of a word, all small.
fn letters(part: &str) -> Vec<char> {
    letters::letters(part).flat_map(char::to_lowercase).collect()
}

/// How many runs of vowels there are, at least one. `splits` says of two neighbours, at `i - 1`
/// and `i`, whether they are said apart.
fn runs(
    word: &[char],
    is_vowel: impl Fn(char) -> bool,
    splits: impl Fn(&[char], usize) -> bool,
) -> usize {
    let starts = word
        .iter()
        .enumerate()
        .filter(|&(i, &c)| is_vowel(c) && (i == 0 || !is_vowel(word[i - 1]) || splits(word, i)));
    starts.count().max(1)
}
