//! How to do one move: dose, steps, easier way, cautions. Must not know which
//! area it is shown for.

use yew::{Html, html};

use super::{Book, dose_words};
use crate::guide::Move;
use crate::guide::words::{PageWords, fill};
use crate::view::phrase;

pub fn move_body(it: &Move, book: &Book) -> Html {
    let words = &book.words.page;
    html! {
        <>
            { doses(it, words) }
            { tools(it, book) }
            { titled(&words.start, "start", html! { <p>{ &it.start }</p> }) }
            { titled(&words.steps, "steps", html! {
                <ol>{ for it.steps.iter().map(|step| html! { <li>{ step }</li> }) }</ol>
            }) }
            { easier(it, book) }
            { list(&words.do_not, "care", &it.do_not) }
            { list(&words.stop_if, "stop", &it.stop_if) }
            { it.harder.as_ref().map(|text| {
                titled(&words.harder, "harder", html! { <p>{ text }</p> })
            }).unwrap_or_default() }
        </>
    }
}

/// How often and how hard; how long and how many is on the line that opens the
/// move.
fn doses(it: &Move, words: &PageWords) -> Html {
    let often = dose_words::how_often(&it.dose, words);
    let pressure =
        it.pressure.map(|pressure| fill(&words.pressure, &[("n", &dose_words::number(pressure))]));
    let lines = [Some(often), pressure, it.dose_note.clone()];
    let lines = lines.into_iter().flatten().filter(|line| !line.is_empty());
    html! {
        <ul class="doses">
            { for lines.map(|line| html! { <li>{ line }</li> }) }
        </ul>
    }
}

fn tools(it: &Move, book: &Book) -> Html {
    if it.tools.is_empty() {
        return html! {};
    }
    let names: Vec<_> = it.tools.iter().map(|&tool| phrase::tool(tool, &book.pack.words)).collect();
    let text = [book.words.page.tools.as_str(), ": ", &names.join(", ")].concat();
    html! { <p class="tools-needed">{ text }</p> }
}

fn easier(it: &Move, book: &Book) -> Html {
    let names = it.easier_moves.iter().filter_map(|id| book.find_move(id)).map(|it| &it.name);
    let names: Vec<_> = names.map(String::as_str).collect();
    if it.easier.is_none() && names.is_empty() {
        return html! {};
    }
    let text = it.easier.iter().map(|text| html! { <p>{ text }</p> });
    let names = (!names.is_empty()).then(|| html! { <p class="moves">{ names.join(" · ") }</p> });
    titled(
        &book.words.page.easier,
        "easier",
        html! { <>{ for text }{ names.unwrap_or_default() }</> },
    )
}

fn list(title: &str, class: &'static str, items: &[String]) -> Html {
    if items.is_empty() {
        return html! {};
    }
    let items = items.iter().map(|item| html! { <li>{ item }</li> });
    titled(title, class, html! { <ul>{ for items }</ul> })
}

fn titled(title: &str, class: &'static str, content: Html) -> Html {
    html! {
        <div {class}>
            <p class="label">{ title }</p>
            { content }
        </div>
    }
}
