//! Text to copy: shown, copied, saved.

use gloo::file::{Blob, ObjectUrl};
use gloo::utils::{document, window};
use js_sys::Reflect;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, HtmlAnchorElement};
use yew::{
    Callback, Html, NodeRef, Properties, component, html, use_effect_with, use_node_ref,
    use_state_eq,
};

use super::snippet::Code;
use super::weight::kilobytes;

/// So much of a long text is shown.
const SHOWN: usize = 1_200;
/// What is longer is too long to be read here.
const LONG: usize = 20_000;

/// How copying went.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Copied {
    #[default]
    No,
    Yes,
    /// Not allowed: the text is selected.
    Selected,
}

/// What to show.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct CodeBlockProps {
    pub(crate) code: Code,
}

/// A text with its copy button.
#[component]
pub(crate) fn CodeBlock(props: &CodeBlockProps) -> Html {
    let Code { language, file, text } = &props.code;
    let copied = use_state_eq(Copied::default);
    let pre = use_node_ref();
    {
        let copied = copied.clone();
        use_effect_with(text.clone(), move |_| copied.set(Copied::No));
    }
    let is_long = text.len() > LONG;
    let copy = {
        let (copied, text, pre) = (copied.clone(), text.clone(), pre.clone());
        Callback::from(move |_| {
            let (copied, text, pre) = (copied.clone(), text.clone(), pre.clone());
            spawn_local(async move {
                if to_clipboard(&text).await {
                    copied.set(Copied::Yes);
                } else {
                    select(&pre);
                    copied.set(Copied::Selected);
                }
            });
        })
    };
    let save = {
        let (text, file) = (text.clone(), *file);
        Callback::from(move |_| save(&text, file))
    };
    let (button, said) = match *copied {
        Copied::No => ("Copy", ""),
        Copied::Yes => ("Copied", "Copied"),
        Copied::Selected if is_long => {
            ("Copy", "The browser does not allow copying here. Save it instead.")
        }
        Copied::Selected => (
            "Copy",
            "The browser does not allow copying here. The text is selected: press Ctrl+C, or Cmd+C.",
        ),
    };
    let end = if is_long {
        text.char_indices().nth(SHOWN).map_or(text.len(), |(at, _)| at)
    } else {
        text.len()
    };
    html! {
        <div class="code">
            <div class="caption">
                <span>{ language }<small>{ file }</small></span>
                if is_long {
                    <button type="button" onclick={save}>{ "Save" }<span class="unseen">{ format!(" {file}") }</span></button>
                }
                <button type="button" class="copy" onclick={copy}>{ button }<span class="unseen">{ format!(" {file}") }</span></button>
            </div>
            <pre ref={pre} tabindex="0" role="group" aria-label={format!("{language}, {file}")}><code>{ &text[..end] }</code></pre>
            if end < text.len() {
                <p class="hint">{ format!("… and {} more. Copy and Save take all of it.", kilobytes(text.len() - end)) }</p>
            }
            <p class={if *copied == Copied::Selected { "hint" } else { "unseen" }} role="status">{ said }</p>
        </div>
    }
}

/// Whether the browser has taken it.
async fn to_clipboard(text: &str) -> bool {
    let navigator = window().navigator();
    // There is none in a page that came without encryption.
    let is_there = Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|it| it.is_object());
    is_there && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}

fn select(pre: &NodeRef) {
    let (Some(pre), Ok(Some(selection))) = (pre.cast::<Element>(), window().get_selection()) else {
        return;
    };
    // What can't be selected can be by hand.
    let _ = selection.select_all_children(&pre);
}

fn save(text: &str, file: &str) {
    let address = ObjectUrl::from(Blob::new_with_options(text, Some("text/plain")));
    let Ok(link) = document().create_element("a") else { return };
    let Ok(link) = link.dyn_into::<HtmlAnchorElement>() else { return };
    link.set_href(&address);
    link.set_download(file);
    link.click();
}
