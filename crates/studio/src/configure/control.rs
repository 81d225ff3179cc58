//! One control with its name, what it does, and the way back to its default.

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{Callback, Event, Html, Properties, TargetCast, component, html, html::IntoPropValue};

use super::areas::Areas;
use super::colours::Colours;
use super::focus::focus;
use super::help::help;
use super::list::{Control, Input, Named};
use super::typed::Typed;
use crate::config::{Change, Config, Group};
use crate::facts::Facts;

#[derive(Debug, PartialEq, Properties)]
pub(super) struct FieldProps {
    pub(super) control: Control,
    pub(super) config: Rc<Config>,
    pub(super) facts: Rc<Facts>,
    pub(super) change: Callback<Change>,
}

/// A control.
#[component]
pub(super) fn Field(props: &FieldProps) -> Html {
    let FieldProps { control, config, change, .. } = props;
    let id = control.id();
    let help_id = format!("{id}-help");
    let value = config.get(control.group, &control.name).map(str::to_owned);
    let set = {
        let (group, name, change) = (control.group, control.name.clone(), change.clone());
        Callback::from(move |value| change.emit(Change::Set(group, name.clone(), value)))
    };
    let is_set = value.is_some();
    let reset = is_set.then(|| reset(control, set.clone()));
    let help = help(control, &help_id);
    let label = html! { <label for={id.clone()}>{ &control.label }</label> };
    match &control.input {
        Input::Switch => html! {
            <div class="field">
                <div class="tick">
                    <input id={id.clone()} type="checkbox" checked={is_set} aria-describedby={help_id}
                        onchange={move |event: Event| {
                            let input = event.target_dyn_into::<HtmlInputElement>();
                            set.emit(input.filter(|it| it.checked()).map(|_| String::new()));
                        }} />
                    { label }
                </div>
                { help }
            </div>
        },
        Input::Words(all) => words(control, all, value.as_deref(), &set, help, &help_id),
        Input::Choice(all) => {
            let none = "None";
            html! {
                <div class="field">
                    <div class="named">{ label }{ for reset }</div>
                    { select(&id, &help_id, none, all, value.as_deref(), set) }
                    { help }
                </div>
            }
        }
        Input::Language => {
            let all: Vec<_> = props.facts.languages.iter().map(language).collect();
            html! {
                <div class="field">
                    <div class="named">{ label }{ for reset }</div>
                    { select(&id, &help_id, "As the page", &all, value.as_deref(), set) }
                    { help }
                </div>
            }
        }
        Input::Colour(default) => html! {
            <Colours control={control.clone()} default={default.clone()} config={config.clone()} {set}>
                { for reset }
            </Colours>
        },
        Input::Areas(prefix) => html! {
            <Areas control={control.clone()} prefix={prefix.clone()} config={config.clone()} change={change.clone()} />
        },
        input => html! {
            <div class="field">
                <div class="named">{ label }{ for reset }</div>
                <Typed {id} input={input.clone()} {value} described_by={help_id}
                    default={control.default.clone()} {set} />
                { help }
            </div>
        },
    }
}

fn language((code, name): (&String, &String)) -> Named {
    Named { value: code.clone(), name: name.clone() }
}

/// The way back to the default. It goes once it is used: the focus goes to the control.
pub(super) fn reset(control: &Control, set: Callback<Option<String>>) -> Html {
    let id = control.id();
    let onclick = move |_| {
        focus(&id);
        set.emit(None);
    };
    html! {
        <button type="button" class="reset" aria-label={format!("Reset {}", control.label)} {onclick}>{ "Reset" }</button>
    }
}

fn select(
    id: &str,
    help_id: &str,
    none: &'static str,
    all: &[Named],
    value: Option<&str>,
    set: Callback<Option<String>>,
) -> Html {
    let onchange = move |event: Event| {
        let chosen = event.target_dyn_into::<HtmlSelectElement>().map(|it| it.value());
        set.emit(chosen.filter(|it| !it.is_empty()));
    };
    html! {
        <select id={id.to_owned()} aria-describedby={help_id.to_owned()} {onchange}>
            <option value="" selected={value.is_none()}>{ none }</option>
            { for all.iter().map(|it| html! {
                <option value={it.value.clone()} selected={value == Some(&it.value)}>{ &it.name }</option>
            }) }
        </select>
    }
}

fn words(
    control: &Control,
    all: &[Named],
    value: Option<&str>,
    set: &Callback<Option<String>>,
    help: Html,
    help_id: &str,
) -> Html {
    let radio = |(at, it): (usize, &Named)| {
        // The first is what holds unless another is set.
        let next = (at > 0).then(|| it.value.clone());
        let is_chosen = value == next.as_deref() || value == Some(&it.value);
        let set = set.clone();
        // The first one has the control's id: what leads there has to find one.
        let id: Option<String> = (at == 0).then(|| control.id()).into_prop_value();
        html! {
            <label>
                <input {id} type="radio" name={control.id()} value={it.value.clone()} checked={is_chosen}
                    onchange={move |_| set.emit(next.clone())} />
                <span>{ &it.name }</span>
            </label>
        }
    };
    html! {
        <fieldset class="field segments" aria-describedby={help_id.to_owned()}>
            <legend>{ &control.label }</legend>
            <div>{ for all.iter().enumerate().map(radio) }</div>
            { help }
        </fieldset>
    }
}

/// Whether a control sets what `group` and `name` say.
pub(super) fn is_set(config: &Config, control: &Control) -> bool {
    match &control.input {
        Input::Areas(prefix) => {
            config.group(Group::Slot).keys().any(|it| it.starts_with(prefix.as_str()))
        }
        _ => config.get(control.group, &control.name).is_some(),
    }
}
