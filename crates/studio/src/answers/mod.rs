//! The tab "Answers": what a front-end engineer asks.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use crate::facts::Facts;

/// What the tab is given.
#[derive(Debug, PartialEq, Properties)]
pub struct AnswersProps {
    /// What the build knows.
    pub facts: Rc<Facts>,
}

/// The tab.
#[component]
pub fn Answers(_props: &AnswersProps) -> Html {
    html! {}
}
