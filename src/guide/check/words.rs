//! Words that frighten, blame or promise (the content reference's sections 5,
//! 9.3 and 9.6), and what to say instead.

use super::super::error::quoted;
use super::super::files;
use super::plain_words::is_ours;
use super::texts::Text;
use super::{Found, Subject};

/// A word or phrase we avoid. The patterns are whole words; `*` at a word's
/// end stands for any ending.
struct Avoid {
    patterns: &'static [&'static str],
    instead: &'static str,
}

const fn avoid(patterns: &'static [&'static str], instead: &'static str) -> Avoid {
    Avoid { patterns, instead }
}

/// Phrases stand before the words they contain, so that each place is told once.
const AVOIDED: &[Avoid] = &[
    // 9.3: words that frighten or blame.
    avoid(&["wear and tear", "degenerat*", "crumbl*"], "normal age-related changes"),
    avoid(&["slipped disc*", "slipped disk*"], "disc bulge or irritated disc"),
    avoid(&["trapped nerve*", "pinched nerve*", "nerve is trapped"], "irritated nerve"),
    // "tearing" pain is how an emergency feels, and stays.
    avoid(&["damag*", "tear", "tears", "tore", "torn"], "strain, sore or sensitive"),
    avoid(&["out of place", "out of alignment", "misalign*"], "strain, sore or sensitive"),
    avoid(&["weak core", "weak back", "core is weak"], "out of practice"),
    avoid(&["bad posture", "poor posture", "correct posture", "good posture"], "change position"),
    avoid(&["sit up straight", "hunching"], "change position"),
    avoid(&["wrong", "wrongly"], "try another way"),
    avoid(&["instability", "unstable spine"], "still building strength"),
    avoid(&["knot", "knots", "knotted", "knotty"], "tight spot"),
    avoid(&["toxin*", "detox*"], "(leave it out)"),
    avoid(&["release", "releases", "released", "releasing"], "ease or let go"),
    avoid(&["fix", "fixes", "fixed", "fixing"], "ease, may help"),
    avoid(&["cure", "cures", "cured", "curing"], "ease, may help"),
    avoid(&["correct", "corrects", "corrected", "correcting", "correctly"], "ease, may help"),
    avoid(&["suffer", "suffers", "suffered", "suffering", "sufferer*"], "have, people with"),
    avoid(&["never bend", "never lift", "do not bend", "do not lift"], "build up gently"),
    avoid(&["chronic*"], "long-lasting"),
    avoid(&["doctor recommended", "recommended by", "medical grade"], "(leave it out)"),
    avoid(&["guarantee*", "proven", "clinically"], "(leave it out), or say what studies show"),
    // 9.6: claims.
    avoid(&["treat", "treats", "treating"], "ease, may help"),
    avoid(&["heal", "heals", "healed", "healing"], "ease pain, settle"),
    avoid(&["relieve", "relieves", "relieved", "relieving"], "ease, more comfortable"),
    avoid(&["prevents", "prevent injur*", "prevent spasm*"], "may lower the chance of"),
    avoid(&["realign*", "decompress*", "removes pressure", "relieves pressure"], "comfortable"),
    avoid(&["your diagnosis is"], "may be"),
    // 5: what not to say.
    avoid(&["adhesion*", "breaks up"], "may ease tightness for a while"),
    avoid(&["until it is gone", "until it goes", "until the spasm"], "a time limit"),
    avoid(&["optimal*", "harmless"], "say what studies show"),
];

/// Medical words that need a plain one beside them: fine inside brackets.
const IN_BRACKETS: &[Avoid] =
    &[avoid(&["lumbar", "thoracic", "cervical"], "lower back, mid-back or neck")];

/// Every text but a myth's claim keeps to kind words.
pub(super) fn are_kind(subject: &Subject<'_>, found: &mut Found) {
    for text in subject.texts.iter().filter(|text| is_ours(text) && !is_claim(text)) {
        let words = split(text.text);
        let mut start = 0;
        while start < words.len() {
            let here = avoided_at(&words[start..]);
            start += match here {
                None => 1,
                Some((entry, length)) => {
                    let is: Vec<&str> =
                        words[start..start + length].iter().map(|w| w.word.as_str()).collect();
                    let expected = format!("kinder words: {}", entry.instead);
                    found.add(text.file, &text.path, quoted(&is.join(" ")), expected);
                    length
                }
            };
        }
    }
}

/// What to avoid at the start of these words, and how many of them it takes.
fn avoided_at(words: &[Word]) -> Option<(&'static Avoid, usize)> {
    // Most words begin unlike anything listed; asking that first is quick.
    let first = words.first()?;
    let begins = |pattern: &str| first.word.as_bytes().first() == pattern.as_bytes().first();
    let medical = if first.in_brackets { &[] } else { IN_BRACKETS };
    for list in [AVOIDED, medical] {
        for entry in list {
            for pattern in entry.patterns {
                if begins(pattern)
                    && let Some(length) = length_at(words, pattern)
                {
                    return Some((entry, length));
                }
            }
        }
    }
    None
}

/// The one place where what people say stands as they say it.
fn is_claim(text: &Text<'_>) -> bool {
    text.file == files::MYTHS && text.field == "claim"
}

struct Word {
    word: String,
    in_brackets: bool,
    /// Whether punctuation parts it from the word before.
    after_stop: bool,
}

/// The words of a text in small letters. A hyphen parts words like a blank.
fn split(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut word = String::new();
    let (mut in_brackets, mut after_stop) = (false, true);
    for c in text.chars().chain([' ']) {
        if c.is_alphanumeric() || matches!(c, '\'' | '’') {
            word.extend(c.to_lowercase());
            continue;
        }
        if !word.is_empty() {
            words.push(Word { word: std::mem::take(&mut word), in_brackets, after_stop });
            after_stop = false;
        }
        match c {
            '(' => in_brackets = true,
            ')' => in_brackets = false,
            '.' | ',' | ';' | ':' | '!' | '?' => after_stop = true,
            _ => {}
        }
    }
    words
}

/// How many words a pattern takes at the start of these, if it is there.
fn length_at(words: &[Word], pattern: &str) -> Option<usize> {
    let mut length = 0;
    for part in pattern.split(' ') {
        let word = words.get(length)?;
        let same = match part.strip_suffix('*') {
            Some(stem) => word.word.starts_with(stem),
            None => word.word == part,
        };
        if !same || (length > 0 && word.after_stop) {
            return None;
        }
        length += 1;
    }
    Some(length)
}
