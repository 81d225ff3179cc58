//! A language's texts as a file for translators, gettext's PO, and back.

mod notes;
mod po;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use back_relief::guide::translation::{self, TextFile};
use back_relief::guide::{Error, PluralTable};
use back_relief::plurals;

use crate::language::ORIGINAL_LANGUAGE;
use crate::{in_lines, said, text};
use po::Entry;

/// The folder of all languages.
const CONTENT: &str = "content";

/// Stands at the beginning of each file for translators.
const ABOUT: &str = "Back Relief: all texts, for translators. docs/translating.md says how.

A text's place is its file and the path in it. What stands in {braces} is filled in: it stays as
it is, in any order. Numbers stay the same, in figures from 0 to 9. A phrase that changes with a
number has an entry for each form that the language has, called by its name in the Unicode CLDR:
its place ends with .one, .few, .many, .other and so on. Every other text has one entry.";

/// What a new language keeps to until someone who speaks it says more: no words to avoid yet, and
/// limits of length that only catch what is far too long.
const RULES: &str = r#"{
  "same-as-english": [],
  "avoid": [],
  "longest-sentence": 18,
  "reading": { "file": 60.0, "text": 80.0 }
}
"#;

/// What readers of a new language call things until someone who speaks it says: what the guide itself
/// calls them.
const NAMES: &str = r#"{
  "stop-words": [],
  "areas": {},
  "topics": {},
  "moves": {},
  "signs": {},
  "claims": {}
}
"#;

/// Writes a language's file for translators.
pub(crate) fn write(tag: &str, po: &Path) -> Result<(), String> {
    Translation::new(Path::new(CONTENT), tag)?.write(po)
}

/// Reads it back into the language's folder; tells all that is missing or wrong in either.
pub(crate) fn read(tag: &str, po: &Path) -> Result<(), String> {
    let translation = Translation::new(Path::new(CONTENT), tag)?;
    let mut errors = translation.read(po)?;
    errors.extend(translation.compare());
    if errors.is_empty() { Ok(()) } else { Err(in_lines(&errors)) }
}

/// Nothing for a folder that says all that the original says, and no more.
pub(crate) fn check(folder: &Path) -> Result<(), String> {
    let tag = folder.file_name().unwrap_or_default().to_string_lossy();
    if tag == ORIGINAL_LANGUAGE {
        return Ok(());
    }
    match Translation::new(folder.parent().unwrap_or(Path::new("")), &tag)?.compare() {
        errors if errors.is_empty() => Ok(()),
        errors => Err(in_lines(&errors)),
    }
}

/// A language to translate into.
pub struct Translation {
    original: PathBuf,
    folder: PathBuf,
    schemas: PathBuf,
    tag: String,
    plurals: PluralTable,
}

impl Translation {
    /// Into the language of a tag such as `de` or `pt-br`, in the folder of all content.
    pub fn new(content: &Path, tag: &str) -> Result<Self, String> {
        let small = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if tag == ORIGINAL_LANGUAGE
            || !tag.starts_with(|c: char| c.is_ascii_lowercase())
            || !tag.chars().all(small)
        {
            return Err(format!(
                "LANG is {tag:?}; expected another language's tag in small letters, such as de or pt-br"
            ));
        }
        Ok(Self {
            original: content.join(ORIGINAL_LANGUAGE),
            folder: content.join(tag),
            schemas: content.join("schema"),
            tag: tag.to_owned(),
            plurals: plurals::table(tag),
        })
    }

    /// Writes the file for translators, with what there is of the translation. A file that holds
    /// texts which were not read back stays as it is.
    pub fn write(&self, po: &Path) -> Result<(), String> {
        let entries = self.entries()?;
        if po.exists() {
            let read = self.po(po)?;
            let unread = |it: &&Entry| {
                let known = entries.iter().find(|known| known.context == it.context);
                !it.translation.is_empty()
                    && known.is_none_or(|known| known.translation != it.translation)
            };
            if let Some(unread) = read.iter().find(unread) {
                let folder = self.folder.display();
                let why = format!("its {} is not in {folder}", unread.context);
                return Err(said(
                    po,
                    &format!("{why}. Read it back with `make translated`, or delete it."),
                ));
            }
        }
        write_file(po, &po::write(ABOUT, &self.tag, &entries))
    }

