//! The first step: one of our guides, or a file.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::{DragEvent, Event, FileList, HtmlInputElement, HtmlSelectElement, SubmitEvent};
use yew::{AttrValue, Callback, Html, Properties, TargetCast, component, html, use_state_eq};

use super::list::FindingCard;
use super::source::{self, Source};
use super::state::{Msg, Refused};
use crate::facts::Facts;

/// What opening is given.
#[derive(Debug, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) facts: Rc<Facts>,
    pub(crate) is_reading: bool,
    pub(crate) refused: Option<Refused>,
    pub(crate) source: Source,
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
            let (lang, send) = ((*lang).clone(), send.clone());
            send.emit(Msg::Reading);
            spawn_local(async move { send.emit(source::built_in(&lang).await) });
        })
    };
    let read = {
        let (source, send) = (props.source.clone(), send.clone());
        move |files: Option<FileList>| {
            let Some(file) = files.and_then(|it| it.get(0)) else { return };
            let (source, send) = (source.clone(), send.clone());
            send.emit(Msg::Reading);
            spawn_local(async move { send.emit(source.file(&file).await) });
        }
    };
    let pick = {
        let read = read.clone();
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            read(input.files());
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
        let is_over = is_over.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            is_over.set(false);
            read(event.data_transfer().and_then(|it| it.files()));
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
