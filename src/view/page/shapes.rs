//! The fourteen shapes laid over the drawing. Each is a label of its radio, so
//! a tap on it chooses without any script; the browser program adds the
//! forgiving part. Must not know what was chosen: the style sheet shows that.

use yew::{Html, html};

use super::Book;
use crate::figure::{self, back};
use crate::guide::Choice;
use crate::view::{phrase, radio_id};

/// The id of the tick that marks the chosen shape.
pub const TICK: &str = "br-tick";

/// The spine, in view units.
const MIDDLE: &str = "380";

pub fn shapes(book: &Book) -> Html {
    html! {
        <>
            { for back::shapes().map(|shape| one(&shape)) }
            // Beside the labels, not in them: WebKit would read a name twice.
            <svg class="names" viewBox={figure::VIEW_BOX_TEXT} aria-hidden="true">
                { for back::shapes().map(|shape| name(shape.choice, shape.label.1, book)) }
            </svg>
        </>
    }
}

fn one(shape: &back::Shape) -> Html {
    let choice = shape.choice;
    let (mark_x, mark_y) = shape.mark;
    html! {
        <label class="shape" for={radio_id(choice)} aria-hidden="true">
            <svg viewBox={figure::VIEW_BOX_TEXT}>
                <path class="area" data-shape={choice.value()} d={back::path(shape)} />
                <use href={["#", TICK].concat()} x={mark_x.to_string()} y={mark_y.to_string()} />
            </svg>
        </label>
    }
}

/// Centred on the spine: the longest name just fits the drawing.
fn name(choice: Choice, y: i32, book: &Book) -> Html {
    let side = phrase::side(choice, &book.pack.words);
    html! {
        <text data-name={choice.value()} y={y.to_string()}>
            <tspan x={MIDDLE}>{ book.pack.area_name(choice.area()) }</tspan>
            { for side.map(|side| html! { <tspan x={MIDDLE} dy="36">{ side }</tspan> }) }
        </text>
    }
}
