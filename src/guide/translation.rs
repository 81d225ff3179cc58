//! A translation beside what it was made from: the same texts, each fit for its place.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

use super::plural::{CATEGORIES, PluralTable};
use super::{Error, files, folder, words};

/// One text of a language, in its file: `signs.json`, `signs.em-chest.say`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// From the language's folder on.
    pub file: String,
    /// The place in the file; of plural forms each is a text of its own.
    pub path: String,
    /// What it says; none where a translation has one that the original lacks.
    pub text: Option<String>,
}

/// All texts of a language, such as those of `content/en`, file by file.
pub fn texts(folder: &Path) -> Result<Vec<Text>, Error> {
    let mut all = Vec::new();
    for (file, value) in folder::files(folder)? {
        collect(&file, "", &value, &mut all);
    }
    Ok(all)
}

fn collect(file: &str, path: &str, value: &Value, all: &mut Vec<Text>) {
    match value {
        Value::Array(items) => {
            for (i, item) in items.iter().enumerate() {
                collect(file, &format!("{path}[{i}]"), item, all);
            }
        }
        Value::Object(fields) => {
            for (field, value) in fields {
                collect(file, &inside(path, field), value, all);
            }
        }
        other => all.push(Text {
            file: file.to_owned(),
            path: path.to_owned(),
            text: other.as_str().map(str::to_owned),
        }),
    }
}

/// Whether an object holds the plural forms of one phrase.
pub fn is_plural(value: &Value) -> bool {
    value.as_object().is_some_and(|forms| {
        forms.contains_key("other") && forms.keys().all(|it| CATEGORIES.contains(&it.as_str()))
    })
}

/// Everything that a translation lacks, has too much of or says unfit for its place. `plurals` are
/// those of its language. Files are named from its folder on.
pub fn compare(original: &Path, translation: &Path, plurals: &PluralTable) -> Vec<Error> {
    let mut errors = Vec::new();
    let language = Language {
        categories: plurals.categories(),
        // Where a form of its own says "two of it", figures may be left out.
        has_dual: plurals.categories().contains(&"two"),
        same: same_as_original(translation),
    };
    for file in files::all() {
        match (folder::json(original, &file), folder::json(translation, &file)) {
            (Err(error), _) | (_, Err(error)) => errors.push(error),
            (Ok(None), Ok(None)) => {}
            (Ok(None), Ok(Some(_))) => {
                errors.push(Error::with_file(
                    file,
                    "a file of texts",
                    "none: there is none in the original",
                ));
            }
            (Ok(Some(_)), Ok(None)) => {
                errors.push(Error::with_file(file, files::NO_FILE, files::A_FILE));
            }
            (Ok(Some(original)), Ok(Some(translation))) => {
                Comparison { file: &file, language: &language, errors: &mut errors }.at(
                    "",
                    &original,
                    Some(&translation),
                );
            }
        }
    }
    errors
}

/// `same-as-english` of the language's `rules.json`.
fn same_as_original(folder: &Path) -> Vec<String> {
    let rules = folder::json(folder, files::RULES).ok().flatten().unwrap_or_default();
    let same = rules["same-as-english"].as_array().into_iter().flatten();
    same.filter_map(|it| it.as_str().map(str::to_owned)).collect()
}

struct Language {
    categories: Vec<&'static str>,
    has_dual: bool,
    same: Vec<String>,
}

struct Comparison<'a> {
    file: &'a str,
    language: &'a Language,
    errors: &'a mut Vec<Error>,
}

