//! Syllables of German words.

use super::letters;

/// Ends of words whose last `ie` is two sounds, as it is not in `Therapie`.
const TWO_SOUNDS: [&str; 8] =
    ["arterie", "bakterie", "familie", "folie", "hernie", "linie", "serie", "studie"];

/// Every vowel counts one (y among them), but the pairs that are one sound count one together:
/// `ai`, `ei`, `au`, `äu`, `eu`, `ie`, `oi`, `ou`, `aa`, `ee`, `oo`. Not at the end of `Studien`
/// and `Ideen`, nor in `Patient`. The `u` of `qu` is no vowel, nor is the `y` of `Yoga`.
pub(super) fn of_part(part: &str) -> usize {
    let word = letters(part);
    let mut syllables = usize::from(has_two_sounds(&word));
    let mut i = 0;
    while i < word.len() {
        let pair = word.get(i + 1).is_some_and(|&next| is_one_sound(word[i], next));
        if is_vowel(&word, i) {
            syllables += 1;
            i += usize::from(pair);
        }
        i += 1;
    }
    syllables.max(1)
}

fn is_vowel(word: &[char], i: usize) -> bool {
    match word[i] {
        'a' | 'e' | 'i' | 'o' | 'ä' | 'ö' | 'ü' | 'é' | 'è' | 'à' => true,
        'u' => i == 0 || word[i - 1] != 'q',
        'y' => i > 0,
        _ => false,
    }
}

const fn is_one_sound(one: char, other: char) -> bool {
    matches!(
        (one, other),
        ('a' | 'e' | 'o', 'i')
            | ('a' | 'e' | 'ä' | 'o', 'u')
            | ('i', 'e')
            | ('a', 'a')
            | ('e', 'e')
            | ('o', 'o')
    )
}

/// Whether one of the pairs in this word is not one sound.
fn has_two_sounds(word: &[char]) -> bool {
    let text: String = word.iter().collect();
    text.ends_with("ien")
        || text.ends_with("een")
        || text.contains("tient")
        || text.contains("orient")
        || TWO_SOUNDS.iter().any(|end| text.ends_with(end))
}
