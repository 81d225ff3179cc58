//! What the form controls say: they are the truth, and the state follows.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::islands::all;
use crate::guide::{Choice, Pack, PositionFilter, Stage, Topic};
use crate::state::{Action, Selection};

/// What the reader chose before we were there.
pub(super) fn read(root: &Element, pack: &Pack) -> Selection {
    all(root, "input:checked")
        .into_iter()
        .filter_map(|control| action(control.unchecked_ref(), pack))
        .fold(Selection::default(), Selection::step)
}

/// What a form control says.
pub(super) fn action(control: &HtmlInputElement, pack: &Pack) -> Option<Action> {
    let value = control.value();
    match control.name().as_str() {
        "area" => Choice::parse(&value).map(Action::Choose),
        "topic" => Topic::parse(&value).map(Action::SetTopic),
        "stage" => Stage::parse(&value).map(Action::SetStage),
        "position" => PositionFilter::parse(&value).map(Action::SetPositionFilter),
        "sign" => {
            let level = pack.sign_level(&value)?;
            Some(Action::Tick { sign: value, level, on: control.checked() })
        }
        _ => None,
    }
}
