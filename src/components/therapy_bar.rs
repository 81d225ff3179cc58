//! The bar that times warmth, cold or a bath, in sight whatever else is read.

use yew::Html;

use super::element::{button, button_as, buttons, list, of, switch, text};
use crate::guide::Pack;
use crate::guide::words::fill;
use crate::state::{App, Command, Millis, TherapyState, wording};

/// What the bar shows.
#[derive(Debug)]
pub struct TherapyBar {
    text: String,
    /// What to look for on the skin, when it is time to.
    skin: Option<String>,
    state: TherapyState,
    can_extend: bool,
    sound: bool,
    /// Why another was not started.
    refused: String,
}

impl TherapyBar {
    /// As the state is now; none while nothing is timed. `next_time` is the time of day of the
    /// next go.
    pub fn new(app: &App, next_time: Option<&str>, now: Millis, pack: &Pack) -> Option<Self> {
        let timer = app.therapy()?;
        let words = &pack.words;
        let found = pack.find_therapy(timer.kind().as_str());
        let title = found.map_or("", |it| &it.title);
        let left = wording::clock(timer.left(now));
        let filled = |phrase: &str| fill(phrase, &[("title", title), ("time", &left)]);
        let state = timer.state();
        let text = match state {
            TherapyState::Over => {
                let over = filled(wording::therapy_over(timer, words));
                match next_time {
                    Some(time) => [&over, " ", &fill(words.next_go(), &[("time", time)])].concat(),
                    None => over,
                }
            }
            TherapyState::Paused => filled(words.care_paused()),
            TherapyState::Running | TherapyState::SkinCheck => filled(words.care_left()),
        };
        let asks_skin = state == TherapyState::SkinCheck;
        let skin = found.and_then(|it| it.skin_check.as_deref()).filter(|_| asks_skin);
        let refused = app.therapy_refused().then(|| wording::therapy_refused(timer, pack));
        Some(Self {
            text,
            skin: skin.map(|skin| [words.skin_ask(), " ", skin].concat()),
            state,
            can_extend: timer.can_extend(now),
            sound: app.sound(),
            refused: refused.unwrap_or_default(),
        })
    }
}

pub(super) fn therapy_bar(it: &TherapyBar, pack: &Pack) -> Html {
    let words = &pack.words;
    let mut actions = Vec::new();
    if matches!(it.state, TherapyState::Over) {
        actions.push(button(Command::CloseTherapy, words.close(), true));
    } else {
        actions
            .extend(it.skin.iter().map(|_| button(Command::SkinIsFine, words.skin_fine(), true)));
        let (go, go_text) = if it.state == TherapyState::Paused {
            (Command::ResumeTherapy, words.go_on())
        } else {
            (Command::PauseTherapy, words.pause())
        };
        actions.push(button_as(Command::PauseTherapy, go, go_text, false));
        actions.extend(
            it.can_extend.then(|| button(Command::ExtendTherapy, words.more_minutes(), false)),
        );
        actions.push(button(Command::StopTherapy, words.stop(), false));
        actions.push(switch(Command::ToggleSound, words.sound(), it.sound));
    }
    let mut all = vec![text("p", "time", &it.text)];
    all.extend(it.skin.iter().map(|skin| text("p", "skin", skin)));
    if matches!(it.state, TherapyState::Running | TherapyState::SkinCheck) {
        all.push(text("p", "hint", words.care_awake()));
    }
    all.extend([text("p", "busy", &it.refused), buttons(actions)]);
    of("div", "timer", list(all))
}
