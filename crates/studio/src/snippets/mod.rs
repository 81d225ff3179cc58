//! The tab "Snippets": what to paste, for each kind of shop.

mod base;
mod css;
mod element;
mod escape;
mod packages;
mod page;
mod policy;
mod shopify;
mod slots;
mod snippet;
mod weight;
mod wordpress;
mod yew_app;

pub use base::Base;
pub use policy::Policy;
pub use snippet::{Code, Host, Options, Snippet, Step, snippet};
pub use weight::{Load, Stage, kilobytes, weigh};

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use crate::config::Config;
use crate::facts::Facts;

/// What the tab is given.
#[derive(Debug, PartialEq, Properties)]
pub struct SnippetsProps {
    /// What was set.
    pub config: Rc<Config>,
    /// What the build knows.
    pub facts: Rc<Facts>,
}

/// The tab.
#[component]
pub fn Snippets(_props: &SnippetsProps) -> Html {
    html! {}
}
