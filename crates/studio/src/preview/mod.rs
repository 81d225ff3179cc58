//! A page with the guide in it, in a frame.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use crate::config::Config;
use crate::draft::Draft;

/// What the page in the frame shows.
#[derive(Debug, PartialEq, Properties)]
pub struct PreviewProps {
    /// What was set.
    pub config: Rc<Config>,
    /// The guide that is being changed.
    pub draft: Draft,
}

/// The frame, and what size and ground it has.
#[component]
pub fn Preview(_props: &PreviewProps) -> Html {
    html! { <iframe class="preview-frame" title="Preview" src="studio-preview.html"></iframe> }
}
