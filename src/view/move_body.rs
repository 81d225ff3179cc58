//! How to do one move: dose, steps, easier way, cautions. Must not know which
//! area it is shown for.

use yew::{Html, html};

use super::phrase;
use crate::guide::words::{LiveWords, fill};
use crate::guide::{Move, Pack};

pub fn move_body(it: &Move, pack: &Pack) -> Html {
    let words = &pack.words;
    html! {
        <>
            { doses(it, words) }
            { tools(it, words) }
            { titled(&words.start, "start", html! { <p>{ &it.start }</p> }) }
            { titled(&words.steps, "steps", html! {
                <ol>{ for it.steps.iter().map(|step| html! { <li>{ step }</li> }) }</ol>
            }) }
            { easier(it, pack) }
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
fn doses(it: &Move, words: &LiveWords) -> Html {
    let often = phrase::how_often(&it.dose, words);
    let pressure =
        it.pressure.map(|pressure| fill(&words.pressure, &[("n", &phrase::number(pressure))]));
    let lines = [Some(often), pressure, it.dose_note.clone()];
    let lines = lines.into_iter().flatten().filter(|line| !line.is_empty());
    html! {
        <ul class="doses">
            { for lines.map(|line| html! { <li>{ line }</li> }) }
        </ul>
    }
}

fn tools(it: &Move, words: &LiveWords) -> Html {
    if it.tools.is_empty() {
        return html! {};
    }
    let names: Vec<_> = it.tools.iter().map(|&tool| phrase::tool(tool, words)).collect();
    let text = [words.tools.as_str(), ": ", &names.join(", ")].concat();
    html! { <p class="tools-needed">{ text }</p> }
}

fn easier(it: &Move, pack: &Pack) -> Html {
    let names = it.easier_moves.iter().filter_map(|id| pack.find_move(id)).map(|it| &it.name);
    let names: Vec<_> = names.map(String::as_str).collect();
    if it.easier.is_none() && names.is_empty() {
        return html! {};
    }
    let text = it.easier.iter().map(|text| html! { <p>{ text }</p> });
    let names = (!names.is_empty()).then(|| html! { <p class="moves">{ names.join(" · ") }</p> });
    titled(&pack.words.easier, "easier", html! { <>{ for text }{ names.unwrap_or_default() }</> })
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
