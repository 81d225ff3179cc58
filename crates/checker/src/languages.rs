//! What each of our languages asks of its texts, and which words are claims in it.

use std::sync::OnceLock;

use back_relief::guide::{self, Claims, LanguageRules};
use serde::de::DeserializeOwned;

/// One of our languages. Its files are read when they are first asked for.
struct Language {
    tag: &'static str,
    files: [&'static str; 2],
    rules: OnceLock<Option<LanguageRules>>,
    claims: OnceLock<Option<Claims>>,
}

impl Language {
    const fn new(tag: &'static str, rules: &'static str, claims: &'static str) -> Self {
        Self { tag, files: [rules, claims], rules: OnceLock::new(), claims: OnceLock::new() }
    }
}

// `static LANGUAGES: [Language; …]`, by `build.rs`.
include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// The tags of our languages.
pub fn languages() -> impl Iterator<Item = &'static str> {
    LANGUAGES.iter().map(|it| it.tag)
}

/// The language of a tag such as `de-CH`.
fn of(tag: &str) -> Option<&'static Language> {
    let language = guide::lang::language(tag).to_ascii_lowercase();
    LANGUAGES.iter().find(|it| it.tag == language)
}

/// What our own texts in the language of a tag keep to; none where it is no language of ours.
pub fn language_rules(tag: &str) -> Option<&'static LanguageRules> {
    let language = of(tag)?;
    language.rules.get_or_init(|| read(language.files[0])).as_ref()
}

/// Which words are claims in the language of a tag; none where it is no language of ours.
pub fn claims(tag: &str) -> Option<&'static Claims> {
    let language = of(tag)?;
    language.claims.get_or_init(|| read(language.files[1])).as_ref()
}

/// The tests read every file of ours: none is malformed.
fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
    guide::parse("content", text).ok()
}
