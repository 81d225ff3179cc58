//! Numbers: one, or the two ends of a range.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::{AttrValue, Callback, Event, Html, TargetCast, html};

use super::notes::{buttons, is_wrong, label, name, notes};
use super::{Node, Props, id_of, setter};

/// One number, or two.
pub(super) fn range(props: &Props, node: &Node, min: u64, max: u64) -> Html {
    let id = id_of(&props.path);
    let (described, notes) = notes(props, true);
    let invalid = is_wrong(props).then_some("true");
    let (from, to) = match node {
        Node::List(ends) => {
            (ends.first().and_then(Node::as_number), ends.get(1).and_then(Node::as_number))
        }
        one => (one.as_number(), None),
    };
    let made = move |from: Option<u64>, to: Option<u64>| match (from, to) {
        (Some(from), Some(to)) => Node::List(Rc::new(vec![Node::number(from), Node::number(to)])),
        (from, to) => Node::number(from.or(to).unwrap_or(min)),
    };
    let set = setter(props);
    let first = typed_number(min, max, move |number| set(made(Some(number), to), true));
    let set = setter(props);
    let last = {
        let typed = typed_number(min, max, move |number| set(made(from, Some(number)), true));
        let set = setter(props);
        Callback::from(move |event: Event| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            // Without a second number it is one.
            match input.is_some_and(|it| it.value().trim().is_empty()) {
                true => set(made(from, None), true),
                false => typed.emit(event),
            }
        })
    };
    let legend = format!("{}: ", name(props));
    html! {
        <div class="field">
            { label(props) }
            <div class="row">
                <span class="ends">
                    { number(id.clone(), from, min, max, first, described.clone(), invalid, "") }
                    <span aria-hidden="true">{ "to" }</span>
                    { number(format!("{id}/to").into(), to, min, max, last, described, invalid, &format!("{legend}at most, if it differs")) }
                </span>
                { buttons(props) }
            </div>
            { notes }
        </div>
    }
}

#[expect(clippy::too_many_arguments, reason = "attributes of one element")]
pub(super) fn number(
    id: AttrValue,
    value: Option<u64>,
    min: u64,
    max: u64,
    changed: Callback<Event>,
    described: Option<String>,
    invalid: Option<&'static str>,
    label: &str,
) -> Html {
    let value = value.map(|it| it.to_string()).unwrap_or_default();
    let label = (!label.is_empty()).then(|| label.to_owned());
    html! {
        <input type="number" class="number" {id} {value} min={min.to_string()} max={max.to_string()} step="1"
            onchange={changed} aria-label={label} aria-describedby={described} aria-invalid={invalid} />
    }
}

/// What is typed into a field of numbers, once it is done; what is none is taken back.
pub(super) fn typed_number(min: u64, max: u64, set: impl Fn(u64) + 'static) -> Callback<Event> {
    Callback::from(move |event: Event| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
        match input.value().trim().parse::<u64>() {
            Ok(number) => {
                let number = number.clamp(min, max);
                input.set_value(&number.to_string());
                set(number);
            }
            Err(_) => input.set_value(&input.default_value()),
        }
    })
}
