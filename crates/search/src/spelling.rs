//! How well a word of the reader's fits one of the guide's.

/// The same word.
const SAME: u32 = 10;
/// The beginning of the word, while it is being typed.
const BEGUN: u32 = 8;
/// Another form of it, such as its plural.
const FORM: u32 = 8;
/// The same but for a slip.
const SLIP: u32 = 6;

/// Longer words differ by more than a slip.
const LONGEST: usize = 24;

/// How well the words fit, up to [`SAME`]; 0 where they don't. `is_unfinished` while the reader
/// may still be typing it.
pub(crate) fn fit(typed: &str, word: &str, is_unfinished: bool) -> u32 {
    match fit_without_slips(typed, word, is_unfinished) {
        0 if is_slip(typed, word) => SLIP,
        found => found,
    }
}

/// The same, but a slip fits nothing.
pub(crate) fn fit_without_slips(typed: &str, word: &str, is_unfinished: bool) -> u32 {
    if typed == word {
        return SAME;
    }
    if is_unfinished && typed.len() > 1 && word.starts_with(typed) {
        return BEGUN;
    }
    let is_form = |short: &str, long: &str| {
        short.len() > 3 && long.starts_with(short) && long.len() <= short.len() + 3
    };
    if is_form(typed, word) || is_form(word, typed) {
        return FORM;
    }
    0
}

fn is_slip(typed: &str, word: &str) -> bool {
    let (typed, word) = (letters(typed), letters(word));
    let slips = match typed.len() {
        4..=6 => 1,
        7..=LONGEST => 2,
        _ => 0,
    };
    slips > 0
        && word.len() <= LONGEST
        && word.len() > 3
        && typed.len().abs_diff(word.len()) <= slips
        && distance(&typed, &word) <= slips
}

fn letters(word: &str) -> Vec<char> {
    word.chars().collect()
}

/// How many letters are missing, too many, wrong, or have changed places with their neighbour.
fn distance(from: &[char], to: &[char]) -> usize {
    let width = to.len() + 1;
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..width).collect();
    for (i, &a) in from.iter().enumerate() {
        let mut next = vec![i + 1; width];
        for (j, &b) in to.iter().enumerate() {
            let mut least = (row[j] + usize::from(a != b)).min(row[j + 1] + 1).min(next[j] + 1);
            if i > 0 && j > 0 && a == to[j - 1] && from[i - 1] == b {
                least = least.min(before[j - 1] + 1);
            }
            next[j + 1] = least;
        }
        before = std::mem::replace(&mut row, next);
    }
    row[to.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_forgiven_in_long_words() {
        for (typed, word) in [
            ("siatica", "sciatica"),
            ("shoudler", "shoulder"),
            ("kidny", "kidney"),
            ("bakc", "back"),
            ("diaphram", "diaphragm"),
        ] {
            assert_eq!(fit(typed, word, false), SLIP, "{typed}");
        }
        for (typed, word) in [("hip", "lip"), ("neck", "back"), ("cat", "cold"), ("pee", "pea")] {
            assert_eq!(fit(typed, word, false), 0, "{typed}");
        }
    }

    #[test]
    fn a_word_may_be_unfinished_or_in_another_form() {
        assert_eq!(fit("sho", "shoulder", true), BEGUN);
        assert_eq!(fit("sho", "shoulder", false), 0);
        assert_eq!(fit("muscles", "muscle", false), FORM);
        assert_eq!(fit("stretch", "stretches", false), FORM);
    }
}
