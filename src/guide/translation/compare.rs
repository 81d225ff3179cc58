//! Goes through a translation and what it has to say side by side.

use std::path::Path;

use serde_json::Value;

use super::wording::{self, Asked};
use super::{TextFile, Tree, file, wanted};
use crate::guide::error::quoted;
use crate::guide::place::inside;
use crate::guide::plural::{Form, OTHER, PluralTable};
use crate::guide::{Error, files, folder, layout};

/// The field of `rules.json` that names texts which are right though they are the original's.
const SAME: &str = "same-as-english";

/// Everything in which a translation differs from what the original says. Both are folders of a
/// language, such as `content/en` and `content/de`, called by the language's tag; `plurals` is
/// the translation's.
pub fn compare(original: &Path, translation: &Path, plurals: &PluralTable) -> Vec<Error> {
    let tag = translation.file_name().unwrap_or_default().to_string_lossy();
    let wanted = match wanted(original, &tag, plurals) {
        Ok(wanted) => wanted,
        Err(errors) => return errors,
    };
    let mut errors = Vec::new();
    let same = same(translation).unwrap_or_else(|error| {
        errors.push(error);
        Vec::new()
    });
    let language = Language { forms: plurals.forms(), same };
    for wanted in &wanted {
        match file(translation, &wanted.name) {
            Ok(Some(found)) => {
                let mut side_by_side =
                    SideBySide { language: &language, wanted, errors: Vec::new() };
                side_by_side.tree("", &wanted.texts, &found);
                errors.append(&mut side_by_side.errors);
            }
            Ok(None) => errors.push(Error::with_file(&wanted.name, files::NO_FILE, files::A_FILE)),
            Err(error) => errors.push(error),
        }
    }
    let known = |name: &String| wanted.iter().any(|it| it.name == *name);
    let strangers = layout::names(translation).filter(|name| !known(name));
    let expected = "only files that the original has";
    errors.extend(strangers.map(|name| Error::with_file(name, "a file of texts", expected)));
    folder::inside(translation, errors)
}

/// The texts that may be the original's.
fn same(translation: &Path) -> Result<Vec<String>, Error> {
    let Some(rules) = folder::json(translation, layout::RULES)? else {
        return Err(Error::with_file(layout::RULES, files::NO_FILE, files::A_FILE));
    };
    let Some(same) = rules.get(SAME) else { return Ok(Vec::new()) };
    let texts = same.as_array().and_then(|it| it.iter().map(Value::as_str).collect());
    let texts: Vec<&str> = texts.ok_or_else(|| {
        Error::at(layout::RULES, SAME, quoted(&same.to_string()), "a list of texts")
    })?;
    Ok(texts.into_iter().map(str::to_owned).collect())
}

/// What a translation's language asks.
struct Language {
    forms: Vec<Form>,
    /// Texts that may be the original's.
    same: Vec<String>,
}

/// One file.
struct SideBySide<'a> {
    language: &'a Language,
    wanted: &'a TextFile,
    errors: Vec<Error>,
}

impl SideBySide<'_> {
    fn tell(&mut self, path: &str, found: impl Into<String>, expected: impl Into<String>) {
        self.errors.push(Error::at(&self.wanted.name, path, found, expected));
    }

    fn tree(&mut self, path: &str, wanted: &Tree, found: &Tree) {
        match (wanted, found) {
            (Tree::Text(wanted), Tree::Text(text)) if self.wanted.is_tag(path) => {
                if wanted != text {
                    let expected = format!("{}, as the folder is called", quoted(wanted));
                    self.tell(path, quoted(text), expected);
                }
            }
            (Tree::Text(original), Tree::Text(text)) => self.text(path, original, text, None),
            (Tree::Forms(wanted), Tree::Forms(found)) => self.plural_forms(path, wanted, found),
            (Tree::Fields(wanted), Tree::Fields(found)) => {
                let pairs = self.pairs(path, wanted, found, Tree::in_words, expected);
                for (path, wanted, found) in pairs {
                    self.tree(&path, wanted, found);
                }
            }
            (Tree::List(wanted), Tree::List(found)) if wanted.len() == found.len() => {
                for (i, (wanted, found)) in wanted.iter().zip(found).enumerate() {
                    self.tree(&format!("{path}[{i}]"), wanted, found);
                }
            }
            _ => self.tell(path, found.in_words(), expected(wanted)),
        }
    }

    fn plural_forms(
        &mut self,
        path: &str,
        wanted: &[(String, String)],
        found: &[(String, String)],
    ) {
        let full = wanted.iter().find(|(name, _)| name == OTHER).map(|(_, form)| form.as_str());
        let form_of = |it: &String| format!("a form for {}", quoted(it));
        for (path, original, text) in self.pairs(path, wanted, found, |it| quoted(it), form_of) {
            let name = path.rsplit('.').next();
            let form = self.language.forms.iter().find(|form| Some(form.category) == name);
            self.text(&path, original, text, form.zip(full));
        }
    }

    /// Fields by their names, with their paths; tells those that only one side has.
    fn pairs<'t, T>(
        &mut self,
        path: &str,
        wanted: &'t [(String, T)],
        found: &'t [(String, T)],
        in_words: impl Fn(&T) -> String,
        expected: impl Fn(&T) -> String,
    ) -> Vec<(String, &'t T, &'t T)> {
        let mut pairs = Vec::new();
        for (name, wanted) in wanted {
            let path = inside(path, name);
            match found.iter().find(|(it, _)| it == name) {
                Some((_, found)) => pairs.push((path, wanted, found)),
                None => self.tell(&path, "nothing", expected(wanted)),
            }
        }
        for (name, extra) in
            found.iter().filter(|(name, _)| wanted.iter().all(|(it, _)| it != name))
        {
            self.tell(&inside(path, name), in_words(extra), "nothing, as in the original");
        }
        pairs
    }

    /// `form` is given for a plural form, with the phrase's form that says its number.
    fn text(&mut self, path: &str, original: &str, text: &str, form: Option<(&Form, &str)>) {
        let Language { forms, same } = self.language;
        let asked = Asked {
            file: &self.wanted.name,
            path,
            original,
            full: form.map_or(original, |(_, full)| full),
            only_number: form.and_then(|(form, _)| form.only_number()),
            has_dual: forms.iter().any(|form| form.category == "two"),
            may_be_same: same.iter().any(|it| it == text),
        };
        for (found, expected) in wording::wrong(text, &asked) {
            self.tell(path, found, expected);
        }
    }
}

impl Tree {
    fn in_words(&self) -> String {
        match self {
            Self::Text(text) => quoted(text),
            Self::Forms(_) => "plural forms".to_owned(),
            Self::List(items) => format!("a list of {}", items.len()),
            Self::Fields(_) => "fields in {braces}".to_owned(),
            Self::Nothing => "null".to_owned(),
        }
    }
}

fn expected(wanted: &Tree) -> String {
    match wanted {
        Tree::Text(original) => format!("a translation of {}", quoted(original)),
        Tree::Forms(forms) => {
            let names: Vec<_> = forms.iter().map(|(name, _)| name.as_str()).collect();
            format!("plural forms: {}", names.join(", "))
        }
        _ => format!("{}, as in the original", wanted.in_words()),
    }
}
