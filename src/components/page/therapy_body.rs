//! How to use warmth, cold or a bath: time, steps and the look at the skin.

use yew::{Html, html};

use super::{PageContext, dose_words, parts};
use crate::guide::Therapy;
use crate::guide::words::fill;

/// How long, how often.
pub(super) fn doses(it: &Therapy, context: &PageContext) -> Html {
    let words = &context.guide.words.page;
    let say = |forms, n| dose_words::count(n, forms, context);
    let doses = [
        Some(say(&words.care_minutes, it.minutes)),
        Some(fill(&words.care_at_most, &[("n", &dose_words::number(it.max_minutes, context))])),
        it.skin_check_minutes.map(|n| say(&words.care_check, n)),
        it.times_a_day.map(|n| say(&words.care_times_a_day, n)),
        it.hours_between.map(|n| say(&words.care_hours_between, n)),
    ];
    let doses: Vec<_> = doses.into_iter().flatten().collect();
    parts::list("doses", &doses)
}

/// How it is done, and what to look for on the skin.
pub(super) fn steps(it: &Therapy) -> Html {
    html! {
        <>
            <ol>{ for it.steps.iter().map(|step| html! { <li>{ step }</li> }) }</ol>
            { for it.skin_check.iter().map(|check| html! { <p class="skin-check">{ check }</p> }) }
        </>
    }
}
