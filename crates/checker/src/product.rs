//! A shop's own words about a product: which of them make it a health claim.

use std::ops::Range;

use back_relief::guide::{Claim, Claims};
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

/// Which words of a text make it a health claim, in order, up to 500. Tags are left out, but for
/// the attributes that readers get: `alt`, `title`, `aria-label`, `aria-description`, `placeholder`
/// and what a `<meta>` says as a description or title. Places are those of the text as it is given;
/// one in a tag may lie inside another's, whose words stand around the tag. The caution of
/// `claims.json` names what it warns of, and may.
pub fn check_product(text: &str, claims: &Claims) -> Vec<ClaimFinding> {
    let plain = html::plain(text);
    let mut found: Vec<_> = besides_caution(&plain.text, claims)
        .into_iter()
        .map(|claim| (plain.original(&claim.bytes), claim))
        .collect();
    // What attributes say comes last in the plain text, wherever it stands.
    found.sort_unstable_by_key(|(bytes, _)| bytes.start);
    found.truncate(MOST);
    let mut units = Units { text, bytes: 0, units: 0 };
    let findings = found.into_iter().map(|(bytes, claim)| ClaimFinding {
        group: claim.group.id.clone(),
        strength: strength(&claim),
        utf16: units.of(&bytes),
        bytes: bytes.into(),
        found: plain.text[claim.bytes].to_owned(),
        why: claim.group.why.clone(),
        instead: claim.group.instead.clone(),
        sources: claim.group.sources.clone(),
    });
    findings.collect()
}

/// The claims of a text without markup, but for those of the caution.
fn besides_caution<'c>(text: &str, claims: &'c Claims) -> Vec<Claim<'c>> {
    let cautions: Vec<_> =
        text.match_indices(&claims.caution).map(|(at, caution)| at..at + caution.len()).collect();
    let mut cautions = cautions.iter().peekable();
    let mut found = claims.of_products().find(text);
    found.retain(|claim| {
        while cautions.next_if(|caution| caution.end <= claim.bytes.start).is_some() {}
        !cautions.peek().is_some_and(|caution| caution.contains(&claim.bytes.start))
    });
    found
}

fn strength(claim: &Claim<'_>) -> Strength {
    match (claim.denied, claim.group.implied) {
        (true, _) => Strength::Denied,
        (false, true) => Strength::Implied,
        (false, false) => Strength::Claim,
    }
}

/// Counts units of UTF-16 on the way through a text.
struct Units<'t> {
    text: &'t str,
    bytes: usize,
    units: usize,
}

impl Units<'_> {
    /// Where a piece stands that does not begin before the last one asked for. It may end before
    /// that one does, so only the beginnings are counted on from.
    fn of(&mut self, bytes: &Range<usize>) -> Span {
        self.units += self.between(self.bytes..bytes.start);
        self.bytes = bytes.start;
        Span { start: self.units, end: self.units + self.between(bytes.clone()) }
    }

    fn between(&self, bytes: Range<usize>) -> usize {
        self.text.get(bytes).unwrap_or_default().chars().map(char::len_utf16).sum()
    }
}
