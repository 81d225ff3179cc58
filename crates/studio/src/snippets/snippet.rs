//! What to paste: numbered steps with code, the policy, the bytes.

use std::rc::Rc;

use super::base::Base;
use super::policy::Policy;
use super::weight::{Load, weigh};
use crate::config::Config;
use crate::facts::Facts;

/// What is said besides the configuration.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Options {
    /// Where the files lie.
    pub base: Base,
    /// The built `embed/<lang>.html`, if the guide's text is to stand in the page's own HTML.
    pub built: Option<Rc<str>>,
}

/// Text to copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// What it is written in, as people call it.
    pub language: &'static str,
    /// What the file is called that it belongs into, or that it may be saved as.
    pub file: &'static str,
    /// The text itself.
    pub text: String,
}

/// One thing to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// In words.
    pub say: String,
    /// What to paste, if anything.
    pub code: Option<Code>,
}

/// Everything for one host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snippet {
    /// In their order.
    pub steps: Vec<Step>,
    /// What else can be done, when these steps do not fit.
    pub or: Vec<Step>,
    /// What was set and this host can't do.
    pub warnings: Vec<String>,
    /// What the page's policy must allow.
    pub policy: Policy,
    /// What has to be known about that.
    pub policy_note: &'static str,
    /// What is loaded when; nothing if the files are the app's own.
    pub loads: Vec<Load>,
}

impl Step {
    pub(super) fn new(say: impl Into<String>) -> Self {
        Self { say: say.into(), code: None }
    }

    pub(super) fn code(
        say: impl Into<String>,
        language: &'static str,
        file: &'static str,
        text: impl Into<String>,
    ) -> Self {
        Self { say: say.into(), code: Some(Code { language, file, text: text.into() }) }
    }
}

impl Snippet {
    /// With the element from `base`; steps are still to come.
    pub(super) fn new(config: &Config, facts: &Facts, options: &Options) -> Self {
        Self {
            steps: Vec::new(),
            or: Vec::new(),
            warnings: Vec::new(),
            policy: Policy::new(&options.base, config),
            policy_note: TRUSTED_TYPES,
            loads: weigh(config, facts, options.built.is_some()),
        }
    }

    /// A step for the style in a file of its own, if there is any.
    pub(super) fn style(&mut self, say: &str, css: String) {
        if !css.is_empty() {
            self.steps.push(Step::code(say, "CSS", "back-relief.css", css));
        }
    }

    /// Says what of the style could not be written.
    pub(super) fn left_out(&mut self, names: &[String]) {
        for name in names {
            self.warnings.push(format!(
                "{name} is left out: its value is no plain CSS. Addresses, backslashes, comments and \
                 !important are not taken."
            ));
        }
    }
}

pub(super) const TRUSTED_TYPES: &str = "If your policy says require-trusted-types-for 'script', add \
     back-relief to its trusted-types. Without 'wasm-unsafe-eval' the guide stays readable and \
     choosable; routines and timers are missing.";
