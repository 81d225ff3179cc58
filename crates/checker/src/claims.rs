//! Words that make a shop's text a health claim: `content/<language>/claims.json`.

use back_relief::guide::Pattern;
use serde::{Deserialize, Serialize};

/// `claims.json`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Claims {
    /// What is said wherever findings are shown: that this is no legal advice.
    pub note: String,
    /// Words that turn a claim round, such as `not`: a text that denies it is a softer finding.
    pub negations: Vec<Pattern>,
    /// What may be said of a product if it is true.
    pub allowed: Vec<String>,
    /// What has to be said with a cushion: whom it may harm.
    pub caution: String,
    /// Claims of a kind, with why.
    pub groups: Vec<Group>,
}

/// Claims of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Group {
    /// Its name in kebab-case, the same in each language.
    pub id: String,
    /// How sure it is that this is a claim.
    pub strength: Strength,
    /// Whether a guide's own texts must not use these words either.
    #[serde(default)]
    pub in_guides: bool,
    /// Each is a word or a phrase; `*` at the beginning or end of a word stands for any letters.
    pub words: Vec<Pattern>,
    /// Why it is a health claim, in plain words.
    pub why: String,
    /// What may be said instead.
    pub instead: Vec<String>,
    /// The numbers of what says so in the guide's list of sources.
    #[serde(default)]
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
