//! How content lies on disk: one folder a language, and beside them what all share. `build.rs`
//! uses this file too, so it knows nothing of guides.

use std::path::{Path, PathBuf};
use std::{fs, io};

/// The folder of what all languages share, beside those of the languages.
pub const COMMON: &str = "common";

/// Beside a language's texts: what its words must keep to, which is not part of the guide.
pub(super) const RULES: &str = "rules.json";
/// Beside a language's texts: the words that make a shop's text a health claim.
pub(super) const CLAIMS: &str = "claims.json";
/// Beside a language's texts: what else readers call things.
pub(super) const SEARCH: &str = "search.json";
/// Beside what all languages share: telephone numbers by region.
pub(super) const REGIONS: &str = "regions.json";

/// The folders of a guide, the guide's own first.
const FOLDERS: [&str; 3] = ["", "areas/", "moves/"];

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

/// The files of a guide in a folder, such as `areas/glutes.json`. What is missing is told where a
/// file is read.
pub(super) fn names(root: &Path) -> impl Iterator<Item = String> {
    let names = FOLDERS.iter().flat_map(|folder| in_folder(root, folder));
    names.filter(|name| ![RULES, CLAIMS, SEARCH, REGIONS].contains(&name.as_str()))
}

fn in_folder(root: &Path, folder: &str) -> Vec<String> {
    let entries = fs::read_dir(root.join(folder)).into_iter().flatten();
    entries
        .filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()))
        .filter(|name| name.ends_with(".json"))
        .map(|name| [folder, &name].concat())
        .collect()
}
