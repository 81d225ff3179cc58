//! A value that is one control: a text, a choice, a flag, a number.

use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, InputEvent};
use yew::{Callback, Event, Html, TargetCast, html};

use super::super::names;
use super::super::node::{Node, Step, field};
use super::super::schema::Kind;
use super::notes::{buttons, is_wrong, label, notes};
use super::numbers::{number, range, typed_number};
use super::{Asked, Props, id_of, setter, shown};

/// A value that is one control.
pub(super) fn single(props: &Props, node: &Node) -> Html {
    let Props { path, asked: Asked(asked), form, is_fixed, .. } = props;
    let id = id_of(path);
    let (described, notes) = notes(props, true);
    let invalid = is_wrong(props).then_some("true");
    let set = setter(props);
    let control = match (&asked.kind, node) {
        (Kind::Text, Node::Text(text)) => {
            let names = names::kind_of(path);
            let list = names.map(|kind| match kind {
                names::Kind::Sources => "ids-sources",
                names::Kind::Moves => "ids-moves",
            });
            if list.is_some() || *path.last().unwrap_or(&Step::Item(0)) == field("id") {
                let typed = Callback::from(move |event: InputEvent| {
                    if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                        set(Node::text(input.value()), true);
                    }
                });
                html! {
                    <input type="text" {id} value={text.clone()} oninput={typed} readonly={*is_fixed} {list}
                        autocomplete="off" spellcheck="false" aria-describedby={described} aria-invalid={invalid} />
                }
            } else {
                let typed = Callback::from(move |event: InputEvent| {
                    if let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() {
                        set(Node::text(area.value()), true);
                    }
                });
                html! {
                    <div class="grow" data-text={text.clone()}>
                        <textarea rows="1" {id} value={text.clone()} oninput={typed} lang={form.lang.clone()} dir={form.dir}
                            aria-describedby={described} aria-invalid={invalid} />
                    </div>
                }
            }
        }
        (Kind::Choice(choices), Node::Text(text)) => {
            let chosen = Callback::from(move |event: Event| {
                if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
                    set(Node::text(select.value()), true);
                }
            });
            let options = choices.iter().map(|it| {
                html! { <option value={it.value.clone()} selected={it.value == text.as_str()}>{ shown(it) }</option> }
            });
            html! {
                <select {id} onchange={chosen} disabled={*is_fixed} aria-describedby={described} aria-invalid={invalid}>
                    { for options }
                </select>
            }
        }
        (Kind::Flag, Node::Flag(flag)) => {
            let changed = Callback::from(move |event: Event| {
                if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                    set(Node::Flag(input.checked()), true);
                }
            });
            html! { <input type="checkbox" {id} checked={*flag} onchange={changed} aria-describedby={described} aria-invalid={invalid} /> }
        }
        (Kind::Number { min, max }, node) => {
            let typed = typed_number(*min, *max, move |number| set(Node::number(number), true));
            number(id, node.as_number(), *min, *max, typed, described, invalid, "")
        }
        (Kind::Range { min, max }, node) => return range(props, node, *min, *max),
        _ => html! {},
    };
    html! {
        <div class="field">
            { label(props) }
            <div class="row">{ control }{ buttons(props) }</div>
            { notes }
        </div>
    }
}
