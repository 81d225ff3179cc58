//! How hard a text is to read: words, sentences, syllables and the
//! Flesch–Kincaid grade. Made for English.

/// The counts that the formula is made of. Add them up before asking for the
/// grade: the grade of a file is not the average of its sentences' grades.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// As [`sentences`] cuts them.
    pub sentences: usize,
    /// As [`words`] cuts them.
    pub words: usize,
    /// As [`syllables`] counts them.
    pub syllables: usize,
}

impl Counts {
    /// The counts of one text. What lacks a full stop is a sentence too.
    pub fn of(text: &str) -> Self {
        sentences(text).fold(Self::default(), |sum, sentence| {
            let words = words(sentence);
            sum.plus(Self {
                sentences: 1,
                words: words.clone().count(),
                syllables: words.map(syllables).sum(),
            })
        })
    }

    /// The sum, part by part.
    pub const fn plus(self, other: Self) -> Self {
        Self {
            sentences: self.sentences + other.sentences,
            words: self.words + other.words,
            syllables: self.syllables + other.syllables,
        }
    }

    /// The published formula (Kincaid and others, 1975): about the years of
    /// school it takes to read this. Add five for the age.
    pub fn grade(self) -> f64 {
        if self.words == 0 || self.sentences == 0 {
            return 0.0;
        }
        let [sentences, words, syllables] =
            [self.sentences, self.words, self.syllables].map(|n| n as f64);
        0.39 * words / sentences + 11.8 * syllables / words - 15.59
    }
}

/// The sentences of a text: each ends with `.`, `!` or `?` before a blank or
/// the end, so that `2.5` stays whole.
pub fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(char::is_whitespace)
        .scan(0, |start, piece| {
            let from = *start;
            *start += piece.len();
            Some((from, *start, piece.trim_end()))
        })
        .filter(|(_, _, word)| {
            word.trim_end_matches([')', '"', '”', '’']).ends_with(['.', '!', '?'])
        })
        .map(|(_, end, _)| end)
        .chain([text.len()])
        .scan(0, move |start, end| {
            let sentence = &text[*start..end];
            *start = end;
            Some(sentence.trim())
        })
        .filter(|sentence| words(sentence).next().is_some())
}

/// The words of a sentence: what stands between blanks and has a letter or a
/// figure in it. `self-massage` is one word, a dash alone is none.
pub fn words(sentence: &str) -> impl Iterator<Item = &str> + Clone {
    sentence.split_whitespace().filter(|word| word.contains(char::is_alphanumeric))
}

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

/// How many syllables a word has, by these rules, good to about one word in
/// twenty: a word that is only figures and signs counts one; parts joined by a
/// hyphen count each for itself; otherwise every run of vowels (y among them)
/// counts one, but not a silent last `e`, `es` or `ed`, and `ia`, `io`, `iu`,
/// `ua`, `uo`, `eo` count two, save after a letter that swallows the first
/// (`nation`, `quarter`, `guard`, `people`).
pub fn syllables(word: &str) -> usize {
    let parts = word.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’');
    parts.filter(|part| !part.is_empty()).map(of_part).sum::<usize>().max(1)
}

fn of_part(part: &str) -> usize {
    let letters: String =
        part.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
    if let Some(&(_, known)) = BY_EAR.iter().find(|(word, _)| *word == letters) {
        return known;
    }
    let letters: Vec<char> = letters.chars().collect();
    let sounded = &letters[..letters.len() - silent_end(&letters)];
    let runs = sounded.iter().enumerate().filter(|&(i, &c)| {
        is_vowel(c) && (i == 0 || !is_vowel(sounded[i - 1]) || splits(sounded, i))
    });
    runs.count().max(1)
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
