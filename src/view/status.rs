//! The line that tells a screen reader what changed. Must not decide what is
//! worth telling: see `session::news`.

use yew::{AttrValue, Html, html};

use super::phrase;
use crate::guide::words::{LiveWords, fill};
use crate::guide::{Level, Pack, Stage};
use crate::session::News;

pub fn status(text: &AttrValue) -> Html {
    html! { <p class="status-text">{ text.clone() }</p> }
}

/// One change in words.
pub fn say(news: News, pack: &Pack) -> String {
    let words = &pack.words;
    match news {
        News::Help(level) => fill(words.says_help(), &[("title", help_title(level, pack))]),
        News::AdviceBack => words.says_advice_back().to_owned(),
        News::Chosen(choice) => {
            let choice = phrase::choice(choice, pack.area_name(choice.area()), words);
            fill(words.says_chosen(), &[("choice", &choice)])
        }
        News::Stage(stage) => fill(words.says_stage(), &[("stage", stage_name(stage, words))]),
        News::Reach(_) => words.says_reach().to_owned(),
    }
}

fn help_title(level: Level, pack: &Pack) -> &str {
    match level {
        Level::Emergency => &pack.emergency_title,
        Level::Today | Level::Book => &pack.today_title,
    }
}

fn stage_name(stage: Stage, words: &LiveWords) -> &str {
    match stage {
        Stage::FirstDays => words.stage_first_days(),
        Stage::Later => words.stage_later(),
        Stage::Recurring => words.stage_recurring(),
    }
}
