//! The first step: one of our guides, or a file.

use std::rc::Rc;

use gloo::net::http::Request;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DragEvent, Event, File, FileList, HtmlInputElement, HtmlSelectElement, SubmitEvent};
use yew::{AttrValue, Callback, Html, Properties, TargetCast, component, html, use_state_eq};

use super::finding::Finding;
use super::list::FindingCard;
use super::node::Node;
use super::state::{Msg, Refused};
use crate::facts::Facts;

/// The largest file that is read, in bytes: ours have 0.3 MB.
const LARGEST: f64 = 4.0 * 1024.0 * 1024.0;

/// What opening is given.
#[derive(Debug, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) facts: Rc<Facts>,
    pub(crate) is_reading: bool,
    pub(crate) refused: Option<Refused>,
    pub(crate) send: Callback<Msg>,
}

/// Which guide to change.
#[component]
pub(crate) fn Opening(props: &Props) -> Html {
    let is_over = use_state_eq(|| false);
    let lang = use_state_eq(|| AttrValue::from("en"));
    let send = &props.send;

    let choose = {
        let lang = lang.clone();
        Callback::from(move |event: Event| {
            if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
                lang.set(select.value().into());
            }
        })
    };
    let open = {
        let (lang, send) = (lang.clone(), send.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            fetch((*lang).clone(), send.clone());
        })
    };
    let pick = {
        let send = send.clone();
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            read_first(input.files(), &send);
            // The same file can be chosen again after it was mended.
            input.set_value("");
        })
    };
    let over = {
        let is_over = is_over.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            is_over.set(true);
        })
    };
    let out = {
        let is_over = is_over.clone();
        Callback::from(move |_: DragEvent| is_over.set(false))
    };
    let drop = {
        let (is_over, send) = (is_over.clone(), send.clone());
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            is_over.set(false);
            read_first(event.data_transfer().and_then(|it| it.files()), &send);
        })
    };
    let languages = props.facts.languages.iter().map(|(code, name)| {
        html! { <option value={code.clone()} lang={code.clone()} selected={*code == **lang}>{ name }</option> }
    });
    html! {
        <div class="opening">
            <form class="card" onsubmit={open}>
                <h3>{ "Start from our guide" }</h3>
                <p class="hint">{ "You get a copy. Ours stays as it is." }</p>
                <div class="field">
                    <label for="opening-language">{ "Language" }</label>
                    <select id="opening-language" onchange={choose}>{ for languages }</select>
                </div>
                <button class="primary" disabled={props.is_reading}>{ "Open this guide" }</button>
            </form>
            <div class={if *is_over { "card over" } else { "card" }}
                ondragover={over} ondragleave={out} ondrop={drop}>
                <h3>{ "Or go on with a file" }</h3>
                <div class="field">
                    <label for="opening-file">{ "A guide that you saved, as .json, up to 4 MB" }</label>
                    <input id="opening-file" type="file" accept=".json,application/json" onchange={pick} />
                    <p class="hint">{ "You can drop it here too. It is read in your browser and goes nowhere." }</p>
                </div>
            </div>
            if props.is_reading {
                <p class="hint">{ "Reading…" }</p>
            }
            if let Some(refused) = &props.refused {
                <section class="refused" aria-labelledby="refused-title">
                    <h3 id="refused-title">{ format!("{} can't be opened", refused.name) }</h3>
                    <ul class="findings">
                        { for refused.findings.iter().map(|it| html! { <FindingCard finding={it.clone()} /> }) }
                    </ul>
                </section>
            }
        </div>
    }
}

/// One of our guides, which lies beside the studio.
fn fetch(lang: AttrValue, send: Callback<Msg>) {
    send.emit(Msg::Reading);
    spawn_local(async move {
        let name = format!("{lang}.json");
        let answer = Request::get(&format!("guides/{name}")).send().await;
        let text = match answer {
            Ok(answer) if answer.ok() => answer.text().await.ok(),
            _ => None,
        };
        let msg = match text {
            Some(text) => parsed(name.into(), &text),
            None => refused(
                name.into(),
                Finding::of_file(
                    "not-there",
                    "no answer from this site".to_owned(),
                    "the guide beside the studio",
                    "Perhaps the network is gone. Try again.",
                ),
            ),
        };
        send.emit(msg);
    });
}

fn read_first(files: Option<FileList>, send: &Callback<Msg>) {
    let Some(file) = files.and_then(|it| it.get(0)) else { return };
    send.emit(Msg::Reading);
    let send = send.clone();
    spawn_local(async move { send.emit(read(&file).await) });
}

async fn read(file: &File) -> Msg {
    let name: AttrValue = shown_name(&file.name()).into();
    if file.size() > LARGEST {
        let megabytes = file.size() / 1024.0 / 1024.0;
        return refused(
            name,
            Finding::of_file(
                "file-too-large",
                format!("{megabytes:.1} MB"),
                "4 MB at most",
                "Readers would wait for it, and phones would stand still; our own guides have 0.3 MB.",
            ),
        );
    }
    let bytes = JsFuture::from(file.array_buffer()).await.ok();
    let bytes = bytes.map(|it| js_sys::Uint8Array::new(&it).to_vec());
    let Some(bytes) = bytes else {
        return refused(
            name,
            Finding::of_file(
                "not-read",
                "a file that the browser could not read".to_owned(),
                "a file on this device",
                "It may have been moved or changed since it was chosen.",
            ),
        );
    };
    match String::from_utf8(bytes) {
        Ok(text) => parsed(name, text.trim_start_matches('\u{feff}')),
        Err(_) => refused(
            name,
            Finding::of_file(
                "not-utf8",
                "another encoding".to_owned(),
                "UTF-8",
                "The file was saved in another encoding, so letters such as é would be shown as boxes.",
            ),
        ),
    }
}

fn parsed(name: AttrValue, text: &str) -> Msg {
    match Node::parse(text) {
        Ok(node @ Node::Fields(_)) => Msg::Opened { name, node },
        Ok(other) => refused(
            name,
            Finding::of_file(
                "no-guide",
                other.kind().to_owned(),
                "a guide: its parts by their names",
                "This may be a file of another program.",
            ),
        ),
        Err(wrong) => refused(name, wrong.into()),
    }
}

fn refused(name: AttrValue, finding: Finding) -> Msg {
    Msg::Refused(Refused { name, findings: Rc::new([finding]) })
}

/// A file's name as far as it is worth showing.
fn shown_name(name: &str) -> String {
    let visible = name.chars().filter(|it| !it.is_control());
    visible.take(80).collect()
}
