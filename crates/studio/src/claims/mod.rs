//! The tab "Product claims": which words of a product's text make a health claim, why, and what may
//! be said instead.

pub mod pieces;

use std::collections::BTreeMap;
use std::rc::Rc;

use checker::{Answer, ClaimFinding, Request, ShopText, Strength};
use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlSelectElement, HtmlTextAreaElement, InputEvent};
use yew::{
    AttrValue, Callback, Event, Html, NodeRef, Properties, TargetCast, UseStateHandle, component,
    hook, html, use_effect_with, use_node_ref, use_state,
};

use crate::facts::Facts;
use crate::worker::Checker;
use pieces::{Piece, pieces};

/// How long after the last letter the text is checked, in milliseconds.
const CHECK_AFTER: u32 = 300;
/// The longest text that is checked, in letters: no product's page has so many.
const LONGEST: usize = 50_000;

/// What is being checked. The app keeps it while another tab is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Product {
    /// The description.
    pub text: AttrValue,
    /// The language that it is in.
    pub language: AttrValue,
}

impl Default for Product {
    fn default() -> Self {
        Self { text: AttrValue::default(), language: "en".into() }
    }
}

/// What the tab is given.
#[derive(Debug, PartialEq, Properties)]
pub struct ClaimsProps {
    /// What is being checked.
    pub product: UseStateHandle<Product>,
    /// The shop's own texts, by slot.
    pub slots: BTreeMap<String, String>,
    /// What the build knows.
    pub facts: Rc<Facts>,
    /// Finds the claims.
    pub checker: Rc<Checker>,
}

/// What was found, and in which text: what was typed since is another.
#[derive(Debug, Clone, Default, PartialEq)]
struct Found {
    text: String,
    findings: Rc<[ClaimFinding]>,
    /// With the text of each slot.
    slots: Rc<[(ShopText, Vec<ClaimFinding>)]>,
}

/// The tab.
#[component]
pub fn Claims(props: &ClaimsProps) -> Html {
    let product = &props.product;
    let found = use_found(props);
    let area = use_node_ref();
    let language = product.language.clone();
    let typed = {
        let product = product.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() {
                product.set(Product { text: area.value().into(), ..(*product).clone() });
            }
        })
    };
    let chosen = {
        let product = product.clone();
        Callback::from(move |event: Event| {
            if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
                product.set(Product { language: select.value().into(), ..(*product).clone() });
            }
        })
    };
    let options = checker::languages().map(|code| {
        let name = props.facts.languages.get(code).cloned().unwrap_or_else(|| code.to_owned());
        html! { <option value={code} lang={code} selected={code == language.as_str()}>{ name }</option> }
    });
    let is_empty = product.text.trim().is_empty();
    let is_long = product.text.chars().nth(LONGEST).is_some();
    html! {
        <div class="claims">
            <h2>{ "Is it a health claim?" }</h2>
            <p>{ "Paste what you say of a product. Words that make it a health claim are marked as you type, with what you may say instead. HTML is read as a page shows it, with its alt texts and titles. The text stays in your browser." }</p>
            <div class="claims-columns">
                <div>
                    <div class="field">
                        <label for="claims-language">{ "Language of the text" }</label>
                        <select id="claims-language" onchange={chosen}>{ for options }</select>
                    </div>
                    <div class="field">
                        <label for="claims-text">{ "Product description" }</label>
                        <textarea id="claims-text" ref={area.clone()} rows="8" value={product.text.clone()} oninput={typed}
                            lang={language.clone()} dir="auto" aria-describedby="claims-count" />
                        if is_long {
                            <p class="hint">{ "Only the first 50,000 letters are looked at." }</p>
                        }
                    </div>
                    <section aria-labelledby="claims-found">
                        <h3 id="claims-found">{ "What was found" }</h3>
                        <p id="claims-count" class="verdict" role="status">
                            { if is_empty { "Nothing to look at yet.".to_owned() } else { count(&found.findings) } }
                        </p>
                        if !is_empty && !found.findings.is_empty() {
                            { marked(&found.text, &found.findings, &language) }
                            { cards(&found.findings, Some(&area)) }
                        }
                    </section>
                    { slots(&found.slots, &language) }
                </div>
                { allowed(&language) }
            </div>
        </div>
    }
}

/// What is found in the text and in the slots, a moment after the last letter.
#[hook]
fn use_found(props: &ClaimsProps) -> Found {
    let found = use_state(Found::default);
    let deps = ((*props.product).clone(), props.slots.clone(), props.facts.checker.clone());
    let checker = props.checker.clone();
    let handle = found.clone();
    use_effect_with(deps, move |(product, slots, script)| {
        let (product, slots, script) = (product.clone(), slots.clone(), script.clone());
        let timeout = Timeout::new(CHECK_AFTER, move || {
            spawn_local(async move {
                if let Some(found) = ask(&checker, &script, &product, slots).await {
                    handle.set(found);
                }
            });
        });
        move || drop(timeout)
    });
    (*found).clone()
}

