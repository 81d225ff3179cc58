//! The ten answers. A figure is the build's own, or one of `docs/measured.json`; a claim names its test.

mod cost;
mod failure;
mod safety;
mod support;

use super::answer::Answer;
use crate::facts::Facts;
use cost::{after, before, lighthouse};
use failure::failure;
use safety::{elsewhere, isolation, policy};
use support::{accessibility, frameworks, versions};

/// All ten, in their order.
pub fn ten(facts: &Facts) -> [Answer; 10] {
    [
        before(facts),
        after(facts),
        lighthouse(facts),
        policy(),
        elsewhere(facts),
        accessibility(),
        isolation(),
        frameworks(),
        versions(facts),
        failure(),
    ]
}

/// The ways a page can have the element: what a run calls each, and how the page says it.
const SIDES: [(&str, &str); 3] =
    [("without", "Without it"), ("two lines", "Two lines"), ("snippet", "Text in the page")];

#[cfg(test)]
mod tests;
