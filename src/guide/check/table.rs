//! Every rule once: its function, its name, and why there is it. What is told of a rule is for the
//! checker; the build and the browser use the functions alone.

use super::{LanguageRule, Rule, doses, ids, in_short, plain_words, plans, signs, texts, words};

/// What is told of a rule.
#[derive(Debug, PartialEq, Eq)]
pub struct Told {
    /// Its name, in kebab-case; it stays the same.
    pub id: &'static str,
    /// Why there is such a rule, for who never wrote a guide before.
    pub why: &'static str,
    /// Whether it holds for anyone's guide: the element shows none that breaks it. The others are
    /// for our own guides.
    pub for_all: bool,
}

/// A rule and what is told of it.
pub(super) struct Entry<F> {
    pub(super) check: F,
    pub(super) told: Told,
}

const fn entry<F>(check: F, id: &'static str, for_all: bool, why: &'static str) -> Entry<F> {
    Entry { check, told: Told { id, why, for_all } }
}

/// What is told of each rule.
pub(in super::super) fn all() -> impl Iterator<Item = &'static Told> {
    let rules = RULES.iter().chain(&OUR_RULES).chain(&ENGLISH_RULES).map(|entry| &entry.told);
    rules.chain(LANGUAGE_RULES.iter().map(|entry| &entry.told))
}

/// Whatever would mislead readers or lead nowhere, in anyone's guide.
pub(super) static RULES: [Entry<Rule>; 24] = [
    entry(
        ids::are_spelled_well,
        "id-spelling",
        true,
        "Ids become links and names in the page, and only these letters work there everywhere.",
    ),
    entry(
        ids::are_unique,
        "id-unique",
        true,
        "Two things with one id cannot be told apart: a link would open the wrong one.",
    ),
    entry(
        ids::closed_lists_are_complete,
        "list-complete",
        true,
        "The drawing, the tiles and the buttons are made for exactly these entries; one missing would leave a button that does nothing.",
    ),
    entry(
        ids::sources_resolve,
        "source-known",
        true,
        "Readers and reviewers must be able to look up where a statement comes from.",
    ),
    entry(
        ids::easier_moves_resolve,
        "easier-move-known",
        true,
        "Who cannot do the move is sent to an easier one, which has to exist.",
    ),
    entry(
        plans::picks_resolve,
        "pick-known",
        true,
        "An area can only show moves that are in the library and of the right kind.",
    ),
    entry(
        plans::every_kind_has_a_move,
        "plan-not-empty",
        true,
        "A reader who taps a tile must find something behind it.",
    ),
    entry(
        plans::every_area_has_signs_of_each_level,
        "signs-for-every-area",
        true,
        "No area may be shown without warning signs: someone who needs a doctor must be told.",
    ),
    entry(
        plans::moves_have_positions,
        "move-position",
        true,
        "Readers filter moves by what they can get into; a move without a position would never be shown.",
    ),
    entry(
        signs::do_what_their_level_asks,
        "sign-effect",
        true,
        "An emergency must hide the advice, and a sign that can wait must not.",
    ),
    entry(
        signs::begin_with_one_for_every_area,
        "first-sign-everywhere",
        true,
        "The list of emergencies begins the same in every area, so that nobody misses it.",
    ),
    entry(
        in_short::first_moves_can_be_done,
        "first-move-doable",
        true,
        "What is told first must be possible on the first day and end by the clock.",
    ),
    entry(
        doses::every_move_has_a_dose,
        "dose-missing",
        true,
        "Without a dose nobody knows how much is enough, or too much.",
    ),
    entry(
        doses::holds_are_short,
        "hold-too-long",
        true,
        "Two minutes is the longest that anyone should press on a spot or hold a move.",
    ),
    entry(
        doses::first_days_are_gentler,
        "first-days-gentler",
        true,
        "A fresh spasm needs less than an old one, never more.",
    ),
    entry(
        doses::massage_is_timed_and_light,
        "massage-too-much",
        true,
        "Massage stays light and ends by the clock: after 5 minutes in all, with pressure 4 of 10 at most.",
    ),
    entry(doses::weeks_have_seven_days, "week-seven-days", true, "A week has seven days."),
    entry(
        doses::therapies_are_short,
        "therapy-too-long",
        true,
        "Cold or warmth for too long can burn the skin.",
    ),
    entry(
        doses::advice_is_not_disproved,
        "advice-disproved",
        true,
        "Grade X means that it did not help when it was tested: it may be told, not advised.",
    ),
    entry(
        texts::are_clean,
        "text-clean",
        true,
        "Texts are shown as plain words; markup, line breaks and stray blanks would show as such or as gaps.",
    ),
    entry(
        texts::placeholders_are_known,
        "placeholder-known",
        true,
        "Only {emergency} is filled in; any other placeholder would be read out as it stands.",
    ),
    entry(
        texts::emergency_number_is_named,
        "emergency-number",
        true,
        "Whoever ticks an emergency sign must be told which number to call.",
    ),
    entry(
        texts::links_are_allowed,
        "link-allowed",
        true,
        "Other links could run a script, or show one address and lead to another.",
    ),
    entry(
        texts::review_date_is_real,
        "review-date",
        true,
        "Readers are told when the texts were last checked.",
    ),
];

/// Our own guides say the same at a glance as in full.
pub(super) static OUR_RULES: [Entry<Rule>; 2] = [
    entry(
        signs::have_labels_at_a_glance,
        "label-at-a-glance",
        false,
        "Warning signs are read at a glance, often in pain.",
    ),
    entry(
        in_short::first_moves_keep_their_dose,
        "first-move-dose",
        false,
        "Two different numbers for one move would leave the reader guessing.",
    ),
];

/// Told by English words.
pub(super) static ENGLISH_RULES: [Entry<Rule>; 1] = [entry(
    in_short::minutes_are_those_of_the_advice,
    "minutes-of-advice",
    false,
    "The short line and the whole advice must name the same minutes.",
)];

/// What a language asks of its texts.
pub(super) static LANGUAGE_RULES: [Entry<LanguageRule>; 4] = [
    entry(
        plain_words::sentences_are_short,
        "sentence-too-long",
        false,
        "Long sentences are lost on someone in pain, and on many readers at any time.",
    ),
    entry(
        plain_words::texts_are_readable,
        "text-too-hard",
        false,
        "About four in ten adults in Britain struggle with ordinary health texts; ours aim at a reading age of 9 to 11.",
    ),
    entry(
        plain_words::files_are_readable,
        "file-too-hard",
        false,
        "Taken together these texts are harder than our aim, a reading age of 9 to 11.",
    ),
    entry(
        words::are_kind,
        "word-avoided",
        false,
        "The word frightens, blames, or promises more than studies show; promises make a guide a health claim.",
    ),
];
