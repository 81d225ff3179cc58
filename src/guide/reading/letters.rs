//! Which characters of a word are letters.

/// Whether this is written over or under an Arabic letter, or lengthens it for looks: most texts
/// go without, and a word is the same with it.
pub(in crate::guide) const fn is_vowel_sign(c: char) -> bool {
    matches!(c, '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}')
}

/// The letters of a word, without figures and signs.
pub(super) fn letters(word: &str) -> impl Iterator<Item = char> {
    word.chars().filter(|&c| c.is_alphabetic() && !is_vowel_sign(c))
}