impl Comparison<'_> {
    fn add(&mut self, path: &str, found: impl Into<String>, expected: impl Into<String>) {
        self.errors.push(Error::at(self.file, path, found, expected));
    }

    fn at(&mut self, path: &str, original: &Value, translation: Option<&Value>) {
        let Some(translation) = translation.filter(|it| !it.is_null()) else {
            let expected = match original {
                Value::String(text) => format!("a translation of {text:?}"),
                _ => "texts, as in the original".to_owned(),
            };
            return self.add(path, "nothing", expected);
        };
        match (original, translation) {
            // What only a translation has to say.
            (Value::Null, _) => {}
            (_, forms) if is_plural(original) => self.plural(path, original, forms),
            (Value::Object(original), Value::Object(translation)) => {
                for (field, value) in original {
                    self.at(&inside(path, field), value, translation.get(field));
                }
                for field in translation.keys().filter(|it| !original.contains_key(*it)) {
                    self.add(&inside(path, field), "a text", "none: there is none in the original");
                }
            }
            (Value::Array(original), Value::Array(translation)) => {
                if original.len() != translation.len() {
                    let found = format!("a list of {}", translation.len());
                    self.add(path, found, format!("a list of {}", original.len()));
                }
                for (i, (one, other)) in original.iter().zip(translation).enumerate() {
                    self.at(&format!("{path}[{i}]"), one, Some(other));
                }
            }
            (Value::String(original), Value::String(translation)) => {
                self.text(path, original, translation);
            }
            _ => self.add(path, "something else", "the same kind as in the original"),
        }
    }

    fn plural(&mut self, path: &str, original: &Value, translation: &Value) {
        let wanted = self.language.categories.clone();
        let found = translation.as_object();
        let found: Vec<_> =
            found.into_iter().flat_map(|it| it.keys().map(String::as_str)).collect();
        for &form in &wanted {
            match translation.get(form).and_then(Value::as_str) {
                Some(text) => {
                    let other = original["other"].as_str().unwrap_or_default();
                    let path = inside(path, form);
                    self.is_clean(&path, text);
                    if places(text).iter().any(|it| !places(other).contains(it)) {
                        self.add(
                            &path,
                            format!("{text:?}"),
                            format!("no place but those of {other:?}"),
                        );
                    }
                    self.length(&path, other, text);
                }
                None => self.add(&inside(path, form), "nothing", "the form for such numbers"),
            }
        }
        for form in found.into_iter().filter(|it| !wanted.contains(it)) {
            self.add(
                &inside(path, form),
                "a form",
                format!("the language's forms: {}", wanted.join(", ")),
            );
        }
    }

    fn text(&mut self, path: &str, original: &str, translation: &str) {
        self.is_clean(path, translation);
        let (wanted, found) = (places(original), places(translation));
        if wanted != found {
            self.add(path, format!("the places {found:?}"), format!("{wanted:?}"));
        }
        if self.file == files::FRONT && matches!(path, "lang" | "language") {
            return;
        }
        let (wanted, found) = (self.numbers(original), self.numbers(translation));
        if wanted != found {
            self.add(
                path,
                format!("the numbers {found:?}"),
                format!("{wanted:?}, as in {original:?}"),
            );
        }
        let has_words =
            words::fill(original, &[]).chars().filter(|c| c.is_alphabetic()).count() > 1;
        let only_places = places(original).concat().len() + 4 >= original.len();
        if original == translation
            && has_words
            && !only_places
            && !self.language.same.iter().any(|it| it == original)
        {
            let expected =
                format!("a translation, or {original:?} in `same-as-english` of {}", files::RULES);
            self.add(path, "the original's words", expected);
        }
        self.length(path, original, translation);
    }

    fn is_clean(&mut self, path: &str, text: &str) {
        let wrong = text.is_empty()
            || text.trim() != text
            || text.contains("  ")
            || text.contains(['<', '\n', '\t']);
        if wrong {
            let expected = "plain words on one line, with no blank at the ends and no two in a row";
            self.add(path, format!("{text:?}"), expected);
        }
    }

    fn length(&mut self, path: &str, original: &str, translation: &str) {
        let most = longest(self.file, path, original);
        let letters = translation.chars().count();
        if letters > most {
            self.add(
                path,
                format!("{letters} letters: {translation:?}"),
                format!("at most {most}"),
            );
        }
    }

    /// How often each number stands in a text. A decimal comma is a decimal point.
    fn numbers(&self, text: &str) -> BTreeMap<String, usize> {
        let mut all = BTreeMap::new();
        for number in numbers(text) {
            let is_word = self.language.has_dual && matches!(number.as_str(), "1" | "2");
            if !is_word {
                *all.entry(number).or_default() += 1;
            }
        }
        all
    }
}

/// How many letters a text may have, so that it fits its place on a narrow phone: buttons, tiles
/// and labels some more than the English ones, the rest what a paragraph takes.
fn longest(file: &str, path: &str, original: &str) -> usize {
    let letters = original.chars().count();
    match path.rsplit('.').next().unwrap_or_default() {
        "short" if file == files::SIGNS => 60,
        "name" if file.starts_with("areas/") => letters.max(30) + 12,
        field if field.starts_with("topic-") => 18,
        _ if file == files::WORDS => letters * 2 + 14,
        _ => letters * 2 + 40,
    }
}

/// The places such as `{n}` of a phrase, sorted.
fn places(phrase: &str) -> Vec<&str> {
    let mut all: Vec<_> = phrase
        .split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
        .collect();
    all.sort_unstable();
    all
}

/// The numbers of a text, without separators of thousands and with a point before decimals.
fn numbers(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        rest = &rest[start..];
        let mut number = String::new();
        loop {
            let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
            let (digits, after) = rest.split_at(end);
            number.push_str(digits);
            rest = after;
            let mut letters = after.chars();
            let separator = letters.next();
            let tail = letters.as_str();
            let group = tail.find(|c: char| !c.is_ascii_digit()).unwrap_or(tail.len());
            match separator {
                Some(' ' | '.' | ',' | '\u{a0}' | '\u{202f}') if group == 3 => rest = tail,
                Some('.' | ',') if group > 0 => {
                    number.push('.');
                    rest = tail;
                }
                _ => break,
            }
        }
        all.push(number);
    }
    all
}

fn inside(path: &str, field: &str) -> String {
    if path.is_empty() { field.to_owned() } else { [path, ".", field].concat() }
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn numbers_are_the_same_however_they_are_written() {
        for (text, expected) in [
            ("3,096 people, 0.9 %", vec!["3096", "0.9"]),
            ("3.096 Personen, 0,9 %", vec!["3096", "0.9"]),
            ("14\u{a0}437 de 10 à 15 fois", vec!["14437", "10", "15"]),
            ("5–10, then 2.", vec!["5", "10", "2"]),
            ("none", vec![]),
        ] {
            assert_eq!(numbers(text), expected, "{text}");
        }
    }
}
