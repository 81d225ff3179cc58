//! Syllables of Spanish words. The spelling says nearly all: which vowels are said together, and
//! by its accents where they are not.

use super::{letters, runs};

/// Every vowel counts one, but `i` and `u` are said together with a vowel beside them
/// (`fisioterapia`, `cuidado`), unless the accent stands on them (`día`, `oído`). `y` is a vowel
/// but before one (`hoy`, `ayuda`), `h` is never heard (`prohíbe`), nor the `u` of `que` and
/// `guía`.
pub(super) fn of_part(part: &str) -> usize {
    runs(&heard(&letters(part)), is_vowel, |word, i| splits(word[i - 1], word[i]))
}

/// The letters without those that are written only.
fn heard(word: &[char]) -> Vec<char> {
    let before = |i: usize| i.checked_sub(1).map(|b| word[b]);
    let after = |i: usize| word.get(i + 1).copied();
    let letters = word.iter().enumerate().filter_map(|(i, &c)| match c {
        'u' if matches!(before(i), Some('q' | 'g'))
            && matches!(after(i), Some('e' | 'i' | 'é' | 'í')) =>
        {
            None
        }
        'h' => None,
        // An i where no vowel follows.
        'y' if !after(i).is_some_and(is_vowel) => Some('i'),
        c => Some(c),
    });
    letters.collect()
}

const fn is_vowel(c: char) -> bool {
    is_strong(c) || is_weak(c) || is_stressed(c)
}

const fn is_strong(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'o' | 'á' | 'é' | 'ó')
}

const fn is_weak(c: char) -> bool {
    matches!(c, 'i' | 'u' | 'ü')
}

/// Weak ones that the accent parts from a strong one.
const fn is_stressed(c: char) -> bool {
    matches!(c, 'í' | 'ú')
}

/// Whether two vowels side by side are said apart.
fn splits(one: char, other: char) -> bool {
    match (is_strong(one), is_strong(other)) {
        (true, true) => true,
        (true, false) => is_stressed(other),
        (false, true) => is_stressed(one),
        // `cuídate` has one there, `antiinflamatorio` two.
        (false, false) => one == other,
    }
}
