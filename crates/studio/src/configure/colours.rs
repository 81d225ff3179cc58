//! A colour: one for all pages, or one for light and one for dark ones; and whether what meets it
//! can be read.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::{
    Callback, Children, Event, Html, InputEvent, Properties, TargetCast, component, html,
    use_state_eq,
};

use super::colour::{Pair, Rgb, Scheme, opaque};
use super::contrast::{Finding, findings, suggestion};
use super::focus::focus;
use super::help::help;
use super::list::{Control, Input};
use super::typed::Typed;
use crate::config::{Config, Group};

#[derive(Debug, PartialEq, Properties)]
pub(super) struct ColoursProps {
    pub(super) control: Control,
    /// What it is unless it is set.
    pub(super) default: Pair,
    pub(super) config: Rc<Config>,
    pub(super) set: Callback<Option<String>>,
    /// The way back to the default.
    pub(super) children: Children,
}

/// The controls of one colour.
#[component]
pub(super) fn Colours(props: &ColoursProps) -> Html {
    let ColoursProps { control, default, config, set, .. } = props;
    let value = config.get(Group::Token, &control.name);
    let pair = value.map(Pair::parse);
    let wants_two = use_state_eq(|| false);
    let has_two = pair.as_ref().is_some_and(|it| it.light != it.dark);
    let is_two = has_two || (*wants_two && pair.is_some());
    let id = control.id();
    let help_id = format!("{id}-help");

    let toggle = {
        let (set, wants_two, pair) = (set.clone(), wants_two.setter(), pair.clone());
        move |event: Event| {
            let is_on = event.target_dyn_into::<HtmlInputElement>().is_some_and(|it| it.checked());
            wants_two.set(is_on);
            if let (false, Some(pair)) = (is_on, &pair) {
                set.emit(Some(pair.light.clone()));
            }
        }
    };
    let one = |scheme: Scheme| {
        let dark = scheme == Scheme::Dark;
        let set = {
            let (set, pair, default) = (set.clone(), pair.clone(), default.clone());
            Callback::from(move |colour: Option<String>| {
                let next = match (is_two, colour) {
                    (false, colour) => colour,
                    (true, colour) => {
                        let colour = colour.unwrap_or_else(|| default.of(scheme).to_owned());
                        let mut next = pair.clone().unwrap_or_else(|| default.clone());
                        *(if dark { &mut next.dark } else { &mut next.light }) = colour;
                        Some(next.css())
                    }
                };
                set.emit(next);
            })
        };
        // Of two, an empty box is the default: it must not fill itself while somebody types.
        let shown = pair
            .as_ref()
            .map(|it| it.of(scheme).to_owned())
            .filter(|it| !is_two || it != default.of(scheme));
        let now = shown.as_deref().unwrap_or(default.of(scheme));
        let name = match (is_two, dark) {
            (false, _) => control.label.clone(),
            (true, false) => format!("{} on light pages", control.label),
            (true, true) => format!("{} on dark pages", control.label),
        };
        let id = if dark { format!("{id}-dark") } else { id.clone() };
        html! {
            <div class="colour" key={id.clone()}>
                <input type="color" aria-label={format!("{name}: picker")}
                    value={opaque(now).map_or_else(|| "#000000".to_owned(), Rgb::hex)}
                    oninput={pick(set.clone())} />
                <div>
                    <Typed {id} input={Input::Colour(default.clone())} value={shown}
                        label={is_two.then_some(name)} default={default.of(scheme).to_owned()}
                        described_by={help_id.clone()} {set} />
                </div>
            </div>
        }
    };
    html! {
        <div class="field colours">
            <div class="named">
                <label for={id.clone()}>{ &control.label }</label>
                { props.children.clone() }
            </div>
            { one(Scheme::Light) }
            if is_two { { one(Scheme::Dark) } }
            if pair.is_some() {
                <label class="tick small">
                    <input type="checkbox" checked={is_two} onchange={toggle} />
                    <span>{ "Another colour on dark pages" }</span>
                </label>
            }
            { help(control, &help_id) }
            if pair.is_none() {
                <p class="hint">{ format!("Unless set: {} on light pages, {} on dark ones.", default.light, default.dark) }</p>
            } else if !is_two {
                <p class="hint">{ "One colour holds for light and dark pages." }</p>
            }
            { judged(props) }
        </div>
    }
}

fn pick(set: Callback<Option<String>>) -> Callback<InputEvent> {
    Callback::from(move |event: InputEvent| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            set.emit(Some(input.value()));
        }
    })
}

/// What meets the colour, and what would be better.
fn judged(props: &ColoursProps) -> Html {
    let ColoursProps { control, config, set, .. } = props;
    let all = findings(config, &control.name);
    let failing: Vec<_> = all.iter().filter(|it| !it.passes()).collect();
    let is_set = config.get(Group::Token, &control.name).is_some();
    let said = match (all.is_empty(), failing.is_empty()) {
        (true, _) if is_set => {
            "How well it can be read can't be worked out here: look at it in your shop.".to_owned()
        }
        (true, _) => String::new(),
        (false, true) => {
            let lowest =
                all.iter().min_by(|a, b| (a.ratio / a.least).total_cmp(&(b.ratio / b.least)));
            lowest.map_or_else(String::new, |it| {
                format!(
                    "Can be read everywhere. Lowest: {}, {}, needs {}:1.",
                    it.what.to_lowercase(),
                    it.said(),
                    it.least
                )
            })
        }
        (false, false) => {
            let list: Vec<_> =
                failing.iter().map(|it| format!("{} {}", place(it), it.said())).collect();
            format!("Hard to read: {}.", list.join("; "))
        }
    };
    let better =
        (is_set && !failing.is_empty()).then(|| suggestion(config, &control.name)).flatten();
    let use_it = better.map(|better| {
        let (set, id, value) = (set.clone(), control.id(), better.clone());
        let onclick = move |_| {
            focus(&id);
            set.emit(Some(value.clone()));
        };
        html! { <button type="button" class="small" {onclick}>{ format!("Use {better}") }</button> }
    });
    html! {
        <>
            <p class={if failing.is_empty() { "passes" } else { "wrong" }} aria-live="polite">{ said }</p>
            { for use_it }
            if !all.is_empty() {
                <details class="ratios">
                    <summary>{ format!("All contrasts of {}", control.label.to_lowercase()) }</summary>
                    { table(&all) }
                </details>
            }
        </>
    }
}

fn place(finding: &Finding) -> String {
    let pages = match finding.scheme {
        Scheme::Light => "light pages",
        Scheme::Dark => "dark pages",
    };
    format!("{}, {pages}", finding.what.to_lowercase())
}

fn table(all: &[Finding]) -> Html {
    let row = |it: &Finding| {
        let verdict = if it.passes() { "passes" } else { "fails" };
        html! {
            <tr>
                <th scope="row">{ place(it) }</th>
                <td>{ it.said() }</td>
                <td class={verdict}>{ format!("{verdict} {}:1", it.least) }</td>
            </tr>
        }
    };
    html! {
        <table>
            <thead><tr><th scope="col">{ "What" }</th><th scope="col">{ "Contrast" }</th><th scope="col">{ "Needed" }</th></tr></thead>
            <tbody>{ for all.iter().map(row) }</tbody>
        </table>
    }
}
