//! What the texts of one language must keep to: `content/<language>/rules.json`, beside the texts
//! and no part of the guide.

use serde::{Deserialize, Serialize};

use super::pattern::Pattern;

/// `rules.json`
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct LanguageRules {
    /// Texts that are right though they are those of the English guide, such as a name.
    #[serde(default)]
    pub same_as_english: Vec<String>,
    /// Words that frighten, blame or promise. Where two fit, the longer one is told.
    pub avoid: Vec<Avoid>,
    /// Words that need a plain one beside them: fine inside brackets.
    #[serde(default)]
    pub in_brackets: Vec<Avoid>,
    /// The longest sentence, in words.
    pub longest_sentence: usize,
    /// How hard the texts may be to read.
    pub reading: ReadingLimits,
}

/// Words to avoid, and what to say instead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Avoid {
    /// Each is a word or a phrase; `*` at the beginning or end of a word stands for any letters.
    pub words: Vec<Pattern>,
    /// What to say instead, for whoever wrote them.
    pub instead: String,
    /// Why, for whoever changes this list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// The hardest that texts may be, on the scale of the language's formula: the highest grade, or
/// the lowest ease.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ReadingLimits {
    /// A whole file.
    pub file: f64,
    /// A single text, where a medical word cannot be avoided.
    pub text: f64,
}
