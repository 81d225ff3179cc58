//! What the build knows and the studio shows: `assets/studio-….json`, which `crates/site` writes.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::measured::Measured;

/// The script that a page loads: its name is the same in every version.
pub const LOADER: &str = "back-relief.js";

/// The build's facts.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub struct Facts {
    /// The script of the worker that checks guides and texts, from the page's folder on.
    pub checker: String,
    /// The package's version.
    pub version: String,
    /// Under which licence it may be used.
    pub licence: String,
    /// The languages, by code, with the name each has for itself.
    pub languages: BTreeMap<String, String>,
    /// The sum of each file of the site that a browser runs or reads, by its path.
    pub integrity: BTreeMap<String, String>,
    /// Bytes after brotli of each file, by its path.
    pub bytes: BTreeMap<String, usize>,
    /// Bytes as they lie there, by path.
    pub plain: BTreeMap<String, usize>,
    /// What may be sent at most: `budget.json`.
    pub limits: BTreeMap<String, usize>,
    /// What was measured last: `docs/measured.json`.
    pub measured: Measured,
}

impl Facts {
    /// The paths of the hashed files that were called `name` before: `glue.js` is `assets/glue-….js`,
    /// and there are several `moves.svg`.
    pub fn assets(&self, name: &str) -> impl Iterator<Item = &str> {
        self.bytes.keys().map(String::as_str).filter(move |path| was_called(path, name))
    }

    /// The language of the guides that fits a tag best; English fits all.
    pub fn language(&self, tag: &str) -> &str {
        let tag = tag.to_ascii_lowercase();
        let main = tag.split('-').next().unwrap_or_default();
        self.languages.get_key_value(main).map_or("en", |(code, _)| code)
    }

    /// What a browser is sent for a file.
    pub fn bytes_of(&self, path: &str) -> usize {
        self.bytes.get(path).copied().unwrap_or_default()
    }
}

/// Whether a file in the folder of hashed files was called so before.
fn was_called(path: &str, name: &str) -> bool {
    let Some((stem, kind)) = name.rsplit_once('.') else { return false };
    let hash = path
        .strip_prefix("assets/")
        .and_then(|path| path.strip_prefix(stem)?.strip_prefix('-'))
        .and_then(|path| path.strip_suffix(kind)?.strip_suffix('.'));
    hash.is_some_and(|hash| !hash.is_empty() && hash.chars().all(|it| it.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hashed_file_is_found_by_its_name() {
        let path = "assets/guide-en-cf403a0bd483.html";
        assert!(was_called(path, "guide-en.html"));
        for name in ["guide.html", "guide-en.css", "en.html", "guide-en"] {
            assert!(!was_called(path, name), "{name}");
        }
    }

    #[test]
    fn a_language_without_a_guide_gets_english() {
        let languages = ["de", "en"].map(|it| (it.to_owned(), it.to_owned()));
        let facts = Facts { languages: languages.into(), ..Facts::default() };
        let found = ["de-AT", "DE", "en", "fr", ""].map(|it| facts.language(it));
        assert_eq!(found, ["de", "de", "en", "en", "en"]);
    }
}
