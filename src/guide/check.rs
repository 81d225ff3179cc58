//! What the types of a guide cannot hold: that its references lead somewhere,
//! its doses are sane, its words kind and plain, and nothing is missing. Must
//! not know how a guide is read or shown.

mod coverage;
mod doses;
mod ids;
mod plain_words;
mod plans;
mod texts;
mod words;

use super::files::{self, Written};
use super::{Error, Guide};
use texts::Text;

/// Everything that is wrong with a guide; nothing when it is fit to be shown.
/// Files are named from the guide's folder on.
pub fn check(guide: &Guide) -> Vec<Error> {
    let files = files::written(guide);
    let texts = texts::of(&files);
    let mut found = Found(Vec::new());
    let subject = Subject { guide, files: &files, texts: &texts };
    for rule in RULES {
        rule(&subject, &mut found);
    }
    // The word lists and the reading grade are made for English.
    if guide.front.lang.split('-').next() == Some("en") {
        for rule in ENGLISH_RULES {
            rule(&subject, &mut found);
        }
    }
    found.0
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
    plans::picks_resolve,
    plans::every_kind_has_a_move,
    plans::every_area_has_signs_of_each_level,
    plans::moves_have_positions,
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
    coverage::whole_map_is_covered,
];

const ENGLISH_RULES: &[Rule] = &[
    plain_words::sentences_are_short,
    plain_words::texts_are_readable,
    plain_words::files_are_readable,
    words::are_kind,
    coverage::words_of_the_map_are_there,
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
