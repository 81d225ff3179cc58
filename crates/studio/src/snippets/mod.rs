//! The tab "Snippets": what to paste, for each kind of shop.

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
