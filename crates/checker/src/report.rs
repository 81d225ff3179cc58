//! Findings as they are made, up to a number that people can still look through.

use crate::Finding;
use crate::rules::MORE_FINDINGS;

/// The most findings of one file.
const MOST: usize = 500;

pub(crate) struct Report<'n> {
    /// What the file is called that is looked at.
    name: &'n str,
    findings: Vec<Finding>,
    more: usize,
}

impl<'n> Report<'n> {
    pub(crate) fn new(name: &'n str) -> Self {
        Self { name, findings: Vec::new(), more: 0 }
    }

    /// Keeps what `finding` makes, or only counts it.
    pub(crate) fn add(&mut self, finding: impl FnOnce() -> Finding) {
        if self.findings.len() < MOST {
            self.findings.push(finding());
        } else {
            self.more += 1;
        }
    }

    pub(crate) fn into_findings(mut self) -> Vec<Finding> {
        if self.more > 0 {
            let found = format!("{} more findings", self.more);
            let expected = format!("at most {MOST}");
            self.findings.push(Finding::at(MORE_FINDINGS, "", &[], &found, &expected));
        }
        let of_the_whole = self.findings.iter_mut().filter(|finding| finding.file.is_empty());
        of_the_whole.for_each(|finding| finding.file = self.name.to_owned());
        self.findings
    }
}
