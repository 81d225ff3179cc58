//! An answer as data: what is said, the figures with where they are from.

use crate::facts::Facts;

/// A question of a front-end engineer and its answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// The question.
    pub question: &'static str,
    /// In one sentence.
    pub short: String,
    /// Tables and lists.
    pub more: Vec<Block>,
}

/// A part of an answer. Text between backticks is code, or the name of a test.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// One sentence or some.
    Text(String),
    /// Things of one kind.
    List(Vec<String>),
    /// Figures or reasons; the first column names each row.
    Table {
        /// What the columns are.
        head: Vec<String>,
        /// Each as long as the head.
        rows: Vec<Vec<String>>,
        /// Which run the figures are from, if they were measured.
        run: Option<&'static str>,
    },
}

impl Block {
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    pub(super) fn list(items: &[&str]) -> Self {
        Self::List(items.iter().map(|&it| it.to_owned()).collect())
    }

    pub(super) fn table(head: &[&str], rows: Vec<Vec<String>>, run: Option<&'static str>) -> Self {
        Self::Table { head: head.iter().map(|&it| it.to_owned()).collect(), rows, run }
    }
}

/// What stands where nothing was measured.
pub(super) const NOT_MEASURED: &str = "not measured";

/// A figure of a run, with its unit.
pub(super) fn figure(facts: &Facts, run: &str, name: &str, unit: &str) -> String {
    let Some(value) = facts.measured.figure(run, name) else { return NOT_MEASURED.to_owned() };
    let places = if value.fract() == 0.0 || value >= 100.0 {
        0
    } else if value >= 1.0 {
        1
    } else {
        3
    };
    let blank = if unit.is_empty() { "" } else { " " };
    format!("{value:.places$}{blank}{unit}")
}
