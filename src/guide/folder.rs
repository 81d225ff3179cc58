//! A guide in a folder, as its authors write it.

use std::fs;
use std::io;
use std::path::Path;

use serde_json::Value;

use super::files::{self, FOLDERS};
use super::load::{self, GuideSource};
use super::{Error, Guide, bundle, check};

/// A guide that was read and passed every check, or everything that is wrong
/// with it. `folder` is one language's, such as `content/en`.
pub fn read(folder: &Path) -> Result<Guide, Vec<Error>> {
    let guide = load(folder)?;
    match check(&guide) {
        errors if errors.is_empty() => Ok(guide),
        errors => Err(inside(folder, errors)),
    }
}

/// A guide that was read but not yet checked.
pub fn load(folder: &Path) -> Result<Guide, Vec<Error>> {
    load::load(&folder).map_err(|errors| inside(folder, errors))
}

/// A folder's guide as one file, for the element's attribute `guide`; or
/// everything that is wrong with it.
pub fn bundle(folder: &Path) -> Result<String, Vec<Error>> {
    read(folder)?;
    bundle::write(&folder).map_err(|error| inside(folder, vec![error]))
}

fn inside(folder: &Path, errors: Vec<Error>) -> Vec<Error> {
    let folder = folder.display().to_string();
    errors.into_iter().map(|error| error.inside(&folder)).collect()
}

impl GuideSource for &Path {
    fn file(&self, name: &str) -> Result<Value, Error> {
        let text = fs::read_to_string(self.join(name)).map_err(|error| unreadable(name, &error))?;
        load::json(name, &text)
    }

    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> =
            FOLDERS.iter().flat_map(|folder| in_folder(self, folder)).collect();
        names.sort();
        names
    }
}

/// The JSON files of one folder; none where it is not there: what is missing
/// from it is told file by file.
fn in_folder(source: &Path, folder: &str) -> Vec<String> {
    let entries = fs::read_dir(source.join(folder)).into_iter().flatten();
    entries
        .filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()))
        .filter(|name| name.ends_with(".json"))
        .map(|name| [folder, &name].concat())
        .collect()
}

#[cold]
fn unreadable(file: &str, error: &io::Error) -> Error {
    let found = match error.kind() {
        io::ErrorKind::NotFound => files::NO_FILE.to_owned(),
        _ => error.to_string(),
    };
    Error::with_file(file, found, files::A_FILE)
}
