//! One move as a card: closed, its picture, name, dose and place; open, how it is
//! done. The same for every area, but for the area's own note.

use yew::{Html, html};

use super::{PageContext, dose_words, evidence, parts};
use crate::components::names;
use crate::guide::words::fill;
use crate::guide::{Move, Pick};
use crate::state::Command;

pub(super) fn card(pick: &Pick, it: &Move, context: &PageContext) -> Html {
    let positions: Vec<_> = it.positions.iter().map(|position| position.as_str()).collect();
    let places: Vec<_> =
        it.positions.iter().map(|&position| dose_words::position(position, context)).collect();
    let early = it.first_days_dose.as_ref();
    html! {
        <details class="move" data-move={it.id.clone()} data-positions={positions.join(" ")}>
            <summary>
                <span class="thumb"></span>
                <h4>{ &it.name }{ evidence::mark(it.grade, context) }</h4>
                { for early.map(|dose| html! {
                    <span class="dose early">{ dose_words::at_a_glance(dose, context) }</span>
                }) }
                <span class={yew::classes!("dose", early.map(|_| "settled"))}>
                    { dose_words::at_a_glance(&it.dose, context) }
                </span>
                <span class="places">{ places.join(context.pack.words.separator()) }</span>
            </summary>
            <div class="picture"></div>
            <div class="body">
                { for pick.note.iter().map(|note| html! { <p class="pick-note">{ note }</p> }) }
                { steps(it, context) }
            </div>
        </details>
    }
}

/// Dose, steps, easier way, cautions.
pub(super) fn steps(it: &Move, context: &PageContext) -> Html {
    let words = &context.guide.words.page;
    html! {
        <>
            { for it.good_for.iter().map(|text| html! { <p class="good-for">{ text }</p> }) }
            { doses(it, context) }
            { tools(it, context) }
            { titled(&words.start, &it.start) }
            <ol>{ for it.steps.iter().map(|step| html! { <li>{ step }</li> }) }</ol>
            // Nobody times their sleep.
            { for it.dose.until.is_none().then(|| parts::live_button(Command::OpenMove, &words.time_it)) }
            { easier(it, context) }
            { list(&words.do_not, "care", &it.do_not) }
            { list(&words.stop_if, "stop", &it.stop_if) }
            { for it.harder.iter().map(|text| titled(&words.harder, text)) }
        </>
    }
}

/// How often and how hard; how long and how many is on the line that opens the
/// move.
fn doses(it: &Move, context: &PageContext) -> Html {
    let words = &context.guide.words.page;
    let often = dose_words::how_often(&it.dose, context);
    let pressure = it
        .pressure
        .map(|pressure| fill(&words.pressure, &[("n", &dose_words::number(pressure, context))]));
    let lines = [Some(often), pressure, it.dose_note.clone()];
    let lines: Vec<_> = lines.into_iter().flatten().filter(|line| !line.is_empty()).collect();
    parts::list("doses", &lines)
}

fn tools(it: &Move, context: &PageContext) -> Html {
    if it.tools.is_empty() {
        return html! {};
    }
    let names: Vec<_> =
        it.tools.iter().map(|&tool| names::tool(tool, &context.pack.words)).collect();
    titled(&context.guide.words.page.tools, &names.join(context.pack.words.separator()))
}

fn easier(it: &Move, context: &PageContext) -> Html {
    let names = it.easier_moves.iter().filter_map(|id| context.find_move(id)).map(|it| &it.name);
    let texts = it.easier.iter().chain(names).map(String::as_str);
    let text = texts.collect::<Vec<_>>().join(" · ");
    if text.is_empty() {
        html! {}
    } else {
        titled(&context.guide.words.page.easier, &text)
    }
}

fn list(title: &str, class: &'static str, items: &[String]) -> Html {
    if items.is_empty() {
        return html! {};
    }
    html! { <><p class="label">{ title }</p>{ parts::list(class, items) }</> }
}

fn titled(title: &str, text: &str) -> Html {
    html! { <p><b>{ title }</b>{ " " }{ text }</p> }
}
