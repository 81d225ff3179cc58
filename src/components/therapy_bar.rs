//! The bar that times warmth, cold or a bath, in sight whatever else is read.

use yew::Html;

use super::element::{button, button_as, buttons, list, of, switch, text};
use super::routine_dialog::clock;
use crate::guide::Pack;
use crate::guide::words::{LiveWords, fill};
use crate::state::{TherapyState, TherapyTimer};

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
    busy: String,
}

/// `next` is the time of day of the next go.
pub fn bar(
    care: &TherapyTimer,
    is_busy: bool,
    sound: bool,
    next: Option<&str>,
    now: u32,
    pack: &Pack,
) -> TherapyBar {
    let words = &pack.words;
    let found = pack.find_therapy(care.kind().as_str());
    let title = found.map_or("", |it| &it.title);
    let say = |phrase: &str| fill(phrase, &[("title", title), ("time", &clock(care.left(now)))]);
    let state = care.state();
    let text = match state {
        TherapyState::Over { .. } => {
            let over = say(over(care, words));
            match next {
                Some(time) => [&over, " ", &fill(words.next_go(), &[("time", time)])].concat(),
                None => over,
            }
        }
        TherapyState::Paused => say(words.care_paused()),
        TherapyState::Running | TherapyState::SkinCheck => say(words.care_left()),
    };
    let skin =
        found.and_then(|it| it.skin_check.clone()).filter(|_| state == TherapyState::SkinCheck);
    TherapyBar {
        text,
        skin: skin.map(|skin| [words.skin_ask(), " ", &skin].concat()),
        state,
        can_extend: care.can_extend(now),
        sound,
        busy: if is_busy { busy(care, pack) } else { String::new() },
    }
}

/// What is said at the end: whether time is up, or the reader stopped it.
pub fn over<'a>(care: &TherapyTimer, words: &'a LiveWords) -> &'a str {
    if care.was_stopped() { words.care_stopped() } else { words.care_over() }
}

/// Why another was not started.
pub fn busy(care: &TherapyTimer, pack: &Pack) -> String {
    let title = pack.find_therapy(care.kind().as_str()).map_or("", |it| &it.title);
    fill(pack.words.care_busy(), &[("title", title)])
}

pub fn timer(bar: Option<&TherapyBar>, pack: &Pack) -> Html {
    let Some(it) = bar else { return Html::default() };
    let words = &pack.words;
    let mut actions = Vec::new();
    if matches!(it.state, TherapyState::Over { .. }) {
        actions.push(button("care-close", words.close(), true));
    } else {
        actions.extend(it.skin.iter().map(|_| button("care-fine", words.skin_fine(), true)));
        let (go, go_text) = if it.state == TherapyState::Paused {
            ("care-go-on", words.go_on())
        } else {
            ("care-pause", words.pause())
        };
        actions.push(button_as("care-pause", go, go_text, false));
        actions.extend(it.can_extend.then(|| button("care-more", words.more_minutes(), false)));
        actions.push(button("care-stop", words.stop(), false));
        actions.push(switch("sound", words.sound(), it.sound));
    }
    let mut all = vec![text("p", "time", &it.text)];
    all.extend(it.skin.iter().map(|skin| text("p", "skin", skin)));
    if matches!(it.state, TherapyState::Running | TherapyState::SkinCheck) {
        all.push(text("p", "hint", words.care_awake()));
    }
    all.extend([text("p", "busy", &it.busy), buttons(actions)]);
    of("div", "timer", list(all))
}
