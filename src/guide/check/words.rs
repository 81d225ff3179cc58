//! Words that frighten, blame or promise: the language's rules list them, and what to say instead.

use super::super::error::quoted;
use super::super::files;
use super::super::language_rules::{Avoid, LanguageRules};
use super::super::pattern::{self, Index};
use super::plain_words::is_ours;
use super::texts::Text;
use super::{Found, Subject};

/// Every text but a myth's claim keeps to kind words.
pub(super) fn are_kind(subject: &Subject<'_>, rules: &LanguageRules, found: &mut Found) {
    let avoided = avoided(rules);
    for text in subject.texts.iter().filter(|text| is_ours(text) && !is_claim(text)) {
        let words = pattern::words(text.text);
        let mut start = 0;
        while start < words.len() {
            let in_brackets = words[start].in_brackets;
            start += match avoided.at(&words[start..], |(_, fine)| !(fine && in_brackets)) {
                None => 1,
                Some(((entry, _), length)) => {
                    let is = pattern::shown(&words[start..start + length]);
                    let expected = format!("kinder words: {}", entry.instead);
                    found.add(text.file, &text.path, quoted(&is), expected);
                    length
                }
            };
        }
    }
}

/// The one place where what people say stands as they say it.
fn is_claim(text: &Text<'_>) -> bool {
    text.file == files::MYTHS && text.field == "claim"
}

/// What the rules list, and whether it is fine in brackets.
fn avoided(rules: &LanguageRules) -> Index<'_, (&Avoid, bool)> {
    let lists = [(&rules.avoid, false), (&rules.in_brackets, true)].into_iter();
    let entries = lists.flat_map(|(list, fine)| list.iter().map(move |entry| (entry, fine)));
    Index::new(entries.flat_map(|it| it.0.words.iter().map(move |pattern| (pattern, it))))
}
