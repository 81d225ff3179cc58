//! The tree of a guide's parts: folds and buttons, so that every key and screen reader knows them.

use std::rc::Rc;

use web_sys::{HtmlDetailsElement, HtmlInputElement, InputEvent};
use yew::{
    AttrValue, Callback, Event, Html, Properties, TargetCast, component, html, use_state_eq,
};

use super::finding::Finding;
use super::node::{Node, Path};
use super::parts::{self, Branch, Group, Part};
use super::state::Msg;

/// How many parts of a group are on show at first, and how many more each time.
const PAGE: usize = 120;
/// How many a search shows.
const MOST_FOUND: usize = 40;

/// What the tree is given.
#[derive(Debug, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) guide: Node,
    pub(crate) part: Option<Path>,
    pub(crate) findings: Option<Rc<[Finding]>>,
    pub(crate) wanted: AttrValue,
    pub(crate) send: Callback<Msg>,
}

/// The tree, with a search.
#[component]
pub(crate) fn Branches(props: &Props) -> Html {
    let Props { guide, part, findings, wanted, send } = props;
    let findings = findings.clone().unwrap_or_else(|| Rc::new([]));
    let search = {
        let send = send.clone();
        Callback::from(move |event: InputEvent| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            send.emit(Msg::Search(input.map(|it| it.value()).unwrap_or_default().into()));
        })
    };
    let content = match wanted.trim().is_empty() {
        false => {
            let found = parts::search(guide, wanted, MOST_FOUND);
            let said = match found.len() {
                0 => "Nothing found.".to_owned(),
                1 => "1 part found.".to_owned(),
                MOST_FOUND => format!("The first {MOST_FOUND} are shown."),
                n => format!("{n} parts found."),
            };
            html! {
                <>
                    <p class="hint" role="status">{ said }</p>
                    <ul class="branch">{ for found.iter().map(|it| item(it, part.as_ref(), &findings, send)) }</ul>
                </>
            }
        }
        true => {
            let tree = parts::tree(guide);
            let branches = tree.into_iter().map(|branch| match branch {
                Branch::Part(it) => item(&it, part.as_ref(), &findings, send),
                Branch::Group(group) => {
                    let part = part.clone();
                    let findings = findings.clone();
                    html! { <li key={group.id}><Fold {group} {part} {findings} send={send.clone()} /></li> }
                }
            });
            html! { <ul class="branch">{ for branches }</ul> }
        }
    };
    html! {
        <>
            <div class="field">
                <label for="tree-search">{ "Find a text" }</label>
                <input id="tree-search" type="search" value={wanted.clone()} oninput={search} />
            </div>
            { content }
        </>
    }
}

#[derive(Debug, PartialEq, Properties)]
struct FoldProps {
    group: Group,
    part: Option<Path>,
    findings: Rc<[Finding]>,
    send: Callback<Msg>,
}

/// A group: what is in it is written when it is opened.
#[component]
fn Fold(props: &FoldProps) -> Html {
    let FoldProps { group, part, findings, send } = props;
    let is_open = use_state_eq(|| false);
    let pages = use_state_eq(|| 1_usize);
    let toggle = {
        let is_open = is_open.clone();
        Callback::from(move |event: Event| {
            if let Some(fold) = event.target_dyn_into::<HtmlDetailsElement>() {
                is_open.set(fold.open());
            }
        })
    };
    let add = group.list.is_some().then(|| {
        let (send, group) = (send.clone(), group.clone());
        let add = Callback::from(move |_| send.emit(Msg::Add(group.clone())));
        html! { <li><button class="small" onclick={add}>{ "Add one" }<span class="unseen">{ format!(" to {}", props.group.title) }</span></button></li> }
    });
    let more = {
        let pages = pages.clone();
        Callback::from(move |_| pages.set(*pages + 1))
    };
    let shown = *pages * PAGE;
    let wrong = group.parts.iter().map(|it| wrong_in(it, findings)).sum();
    html! {
        <details ontoggle={toggle}>
            <summary>
                <span class="name">{ group.title }</span>
                <span class="number">{ group.parts.len() }</span>
                { badge(wrong) }
            </summary>
            if *is_open {
                <ul class="branch">
                    { for group.parts.iter().take(shown).map(|it| item(it, part.as_ref(), findings, send)) }
                    if group.parts.len() > shown {
                        <li><button class="small" onclick={more}>{ "Show more" }</button></li>
                    }
                    { for add }
                </ul>
            }
        </details>
    }
}

fn item(it: &Part, part: Option<&Path>, findings: &[Finding], send: &Callback<Msg>) -> Html {
    let choose = {
        let (send, path) = (send.clone(), it.path.clone());
        Callback::from(move |_| send.emit(Msg::Choose(Some(path.clone()))))
    };
    let current = (part == Some(&it.path)).then_some("true");
    html! {
        <li>
            <button class="part" onclick={choose} aria-current={current}>
                <span class="name" dir="auto">{ it.label.clone() }</span>
                { badge(wrong_in(it, findings)) }
            </button>
        </li>
    }
}

fn wrong_in(part: &Part, findings: &[Finding]) -> usize {
    let inside = findings.iter().filter(|it| it.is_inside(&part.path));
    // What stands apart is counted where it stands.
    let own = inside.filter(|it| part.path.len() > 1 || !stands_apart(part, it));
    own.count()
}

fn stands_apart(part: &Part, finding: &Finding) -> bool {
    let Some(super::node::Step::Field(name)) = finding.path.get(1) else { return false };
    finding.path.len() > 2 && parts::stands_apart(&part.path, name, &Node::List(Rc::default()))
}

fn badge(wrong: usize) -> Html {
    let word = if wrong == 1 { "finding" } else { "findings" };
    html! {
        if wrong > 0 {
            <span class="badge">{ wrong }<span class="unseen">{ format!(" {word}") }</span></span>
        }
    }
}
