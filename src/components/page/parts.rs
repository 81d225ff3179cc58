//! Small pieces that many parts of the page share.

use yew::{Html, html};

use super::PageContext;
use crate::guide::words::fill;
use crate::guide::{Note, Seen, Source, SourceId, Topic, regions};
use crate::state::Command;

/// Titles of sources, linked where they have a public address. Plain lines and
/// no list: they stand in the page hundreds of times, and every element counts
/// on an old phone.
pub(super) fn source_list(sources: &[SourceId], context: &PageContext) -> Html {
    let found = sources.iter().filter_map(|id| context.find_source(id));
    // Titles stay in the language of the original.
    let original = context.guide.front.review.translation.is_some();
    let (lang, dir) = (original.then_some("en"), original.then_some("ltr"));
    html! {
        <p class="sources" {lang} {dir}>{ for found.map(|source| match source.links.first() {
            Some(link) => html! {
                <a href={link.clone()} target="_blank" rel="noopener noreferrer">{ title(source, original, context) }</a>
            },
            None => html! { <span>{ title(source, original, context) }</span> },
        }) }</p>
    }
}

/// A source's number and title, and whether nobody has opened it yet.
fn title(source: &Source, original: bool, context: &PageContext) -> Html {
    let title = ["[", &source.id, "] ", &source.title].concat();
    if source.seen != Seen::NotOpened {
        return html! { title };
    }
    let not_opened = [" (", &context.guide.words.page.not_opened, ")"].concat();
    // Back in the guide's own language.
    if original {
        let lang = context.guide.front.lang.clone();
        html! { <>{ title }<span {lang} dir="auto">{ not_opened }</span></> }
    } else {
        html! { [title, not_opened].concat() }
    }
}

/// A titled piece of advice; its sources stand in the fold that ends its section.
pub(super) fn note(it: &Note) -> Html {
    html! { <><h4>{ &it.title }</h4>{ texts(&it.text) }</> }
}

/// One paragraph, or a list when there are several lines.
pub(super) fn texts(texts: &[String]) -> Html {
    match texts {
        [one] => html! { <p>{ one }</p> },
        many => list("", many),
    }
}

pub(super) fn list(class: &'static str, items: &[String]) -> Html {
    if items.is_empty() {
        return html! {};
    }
    let class = (!class.is_empty()).then_some(class);
    html! { <ul {class}>{ for items.iter().map(|item| html! { <li>{ item }</li> }) }</ul> }
}

/// A text with the emergency number in it, which the embedding page can set.
pub(super) fn with_number(text: &str, context: &PageContext) -> Html {
    let mut parts = text.split("{emergency}");
    let number = context.emergency.clone().unwrap_or_else(|| everywhere(context).into());
    let first = parts.next().unwrap_or_default();
    html! {
        <>
            { first }
            { for parts.map(|part| html! {
                <><bdi data-emergency="">{ &number }</bdi>{ part }</>
            }) }
        </>
    }
}

/// The emergency numbers where the region is not known: "112, 911 or 999".
pub(super) fn everywhere(context: &PageContext) -> String {
    let words = &context.guide.words.page;
    let numbers: Vec<_> = regions::everywhere().collect();
    match numbers.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, rest)) => fill(
            &words.or,
            &[("first", &rest.join(context.pack.words.separator())), ("last", last)],
        ),
        None => String::new(),
    }
}

/// A fold: a heading one can open.
pub(super) fn fold(class: &'static str, title: &str, content: Html) -> Html {
    html! {
        <details class={yew::classes!("fold", class)}>
            <summary><h3>{ title }</h3></summary>
            { content }
        </details>
    }
}

/// A button that the style sheet shows once the browser program is there.
pub(super) fn live_button(command: Command, text: &str) -> Html {
    html! { <button type="button" class="live" data-do={command.as_str()}>{ text }</button> }
}

/// A topic's part with its heading.
pub(super) fn part(topic: Topic, context: &PageContext, content: Html) -> Html {
    html! {
        <div class="part" data-topic={topic.as_str()}>
            <h3>{ context.guide.words.page.topic(topic) }</h3>
            { content }
        </div>
    }
}
