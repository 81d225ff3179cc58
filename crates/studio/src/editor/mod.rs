//! The tab "Editor": the guide's texts, in a tree.

use yew::{Callback, Html, Properties, component, html};

use crate::draft::Draft;

/// What the tab is given.
#[derive(Debug, PartialEq, Properties)]
pub struct EditorProps {
    /// The guide that is being changed.
    pub draft: Draft,
    /// Puts another in its place.
    pub edit: Callback<Draft>,
}

/// The tab.
#[component]
pub fn Editor(_props: &EditorProps) -> Html {
    html! {}
}
