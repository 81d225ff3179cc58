//! Small pieces that many parts of the page share.

use yew::{Html, html};

use super::{Book, Place};
use crate::guide::{Grade, Note, Position, Seen, Source, SourceId};
use crate::view::shapes;

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
    if book.place != Place::Page {
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

/// Little figures for the four positions, drawn once and used by reference;
/// they keep the place of each move's own picture.
pub fn symbols() -> Html {
    html! {
        <svg class="symbols" aria-hidden="true" width="0" height="0">
            { for Position::ALL.iter().map(|&position| html! {
                <symbol id={symbol_id(position)} viewBox="0 -6 96 78">
                    <path d={symbol(position)} />
                </symbol>
            }) }
            <g id={shapes::TICK}>
                <circle class="tick-disc" r="30" />
                <path class="tick-line" d="M-14 0l10 12 18-23" />
            </g>
        </svg>
    }
}

pub fn picture(position: Option<Position>) -> Html {
    let Some(position) = position else {
        return html! {};
    };
    html! {
        <svg class="picture" aria-hidden="true" viewBox="0 -6 96 78">
            <use href={["#", &symbol_id(position)].concat()} />
        </svg>
    }
}

fn symbol_id(position: Position) -> String {
    ["br-", position.as_str()].concat()
}

fn symbol(position: Position) -> &'static str {
    match position {
        Position::Floor => "M6 60h84M20 50a7 7 0 1 0-.1 0M28 48l24 2 12-20 10 28",
        Position::Bed => "M8 28v36M8 52h80v12M88 52v-8M22 44a7 7 0 1 0-.1 0M30 43l30 1 22-1",
        Position::Chair => {
            "M42 16a8 8 0 1 0-.1 0M42 18l-2 26h24v22M32 22v44M32 50h30M62 50v16M42 26l18 10"
        }
        Position::Standing => {
            "M48 14a8 8 0 1 0-.1 0M48 16v26l-8 26M48 42l8 26M48 22l-12 16M48 22l12 16M24 68h48"
        }
    }
}
