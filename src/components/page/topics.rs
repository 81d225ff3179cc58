//! What one tap more opens: the topics as tiles, and the two questions that some
//! topics ask, "When did it start?" and "How can you move?". All are radio buttons,
//! each an earlier sibling of the panels.

use yew::{Classes, Html, classes, html};

use super::PageContext;
use super::controls::{Control, control, group};
use super::icons::{Icon, icon};
use crate::guide::{PositionFilter, Stage, Topic};

/// How many tiles stand in a row.
const ROW: usize = 4;

/// What stands first, whichever area is chosen.
const FIRST: Topic = Topic::Warmth;

pub(super) fn topic_id(topic: Topic, context: &PageContext) -> String {
    context.id(&["topic-", topic.as_str()].concat())
}

/// The tiles.
pub(super) fn tiles(context: &PageContext) -> Html {
    let words = &context.guide.words.page;
    let ids: Vec<_> = Topic::ALL.iter().map(|&topic| topic_id(topic, context)).collect();
    let tile = |(at, &topic): (usize, &Topic)| {
        let label = words.topic(topic);
        let it = Control {
            kind: "radio",
            name: "topic",
            id: &topic_id(topic, context),
            value: topic.as_str(),
            label,
            class: classes!(place("tile", at % ROW), "advice"),
            checked: topic == FIRST,
        };
        let shown = html! { <>{ icon(Icon::Topic(topic)) }{ label }</> };
        control(&it, classes!(place("tile-label", at % ROW), "advice"), shown)
    };
    html! {
        <>
            <h3 id={context.id("topic")} class="topics-title advice">{ &words.topics_title }</h3>
            { group(&context.id("topic"), &ids, "advice") }
            { for Topic::ALL.iter().enumerate().map(tile) }
        </>
    }
}

/// "When did it start?"
pub(super) fn stages(context: &PageContext) -> Html {
    let answers = context.guide.care.stages.iter();
    let answers = answers.map(|it| (it.stage.as_str(), it.answer.as_str()));
    segments(
        "stage",
        context.id("stage"),
        &context.guide.words.page.stage_title,
        "of-stage advice",
        answers,
        Stage::FirstDays.as_str(),
    )
}

/// "How can you move right now?"
pub(super) fn positions(context: &PageContext) -> Html {
    let words = &context.guide.words.page;
    let answers = PositionFilter::ALL.iter().map(|&position_filter| {
        let text = match position_filter {
            PositionFilter::Any => &words.reach_any,
            PositionFilter::NoFloor => &words.reach_no_floor,
            PositionFilter::Lying => &words.reach_lying,
            PositionFilter::Chair => &words.reach_chair,
            PositionFilter::Standing => &words.reach_standing,
        };
        (position_filter.as_str(), text.as_str())
    });
    segments(
        "position",
        context.id("position"),
        &words.reach_title,
        "of-position advice",
        answers,
        PositionFilter::Any.as_str(),
    )
}

/// A segmented control. `class` is of all its parts, and says with which topics they are shown.
fn segments<'a>(
    name: &'static str,
    title_id: String,
    title: &str,
    class: &'static str,
    answers: impl Iterator<Item = (&'a str, &'a str)>,
    first: &str,
) -> Html {
    let answers: Vec<_> = answers.collect();
    let id = |value: &str| [&title_id, "-", value].concat();
    let ids: Vec<_> = answers.iter().map(|(value, _)| id(value)).collect();
    let segment = |(at, &(value, label)): (usize, &(&str, &str))| {
        let it = Control {
            kind: "radio",
            name,
            id: &id(value),
            value,
            label,
            class: classes!(place("segment", at), class),
            checked: value == first,
        };
        control(&it, classes!(place("segment-label", at), class), html! { label })
    };
    html! {
        <>
            <h3 id={title_id.clone()} class={classes!("segments-title", class)}>{ title }</h3>
            { group(&title_id, &ids, class) }
            { for answers.iter().enumerate().map(segment) }
        </>
    }
}

/// The style sheet places a control and its label by where it stands in its row.
fn place(class: &'static str, at: usize) -> Classes {
    classes!(class, format!("at-{at}"))
}

/// A way on at the end of each topic: labels of the next topic's radio.
pub(super) fn next(context: &PageContext) -> Html {
    let words = &context.guide.words.page;
    let pairs = Topic::ALL.iter().zip(Topic::ALL.iter().skip(1));
    html! {
        <p class="next advice">{ for pairs.filter(|(_, next)| **next != Topic::All).map(|(&topic, &next)| html! {
            <label for={topic_id(next, context)} data-topic={topic.as_str()}>
                { &words.next_topic }{ " " }{ words.topic(next) }
            </label>
        }) }</p>
    }
}
