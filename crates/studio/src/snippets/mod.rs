//! The tab "Code to paste": what to paste, for each kind of shop.

mod base;
mod code;
mod css;
mod element;
mod escape;
mod host;
mod packages;
mod page;
mod policy;
mod shopify;
mod snippet;
mod weight;
mod wordpress;
mod write;
mod yew_app;

pub use base::Base;
pub use host::Host;
pub use policy::Policy;
pub use snippet::{Code, Options, Snippet, Step};
pub use weight::{Load, Stage, kilobytes, weigh};
pub use write::snippet;

pub(crate) use code::CodeBlock;

use std::rc::Rc;

use gloo::net::http::Request;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::{
    Callback, Html, InputEvent, Properties, TargetCast, component, hook, html, use_effect_with,
    use_state, use_state_eq,
};

use crate::config::Config;
use crate::facts::Facts;

/// What the tab is given.
#[derive(Debug, PartialEq, Properties)]
pub struct SnippetsProps {
    /// What was set.
    pub config: Rc<Config>,
    /// What the build knows.
    pub facts: Rc<Facts>,
}

/// The tab.
#[component]
pub fn Snippets(props: &SnippetsProps) -> Html {
    let host = use_state_eq(Host::default);
    let address = use_state_eq(|| Base::default().as_str().to_owned());
    // The last that was an address: while another is typed, the texts stay.
    let base = use_state_eq(Base::default);
    let with_text = use_state_eq(|| false);
    let takes_text = *host == Host::Html;
    let lang = props
        .config
        .attributes
        .get("lang")
        .map_or("en", |tag| props.facts.language(tag))
        .to_owned();
    let path = format!("embed/{lang}.html");
    let built = use_built((*with_text && takes_text).then(|| path.clone()));

    let type_address = {
        let (address, base) = (address.clone(), base.clone());
        Callback::from(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            if let Ok(parsed) = Base::parse(&text) {
                base.set(parsed);
            }
            address.set(text);
        })
    };
    let switch_text = {
        let with_text = with_text.clone();
        Callback::from(move |_| with_text.set(!*with_text))
    };
    let wrong = Base::parse(&address).err();
    let options = Options { base: (*base).clone(), built };
    let snippet = snippet(*host, &props.config, &props.facts, &options);
    let choose = |one: Host| {
        let chosen = host.clone();
        let onchange = Callback::from(move |_| chosen.set(one));
        html! {
            <label class="host">
                <input type="radio" name="host" value={one.as_str()} checked={one == *host} {onchange} />
                <span>{ one.title() }</span>
            </label>
        }
    };
    html! {
        <section class="snippets">
            <h2>{ "Code to paste" }</h2>
            <p class="lead">
                { "Made from what you set under " }<a href="#look">{ "Look" }</a>
                { format!(", for version {}. Each of these texts is run in a browser before a version is made.", props.facts.version) }
            </p>
            <fieldset class="hosts">
                <legend>{ "Where does it go?" }</legend>
                { for Host::ALL.iter().map(|&one| choose(one)) }
            </fieldset>
            if host.asks_for_base() {
                <div class="field">
                    <label for="base">{ "Where the files lie" }</label>
                    <input id="base" value={(*address).clone()} oninput={type_address} inputmode="url" spellcheck="false"
                        autocomplete="off" aria-invalid={wrong.is_some().then_some("true")} aria-describedby="base-hint" />
                    <p id="base-hint" class={if wrong.is_some() { "wrong" } else { "hint" }}>
                        { wrong.unwrap_or_else(|| "The folder with back-relief.js: from / on the shop's own host, or from https:// on \
                                                   another. It is only written into the texts below.".to_owned()) }
                    </p>
                </div>
            }
            if takes_text {
                <label class="switch">
                    <input type="checkbox" checked={*with_text} onchange={switch_text} />
                    <span>
                        { "With the guide's text in the page's own HTML" }
                        <small class="hint">
                            { format!("{} more to paste, {} to send: readable before any script, and by search engines.",
                                kilobytes(props.facts.plain.get(&path).copied().unwrap_or_default()),
                                kilobytes(props.facts.bytes_of(&path))) }
                        </small>
                    </span>
                </label>
            }
            { warnings(&snippet.warnings) }
            <div class="columns">
                <div class="steps">
                    <h3>{ format!("In {}", host.title()) }</h3>
                    <ol>{ for snippet.steps.iter().map(step) }</ol>
                    { for snippet.or.iter().map(|it| html! { <div class="or"><h3>{ "Or" }</h3>{ step_inside(it) }</div> }) }
                </div>
                <div class="facts">
                    <h3>{ "What your policy must allow" }</h3>
                    <CodeBlock code={Code { language: "Content-Security-Policy", file: "policy.txt", text: snippet.policy.lines() }} />
                    <p class="hint">{ snippet.policy_note }</p>
                    <h3>{ "What is loaded" }</h3>
                    { loads(&snippet.loads) }
                </div>
            </div>
        </section>
    }
}

fn warnings(warnings: &[String]) -> Html {
    if warnings.is_empty() {
        return Html::default();
    }
    html! { <ul class="warnings">{ for warnings.iter().map(|it| html! { <li>{ it }</li> }) }</ul> }
}

fn step(step: &Step) -> Html {
    html! { <li>{ step_inside(step) }</li> }
}

fn step_inside(step: &Step) -> Html {
    html! {
        <>
            <p>{ &step.say }</p>
            { for step.code.iter().map(|code| html! { <CodeBlock code={code.clone()} /> }) }
        </>
    }
}

/// What is loaded when, as a table with the files below each line.
fn loads(loads: &[Load]) -> Html {
    if loads.is_empty() {
        return html! {
            <p class="hint">{ "It comes with your app: how much depends on the app. The custom element's program is smaller than the component." }</p>
        };
    }
    let row = |load: &Load| {
        let files = load.files.iter().map(|(path, bytes)| {
            html! { <li><code>{ path }</code>{ " " }{ kilobytes(*bytes) }</li> }
        });
        html! {
            <tbody>
                <tr>
                    <th scope="row">{ load.stage.title() }</th>
                    <td>{ kilobytes(load.bytes()) }</td>
                    <td>{ load.requests() }</td>
                </tr>
                if !load.files.is_empty() {
                    <tr><td colspan="3"><details><summary>{ "The files" }</summary><ul class="files">{ for files }</ul></details></td></tr>
                }
            </tbody>
        }
    };
    html! {
        <table class="loads">
            <thead><tr><th scope="col">{ "When" }</th><th scope="col">{ "Sent" }</th><th scope="col">{ "Requests" }</th></tr></thead>
            { for loads.iter().map(row) }
        </table>
    }
}

/// The built text of a language, once it is there; none while none is wanted.
#[hook]
fn use_built(path: Option<String>) -> Option<Rc<str>> {
    let found = use_state(|| None::<(String, Rc<str>)>);
    {
        let found = found.clone();
        use_effect_with(path.clone(), move |path| {
            let Some(path) = path.clone() else { return };
            spawn_local(async move {
                let Ok(answer) = Request::get(&path).send().await else { return };
                if let Ok(text) = answer.text().await
                    && answer.ok()
                {
                    found.set(Some((path, text.into())));
                }
            });
        });
    }
    found.as_ref().filter(|(at, _)| Some(at) == path.as_ref()).map(|(_, text)| Rc::clone(text))
}
