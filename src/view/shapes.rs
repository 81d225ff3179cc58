//! The fourteen shapes laid over the drawing. Each is a label of its radio, so
//! a tap on it chooses without any script; the browser program adds the
//! forgiving part. Must not know what was chosen: the style sheet shows that.

use yew::{Html, html};

use super::phrase;
use crate::figure::{self, back};
use crate::guide::{Choice, Pack};

/// The id of the tick that marks the chosen shape.
pub const TICK: &str = "br-tick";

/// The spine, in view units.
const MIDDLE: &str = "380";

/// The id of the radio for a choice.
pub fn radio_id(choice: Choice) -> String {
    ["br-area-", &choice.value()].concat()
}

/// `near` is the shape that a tap would choose although it misses it a little.
pub fn shapes(near: Option<Choice>, pack: &Pack) -> Html {
    html! {
        <>
            { for back::shapes().map(|shape| one(&shape, near)) }
            // Beside the labels, not in them: WebKit would read a name twice.
            <svg class="names" viewBox={figure::VIEW_BOX_TEXT} aria-hidden="true">
                { for back::shapes().map(|shape| name(&shape, near, pack)) }
            </svg>
        </>
    }
}

fn one(shape: &back::Shape, near: Option<Choice>) -> Html {
    let choice = shape.choice;
    let near = (near == Some(choice)).then_some("");
    let (mark_x, mark_y) = shape.mark;
    html! {
        <label class="shape" for={radio_id(choice)} data-near={near} aria-hidden="true">
            <svg viewBox={figure::VIEW_BOX_TEXT}>
                <path class="area" data-shape={choice.value()} d={back::path(shape)} />
                <use href={["#", TICK].concat()} x={mark_x.to_string()} y={mark_y.to_string()} />
            </svg>
        </label>
    }
}

/// Centred on the spine: the longest name just fits the drawing.
fn name(shape: &back::Shape, near: Option<Choice>, pack: &Pack) -> Html {
    let choice = shape.choice;
    let near = (near == Some(choice)).then_some("");
    let (_, y) = shape.label;
    let side = phrase::side(choice, &pack.words);
    html! {
        <text data-near={near} data-name={choice.value()} y={y.to_string()}>
            <tspan x={MIDDLE}>{ pack.area_name(choice.area()) }</tspan>
            { for side.map(|side| html! { <tspan x={MIDDLE} dy="36">{ side }</tspan> }) }
        </text>
    }
}
