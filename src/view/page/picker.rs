//! The choices: where it hurts, when it began, how the reader can move. Native
//! radio buttons, each the earlier brother of what it governs.

use yew::{Html, html};

use super::{Book, shapes};
use crate::figure::{self, anatomy};
use crate::guide::{Choice, Reach, Stage};
use crate::view::{phrase, radio_id};

/// "Where does it hurt?": the list, and the drawing that is the same controls.
pub fn areas(book: &Book) -> Html {
    let words = &book.words.page;
    let ids: Vec<_> = Choice::all().map(radio_id).collect();
    html! {
        <>
            <h2 id="br-where" class="where">{ &words.where_title }</h2>
            <p class="hint where">{ &words.where_hint }</p>
            { group("br-where", &ids) }
            { for Choice::all().map(|choice| area(choice, book)) }
            <div class="drawing" part="drawing">
                <svg class="figure" viewBox={figure::VIEW_BOX_TEXT} aria-hidden="true">
                    { figure_layers() }
                </svg>
                <div class="shapes">{ shapes::shapes(book) }</div>
                <p class="side left" aria-hidden="true">{ &words.drawing_left }</p>
                <p class="side right" aria-hidden="true">{ &words.drawing_right }</p>
                <a class="jump" href="#br-signs">{ &words.jump }</a>
            </div>
        </>
    }
}

/// The drawing's layers in painting order. The left half of most is the right
/// half mirrored: those that follow one another are mirrored in one go.
fn figure_layers() -> Html {
    let layers = anatomy::layers();
    let runs = layers.chunk_by(|a, b| a.half.is_some() == b.half.is_some());
    runs.enumerate().map(run).collect()
}

fn run((at, layers): (usize, &[anatomy::Layer])) -> Html {
    let path = |it: &anatomy::Layer| {
        let d = it.half.clone().unwrap_or_else(|| it.d.clone());
        html! { <path class={it.class} {d} /> }
    };
    if layers.iter().all(|it| it.half.is_none()) {
        return layers.iter().map(path).collect();
    }
    let id = format!("br-half-{at}");
    let mirrored = format!("matrix(-1 0 0 1 {} 0)", figure::WIDTH);
    html! {
        <>
            <g id={id.clone()}>{ for layers.iter().map(path) }</g>
            <use href={["#", &id].concat()} transform={mirrored} />
        </>
    }
}

/// The name and role of a group of radios. The radios must stay brothers of
/// what they govern, so the group owns them by reference instead of holding
/// them.
fn group(named_by: &'static str, radios: &[String]) -> Html {
    let owned: Vec<_> = radios.iter().flat_map(|id| [id.clone(), label_id(id)]).collect();
    html! { <div class="group-name" role="radiogroup" aria-labelledby={named_by} aria-owns={owned.join(" ")}></div> }
}

fn label_id(radio: &str) -> String {
    [radio, "-label"].concat()
}

fn area(choice: Choice, book: &Book) -> Html {
    let name = phrase::choice(choice, book.pack.area_name(choice.area()), &book.pack.words);
    let side = choice.side().map_or("middle", |side| side.as_str());
    radio("area", &radio_id(choice), &choice.value(), &name, side, false)
}

fn radio(
    name: &'static str,
    id: &str,
    value: &str,
    label: &str,
    class: &'static str,
    checked: bool,
) -> Html {
    let advice = (name != "area").then_some("advice");
    html! {
        <>
            <input type="radio" {name} id={id.to_owned()} value={value.to_owned()} {checked}
                class={yew::classes!("radio", class, advice)} autocomplete="off" />
            <label id={label_id(id)} for={id.to_owned()} class={yew::classes!("choice", class, advice)}>{ label }</label>
        </>
    }
}

/// "When did it start?"
pub fn stages(book: &Book) -> Html {
    let id = |stage: Stage| ["br-stage-", stage.as_str()].concat();
    let ids: Vec<_> = Stage::ALL.iter().map(|&stage| id(stage)).collect();
    html! {
        <>
            <h2 id="br-stage" class="advice when">{ &book.words.page.stage_title }</h2>
            { group("br-stage", &ids) }
            { for book.guide.care.stages.iter().map(|advice| {
                let stage = advice.stage;
                radio("stage", &id(stage), stage.as_str(), &advice.answer, "third", stage == Stage::FirstDays)
            }) }
        </>
    }
}

/// "How can you move right now?"
pub fn positions(book: &Book) -> Html {
    let words = &book.words.page;
    let id = |reach: Reach| ["br-position-", reach.as_str()].concat();
    let ids: Vec<_> = Reach::ALL.iter().map(|&reach| id(reach)).collect();
    let answer = |reach| match reach {
        Reach::Any => &words.reach_any,
        Reach::NoFloor => &words.reach_no_floor,
        Reach::Lying => &words.reach_lying,
        Reach::Chair => &words.reach_chair,
        Reach::Standing => &words.reach_standing,
    };
    html! {
        <>
            <h2 id="br-position" class="advice when">{ &words.reach_title }</h2>
            { group("br-position", &ids) }
            { for Reach::ALL.iter().map(|&reach| {
                radio("position", &id(reach), reach.as_str(), answer(reach), "third", reach == Reach::Any)
            }) }
        </>
    }
}