    /// Reads the file back and writes the language's folder anew; what is not translated yet is
    /// empty there. Tells what in the file fits no text of the original.
    pub fn read(&self, po: &Path) -> Result<Vec<Error>, String> {
        let wanted = self.wanted()?;
        let originals: BTreeMap<_, _> = wanted.iter().flat_map(places).collect();
        let mut translated = BTreeMap::new();
        let mut errors = Vec::new();
        for Entry { context, original, translation, .. } in self.po(po)? {
            let wrong = match originals.get(&context) {
                _ if translated.contains_key(&context) => {
                    Some(("a second translation".to_owned(), "one".to_owned()))
                }
                None => Some((format!("{original:?}"), "only texts of the original".to_owned())),
                Some(now) if *now != original => {
                    Some((format!("a translation of {original:?}"), format!("one of {now:?}")))
                }
                Some(_) => None,
            };
            let place = po.display().to_string();
            errors.extend(wrong.map(|(is, expected)| Error::at(place, &context, is, expected)));
            translated.entry(context).or_insert(translation);
        }
        for file in &wanted {
            let texts = file.texts.with(&|path, original| match file.is_tag(path) {
                true => original.to_owned(),
                false => translated.get(&context(file, path)).cloned().unwrap_or_default(),
            });
            let path = self.folder.join(&file.name);
            write_file(&path, &texts.to_json().map_err(|error| said(&path, &error))?)?;
        }
        for (name, beginning) in [("rules.json", RULES), ("search.json", NAMES)] {
            let path = self.folder.join(name);
            if !path.exists() {
                write_file(&path, beginning)?;
            }
        }
        Ok(errors)
    }

    /// Everything in which the folder differs from what it has to say.
    pub fn compare(&self) -> Vec<Error> {
        translation::compare(&self.original, &self.folder, &self.plurals)
    }

    fn wanted(&self) -> Result<Vec<TextFile>, String> {
        let wanted = translation::wanted(&self.original, &self.tag, &self.plurals);
        wanted.map_err(|errors| in_lines(&errors))
    }

    fn entries(&self) -> Result<Vec<Entry>, String> {
        let there = translation::texts(&self.folder).map_err(|errors| in_lines(&errors))?;
        let there: BTreeMap<_, _> = there.iter().flat_map(places).collect();
        let forms = self.plurals.forms();
        let mut entries = Vec::new();
        for file in self.wanted()? {
            let schema = notes::schema(&self.schemas, &file.name)?;
            for (path, original) in file.texts.texts() {
                if file.is_tag(&path) {
                    continue;
                }
                let context = context(&file, &path);
                entries.push(Entry {
                    note: notes::note(&schema, &file.name, &path, original, &forms),
                    translation: there.get(&context).copied().unwrap_or_default().to_owned(),
                    original: original.to_owned(),
                    context,
                });
            }
        }
        Ok(entries)
    }

    fn po(&self, path: &Path) -> Result<Vec<Entry>, String> {
        let name = path.display().to_string();
        let po = po::read(&name, &text(path)?).map_err(|error| error.to_string())?;
        let language = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_lowercase();
        if language(&po.lang) != language(&self.tag) {
            let (found, expected) = (format!("{:?}", po.lang), format!("{:?}", self.tag));
            return Err(Error::at(name, "Language", found, expected).to_string());
        }
        Ok(po.entries)
    }
}

/// The texts of a file by their contexts.
fn places(file: &TextFile) -> impl Iterator<Item = (String, &str)> {
    file.texts.texts().into_iter().map(|(path, text)| (context(file, &path), text))
}

/// How a file for translators names the place of a text.
fn context(file: &TextFile, path: &str) -> String {
    [&file.name, ": ", path].concat()
}

fn write_file(path: &Path, text: &str) -> Result<(), String> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).map_err(|error| said(parent, &error))?;
    }
    fs::write(path, text).map_err(|error| said(path, &error))
}
