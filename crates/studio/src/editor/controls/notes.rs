//! What stands around a control: its name, what explains it, what is wrong with it, its buttons.

use yew::{AttrValue, Callback, Html, html};

use super::super::names;
use super::{Asked, Finding, Form, Kind, Msg, Node, Props, Step, id_of};

/// The name of a control.
pub(super) fn name(props: &Props) -> AttrValue {
    match (&props.item, props.path.last()) {
        (Some(item), Some(Step::Item(place))) => format!("{} {}", item.list, place + 1).into(),
        (_, Some(Step::Field(name))) if props.asked.0.label.is_empty() => name.clone(),
        _ if props.asked.0.label.is_empty() => "This part".into(),
        _ => props.asked.0.label.clone().into(),
    }
}

pub(super) fn label(props: &Props) -> Html {
    let id = id_of(&props.path);
    match &props.item {
        // In a list the number is enough for eyes.
        Some(_) => html! { <label for={id} class="unseen">{ name(props) }</label> },
        None => html! { <label for={id}>{ name(props) }</label> },
    }
}

/// Whether something is wrong with the value itself.
pub(super) fn is_wrong(props: &Props) -> bool {
    !props.findings.is_empty()
}

/// What explains a control and what is wrong with it, and the ids of both.
pub(super) fn notes(props: &Props, is_single: bool) -> (Option<String>, Html) {
    let Props { path, asked, findings, form, node, is_fixed, item } = props;
    let id = id_of(path);
    let hint = match (item, &asked.0.kind) {
        // The list has said it.
        (Some(_), _) => names_hint(path, node.as_ref(), form),
        (None, Kind::Choice(_)) if *is_fixed => Some("Fixed: its file is called so.".to_owned()),
        (None, _) if *is_fixed => Some("Fixed: other texts lead here by it.".to_owned()),
        (None, _) => {
            let names = names_hint(path, node.as_ref(), form).map(|it| format!(" {it}"));
            Some(asked.0.hint.clone() + &names.unwrap_or_default()).filter(|it| !it.is_empty())
        }
    };
    let own: Vec<_> = findings.iter().filter(|it| is_single || it.path == *path).collect();
    let hint_id = hint.as_ref().map(|_| format!("{id}?"));
    let wrong_id = (!own.is_empty()).then(|| format!("{id}!"));
    let described: Vec<_> = [&wrong_id, &hint_id].into_iter().flatten().cloned().collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    let notes = html! {
        <>
            if let Some(id) = wrong_id {
                <div {id}>{ for own.iter().map(|it| said(it)) }</div>
            }
            if let Some(hint) = hint {
                <p class="hint" id={hint_id}><bdi>{ hint }</bdi></p>
            }
        </>
    };
    (described, notes)
}

/// What an id is called.
fn names_hint(path: &[Step], node: Option<&Node>, form: &Form) -> Option<String> {
    let kind = names::kind_of(path)?;
    let [sources, moves] = &form.names;
    let names = if kind == names::Kind::Sources { sources } else { moves };
    names.get(node?.as_text()?).map(ToString::to_string)
}

/// A finding, beside its control.
pub(super) fn said(it: &Finding) -> Html {
    let word = if it.refused { "Must be mended" } else { "Better mended" };
    html! {
        <p class="wrong">
            <strong>{ word }{ ": " }</strong>{ "found " }<bdi>{ it.found.clone() }</bdi>
            { "; expected " }<bdi>{ it.expected.clone() }</bdi>
        </p>
    }
}

/// Buttons that move and remove an item, or take a field out that may be left out.
pub(super) fn buttons(props: &Props) -> Html {
    let Props { path, asked: Asked(asked), form, item, .. } = props;
    let Some((last, list)) = path.split_last() else { return html! {} };
    let name = name(props);
    let button = |sign: &'static str, does: &str, is_off: bool, msg: Msg| {
        let send = form.send.clone();
        let press = Callback::from(move |_| send.emit(msg.clone()));
        html! {
            <button class="icon" disabled={is_off} onclick={press} aria-label={format!("{does}: {name}")} title={does.to_owned()}>
                <span aria-hidden="true">{ sign }</span>
            </button>
        }
    };
    match (item, last) {
        (Some(item), Step::Item(place)) => {
            let moved = |to| Msg::Move { list: list.to_vec(), from: *place, to };
            html! {
                <span class="buttons">
                    { button("↑", "Move up", *place == 0, moved(place.saturating_sub(1))) }
                    { button("↓", "Move down", place + 1 >= item.count, moved(place + 1)) }
                    { button("×", "Remove", false, Msg::Remove(path.clone())) }
                </span>
            }
        }
        _ if asked.nullable => {
            let none = Msg::Set { path: path.clone(), value: Node::Null, is_typed: false };
            html! { <span class="buttons">{ button("×", "Leave out", false, none) }</span> }
        }
        _ if !asked.required => {
            html! { <span class="buttons">{ button("×", "Leave out", false, Msg::Remove(path.clone())) }</span> }
        }
        _ => html! {},
    }
}
