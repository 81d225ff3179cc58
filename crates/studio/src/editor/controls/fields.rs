//! Several fields: those that are there, those that can be put in, those that nothing reads.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, html};

use super::super::finding::Finding;
use super::super::node::{Fields, Node, Path, Step, field, inside};
use super::super::parts;
use super::super::schema::Field;
use super::super::state::Msg;
use super::list::PAGE;
use super::notes::{buttons, name, notes, said};
use super::{Asked, Form, Props, Value, id_of};

/// A group of at most so many fields stands open.
const SMALL: usize = 4;

/// A group of fields, which opens.
pub(super) fn fold(props: &Props, inner: &'static [Field], values: &Rc<Fields>) -> Html {
    let Props { path, form, findings, .. } = props;
    let shown: Vec<_> = inner.iter().collect();
    let wrong = findings.len();
    let (_, notes) = notes(props, false);
    let title = props.item.as_ref().and_then(|_| title(values));
    let is_small = props.item.is_none() && inner.len() <= SMALL;
    html! {
        <div class="field folded">
            <details class="group" open={is_small}>
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
    let strangers =
        strangers.filter(|name| parts::asked(&inside(path, field((*name).clone()))).is_none());
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
