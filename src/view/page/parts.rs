//! Small pieces that many parts of the page share.

use yew::{Html, html};

use super::{Book, shapes};
use crate::guide::{Grade, Note, Seen, Source, SourceId};

/// How good the evidence is, in words; opens to what that means and the sources.
pub fn evidence(grade: Grade, sources: &[SourceId], book: &Book) -> Html {
    let short = book.grade(grade).map(|text| text.short.clone()).unwrap_or_default();
    html! {
        <details class="evidence">
            <summary>{ short }</summary>
            { source_list(sources, book) }
        </details>
    }
}

/// Titles of sources, linked where they have a public address. Plain lines and
/// no list: they stand in the page hundreds of times, and every element counts
/// on an old phone.
pub fn source_list(sources: &[SourceId], book: &Book) -> Html {
    let found: Vec<_> = sources.iter().filter_map(|id| book.find_source(id)).collect();
    // A shop's page carries the titles; their links are on ours.
    if !book.place.is_whole() {
        let titles: Vec<_> = found.iter().map(|source| title(source, book)).collect();
        return html! { <p class="sources">{ titles.join("; ") }</p> };
    }
    html! {
        <p class="sources">{ for found.iter().map(|source| match source.links.first() {
            Some(link) => html! {
                <a href={link.clone()} target="_blank" rel="noopener noreferrer">{ title(source, book) }</a>
            },
            None => html! { <span>{ title(source, book) }</span> },
        }) }</p>
    }
}

/// A source's title, and whether nobody has opened it yet.
fn title(source: &Source, book: &Book) -> String {
    match source.seen {
        Seen::NotOpened => [&source.title, " (", &book.words.page.not_opened, ")"].concat(),
        _ => source.title.clone(),
    }
}

/// A titled piece of advice.
pub fn note(it: &Note, book: &Book) -> Html {
    html! {
        <div class="note">
            <h4>{ &it.title }</h4>
            { texts(&it.text) }
            { evidence(it.grade, &it.sources, book) }
        </div>
    }
}

/// One paragraph, or a list when there are several lines.
pub fn texts(texts: &[String]) -> Html {
    match texts {
        [one] => html! { <p>{ one }</p> },
        many => list("", many),
    }
}

pub fn list(class: &'static str, items: &[String]) -> Html {
    if items.is_empty() {
        return html! {};
    }
    let class = (!class.is_empty()).then_some(class);
    html! { <ul {class}>{ for items.iter().map(|item| html! { <li>{ item }</li> }) }</ul> }
}

/// A text with the emergency number in it, which the embedding page can set.
pub fn with_number(text: &str, book: &Book) -> Html {
    let mut parts = text.split("{emergency}");
    let first = parts.next().unwrap_or_default();
    html! {
        <>
            { first }
            { for parts.map(|part| html! {
                <><span data-emergency="">{ &book.words.page.emergency }</span>{ part }</>
            }) }
        </>
    }
}

/// A fold: a heading one can open.
pub fn fold(class: &'static str, title: &str, content: Html) -> Html {
    html! {
        <details class={yew::classes!("fold", class)}>
            <summary><h3>{ title }</h3></summary>
            <div class="inside">{ content }</div>
        </details>
    }
}

/// The tick that marks the chosen shape, drawn once and used by reference.
pub fn symbols() -> Html {
    html! {
        <svg class="symbols" aria-hidden="true" width="0" height="0">
            <g id={shapes::TICK}>
                <circle class="tick-disc" r="30" />
                <path class="tick-line" d="M-14 0l10 12 18-23" />
            </g>
        </svg>
    }
}

/// A button that the style sheet shows once the browser program is there.
pub fn live_button(does: &'static str, text: &str) -> Html {
    html! { <button type="button" class="live" data-do={does}>{ text }</button> }
}
