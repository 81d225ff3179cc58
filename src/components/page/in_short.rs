//! "In short": what stands first after a tap, four short rows an area.

use yew::{Html, html};

use super::PageContext;
use super::dose_words;
use super::icons::{Icon, icon};
use super::topics::topic_id;
use crate::guide::{Area, Range, Topic};

pub(super) fn in_short(context: &PageContext) -> Html {
    html! {
        <div class="short advice">
            <h3 class="group-name">{ &context.guide.words.page.in_short_title }</h3>
            { for context.guide.areas.iter().map(|area| rows(area, context)) }
        </div>
    }
}

fn rows(area: &Area, context: &PageContext) -> Html {
    let words = &context.guide.words.page;
    let it = &area.in_short;
    let more = u16::try_from(area.causes.len().saturating_sub(1)).ok();
    let more = more.filter(|&more| more > 0).map(|more| {
        let text = dose_words::count(Range::exactly(more), &words.short_more, context);
        html! { <>{ " " }<label for={topic_id(Topic::Causes, context)}>{ text }</label></> }
    });
    let cause = area.causes.first().map(|cause| cause.what.clone()).unwrap_or_default();
    html! {
        <dl data-in-short={area.id.as_str()} data-first-move={it.first.id.clone()}>
            { row(Icon::Cause, &words.short_cause, html! { <>{ cause }{ for more }</> }) }
            { row(Icon::Now, &words.short_now, html! { &it.now }) }
            { row(Icon::Move, &words.short_first, html! { &it.first.text }) }
            { row(Icon::Not, &words.short_not, html! { &it.not }) }
        </dl>
    }
}

fn row(mark: Icon, title: &str, text: Html) -> Html {
    html! { <div><dt>{ icon(mark) }{ title }</dt><dd>{ text }</dd></div> }
}
