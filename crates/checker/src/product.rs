//! A shop's own words about a product: which of them make it a health claim.

use serde::{Deserialize, Serialize};

use crate::{Claims, Strength};

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
    /// What may be said instead.
    pub instead: Vec<String>,
    /// The numbers of what says so in the guide's list of sources.
    pub sources: Vec<String>,
}

/// A piece of a text, from its first unit to before `end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// The first that belongs to it.
    pub start: usize,
    /// The first that does not.
    pub end: usize,
}

/// Which words of a text make it a health claim. Tags are left out, whatever they say; the ranges
/// are those of the text as it is given.
pub fn check_product(text: &str, claims: &Claims) -> Vec<ClaimFinding> {
    let _ = (text, claims);
    Vec::new()
}
