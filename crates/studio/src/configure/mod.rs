//! The tab "Configure": how the guide looks and behaves in the shop.

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html};

use crate::config::{Change, Config};
use crate::facts::Facts;

/// What the tab is given.
#[derive(Debug, PartialEq, Properties)]
pub struct ConfigureProps {
    /// What was set.
    pub config: Rc<Config>,
    /// What the build knows.
    pub facts: Rc<Facts>,
    /// Changes what is set.
    pub change: Callback<Change>,
}

/// The tab.
#[component]
pub fn Configure(_props: &ConfigureProps) -> Html {
    html! {}
}
