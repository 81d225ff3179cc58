//! What a single text of a translation keeps to.

use super::limits::most_letters;
use super::{numbers, places};
use crate::guide::clean;
use crate::guide::error::quoted;

/// What is asked of a text.
pub(super) struct Asked<'a> {
    pub(super) file: &'a str,
    pub(super) path: &'a str,
    /// What it translates.
    pub(super) original: &'a str,
    /// The same; of plural forms the one that says its number.
    pub(super) full: &'a str,
    /// The number that a plural form alone stands for, so that it may be a word: "once".
    pub(super) only_number: Option<u32>,
    /// Whether the language has a form for two of a thing: "two weeks" is one word there, without
    /// a figure, as "one week" is.
    pub(super) has_dual: bool,
    /// Whether it is right though it is the original's.
    pub(super) may_be_same: bool,
}

/// Everything that is wrong with a text: what is found, and what is expected.
pub(super) fn wrong(text: &str, asked: &Asked<'_>) -> Vec<(String, String)> {
    if text.is_empty() {
        return vec![(
            "an empty text".to_owned(),
            format!("a translation of {}", quoted(asked.original)),
        )];
    }
    if let Some((found, expected)) = clean::not_clean(text) {
        return vec![(found.to_owned(), expected.to_owned())];
    }
    let found = [
        other_places(text, asked),
        other_numbers(text, asked),
        same(text, asked),
        long(text, asked),
    ];
    found.into_iter().flatten().collect()
}

/// What a message calls one of these, and several.
const PLACES: [&str; 2] = ["place", "places"];
const NUMBERS: [&str; 2] = ["number", "numbers"];

type Wrong = Option<(String, String)>;

fn other_places(text: &str, asked: &Asked<'_>) -> Wrong {
    let (wanted, found) = (places::of(asked.full), places::of(text));
    let (missing, extra) = differences(&wanted, &found);
    let may_miss = |place: &&str| *place == "{n}" && asked.only_number.is_some();
    let wrong = !extra.is_empty() || !missing.iter().all(may_miss);
    wrong.then(|| (in_words(&found, PLACES), in_words(&wanted, PLACES)))
}

fn other_numbers(text: &str, asked: &Asked<'_>) -> Wrong {
    let (wanted, found) = (numbers::of(asked.full), numbers::of(text));
    let (missing, extra) = differences(&wanted, &found);
    let only = asked.only_number.map(|only| only.to_string());
    let may_be_there = extra.is_empty() || only.is_some_and(|only| extra == [only]);
    let may_miss = |number: &String| asked.has_dual && ["1", "2"].contains(&number.as_str());
    let wrong = !may_be_there || !missing.iter().all(may_miss);
    wrong.then(|| (in_words(&found, NUMBERS), in_words(&wanted, NUMBERS)))
}

fn same(text: &str, asked: &Asked<'_>) -> Wrong {
    let same = text == asked.original && !asked.may_be_same;
    same.then(|| {
        let expected = "a translation, or the text in `same-as-english` of rules.json";
        (format!("the original's {}", quoted(text)), expected.to_owned())
    })
}

fn long(text: &str, asked: &Asked<'_>) -> Wrong {
    let most = most_letters(asked.file, asked.path, asked.original)?;
    let count = text.chars().count();
    let long = count > most;
    long.then(|| (format!("{count} letters: {}", quoted(text)), format!("at most {most} letters")))
}

/// What only the first list has, and what only the second; each entry counts.
fn differences<T: Clone + PartialEq>(wanted: &[T], found: &[T]) -> (Vec<T>, Vec<T>) {
    let mut missing = wanted.to_vec();
    let mut extra = Vec::new();
    for it in found {
        match missing.iter().position(|other| other == it) {
            Some(at) => drop(missing.remove(at)),
            None => extra.push(it.clone()),
        }
    }
    (missing, extra)
}

fn in_words<T: AsRef<str>>(items: &[T], [one, several]: [&str; 2]) -> String {
    let all: Vec<_> = items.iter().map(AsRef::as_ref).collect();
    match all[..] {
        [] => format!("no {one}"),
        [only] => format!("the {one} {only}"),
        _ => format!("the {several} {}", all.join(", ")),
    }
}
