//! What to paste for each kind of host: numbered steps with code, the policy, the bytes.

use std::rc::Rc;

use super::base::Base;
use super::policy::Policy;
use super::weight::{Load, weigh};
use super::{packages, page, shopify, wordpress, yew_app};
use crate::config::Config;
use crate::facts::Facts;

/// A kind of page that takes the element.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Host {
    #[default]
    Html,
    Shopify,
    WordPress,
    React,
    Vue,
    Svelte,
    Yew,
}

impl Host {
    /// In the order in which they are offered.
    pub const ALL: &'static [Self] = &[
        Self::Html,
        Self::Shopify,
        Self::WordPress,
        Self::React,
        Self::Vue,
        Self::Svelte,
        Self::Yew,
    ];

    /// As a value of a form.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Shopify => "shopify",
            Self::WordPress => "wordpress",
            Self::React => "react",
            Self::Vue => "vue",
            Self::Svelte => "svelte",
            Self::Yew => "yew",
        }
    }

    /// As people call it.
    pub fn title(self) -> &'static str {
        match self {
            Self::Html => "HTML",
            Self::Shopify => "Shopify",
            Self::WordPress => "WordPress",
            Self::React => "React",
            Self::Vue => "Vue",
            Self::Svelte => "Svelte",
            Self::Yew => "Yew",
        }
    }

    /// Whether it matters where the files lie: others bring them along.
    pub fn asks_for_base(self) -> bool {
        !matches!(self, Self::WordPress | Self::Yew)
    }
}

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

/// What to paste for a host.
pub fn snippet(host: Host, config: &Config, facts: &Facts, options: &Options) -> Snippet {
    match host {
        Host::Html => page::snippet(config, facts, options),
        Host::Shopify => shopify::snippet(config, facts, options),
        Host::WordPress => wordpress::snippet(config, facts),
        Host::React | Host::Vue | Host::Svelte => packages::snippet(host, config, facts, options),
        Host::Yew => yew_app::snippet(config, facts),
    }
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
