//! The bar that times warmth, cold or a bath, in sight whatever else is read.
//! Must not know a clock: times come in as texts and milliseconds.

use yew::{AttrValue, Html, html};

use super::player::{button, clock};
use crate::guide::Pack;
use crate::guide::words::fill;
use crate::session::{CareState, CareTimer};

/// What the bar shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    text: AttrValue,
    /// What to look for on the skin, when it is time to.
    skin: Option<AttrValue>,
    state: CareState,
    can_extend: bool,
    /// Why another was not started.
    busy: AttrValue,
}

/// `next` is the time of day of the next go.
pub fn bar(care: &CareTimer, busy: bool, next: Option<&str>, now: u32, pack: &Pack) -> Bar {
    let words = &pack.words;
    let found = pack.find_therapy(care.kind().as_str());
    let title = found.map_or("", |it| &it.title);
    let say = |phrase: &str| fill(phrase, &[("title", title), ("time", &clock(care.left(now)))]);
    let state = care.state();
    let text = match state {
        CareState::Over { .. } => {
            let over = say(&words.care_over);
            match next {
                Some(time) => [&over, " ", &fill(&words.next_go, &[("time", time)])].concat(),
                None => over,
            }
        }
        CareState::Paused => say(&words.care_paused),
        CareState::Running | CareState::SkinCheck => say(&words.care_left),
    };
    let skin = found.and_then(|it| it.skin_check.clone()).filter(|_| state == CareState::SkinCheck);
    Bar {
        text: text.into(),
        skin: skin.map(|skin| [&words.skin_ask, " ", &skin].concat().into()),
        state,
        can_extend: care.can_extend(now),
        busy: if busy { say(&words.care_busy) } else { String::new() }.into(),
    }
}

pub fn timer(bar: Option<&Bar>, pack: &Pack) -> Html {
    let Some(it) = bar else { return Html::default() };
    let words = &pack.words;
    let over = matches!(it.state, CareState::Over { .. });
    html! {
        <div class="timer">
            <p class="time">{ &it.text }</p>
            { for it.skin.iter().map(|skin| html! { <p class="skin">{ skin }</p> }) }
            <p class="busy">{ &it.busy }</p>
            <div class="buttons">
                { if over {
                    button("care-close", &words.close, true)
                } else {
                    html! {
                        <>
                            { for it.skin.iter().map(|_| button("care-fine", &words.skin_fine, true)) }
                            { if it.state == CareState::Paused {
                                button("care-go-on", &words.go_on, false)
                            } else {
                                button("care-pause", &words.pause, false)
                            } }
                            { for it.can_extend.then(|| button("care-more", &words.more_minutes, false)) }
                            { button("care-stop", &words.stop, false) }
                        </>
                    }
                } }
            </div>
        </div>
    }
}
