//! What the build knows and the studio shows: `assets/studio-….json`, which `crates/site` writes.

use std::collections::BTreeMap;

use serde::Deserialize;

/// The build's facts.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub struct Facts {
    /// The script of the worker that checks guides and texts, from the page's folder on.
    pub checker: String,
    /// The package's version.
    pub version: String,
    /// The languages, by code, with the name each has for itself.
    pub languages: BTreeMap<String, String>,
    /// The sum of each file of the site that a browser runs or reads, by its path.
    pub integrity: BTreeMap<String, String>,
    /// Bytes after brotli of each file, by its path.
    pub bytes: BTreeMap<String, usize>,
}
