//! The controls of a form: which one a value has, by the schema; what stands there instead where it
//! isn't what the schema asks for.

mod amiss;
mod choices;
mod fields;
mod focus;
mod list;
mod notes;
mod numbers;
mod single;

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, Properties, component, html};

use super::finding::Finding;
use super::names::Names;
use super::node::{Node, Path, Step};
use super::schema::{Choice, Field, Kind};
use super::state::Msg;
use amiss::{amiss, missing};
use choices::{checks, is_set};
pub(crate) use fields::fields;
use fields::fold;
pub(crate) use focus::focus;
use list::List;
use single::single;

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

fn setter(props: &Props) -> impl Fn(Node, bool) + 'static {
    let (send, path) = (props.form.send.clone(), props.path.clone());
    move |value, is_typed| send.emit(Msg::Set { path: path.clone(), value, is_typed })
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

/// For a button that has nothing to do now: it keeps the focus, which a disabled one would lose.
pub(crate) fn off(is_off: bool) -> Option<&'static str> {
    is_off.then_some("true")
}
