//! Syllables of French words, as in careful speech: an `e` that is silent at the end of a word
//! counts inside it (`mouvement` has three).

use super::{letters, runs};

/// Words on `-ent` in which it is said, and that would have one syllable less without. It is not
/// said where it ends a verb (`ils parlent`), which is most often so. All on `-ment` say it too,
/// but for the verbs below.
const ENT_IS_SAID: &[&str] = &[
    "absent",
    "accident",
    "adolescent",
    "agent",
    "argent",
    "client",
    "content",
    "différent",
    "excellent",
    "fréquent",
    "insolent",
    "intelligent",
    "parent",
    "permanent",
    "précédent",
    "présent",
    "prudent",
    "récent",
    "récurrent",
    "souvent",
    "talent",
    "urgent",
    "violent",
    "évident",
];

/// Verbs on `-ment`.
const MENT_IS_SILENT: &[&str] = &[
    "affirment",
    "aiment",
    "animent",
    "calment",
    "confirment",
    "consomment",
    "dorment",
    "enferment",
    "estiment",
    "expriment",
    "ferment",
    "forment",
    "fument",
    "nomment",
    "suppriment",
    "transforment",
];

/// Every run of vowels counts one. Vowels are said apart after `é` (`réaction`), before a
/// diaeresis (`maïs`), in `ao`, `aé`, `oa`, `oo`, `oé`, and where `i` or `u` follows two
/// consonants as in `client` and `cruel`. `e`, `es` and the `ent` of verbs are silent at the end.
/// `y` between vowels is no vowel (`essayez`), nor is the `u` of `que` and `guérir`.
pub(super) fn of_part(part: &str) -> usize {
    let word = letters(part);
    let mut heard = heard(&word);
    // What is silent at the end is in both alike.
    heard.truncate(heard.len() - silent_end(&word));
    runs(&heard, is_vowel, splits)
}

/// The letters without those that are written only. `y` before a vowel is as in `payer`.
fn heard(word: &[char]) -> Vec<char> {
    let before = |i: usize| i.checked_sub(1).map(|b| word[b]);
    let after = |i: usize| word.get(i + 1).copied();
    let is_heard = |i: usize, c: char| match (c, before(i)) {
        ('u', Some('q')) => false,
        ('u', Some('g')) => !matches!(after(i), Some('e' | 'i' | 'é' | 'è' | 'ê' | 'y')),
        _ => true,
    };
    let letters = word.iter().enumerate().filter(|&(i, &c)| is_heard(i, c));
    let letters = letters.map(|(i, &c)| match c {
        'y' if before(i).is_none_or(is_vowel) && after(i).is_some_and(is_vowel) => 'j',
        c => c,
    });
    letters.collect()
}

const fn is_vowel(c: char) -> bool {
    matches!(
        c,
        'a' | 'e'
            | 'i'
            | 'o'
            | 'u'
            | 'y'
            | 'à'
            | 'â'
            | 'é'
            | 'è'
            | 'ê'
            | 'ë'
            | 'î'
            | 'ï'
            | 'ô'
            | 'ù'
            | 'û'
            | 'ü'
            | 'œ'
            | 'æ'
    )
}

/// How many letters at the end are written but not said.
fn silent_end(word: &[char]) -> usize {
    let is_one_of = |list: &[&str]| list.iter().any(|it| word.iter().copied().eq(it.chars()));
    match word {
        [.., 'm', 'e', 'n', 't'] if !is_one_of(MENT_IS_SILENT) => 0,
        [.., 'e', 'n', 't'] if !is_one_of(ENT_IS_SAID) => 3,
        [.., 'e', 's'] => 2,
        [.., 'e'] => 1,
        _ => 0,
    }
}

/// Whether the vowel at `i` is said apart from the one before it.
fn splits(word: &[char], i: usize) -> bool {
    match (word[i - 1], word[i]) {
        ('é', _) | (_, 'ï' | 'ë' | 'ü') | ('a', 'o' | 'é') | ('o', 'a' | 'o' | 'é' | 'è') => {
            true
        }
        ('u', 'i') => false,
        ('i' | 'u', _) => follows_two_consonants(&word[..i - 1]),
        _ => false,
    }
}

/// Whether this ends as `cl` or `br`.
const fn follows_two_consonants(word: &[char]) -> bool {
    matches!(word, [.., 'b' | 'c' | 'd' | 'f' | 'g' | 'p' | 't' | 'v', 'l' | 'r'])
}
