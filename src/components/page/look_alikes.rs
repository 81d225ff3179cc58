//! "Pain here may come from elsewhere": what else can feel like this, and the way to the
//! other area where a row names one.

use yew::{Html, html};

use super::{PageContext, parts};
use crate::components::names;
use crate::guide::words::fill;
use crate::guide::{AreaId, LookAlike};

pub(super) fn look_alikes(all: &[LookAlike], context: &PageContext) -> Html {
    if all.is_empty() {
        return html! {};
    }
    let row = |it: &LookAlike| {
        html! {
            <li>
                <b>{ &it.what }</b>
                <p>{ &it.clue }</p>
                { for it.area.map(|area| way_to(area, context)) }
            </li>
        }
    };
    parts::fold(
        "look-alikes",
        &context.guide.words.page.look_alikes_title,
        html! { <ul class="cards">{ for all.iter().map(row) }</ul> },
    )
}

/// While this is open, one of all, the program outlines the area on the drawing, and its
/// button opens the area, on the reader's side. Without the program there are labels of the
/// area's radios in its place.
fn way_to(area: AreaId, context: &PageContext) -> Html {
    let words = &context.guide.words.page;
    let name = context.pack.area_name(area);
    let label = |choice| {
        let name = names::choice(choice, name, &context.pack.words);
        html! { <label for={context.area_id(choice)}>{ fill(&words.open_area, &[("area", &name)]) }</label> }
    };
    html! {
        <>
            <details name={context.id("from")}>
                <summary>{ fill(&words.show_area, &[("area", name)]) }</summary>
                <button type="button" class="live" data-elsewhere={area.as_str()}>{ fill(&words.open_area, &[("area", name)]) }</button>
            </details>
            { for area.choices().map(label) }
        </>
    }
}
