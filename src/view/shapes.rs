//! The fourteen shapes laid over the drawing. Each is a label of its radio, so
//! a tap on it chooses without any script; the browser program adds the
//! forgiving part. Must not know what was chosen: the style sheet shows that.

use yew::{Html, html};

use super::phrase;
use crate::figure::{self, back};
use crate::guide::{Choice, Pack};

/// The id of the tick that marks the chosen shape.
pub const TICK: &str = "br-tick";

/// The id of the radio for a choice.
pub fn radio_id(choice: Choice) -> String {
    ["br-area-", &choice.value()].concat()
}

/// `near` is the shape that a tap would choose although it misses it a little.
pub fn shapes(near: Option<Choice>, pack: &Pack) -> Html {
    back::shapes().map(|shape| one(&shape, near, pack)).collect()
}

fn one(shape: &back::Shape, near: Option<Choice>, pack: &Pack) -> Html {
    let value = shape.choice.value();
    let name = phrase::choice(shape.choice, pack.area_name(shape.choice.area()), &pack.words);
    let class = if near == Some(shape.choice) { "area near" } else { "area" };
    let (mark_x, mark_y) = shape.mark;
    let (label_x, label_y) = shape.label;
    html! {
        <label class="shape" for={radio_id(shape.choice)} aria-hidden="true">
            <svg viewBox={figure::VIEW_BOX_TEXT}>
                <path {class} data-shape={value} d={back::path(shape)} />
                <use class="mark" href={["#", TICK].concat()} x={mark_x.to_string()} y={mark_y.to_string()} />
                <text class="name" x={label_x.to_string()} y={label_y.to_string()}>{ name }</text>
            </svg>
        </label>
    }
}
