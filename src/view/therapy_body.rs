//! How to use warmth, cold or a bath: time, steps and the look at the skin.
//! Must not know which area it is shown for, nor what time it is.

use yew::{AttrValue, Html, Properties, component, html};

use super::{Shared, phrase};
use crate::guide::words::fill;
use crate::guide::{Pack, Therapy};

#[derive(Debug, Clone, PartialEq, Properties)]
pub struct TherapyBodyProps {
    pub pack: Shared<Pack>,
    /// `cold`, `heat` or `bath`.
    pub kind: AttrValue,
}

#[component(TherapyBody)]
pub fn therapy_body(props: &TherapyBodyProps) -> Html {
    match props.pack.find_therapy(&props.kind) {
        Some(found) => body(found, &props.pack),
        None => html! {},
    }
}

fn body(it: &Therapy, pack: &Pack) -> Html {
    let words = &pack.words;
    let say = |phrase: &str, n| fill(phrase, &[("n", &phrase::number(n))]);
    let doses = [
        Some(say(&words.care_minutes, it.minutes)),
        Some(say(&words.care_at_most, it.max_minutes)),
        it.skin_check_minutes.map(|n| say(&words.care_check, n)),
        it.times_a_day.map(|n| say(&words.care_times_a_day, n)),
        it.hours_between.map(|n| say(&words.care_hours_between, n)),
    ];
    html! {
        <>
            <ul class="doses">
                { for doses.into_iter().flatten().map(|dose| html! { <li>{ dose }</li> }) }
            </ul>
            <ol>{ for it.steps.iter().map(|step| html! { <li>{ step }</li> }) }</ol>
            { for it.skin_check.iter().map(|check| html! { <p class="skin-check">{ check }</p> }) }
        </>
    }
}
