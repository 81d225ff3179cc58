//! Small line drawings of 24 by 24 units, for topics and for what stands first.

use yew::{Html, html};

use crate::guide::Topic;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Icon {
    Cause,
    Now,
    Move,
    Not,
    Search,
    Topic(Topic),
}

const fn path(icon: Icon) -> &'static str {
    match icon {
        Icon::Cause | Icon::Search | Icon::Topic(Topic::Causes) => {
            "M5 11a6 6 0 1 0 12 0a6 6 0 1 0-12 0M15.5 15.5l5 5"
        }
        Icon::Now => "M5 12.5l5 5L19.5 7",
        Icon::Move => "M4 12h14M13 6.5l5.5 5.5-5.5 5.5",
        Icon::Not => "M4 12a8 8 0 1 0 16 0a8 8 0 1 0-16 0M6.5 6.5l11 11",
        Icon::Topic(Topic::Warmth) => {
            "M8 3v9.2a4.5 4.5 0 1 0 5 0V3a2.5 2.5 0 0 0-5 0zM10.5 8v8M17 5h3M17 9h2"
        }
        Icon::Topic(Topic::Massage) => {
            "M10.5 8a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0M3 18c3-4 6-4 9-2 2 1.4 5 1 9-1M3 21.5h18"
        }
        Icon::Topic(Topic::Stretch) => {
            "M5 5a2 2 0 1 0 4 0a2 2 0 1 0-4 0M7 8.5v6l5 2 4 4.5M7 10l6-3 6-3M7 14.5L4 21"
        }
        Icon::Topic(Topic::Strengthen) => "M7 8v8M4 10v4M17 8v8M20 10v4M7 12h10",
        Icon::Topic(Topic::Rest) => {
            "M3 6v13M3 16h18v3M21 16v-2.5a3 3 0 0 0-3-3H9V16M4.6 12.5a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0-3.2 0"
        }
        Icon::Topic(Topic::Help) => {
            "M6 3.5h3l1.5 4-2 1.5a11 11 0 0 0 5.5 5.5l1.5-2 4 1.5v3a2 2 0 0 1-2 2C11 19 5 13 4 5.5a2 2 0 0 1 2-2z"
        }
        Icon::Topic(Topic::All) => "M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01",
    }
}

pub(super) fn icon(icon: Icon) -> Html {
    html! { <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d={path(icon)} /></svg> }
}
