//! A guide in folders, as its authors write it: the texts in one a language, such as `content/en`,
//! and beside it, in `common`, what all languages share.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::files;
use super::layout::{self, names};
use super::load::{self, GuideSource};
use super::{Error, Guide, LanguageRules, SearchWords, bundle, check, join};

pub use layout::{COMMON, languages};

/// A guide that was read and passed every check, or everything that is wrong
/// with it. `folder` is one language's, such as `content/en`; its texts keep to the rules of the
/// language that lie beside them, if any do.
pub fn read(folder: &Path) -> Result<Guide, Vec<Error>> {
    let (guide, rules) = match (load(folder), rules(folder)) {
        (Ok(guide), Ok(rules)) => (guide, rules),
        (guide, rules) => {
            return Err([guide.err(), rules.err()].into_iter().flatten().flatten().collect());
        }
    };
    match check(&guide, rules.as_ref()) {
        errors if errors.is_empty() => Ok(guide),
        errors => Err(inside(folder, errors)),
    }
}

/// The rules of a folder's language; none where it has no `rules.json`, as a guide of someone's
/// own.
pub fn rules(folder: &Path) -> Result<Option<LanguageRules>, Vec<Error>> {
    beside(folder, layout::RULES)
}

/// What readers call the things of a folder's guide; none where it has no `search.json`.
pub fn search_words(folder: &Path) -> Result<Option<SearchWords>, Vec<Error>> {
    beside(folder, layout::SEARCH)
}

/// A file beside the guide's own.
fn beside<T: DeserializeOwned>(folder: &Path, name: &str) -> Result<Option<T>, Vec<Error>> {
    let read =
        json(folder, name).and_then(|it| it.map(|value| load::shaped(name, value)).transpose());
    read.map_err(|error| inside(folder, vec![error]))
}

/// A guide that was read but not yet checked.
pub fn load(folder: &Path) -> Result<Guide, Vec<Error>> {
    load::load(&Folders::new(folder)).map_err(|errors| inside(folder, errors))
}

/// A folder's guide as one file, for the element's attribute `guide`; or
/// everything that is wrong with it.
pub fn bundle(folder: &Path) -> Result<String, Vec<Error>> {
    read(folder)?;
    bundle::write(&Folders::new(folder)).map_err(|error| inside(folder, vec![error]))
}

/// The same errors, their files named from outside the folder.
pub(super) fn inside(folder: &Path, errors: Vec<Error>) -> Vec<Error> {
    let folder = folder.display().to_string();
    errors.into_iter().map(|error| error.inside(&folder)).collect()
}

/// A language's texts, and what all languages share.
struct Folders {
    texts: PathBuf,
    common: PathBuf,
}

impl Folders {
    fn new(texts: &Path) -> Self {
        let common = texts.parent().unwrap_or(Path::new("")).join(COMMON);
        Self { texts: texts.to_owned(), common }
    }
}

impl GuideSource for Folders {
    fn file(&self, name: &str) -> Result<Value, Error> {
        match (json(&self.common, name)?, json(&self.texts, name)?) {
            (Some(shared), Some(texts)) => {
                let (joined, misfits) = join::join(shared, texts);
                match misfits.into_iter().next() {
                    Some(it) => Err(Error::at(name, it.path, it.found, it.expected)),
                    None => Ok(joined),
                }
            }
            (Some(only), None) | (None, Some(only)) => Ok(only),
            (None, None) => Err(Error::with_file(name, files::NO_FILE, files::A_FILE)),
        }
    }

    fn names(&self) -> Vec<String> {
        let mut names: Vec<_> = names(&self.texts).chain(names(&self.common)).collect();
        names.sort();
        names.dedup();
        names
    }
}

/// What a file says; none where it is not there.
pub(super) fn json(folder: &Path, name: &str) -> Result<Option<Value>, Error> {
    text(folder, name)?.map(|text| load::json(name, &text)).transpose()
}

/// The text of a file; none where it is not there.
pub(super) fn text(folder: &Path, name: &str) -> Result<Option<String>, Error> {
    match fs::read_to_string(folder.join(name)) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Error::with_file(name, error.to_string(), files::A_FILE)),
    }
}
