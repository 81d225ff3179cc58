//! The line that tells a screen reader what changed.

use yew::{AttrValue, Html, html};

use crate::guide::words::fill;
use crate::guide::{Level, Pack};
use crate::state::Announcement;

pub fn status(text: &AttrValue) -> Html {
    html! { <p class="status-text">{ text.clone() }</p> }
}

/// One change in words. The name of what was chosen has just been spoken, by its
/// control. `hidden` is how many signs gave way to a ticked one.
pub fn say(news: Announcement, hidden: usize, pack: &Pack) -> String {
    let words = &pack.words;
    let fixed = match news {
        Announcement::Help(level) => {
            let values = [("title", help_title(level, pack)), ("n", &hidden.to_string())];
            return fill(words.says_help(), &values);
        }
        Announcement::AdviceBack => words.says_advice_back(),
        Announcement::Chosen(_) => words.says_chosen(),
        Announcement::Stage(_) => words.says_stage(),
        Announcement::PositionFilter(_) => words.says_position(),
    };
    fixed.to_owned()
}

fn help_title(level: Level, pack: &Pack) -> &str {
    match level {
        Level::Emergency => &pack.emergency_title,
        Level::Today | Level::Book => &pack.today_title,
    }
}
