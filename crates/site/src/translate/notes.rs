//! What translators are told of a text: what it is for, and how long it may be.

use back_relief::guide::words::{LiveTexts, PageWords};

/// By the field that a text stands in, be it alone or in a list.
const FIELDS: &[(&str, &str)] = &[
    ("short", "Read at a glance: at most 6 words or 50 letters, no full stop."),
    ("say", "A warning sign in full. Every word counts: do not strengthen or weaken."),
    ("why", "What the sign may mean. Not a diagnosis."),
    (
        "name",
        "A name: of an area beside the drawing, at most some 30 letters; of an exercise; of causes.",
    ),
    ("anatomy", "The medical name, with the vertebrae as they are."),
    ("title", "A heading."),
    ("answer", "On a button: short."),
    ("summary", "Short sentences on what this area is like."),
    ("now", "What to do at once, in two short sentences. Numbers as in English."),
    ("not", "What to leave alone, in one or two short sentences."),
    ("what", "A likely cause, or what else it may be."),
    ("clue", "How to tell."),
    ("note", "For one exercise in one area."),
    ("aim", "Follows the words on where to aim."),
    ("avoid", "Follows the words on where to keep away."),
    ("steps", "One step, as an order."),
    ("start", "How to get ready."),
    ("dose-note", "Beside how long and how often."),
    ("do-not", "A caution, as an order."),
    ("stop-if", "Follows the words \"Stop if\"."),
    ("easier", "Follows the word \"Easier:\"."),
    ("harder", "Follows the words \"When it gets easy:\"."),
    ("claim", "A claim as people say it: the only place where that is allowed."),
    ("shows", "What studies show, no more and no less."),
    ("label", "A grade of evidence, in one word."),
    ("meaning", "What a grade means."),
    ("lang", "The language's tag, such as pl."),
    ("language", "What the language calls itself."),
    ("description", "For search engines, one or two sentences."),
    ("status", "Who has not checked this: plainly."),
];

pub(super) fn of(file: &str, path: &str) -> &'static str {
    let names = path.split('.').map(|it| it.split('[').next().unwrap_or(it));
    let names: Vec<_> = names.collect();
    if file == "words.json" {
        let notes =
            if names.first() == Some(&"live") { LiveTexts::NOTES } else { PageWords::NOTES };
        let name = names.get(1).map(|it| it.replace('-', "_")).unwrap_or_default();
        return notes.iter().find(|it| it.0 == name).map_or("", |it| it.1.trim());
    }
    let field = names.iter().rev().find_map(|name| FIELDS.iter().find(|it| it.0 == *name));
    field.map_or("", |it| it.1)
}
