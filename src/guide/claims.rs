//! Words that make a shop's text a health claim: `content/<language>/claims.json`, beside the texts
//! and no part of the guide.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::pattern::{Index, Pattern, Word, words};

/// `claims.json`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Claims {
    /// What is said wherever findings are shown: that this is no legal advice.
    pub note: String,
    /// What may be said of a product if it is true.
    pub allowed: Vec<String>,
    /// What has to be said with a cushion: whom it may not suit.
    pub caution: String,
    /// How the language denies what it says.
    pub negation: Negation,
    /// What begins like a claim and is none, such as `treat yourself`.
    #[serde(default)]
    pub fine: Vec<Pattern>,
    /// Claims of a kind, with why. Where two fit, the longer one is told.
    pub groups: Vec<ClaimGroup>,
}

/// How a language denies what it says: `does not cure`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Negation {
    /// Such as `not`.
    pub words: Vec<Pattern>,
    /// What begins like one and denies nothing, such as `not only`.
    pub but_not: Vec<Pattern>,
    /// How many words before a claim one may stand.
    pub before: usize,
    /// How many words after it.
    pub after: usize,
}

/// Claims of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ClaimGroup {
    /// Its name in kebab-case, the same in each language.
    pub id: String,
    /// Whether the words claim it themselves, or are only read so beside a product, such as the
    /// name of a disease.
    #[serde(default)]
    pub implied: bool,
    /// Each is a word or a phrase; `*` at the beginning or end of a word stands for any letters.
    pub words: Vec<Pattern>,
    /// What a guide's own texts must not say either: they may tell of studies, doctors and pain.
    #[serde(default)]
    pub in_guides: Vec<Pattern>,
    /// Why it is a health claim, in plain words.
    pub why: String,
    /// What may be said instead, if it is true.
    pub instead: Vec<String>,
    /// Ids in `sources.json` of what says so.
    #[serde(default)]
    pub sources: Vec<String>,
}

/// Words of a text that make a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim<'a> {
    /// The kind that it is of.
    pub group: &'a ClaimGroup,
    /// Where it stands in the text.
    pub bytes: Range<usize>,
    /// Whether the text denies it.
    pub denied: bool,
}

/// Looks for claims in any number of texts.
pub struct ClaimFinder<'a> {
    groups: Index<'a, Option<&'a ClaimGroup>>,
    denying: Denying<'a>,
}

impl Claims {
    /// For texts about a product.
    pub fn of_products(&self) -> ClaimFinder<'_> {
        self.finder(|group| &group.words)
    }

    /// For the texts of a guide.
    pub fn of_guides(&self) -> ClaimFinder<'_> {
        self.finder(|group| &group.in_guides)
    }

    fn finder(&self, words: fn(&ClaimGroup) -> &Vec<Pattern>) -> ClaimFinder<'_> {
        let claims = self.groups.iter();
        let claims = claims.flat_map(|it| words(it).iter().map(move |word| (word, Some(it))));
        let fine = self.fine.iter().map(|word| (word, None));
        let groups = Index::new(claims.chain(fine));
        ClaimFinder { groups, denying: Denying::new(&self.negation) }
    }
}

impl<'a> ClaimFinder<'a> {
    /// Every claim in a text, in order.
    pub fn find(&self, text: &str) -> Vec<Claim<'a>> {
        let words = words(text);
        let mut found = Vec::new();
        let mut start = 0;
        while let Some(first) = words.get(start) {
            let Some((group, length)) = self.groups.at(&words[start..], |_| true) else {
                start += 1;
                continue;
            };
            let end = start + length;
            if let Some(group) = group {
                let bytes = first.bytes.start..words[end - 1].bytes.end;
                let denied = self.denying.around(&words, start, end);
                found.push(Claim { group, bytes, denied });
            }
            start = end;
        }
        found
    }
}

/// What denies, and what only seems to.
struct Denying<'a> {
    negation: &'a Negation,
    index: Index<'a, bool>,
}

impl<'a> Denying<'a> {
    fn new(negation: &'a Negation) -> Self {
        let denies = negation.words.iter().map(|pattern| (pattern, true));
        let seems = negation.but_not.iter().map(|pattern| (pattern, false));
        Self { negation, index: Index::new(denies.chain(seems)) }
    }

    /// Whether the words from `start` to before `end` are denied in their own clause.
    fn around(&self, words: &[Word], start: usize, end: usize) -> bool {
        let stops = |at: usize| words.get(at).is_none_or(|word| word.after_stop);
        let mut before = start;
        while before > 0 && start - before < self.negation.before && !stops(before) {
            before -= 1;
        }
        let mut after = end;
        while after - end < self.negation.after && !stops(after) {
            after += 1;
        }
        // The longer one counts: "not only" before "not".
        let denies = |at: usize| self.index.at(&words[at..], |_| true).is_some_and(|(it, _)| it);
        (before..start).chain(end..after).any(denies)
    }
}
