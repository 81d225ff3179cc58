//! A list: its items with their controls, a page at a time.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, Properties, component, html, use_state_eq};

use super::super::node::inside;
use super::notes::said;
use super::{Asked, Field, Finding, Form, Item, Msg, Node, Path, Step, Value, id_of};

/// How many items of a list are on show at once.
pub(super) const PAGE: usize = 60;

#[derive(Debug, PartialEq, Properties)]
pub(super) struct ListProps {
    pub(super) path: Path,
    pub(super) asked: &'static Field,
    pub(super) items: Rc<Vec<Node>>,
    pub(super) findings: Rc<[Finding]>,
    pub(super) form: Form,
    pub(super) item: Option<Item>,
}

/// A list: each item with its control, and buttons to move and remove it.
#[component]
pub(super) fn List(props: &ListProps) -> Html {
    let ListProps { path, asked, items, findings, form, .. } = props;
    let page = use_state_eq(|| 0_usize);
    let Some(inner) = asked.item() else { return html! {} };
    let pages = items.len().div_ceil(PAGE).max(1);
    let now = (*page).min(pages - 1);
    let turn = |to: usize| {
        let page = page.clone();
        Callback::from(move |_| page.set(to))
    };
    let list = AttrValue::from(asked.label.clone());
    let rows = items.iter().enumerate().skip(now * PAGE).take(PAGE).map(|(place, node)| {
        let path = inside(path, Step::Item(place));
        let own: Rc<[Finding]> = findings.iter().filter(|it| it.is_inside(&path)).cloned().collect();
        let item = Item { list: list.clone(), count: items.len() };
        html! {
            <li key={place}>
                <Value asked={Asked(inner)} node={Some(node.clone())} findings={own} form={form.clone()}
                    is_fixed=false {item} {path} />
            </li>
        }
    });
    let add = {
        let (send, list, value) = (form.send.clone(), path.clone(), inner.blank());
        Callback::from(move |_| send.emit(Msg::Insert { list: list.clone(), value: value.clone() }))
    };
    let id = id_of(path);
    let hint = format!("{id}?");
    let own = findings.iter().filter(|it| it.path == *path).map(said);
    html! {
        <fieldset class="field list" aria-describedby={hint.clone()}>
            <legend id={id} tabindex="-1">{ &asked.label }<span class="number">{ items.len() }</span></legend>
            <p class="hint" id={hint}>{ &asked.hint }</p>
            { for own }
            if pages > 1 {
                <div class="actions">
                    <button class="small" disabled={now == 0} onclick={turn(now.saturating_sub(1))}>{ "Earlier" }</button>
                    <p class="hint">{ format!("Page {} of {pages}", now + 1) }</p>
                    <button class="small" disabled={now + 1 == pages} onclick={turn(now + 1)}>{ "Later" }</button>
                </div>
            }
            <ol>{ for rows }</ol>
            <button class="small" onclick={add}>
                <span aria-hidden="true">{ "+ " }</span>{ "Add" }<span class="unseen">{ format!(" to {}", asked.label) }</span>
            </button>
        </fieldset>
    }
}
