//! The controls of a form: which one a value has, by the schema; what stands there instead where it
//! isn't what the schema asks for.

mod choices;
mod list;
mod notes;
mod numbers;

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, InputEvent};
use yew::{AttrValue, Callback, Event, Html, Properties, TargetCast, component, html};

use super::finding::Finding;
use super::names::{self, Names};
use super::node::{Fields, Node, Path, Step, field, inside};
use super::schema::{Choice, Field, Kind};
use super::state::Msg;
use choices::{checks, is_set};
use list::{List, PAGE};
use notes::{buttons, is_wrong, label, name, notes, said};
use numbers::{number, range, typed_number};

/// A group of at most so many fields stands open.
const SMALL: usize = 4;

/// What all controls of a form share.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Form {
    pub(crate) send: Callback<Msg>,
    /// The language of the guide's texts.
    pub(crate) lang: AttrValue,
    pub(crate) dir: &'static str,
    /// Of sources, and of moves.
    pub(crate) names: [Rc<Names>; 2],
}

/// What the schema asks for: two are the same if they are the very same.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Asked(pub(crate) &'static Field);

impl PartialEq for Asked {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

/// The id of the control of what stands at a path, so that a finding leads to it.
pub(crate) fn id_of(path: &[Step]) -> AttrValue {
    let mut id = "at".to_owned();
    for step in path {
        id.push('/');
        match step {
            Step::Field(name) => id.push_str(name),
            Step::Item(place) => id.push_str(&place.to_string()),
        }
    }
    id.into()
}

/// One of several in a list.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Item {
    /// What the list is called.
    list: AttrValue,
    count: usize,
}

/// What a control is given.
#[derive(Debug, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) path: Path,
    pub(crate) asked: Asked,
    /// What stands there.
    pub(crate) node: Option<Node>,
    /// What is wrong with it or inside of it.
    pub(crate) findings: Rc<[Finding]>,
    pub(crate) form: Form,
    /// Whether it is an id that must stay.
    pub(crate) is_fixed: bool,
    #[prop_or_default]
    pub(crate) item: Option<Item>,
}

/// The control of one value, with all that is inside of it.
#[component]
pub(crate) fn Value(props: &Props) -> Html {
    let asked = props.asked.0;
    let Some(node) = &props.node else { return missing(props) };
    if !asked.fits(node) {
        return amiss(props, node);
    }
    match (&asked.kind, node) {
        (Kind::List(inner), Node::List(items)) => match &inner.kind {
            Kind::Choice(choices) if is_set(inner, items) => checks(props, choices, items),
            _ => html! { <List path={props.path.clone()} {asked} items={items.clone()}
            findings={props.findings.clone()} form={props.form.clone()} item={props.item.clone()} /> },
        },
        (Kind::Fields(inner), Node::Fields(values)) => fold(props, inner, values),
        _ => single(props, node),
    }
}

/// A value that is one control.
fn single(props: &Props, node: &Node) -> Html {
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

fn setter(props: &Props) -> impl Fn(Node, bool) + 'static {
    let (send, path) = (props.form.send.clone(), props.path.clone());
    move |value, is_typed| send.emit(Msg::Set { path: path.clone(), value, is_typed })
}

/// A group of fields, which opens.
fn fold(props: &Props, inner: &'static [Field], values: &Rc<Fields>) -> Html {
    let Props { path, form, findings, .. } = props;
    let shown: Vec<_> = inner.iter().collect();
    let wrong = findings.len();
    let (_, notes) = notes(props, false);
    let title = props.item.as_ref().and_then(|_| title(values));
    let is_small = props.item.is_none() && inner.len() <= SMALL;
    html! {
        <div class="field folded">
            <details class="fold" open={is_small}>
                <summary id={id_of(path)}>
                    <span class="name">
                        { name(props) }
                        if let Some(title) = title {
                            { ": " }<bdi lang={form.lang.clone()}>{ title }</bdi>
                        }
                    </span>
                    if wrong > 0 {
                        <span class="badge">{ wrong }<span class="unseen">{ " findings" }</span></span>
                    }
                </summary>
                <div class="inner">
                    { notes }
                    { fields(path, &shown, values, findings, form, |_| false) }
                </div>
            </details>
            { buttons(props) }
        </div>
    }
}

/// The text by which an entry is called: its first one that is no id.
fn title(values: &Fields) -> Option<AttrValue> {
    let texts = ["title", "name", "what", "who", "answer", "text", "move", "meaning"];
    let found = texts.iter().find_map(|name| values.get(*name)?.as_text());
    let text = found?;
    Some(match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", &text[..end]).into(),
        None => text.clone(),
    })
}

