//! What the types of a guide cannot hold: that its references lead somewhere, its doses are
//! sane, its words kind and plain, and nothing is missing.

mod doses;
mod ids;
mod in_short;
mod plain_words;
mod plans;
mod signs;
mod texts;
mod words;

use super::files::{self, Written};
use super::{Error, Guide, LanguageRules, lang};
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

const RULES: &[Rule] = &[
    ids::are_spelled_well,
    ids::are_unique,
    ids::closed_lists_are_complete,
    ids::sources_resolve,
    ids::easier_moves_resolve,
    ids::look_alikes_are_elsewhere,
    plans::picks_resolve,
    plans::every_kind_has_a_move,
    plans::every_area_has_signs_of_each_level,
    plans::moves_have_positions,
    signs::do_what_their_level_asks,
    signs::begin_with_one_for_every_area,
    in_short::first_moves_can_be_done,
    doses::every_move_has_a_dose,
    doses::holds_are_short,
    doses::first_days_are_gentler,
    doses::massage_is_timed_and_light,
    doses::weeks_have_seven_days,
    doses::therapies_are_short,
    doses::advice_is_not_disproved,
    texts::are_clean,
    texts::placeholders_are_known,
    texts::emergency_number_is_named,
    texts::links_are_allowed,
    texts::review_date_is_real,
];

/// Our own guides say the same at a glance as in full.
const OUR_RULES: &[Rule] = &[signs::have_labels_at_a_glance, in_short::first_moves_keep_their_dose];

/// Told by English words.
const ENGLISH_RULES: &[Rule] = &[in_short::minutes_are_those_of_the_advice];

type LanguageRule = fn(&Subject<'_>, &LanguageRules, &mut Found);

const LANGUAGE_RULES: &[LanguageRule] = &[
    plain_words::sentences_are_short,
    plain_words::texts_are_readable,
    plain_words::files_are_readable,
    words::are_kind,
];

/// The errors found so far.
struct Found(Vec<Error>);

impl Found {
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
