//! A guide in folders, as its authors write it: the texts in one a language, such as `content/en`,
//! and beside it, in `common`, what all languages share.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::files::{self, FOLDERS};
use super::load::{self, GuideSource};
use super::{Error, Guide, LanguageRules, bundle, check, join};

/// The folder of what all languages share, beside those of the languages.
pub const COMMON: &str = "common";

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
    let rules = json(folder, files::RULES)
        .and_then(|it| it.map(|value| load::shaped(files::RULES, value)).transpose());
    rules.map_err(|error| inside(folder, vec![error]))
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

/// The folders of the languages beside `common` in `content`, in the order of their names.
pub fn languages(content: &Path) -> io::Result<Vec<PathBuf>> {
    let mut folders = Vec::new();
    for entry in fs::read_dir(content)? {
        let path = entry?.path();
        if path.join("areas").is_dir() && !path.ends_with(COMMON) {
            folders.push(path);
        }
    }
    folders.sort();
    Ok(folders)
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

/// The files of a folder that might be meant as those of a guide.
pub(super) fn names(root: &Path) -> impl Iterator<Item = String> {
    let names = FOLDERS.iter().flat_map(|folder| in_folder(root, folder));
    names.filter(|name| !files::BESIDE.contains(&name.as_str()))
}

/// The JSON files of one folder; none where it is not there: what is missing
/// from it is told file by file.
fn in_folder(root: &Path, folder: &str) -> Vec<String> {
    let entries = fs::read_dir(root.join(folder)).into_iter().flatten();
    entries
        .filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()))
        .filter(|name| name.ends_with(".json"))
        .map(|name| [folder, &name].concat())
        .collect()
}