/// The controls of several fields; those that are left out can be put in.
pub(crate) fn fields(
    path: &[Step],
    asked: &[&'static Field],
    values: &Fields,
    findings: &Rc<[Finding]>,
    form: &Form,
    is_fixed: impl Fn(&[Step]) -> bool,
) -> Html {
    let is_absent = |it: &Field| match values.get(it.name.as_str()) {
        None => !it.required,
        Some(Node::Null) => it.nullable,
        Some(_) => false,
    };
    let own = |path: &[Step]| -> Rc<[Finding]> {
        findings.iter().filter(|it| it.is_inside(path)).cloned().collect()
    };
    let present = asked.iter().filter(|it| !is_absent(it)).map(|&it| {
        let path = inside(path, field(it.name.as_str()));
        let is_fixed = is_fixed(&path);
        html! {
            <Value key={it.name.as_str()} asked={Asked(it)} node={values.get(it.name.as_str()).cloned()}
                findings={own(&path)} form={form.clone()} {is_fixed} {path} />
        }
    });
    let absent: Vec<_> = asked.iter().filter(|it| is_absent(it)).collect();
    let offers = absent.iter().map(|&&it| {
        let path = inside(path, field(it.name.as_str()));
        let id = id_of(&path);
        let (send, value) = (form.send.clone(), it.blank());
        let wrong: Vec<_> = own(&path).iter().map(said).collect();
        let add = Callback::from(move |_| send.emit(Msg::Set { path: path.clone(), value: value.clone(), is_typed: false }));
        html! {
            <li>
                <button class="small" {id} onclick={add} title={it.hint.clone()}>
                    <span aria-hidden="true">{ "+ " }</span><span class="unseen">{ "Add: " }</span>{ &it.label }
                </button>
                { for wrong }
            </li>
        }
    });
    let strangers = values.keys().filter(|name| !asked.iter().any(|it| it.name == name.as_str()));
    // Those that have a form of their own are known too.
    let strangers = strangers
        .filter(|name| super::parts::asked(&inside(path, field((*name).clone()))).is_none());
    let strangers =
        strangers.take(PAGE).map(|name| stranger(inside(path, field(name.clone())), name, form));
    html! {
        <>
            { for present }
            if !absent.is_empty() {
                <div class="field offers">
                    <p class="hint">{ "Left out; add if you need it:" }</p>
                    <ul>{ for offers }</ul>
                </div>
            }
            { for strangers }
        </>
    }
}

/// A field that nothing reads.
fn stranger(path: Path, name: &AttrValue, form: &Form) -> Html {
    let send = form.send.clone();
    let name: String = name.chars().take(60).collect();
    let id = id_of(&path);
    let remove = Callback::from(move |_| send.emit(Msg::Remove(path.clone())));
    html! {
        <div class="amiss">
            <p>{ "Nothing reads the field “" }<bdi>{ name }</bdi>{ "”." }</p>
            <button class="small" {id} onclick={remove}>{ "Remove it" }</button>
        </div>
    }
}

/// A field that has to be there.
fn missing(props: &Props) -> Html {
    let set = setter(props);
    let value = props.asked.0.blank();
    let put = Callback::from(move |_| set(value.clone(), false));
    let (_, notes) = notes(props, true);
    html! {
        <div class="amiss">
            <p><strong>{ name(props) }</strong>{ " is missing." }</p>
            <button class="small" id={id_of(&props.path)} onclick={put}>{ "Put it in" }<span class="unseen">{ format!(": {}", name(props)) }</span></button>
            { notes }
        </div>
    }
}

/// Something that the schema doesn't ask for: shown as what it is, never as markup.
fn amiss(props: &Props, node: &Node) -> Html {
    let set = setter(props);
    let value = props.asked.0.blank();
    let put = Callback::from(move |_| set(value.clone(), false));
    let (_, notes) = notes(props, true);
    let found = match node {
        Node::Text(text) => format!("“{}”", text.chars().take(60).collect::<String>()),
        Node::Number(number) => number.to_string().chars().take(30).collect(),
        other => other.kind().to_owned(),
    };
    html! {
        <div class="amiss">
            <p>
                <strong>{ name(props) }</strong>{ ": found " }<bdi>{ found }</bdi>
                { format!("; expected {}.", props.asked.0.expected()) }
            </p>
            <div class="row">
                <button class="small" id={id_of(&props.path)} onclick={put}>{ "Put an empty one in its place" }</button>
                { buttons(props) }
            </div>
            { notes }
        </div>
    }
}

/// A word of the schema, for people: with what it means.
fn shown(choice: &Choice) -> String {
    match choice.hint.as_str() {
        "" => words(&choice.value),
        hint => format!("{} – {hint}", words(&choice.value)),
    }
}

fn words(value: &str) -> String {
    value.replace('-', " ")
}

/// Brings the control of what stands at a path into sight and gives it the focus; where there is
/// none, that of what it is in.
pub(crate) fn focus(path: &[Step]) {
    let document = gloo::utils::document();
    let ways = (1..=path.len()).rev().map(|end| &path[..end]);
    let Some(found) = ways.filter_map(|it| document.get_element_by_id(&id_of(it))).next() else {
        return;
    };
    let mut around = found.parent_element();
    while let Some(element) = around {
        if let Some(fold) = element.dyn_ref::<web_sys::HtmlDetailsElement>() {
            fold.set_open(true);
        }
        around = element.parent_element();
    }
    // A set of check boxes has the focus in its first.
    let inner =
        (found.tag_name() == "FIELDSET").then(|| found.query_selector("input").ok().flatten());
    let target = inner.flatten().unwrap_or(found);
    if let Some(target) = target.dyn_ref::<web_sys::HtmlElement>() {
        // A browser that can't leaves the page as it is.
        let _ = target.focus();
        let middle = web_sys::ScrollIntoViewOptions::new();
        middle.set_block(web_sys::ScrollLogicalPosition::Center);
        target.scroll_into_view_with_scroll_into_view_options(&middle);
    }
}

/// For a button that has nothing to do now: it keeps the focus, which a disabled one would lose.
pub(crate) fn off(is_off: bool) -> Option<&'static str> {
    is_off.then_some("true")
}
