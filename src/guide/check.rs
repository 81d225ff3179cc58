//! What the types of a guide cannot hold: that its references lead somewhere, its doses are
//! sane, its words kind and plain, and nothing is missing.

mod doses;
mod ids;
mod in_short;
mod plain_words;
mod plans;
mod signs;
mod table;
mod texts;
mod words;

use super::error::an_id_of;
use super::files::{self, Written};
use super::{Error, Guide, LanguageRules, lang};
use table::Entry;
pub use table::Told;
pub(super) use table::all as told;
use texts::Text;

/// Everything that is wrong with a guide of ours; nothing when it is fit to be
/// shown. Files are named from the guide's folder on. `language` is what its texts must keep to;
/// without it their wording is their author's own.
pub fn check(guide: &Guide, language: Option<&LanguageRules>) -> Vec<Error> {
    let files = files::written(guide);
    let texts = texts::of(&files);
    let subject = Subject { guide, files: &files, texts: &texts };
    let mut found = Found(Vec::new());
    apply(&[RULES, OUR_RULES], &subject, &mut found);
    if lang::language(&guide.front.lang) == "en" {
        apply(&[ENGLISH_RULES], &subject, &mut found);
    }
    if let Some(language) = language {
        for rule in LANGUAGE_RULES {
            rule(&subject, language, &mut found);
        }
    }
    found.0
}

/// Everything that is wrong with anyone's guide: what would mislead its readers
/// or lead nowhere. `files` is what it was read from.
pub(super) fn validate_untrusted(guide: &Guide, files: &[Written]) -> Vec<Error> {
    let texts = texts::of(files);
    let mut found = Found(Vec::new());
    apply(&[RULES], &Subject { guide, files, texts: &texts }, &mut found);
    found.0
}

fn apply(rules: &[&[Rule]], subject: &Subject<'_>, found: &mut Found) {
    for rule in rules.iter().copied().flatten() {
        rule(subject, found);
    }
}

/// What a rule looks at: the guide as pieces, as files and as texts.
struct Subject<'a> {
    guide: &'a Guide,
    files: &'a [Written],
    texts: &'a [Text<'a>],
}

type Rule = fn(&Subject<'_>, &mut Found);
type LanguageRule = fn(&Subject<'_>, &LanguageRules, &mut Found);

// The rules alone: the program that reads a guide carries none of what is told of them.
const RULES: &[Rule] = &functions(&table::RULES);
const OUR_RULES: &[Rule] = &functions(&table::OUR_RULES);
const ENGLISH_RULES: &[Rule] = &functions(&table::ENGLISH_RULES);
const LANGUAGE_RULES: &[LanguageRule] = &functions(&table::LANGUAGE_RULES);

const fn functions<F: Copy, const N: usize>(table: &[Entry<F>; N]) -> [F; N] {
    let mut all = [table[0].check; N];
    let mut i = 1;
    while i < N {
        all[i] = table[i].check;
        i += 1;
    }
    all
}

/// Each rule's finding with the rule that found it: first what would mislead anyone's readers,
/// then what only our own guides are asked. `files` is what the guide was read from.
pub(super) fn each_finding(
    guide: &Guide,
    files: &[Written],
    language: Option<&LanguageRules>,
    mut tell: impl FnMut(&'static Told, Error),
) {
    let texts = texts::of(files);
    let subject = Subject { guide, files, texts: &texts };
    let mut asked = |told: &'static Told, check: &dyn Fn(&mut Found)| {
        let mut found = Found(Vec::new());
        check(&mut found);
        found.0.into_iter().for_each(|error| tell(told, error));
    };
    let is_english = lang::language(&guide.front.lang) == "en";
    let english = if is_english { &table::ENGLISH_RULES[..] } else { &[] };
    for entry in table::RULES.iter().chain(&table::OUR_RULES).chain(english) {
        asked(&entry.told, &|found| (entry.check)(&subject, found));
    }
    if let Some(language) = language {
        for entry in &table::LANGUAGE_RULES {
            asked(&entry.told, &|found| (entry.check)(&subject, language, found));
        }
    }
}

/// The errors found so far.
struct Found(Vec<Error>);

/// To look for the nearest id takes long where there are very many that lead nowhere.
const MOST_SUGGESTIONS: usize = 100;

impl Found {
    /// What is expected where an id leads nowhere.
    #[cold]
    fn an_id_of(&self, what: &str, wrong: &str, known: &[&str]) -> String {
        an_id_of(what, wrong, if self.0.len() < MOST_SUGGESTIONS { known } else { &[] })
    }

    #[cold]
    fn add(
        &mut self,
        file: impl Into<String>,
        path: impl Into<String>,
        found: impl Into<String>,
        expected: impl Into<String>,
    ) {
        self.0.push(Error::at(file, path, found, expected));
    }
}
