//! The fourteen shapes laid over the drawing. Each is a label of its radio, so
//! a tap on it chooses without any script; the browser program adds the
//! forgiving part. Must not know what was chosen: the style sheet shows that.

use yew::{AttrValue, Html};

use super::phrase;
use super::tag::{list, plain, tag};
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
    let mut all: Vec<_> = back::shapes().map(|shape| one(&shape, near)).collect();
    let names = back::shapes().map(|shape| name(&shape, near, pack)).collect();
    // Beside the labels, not in them: WebKit would read a name twice.
    let values = [AttrValue::Static("names"), figure::VIEW_BOX_TEXT.into(), "true".into()];
    all.push(tag("svg", &["class", "viewBox", "aria-hidden"], values.into(), list(names)));
    list(all)
}

/// Whether a tap would choose it although it misses it a little.
fn nearness(near: Option<Choice>, choice: Choice) -> AttrValue {
    AttrValue::Static(if near == Some(choice) { "true" } else { "false" })
}

fn one(shape: &back::Shape, near: Option<Choice>) -> Html {
    let choice = shape.choice;
    let (mark_x, mark_y) = shape.mark;
    let path = vec!["area".into(), choice.value().into(), back::path(shape).into()];
    let path = tag("path", &["class", "data-shape", "d"], path, list(vec![]));
    let tick =
        vec![["#", TICK].concat().into(), mark_x.to_string().into(), mark_y.to_string().into()];
    let tick = tag("use", &["href", "x", "y"], tick, list(vec![]));
    let view = vec![figure::VIEW_BOX_TEXT.into()];
    let svg = tag("svg", &["viewBox"], view, list(vec![path, tick]));
    let label =
        vec!["shape".into(), radio_id(choice).into(), nearness(near, choice), "true".into()];
    tag("label", &["class", "for", "data-near", "aria-hidden"], label, svg)
}

/// Centred on the spine: the longest name just fits the drawing.
fn name(shape: &back::Shape, near: Option<Choice>, pack: &Pack) -> Html {
    let choice = shape.choice;
    let (_, y) = shape.label;
    let line = |text: &str, down: &'static str| {
        tag("tspan", &["x", "dy"], vec![MIDDLE.into(), down.into()], plain(text))
    };
    let mut lines = vec![line(pack.area_name(choice.area()), "0")];
    lines.extend(phrase::side(choice, &pack.words).map(|side| line(side, "36")));
    let values = vec![nearness(near, choice), choice.value().into(), y.to_string().into()];
    tag("text", &["data-near", "data-name", "y"], values, list(lines))
}
