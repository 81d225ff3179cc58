//! A shop's own words about a product: which of them make it a health claim.

use std::ops::Range;

use back_relief::guide::Claims;
use serde::{Deserialize, Serialize};

use crate::html;

/// Words that make a text a health claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct ClaimFinding {
    /// The group of `claims.json` that the words belong to.
    pub group: String,
    /// How sure it is that they are a claim.
    pub strength: Strength,
    /// Where they stand, in bytes of UTF-8: for Rust.
    pub bytes: Span,
    /// Where they stand, in units of UTF-16: for a browser's text areas and ranges.
    pub utf16: Span,
    /// The words, as they stand there without markup.
    pub found: String,
    /// Why they are a health claim.
    pub why: String,
    /// What may be said instead, if it is true.
    pub instead: Vec<String>,
    /// The numbers of what says so in the guide's list of sources.
    pub sources: Vec<String>,
}

/// How sure it is that words are a health claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Strength {
    /// The words themselves claim it.
    Claim,
    /// Beside a product they are read as one, such as the name of a disease.
    Implied,
    /// The text denies it (`does not cure`), which still brings it to mind.
    Denied,
}

/// A piece of a text, from its first unit to before `end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// The first that belongs to it.
    pub start: usize,
    /// The first that does not.
    pub end: usize,
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self { start: range.start, end: range.end }
    }
}

/// The most findings of one text.
const MOST: usize = 500;

/// Which words of a text make it a health claim, in order, up to 500. Tags are left out, whatever
/// they say; the places are those of the text as it is given. The caution of `claims.json` names
/// what it warns of, and may.
pub fn check_product(text: &str, claims: &Claims) -> Vec<ClaimFinding> {
    let plain = html::plain(text);
    let cautions: Vec<_> = plain
        .text
        .match_indices(&claims.caution)
        .map(|(at, caution)| at..at + caution.len())
        .collect();
    let mut cautions = cautions.iter().peekable();
    let mut units = Units { text, bytes: 0, units: 0 };
    let mut found = Vec::new();
    for claim in claims.of_products().find(&plain.text) {
        while cautions.next_if(|caution| caution.end <= claim.bytes.start).is_some() {}
        if cautions.peek().is_some_and(|caution| caution.contains(&claim.bytes.start)) {
            continue;
        }
        if found.len() == MOST {
            break;
        }
        let bytes = plain.original(&claim.bytes);
        let group = claim.group;
        found.push(ClaimFinding {
            group: group.id.clone(),
            strength: match (claim.denied, group.implied) {
                (true, _) => Strength::Denied,
                (false, true) => Strength::Implied,
                (false, false) => Strength::Claim,
            },
            utf16: Span { start: units.at(bytes.start), end: units.at(bytes.end) },
            bytes: bytes.into(),
            found: plain.text[claim.bytes].to_owned(),
            why: group.why.clone(),
            instead: group.instead.clone(),
            sources: group.sources.clone(),
        });
    }
    found
}

/// Counts units of UTF-16 on the way through a text.
struct Units<'t> {
    text: &'t str,
    bytes: usize,
    units: usize,
}

impl Units<'_> {
    /// The units before a byte that is not before the last one asked for.
    fn at(&mut self, bytes: usize) -> usize {
        let passed = self.text.get(self.bytes..bytes).unwrap_or_default();
        self.units += passed.chars().map(char::len_utf16).sum::<usize>();
        self.bytes = bytes;
        self.units
    }
}
