//! The tab itself.

use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent, MouseEvent};
use yew::{AttrValue, Callback, Html, Properties, component, hook, html, use_effect_with};

use super::branches::Branches;
use super::controls::{self, off};
use super::form::PartForm;
use super::list::{self, FindingList};
use super::opening::Opening;
use super::parts;
use super::save::download;
use super::session::{Place, Session};
use super::state::{Guide, Msg};
use crate::facts::Facts;

/// What the tab is given.
#[derive(Debug, PartialEq, Properties)]
pub struct EditorProps {
    /// What is open and what was changed.
    pub session: Session,
    /// What the build knows.
    pub facts: Rc<Facts>,
}

/// The tab.
#[component]
pub fn Editor(props: &EditorProps) -> Html {
    let Session { state, send, source, said, focus } = &props.session;
    use_keys(send);
    use_effect_with(focus.clone(), |focus| match focus.as_ref().map(|it| &it.place) {
        Some(Place::Heading) => focus_heading(),
        Some(Place::Control(path)) => controls::focus(path),
        None => {}
    });
    let content = match &state.guide {
        None => html! {
            <>
                <h2 id="editor-title" tabindex="-1">{ "Change the guide's texts" }</h2>
                <p>{ "Choose where to begin. Each change shows in the preview, is checked, and can be undone. Nothing leaves your browser: save the guide to a file when you are done." }</p>
                <Opening facts={props.facts.clone()} is_reading={state.is_reading} refused={state.refused.clone()}
                    source={source.clone()} send={send.clone()} />
            </>
        },
        Some(guide) => opened(guide, state.is_leaving, &state.wanted, send),
    };
    html! {
        <div class="editor">
            { content }
            <p class="unseen" role="status">{ said.clone() }</p>
        </div>
    }
}

fn opened(guide: &Guide, is_leaving: bool, wanted: &AttrValue, send: &Callback<Msg>) -> Html {
    if is_leaving {
        return leaving(guide, send);
    }
    let part = guide.part.as_ref();
    let label = part.map(|path| {
        let found = parts::part_of(&guide.node, path).filter(|it| it.path == *path);
        found.map_or_else(|| AttrValue::from("This part is gone"), |it| it.label)
    });
    let back = {
        let send = send.clone();
        Callback::from(move |_| send.emit(Msg::Choose(None)))
    };
    let findings = guide.check.findings.clone();
    html! {
        <>
            { bar(guide, send) }
            <div class="panes" data-shows={if part.is_some() { "part" } else { "tree" }}>
                <nav class="pane tree" aria-labelledby={if part.is_some() { "tree-title" } else { "editor-title" }}>
                    if part.is_some() {
                        <h2 id="tree-title">{ "Parts of the guide" }</h2>
                    } else {
                        <h2 id="editor-title" tabindex="-1">{ "Parts of the guide" }</h2>
                    }
                    <Branches guide={guide.node.clone()} part={guide.part.clone()} findings={findings.clone()}
                        wanted={wanted.clone()} send={send.clone()} />
                </nav>
                if let Some(path) = part {
                    <section class="pane part" aria-labelledby="editor-title">
                        <button class="back" onclick={back}><span aria-hidden="true">{ "‹ " }</span>{ "All parts" }</button>
                        <h2 id="editor-title" tabindex="-1" dir="auto">{ label }</h2>
                        <PartForm guide={guide.clone()} part={path.clone()} send={send.clone()} />
                    </section>
                }
            </div>
            <section class="all-findings" aria-labelledby="findings-title">
                <h2 id="findings-title" tabindex="-1">{ "Findings" }</h2>
                <FindingList guide={guide.node.clone()} check={guide.check.clone()} send={send.clone()} />
            </section>
        </>
    }
}

