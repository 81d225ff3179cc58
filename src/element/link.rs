//! Opening the link in the page's address.

use web_sys::Element;

use super::address;
use super::controller::Inner;
use super::effects::Effect;
use super::islands::{host, radio};
use crate::components::radio_id;
use crate::guide::Choice;
use crate::state::{Action, Link};

/// Restores the choice that the page's address asks for, except what the reader
/// chose before we came.
pub fn open(this: &mut Inner) {
    let Some((mut link, unknown)) = address::fragment().and_then(|fragment| Link::parse(&fragment))
    else {
        return;
    };
    for it in unknown {
        let line = [
            "back-relief: the link's ",
            it.name,
            " \"",
            &it.found,
            "\" is unknown; allowed are ",
            &it.allowed,
            ".",
        ];
        this.effects.push(Effect::Warn(line.concat()));
    }
    let untouched = |name| !is_touched(&this.root, name);
    link.choice = link.choice.filter(|_| untouched("area"));
    link.topic = link.topic.filter(|_| untouched("topic"));
    link.stage = link.stage.filter(|_| untouched("stage"));
    link.position_filter = link.position_filter.filter(|_| untouched("position"));
    let ids = [
        link.choice.map(radio_id),
        link.topic.map(|topic| ["br-topic-", topic.as_str()].concat()),
        link.stage.map(|stage| ["br-stage-", stage.as_str()].concat()),
        link.position_filter
            .map(|position_filter| ["br-position-", position_filter.as_str()].concat()),
    ];
    // Without the events of a reader's own choice.
    for radio in ids.into_iter().flatten().filter_map(|id| radio(&this.root, &id)) {
        radio.set_checked(true);
    }
    this.selection = this.selection.clone().step(Action::Open(link));
}

/// Whether something else is chosen than the markup or the attribute `area` says.
fn is_touched(root: &Element, name: &str) -> bool {
    let css = ["[name=", name, "]:checked:not([checked])"].concat();
    let Ok(Some(chosen)) = root.query_selector(&css) else { return false };
    let parsed = |element: &Element, name| Choice::parse(&element.get_attribute(name)?);
    let asked = host(root).and_then(|host| parsed(&host, "area"));
    asked.is_none() || asked != parsed(&chosen, "value")
}
