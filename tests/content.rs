//! The guide's content, and the checks that keep it honest.

#[path = "content/bundles.rs"]
mod bundles;
#[path = "content/coverage.rs"]
mod coverage;
#[path = "content/elsewhere.rs"]
mod elsewhere;
#[path = "content/files.rs"]
mod files;
#[path = "content/language_rules.rs"]
mod language_rules;
#[path = "content/packs.rs"]
mod packs;
#[path = "content/reading.rs"]
mod reading;
#[path = "content/rules.rs"]
mod rules;
#[path = "content/schemas.rs"]
mod schemas;
#[path = "content/syllables.rs"]
mod syllables;
#[path = "content/translations.rs"]
mod translations;
#[path = "content/translators.rs"]
mod translators;
#[path = "content/values.rs"]
mod values;

use std::path::Path;
use std::sync::LazyLock;

use back_relief::guide::{self, Error, Guide, LanguageRules};

/// Where the English guide lies, from the package's folder, where tests run.
const ENGLISH: &str = "content/en";

/// The English guide, checked or not: the rules' tests tell a new error from
/// the ones that are there already.
static GUIDE: LazyLock<Guide> = LazyLock::new(|| {
    guide::folder::load(Path::new(ENGLISH)).unwrap_or_else(|errors| panic!("{}", lines(&errors)))
});

/// What English texts keep to.
static RULES: LazyLock<LanguageRules> = LazyLock::new(|| {
    let rules = guide::folder::rules(Path::new(ENGLISH));
    rules.unwrap_or_else(|errors| panic!("{}", lines(&errors))).expect("the rules of English")
});

fn lines(errors: &[Error]) -> String {
    let lines: Vec<String> = errors.iter().map(|error| format!("\n{error}")).collect();
    format!("{} errors:{}\n", errors.len(), lines.concat())
}

#[test]
fn every_language_reads_without_an_error_and_says_all() {
    let folders = guide::folder::languages(Path::new("content")).expect("the folder of guides");
    assert!(!folders.is_empty(), "no guide in content/");
    for folder in folders {
        let result = guide::folder::read(&folder);
        let guide = result.unwrap_or_else(|errors| panic!("{}", lines(&errors)));
        let missing = coverage::missing(&guide);
        assert!(missing.is_empty(), "{}", lines(&missing));
    }
}