/// The guide's name and what can be done with all of it.
fn bar(guide: &Guide, send: &Callback<Msg>) -> Html {
    let press = |msg| press(send, msg);
    let save = save(guide, send, &[Msg::Saved]);
    let to_findings = Callback::from(|_| focus_on("findings-title"));
    let state = match guide.is_unsaved() {
        true => "Changed, not saved to a file yet",
        false if guide.can_undo() => "Saved",
        false => "No changes yet",
    };
    let must = guide.check.findings.as_deref().unwrap_or_default().iter().any(|it| it.refused);
    html! {
        <div class="bar">
            <div class="file">
                <p><strong>{ guide.name.clone() }</strong>{ " " }<span class="hint">{ state }</span></p>
                <button class="small" onclick={press(Msg::Leave)}>{ "Open another" }</button>
            </div>
            <div class="actions">
                <button aria-disabled={off(!guide.can_undo())} onclick={press(Msg::Undo)}>{ "Undo" }</button>
                <button aria-disabled={off(!guide.can_redo())} onclick={press(Msg::Redo)}>{ "Redo" }</button>
                <button class={if must { "count must" } else { "count" }} onclick={to_findings}>{ list::count(&guide.check) }</button>
                <button class="primary" onclick={save}>{ "Save to a file" }</button>
            </div>
        </div>
    }
}

/// Asks before changes go that no file has.
fn leaving(guide: &Guide, send: &Callback<Msg>) -> Html {
    let press = |msg| press(send, msg);
    let save = save(guide, send, &[Msg::Saved, Msg::Close]);
    html! {
        <section class="card" aria-labelledby="editor-title">
            <h2 id="editor-title" tabindex="-1">{ "Your changes are in no file yet" }</h2>
            <p>{ "If you open another guide now, they are lost." }</p>
            <div class="actions">
                <button class="primary" onclick={save}>{ "Save to a file first" }</button>
                <button onclick={press(Msg::Close)}>{ "Go on without saving" }</button>
                <button onclick={press(Msg::Stay)}>{ "Back to the guide" }</button>
            </div>
        </section>
    }
}

/// What a button says when it is pressed.
fn press(send: &Callback<Msg>, msg: Msg) -> Callback<MouseEvent> {
    let send = send.clone();
    Callback::from(move |_| send.emit(msg.clone()))
}

/// Saves the guide to a file, and says what follows from that.
fn save(guide: &Guide, send: &Callback<Msg>, then: &'static [Msg]) -> Callback<MouseEvent> {
    let (send, name, node) = (send.clone(), guide.name.clone(), guide.node.clone());
    Callback::from(move |_| {
        if download(&file_name(&name), &node.file()) {
            then.iter().for_each(|msg| send.emit(msg.clone()));
        }
    })
}

/// The name of the file to save to.
fn file_name(name: &str) -> String {
    let stem = name.strip_suffix(".json").unwrap_or(name);
    format!("{stem}.json")
}

fn focus_heading() {
    focus_on("editor-title");
}

fn focus_on(id: &str) {
    let found = document().get_element_by_id(id);
    if let Some(heading) = found.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        // A browser that can't leaves the page as it is.
        let _ = heading.focus();
        heading.scroll_into_view();
    }
}

/// Undo and redo by the usual keys, except in a text, which has its own.
#[hook]
fn use_keys(send: &Callback<Msg>) {
    use_effect_with(send.clone(), |send| {
        let send = send.clone();
        let options = EventListenerOptions::enable_prevent_default();
        let listener =
            EventListener::new_with_options(&window(), "keydown", options, move |event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
                let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
                if target.is_some_and(|it| is_text(&it))
                    || !(event.ctrl_key() || event.meta_key())
                    || event.alt_key()
                {
                    return;
                }
                let msg = match (event.key().to_lowercase().as_str(), event.shift_key()) {
                    ("z", false) => Msg::Undo,
                    ("z", true) | ("y", false) => Msg::Redo,
                    _ => return,
                };
                event.prevent_default();
                send.emit(msg);
            });
        move || drop(listener)
    });
}

fn is_text(element: &Element) -> bool {
    match element.tag_name().as_str() {
        "TEXTAREA" => true,
        "INPUT" => {
            !matches!(element.get_attribute("type").as_deref(), Some("checkbox" | "radio" | "file"))
        }
        _ => false,
    }
}
