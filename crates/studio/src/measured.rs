//! What was measured last: `docs/measured.json`, which the bench and a test run write.

use std::collections::BTreeMap;

use serde::Deserialize;

/// Each run by its name.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Measured {
    /// By name.
    pub runs: BTreeMap<String, Run>,
}

/// When and how some figures were measured.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Run {
    /// As `2026-11-27`.
    pub date: String,
    /// What was measured: the short name of a commit.
    pub commit: String,
    /// On what, in plain words.
    pub machine: String,
    /// How to measure it again.
    pub command: String,
    /// By name.
    pub figures: BTreeMap<String, f64>,
}

impl Measured {
    /// A figure of a run: none until that run is made.
    pub fn figure(&self, run: &str, name: &str) -> Option<f64> {
        self.runs.get(run)?.figures.get(name).copied()
    }
}
