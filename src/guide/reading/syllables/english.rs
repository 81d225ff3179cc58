//! Syllables of English words.

use super::{letters, runs};

/// Words whose spelling misleads the rules below.
const BY_EAR: &[(&str, usize)] = &[
    ("area", 3),
    ("areas", 3),
    ("being", 2),
    ("does", 1),
    ("doing", 2),
    ("every", 2),
    ("fluids", 2),
    ("goes", 1),
    ("going", 2),
    ("idea", 3),
    ("ideas", 3),
    ("movement", 2),
    ("quiet", 2),
    ("safely", 2),
    ("something", 2),
    ("sometimes", 2),
    ("someone", 2),
    ("tired", 2),
    ("trial", 2),
    ("trials", 2),
    ("usual", 3),
    ("usually", 4),
];

/// Every run of vowels (y among them) counts one, but not a silent last `e`, `es` or `ed`; and
/// `ia`, `io`, `iu`, `ua`, `uo`, `eo` count two, save after a letter that swallows the first
/// (`nation`, `quarter`, `guard`, `people`).
pub(super) fn of_part(part: &str) -> usize {
    let letters = letters(part);
    let same = |word: &str| word.len() == letters.len() && letters.iter().copied().eq(word.chars());
    if let Some(&(_, known)) = BY_EAR.iter().find(|(word, _)| same(word)) {
        return known;
    }
    let sounded = &letters[..letters.len() - silent_end(&letters)];
    runs(sounded, is_vowel, splits)
}

const fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// How many letters at the end are written but not said.
fn silent_end(word: &[char]) -> usize {
    let consonant = |c: char| !is_vowel(c);
    match word {
        // table, muscle: the e is said.
        [.., c, 'l', 'e'] if consonant(*c) => 0,
        [.., c, 'l', 'e', 's' | 'd'] if consonant(*c) => 0,
        // boxes, pushes, pieces: the es is said.
        [.., 's' | 'x' | 'z' | 'c' | 'g', 'e', 's'] | [.., 's' | 'c', 'h', 'e', 's'] => 0,
        // lifted, added: the ed is said.
        [.., 't' | 'd', 'e', 'd'] => 0,
        [_, .., c, 'e', 's' | 'd'] if consonant(*c) => 2,
        [_, .., c, 'e'] if consonant(*c) => 1,
        _ => 0,
    }
}

/// Whether the vowel at `i` is said apart from the one before it.
fn splits(word: &[char], i: usize) -> bool {
    let before = i.checked_sub(2).map(|b| word[b]);
    match (word[i - 1], word[i]) {
        ('i', 'a' | 'o' | 'u') => !matches!(before, Some('t' | 's' | 'c' | 'g' | 'x')),
        ('u', 'a' | 'o') => !matches!(before, Some('q' | 'g')),
        ('e', 'o') => !matches!(before, Some('p' | 'g')),
        ('y', _) => i > 1,
        _ => false,
    }
}
