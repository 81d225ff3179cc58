//! The form of a part: a control for each field that the schema asks for.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, Properties, component, html};

use super::controls::{Asked, Form, Value, id_of, off};
use super::finding::Finding;
use super::names::{Kind as Names, of as names_of};
use super::node::{Node, Path, Step, inside};
use super::parts;
use super::schema::Kind;
use super::state::{Guide, Msg};

/// What the form is given.
#[derive(Debug, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) guide: Guide,
    pub(crate) part: Path,
    pub(crate) send: Callback<Msg>,
}

/// The form of one part.
#[component]
pub(crate) fn PartForm(props: &Props) -> Html {
    let Props { guide, part, send } = props;
    let Some(asked) = parts::asked(part) else {
        return html! { <Stranger part={part.clone()} send={send.clone()} /> };
    };
    let lang = guide.lang();
    let is_right_to_left = back_relief::guide::lang::is_right_to_left(&lang);
    let names = [Names::Sources, Names::Moves].map(|kind| Rc::new(names_of(&guide.node, kind)));
    let form = Form {
        send: send.clone(),
        lang: lang.clone(),
        dir: if is_right_to_left { "rtl" } else { "ltr" },
        names,
    };
    let findings = guide.check.findings.as_deref().unwrap_or_default();
    let own: Rc<[Finding]> = findings.iter().filter(|it| it.is_inside(part)).cloned().collect();
    let node = guide.node.at(part);
    let datalists = form.names.iter().zip(["ids-sources", "ids-moves"]).map(|(names, id)| {
        let options = names
            .iter()
            .map(|(id, name)| html! { <option value={id.clone()}>{ name.clone() }</option> });
        html! { <datalist {id}>{ for options }</datalist> }
    });
    let content = match (node, &asked.kind) {
        (Some(Node::Fields(fields)), Kind::Fields(inner)) => {
            let values = inner.iter().filter(|it| {
                let node = fields.get(it.name.as_str());
                !node.is_some_and(|node| parts::stands_apart(part, &it.name, node))
            });
            let shown: Vec<_> = values.collect();
            super::controls::fields(part, &shown, fields, &own, &form, |path| guide.is_fixed(path))
        }
        (node, _) => html! {
            <Value path={part.clone()} asked={Asked(asked)} node={node.cloned()} findings={own.clone()}
                form={form.clone()} is_fixed=false />
        },
    };
    html! {
        <>
            { arrange(guide, part, send) }
            <div class="form" id={id_of(part)} tabindex="-1">{ content }</div>
            { for datalists }
        </>
    }
}

/// Buttons for a part that is one of a list.
fn arrange(guide: &Guide, part: &[Step], send: &Callback<Msg>) -> Html {
    let Some((Step::Item(place), list)) = part.split_last() else { return html! {} };
    let place = *place;
    let count = guide.node.at(list).map_or(0, |it| it.items().len());
    let moved = |to: usize| {
        let (send, list) = (send.clone(), list.to_vec());
        Callback::from(move |_| send.emit(Msg::Move { list: list.clone(), from: place, to }))
    };
    let remove = {
        let (send, path) = (send.clone(), inside(list, Step::Item(place)));
        Callback::from(move |_| send.emit(Msg::Remove(path.clone())))
    };
    html! {
        <div class="actions arrange">
            <button class="small" aria-disabled={off(place == 0)} onclick={moved(place.saturating_sub(1))}>{ "Move up" }</button>
            <button class="small" aria-disabled={off(place + 1 >= count)} onclick={moved(place + 1)}>{ "Move down" }</button>
            <button class="small" onclick={remove}>{ "Remove" }</button>
        </div>
    }
}

#[derive(Debug, PartialEq, Properties)]
struct StrangerProps {
    part: Path,
    send: Callback<Msg>,
}

/// What nothing reads.
#[component]
fn Stranger(props: &StrangerProps) -> Html {
    let remove = {
        let StrangerProps { part, send } = props;
        let (send, part) = (send.clone(), part.clone());
        Callback::from(move |_| send.emit(Msg::Remove(part.clone())))
    };
    let id: AttrValue = id_of(&props.part);
    html! {
        <div class="amiss" {id} tabindex="-1">
            <p>{ "Nothing reads a part of this name. The guide would not be shown with it." }</p>
            <button onclick={remove}>{ "Remove it" }</button>
        </div>
    }
}
