//! What readers call the things of a guide: `content/<language>/search.json`, beside the texts and
//! no part of the guide. They name things only, and say nothing of them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// `search.json`
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct SearchWords {
    /// Words that say nothing of what is looked for, such as `the` or `hurts`.
    pub stop_words: Vec<String>,
    /// Other names of areas, by the area's id.
    pub areas: Names,
    /// Other names of topics, by the topic's spelling.
    pub topics: Names,
    /// Other names of moves, by the move's id.
    pub moves: Names,
    /// How readers tell of a warning sign of the two urgent levels, by the sign's id. A query that
    /// says all words of one shows the sign first.
    pub signs: Names,
    /// Other words for claims that are judged, by the claim's id.
    pub claims: Names,
}

/// Names of things by their ids.
pub type Names = BTreeMap<String, Vec<String>>;