async fn ask(
    checker: &Checker,
    script: &str,
    product: &Product,
    slots: BTreeMap<String, String>,
) -> Option<Found> {
    let text: String = product.text.chars().take(LONGEST).collect();
    let language = product.language.to_string();
    let request = Request::Product { text: text.clone(), language: language.clone() };
    let Answer::Product(findings) = checker.ask(script, &request).await? else { return None };
    let texts = slots.into_iter().filter(|(_, text)| !text.trim().is_empty());
    let texts: Vec<_> = texts.map(|(slot, text)| ShopText { slot, text }).collect();
    if texts.is_empty() {
        return Some(Found { text, findings: findings.into(), slots: Rc::default() });
    }
    let request = Request::ShopTexts { texts: texts.clone(), language };
    let Answer::ShopTexts(each) = checker.ask(script, &request).await? else { return None };
    Some(Found { text, findings: findings.into(), slots: texts.into_iter().zip(each).collect() })
}

/// How many there are, in words.
fn count(findings: &[ClaimFinding]) -> String {
    match findings.len() {
        0 => "No health claims found. The list looks for words, not for meaning: read it once more yourself.".to_owned(),
        1 => "1 place to look at.".to_owned(),
        n => format!("{n} places to look at."),
    }
}

/// The text with its marks: pieces of text, never markup.
fn marked(text: &str, findings: &[ClaimFinding], language: &AttrValue) -> Html {
    let pieces = pieces(text, findings).into_iter().map(|Piece { text, mark }| match mark {
        None => html! { { text.to_owned() } },
        Some(strength) => html! {
            <mark class={class(strength)}>{ text.to_owned() }<span class="unseen" lang="en">{ format!(" ({})", word(strength)) }</span></mark>
        },
    });
    html! { <p class="marked" lang={language.clone()} dir="auto">{ for pieces }</p> }
}

/// Why each is a claim, and what may be said instead.
fn cards(findings: &[ClaimFinding], area: Option<&NodeRef>) -> Html {
    let cards = findings.iter().map(|it| {
        let show = area.map(|area| {
            let (area, span) = (area.clone(), it.utf16);
            let show = Callback::from(move |_| {
                let Some(area) = area.cast::<HtmlTextAreaElement>() else { return };
                // A browser that can't leaves the page as it is.
                let _ = area.focus();
                let ends = [span.start, span.end].map(|it| u32::try_from(it).unwrap_or(u32::MAX));
                let _ = area.set_selection_range(ends[0], ends[1]);
            });
            html! { <button class="small" onclick={show}>{ "Show in the text" }<span class="unseen">{ format!(": {}", it.found) }</span></button> }
        });
        html! {
            <li class={format!("finding {}", class(it.strength))}>
                <p class="mark">{ word(it.strength) }</p>
                <p><strong><bdi>{ format!("“{}”", it.found) }</bdi></strong></p>
                <p dir="auto">{ &it.why }</p>
                if !it.instead.is_empty() {
                    <p class="hint">{ "If it is true, you may say instead:" }</p>
                    <ul class="instead">{ for it.instead.iter().map(|it| html! { <li dir="auto">{ it }</li> }) }</ul>
                }
                { for show }
            </li>
        }
    });
    html! { <ul class="findings">{ for cards }</ul> }
}

/// The same of the shop's texts in the guide.
fn slots(slots: &[(ShopText, Vec<ClaimFinding>)], language: &AttrValue) -> Html {
    let each = slots.iter().map(|(text, findings)| {
        html! {
            <section class="slot">
                <h4>{ "Slot " }<code>{ &text.slot }</code></h4>
                <p class="verdict">{ count(findings) }</p>
                if !findings.is_empty() {
                    { marked(&text.text, findings, language) }
                    { cards(findings, None) }
                }
            </section>
        }
    });
    html! {
        if !slots.is_empty() {
            <h3>{ "Your texts in the guide's slots" }</h3>
            { for each }
        }
    }
}

/// What may be said, and of whom to ask more.
fn allowed(language: &str) -> Html {
    let Some(claims) = checker::claims(language) else { return html! {} };
    html! {
        <aside class="card" aria-labelledby="claims-allowed">
            <h3 id="claims-allowed">{ "What you may say, if it is true" }</h3>
            <ul class="allowed" lang={language.to_owned()} dir="auto">
                { for claims.allowed.iter().map(|it| html! { <li>{ it }</li> }) }
            </ul>
            <h3>{ "Say this with a cushion" }</h3>
            <p lang={language.to_owned()} dir="auto">{ &claims.caution }</p>
            <h3>{ "Not legal advice" }</h3>
            <p lang={language.to_owned()} dir="auto">{ &claims.note }</p>
        </aside>
    }
}

const fn class(strength: Strength) -> &'static str {
    match strength {
        Strength::Claim => "must",
        Strength::Implied => "may",
        Strength::Denied => "denied",
    }
}

const fn word(strength: Strength) -> &'static str {
    match strength {
        Strength::Claim => "Health claim",
        Strength::Implied => "Reads like a health claim",
        Strength::Denied => "Denied, but it still brings it to mind",
    }
}
