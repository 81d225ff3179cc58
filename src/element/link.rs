//! The link in the page's address. Must not undo what the reader chose.

use web_sys::Element;

use super::address;
use super::controller::Controller;
use super::islands::{host, radio};
use crate::guide::{Choice, PositionFilter, Stage, Topic};
use crate::state::{Link, Msg};

/// Restores the choice that the page's address asks for, except what the reader
/// chose before we came.
pub(super) fn open(controller: &Controller) {
    let found = address::fragment().and_then(|fragment| Link::parse(&fragment));
    let Some((mut link, unknown)) = found else { return };
    let untouched = |name| !is_touched(&controller.root, name);
    link.choice = link.choice.filter(|_| untouched("area"));
    link.topic = link.topic.filter(|_| untouched("topic"));
    link.stage = link.stage.filter(|_| untouched("stage"));
    link.position_filter = link.position_filter.filter(|_| untouched("position"));
    controller.send(Msg::LinkFound { link, unknown });
}

/// Checks the radios that a link names, without the events of a reader's own choice.
pub(super) fn check_controls(root: &Element, link: &Link) {
    let choice = link.choice.map(Choice::value);
    let chosen = [
        ("area", choice.as_deref()),
        ("topic", link.topic.map(Topic::as_str)),
        ("stage", link.stage.map(Stage::as_str)),
        ("position", link.position_filter.map(PositionFilter::as_str)),
    ];
    for (name, value) in chosen {
        if let Some(radio) = value.and_then(|value| radio(root, name, value)) {
            radio.set_checked(true);
        }
    }
}

/// Whether something else is chosen than the markup or the attribute `area` says.
fn is_touched(root: &Element, name: &str) -> bool {
    let css = ["[name=", name, "]:checked:not([checked])"].concat();
    let Ok(Some(chosen)) = root.query_selector(&css) else { return false };
    let parsed = |element: &Element, name| Choice::parse(&element.get_attribute(name)?);
    let asked = host(root).and_then(|host| parsed(&host, "area"));
    asked.is_none() || asked != parsed(&chosen, "value")
}
