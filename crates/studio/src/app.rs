//! Joins the tabs: one configuration, one draft and one preview for all of them.

use gloo::events::EventListener;
use gloo::net::http::Request;
use gloo::utils::window;
use wasm_bindgen_futures::spawn_local;
use yew::{
    AttrValue, Html, Properties, component, hook, html, use_callback, use_effect_with, use_memo,
    use_reducer_eq, use_state, use_state_eq,
};

use crate::answers::Answers;
use crate::claims::{Claims, Product};
use crate::config::Config;
use crate::configure::Configure;
use crate::draft::Draft;
use crate::editor::{Editor, Source, use_session};
use crate::facts::Facts;
use crate::preview::Preview;
use crate::snippets::Snippets;
use crate::tab::Tab;
use crate::worker::Checker;

/// What the page says to the app.
#[derive(Debug, PartialEq, Properties)]
pub(crate) struct Props {
    /// The path of the build's facts.
    pub(crate) facts: AttrValue,
}

/// The whole studio.
#[component]
pub(crate) fn App(props: &Props) -> Html {
    let tab = use_tab();
    let facts = use_facts(&props.facts);
    let config = use_reducer_eq(Config::default);
    let draft = use_state(Draft::default);
    let product = use_state_eq(Product::default);

    let change = {
        let config = config.dispatcher();
        yew::Callback::from(move |change| config.dispatch(change))
    };
    let edit = use_callback(draft.setter(), |next: Draft, draft| draft.set(next));
    let checker = use_memo((), |()| Checker::default());
    let source = Source::new(checker.clone(), facts.checker.clone().into());
    let session = use_session(source, edit, yew::Callback::noop());
    let config = std::rc::Rc::new((*config).clone());
    let content = match tab {
        Tab::Configure => {
            html! { <Configure config={config.clone()} facts={facts.clone()} {change} /> }
        }
        Tab::Editor => html! { <Editor session={session.clone()} facts={facts.clone()} /> },
        Tab::Claims => {
            let slots = config.slots.clone();
            html! { <Claims product={product.clone()} {slots} facts={facts.clone()} checker={checker.clone()} /> }
        }
        Tab::Snippets => html! { <Snippets config={config.clone()} facts={facts.clone()} /> },
        Tab::Answers => html! { <Answers facts={facts.clone()} /> },
    };
    // The frame stays when the tab changes: what was opened in it stays open.
    let beside = if tab.has_preview() { "beside" } else { "alone" };
    html! {
        <>
            <header class="top">
                <h1>{ "Back Relief studio" }</h1>
                <nav aria-label="Studio">
                    <ul class="tabs">{ for Tab::ALL.iter().map(|&it| link(it, it == tab)) }</ul>
                </nav>
            </header>
            <main class={beside}>
                <div class="work">{ content }</div>
                <div class="preview" hidden={!tab.has_preview()}>
                    <Preview {config} draft={(*draft).clone()} />
                </div>
            </main>
        </>
    }
}

fn link(tab: Tab, is_current: bool) -> Html {
    let current = is_current.then_some("page");
    html! { <li><a href={format!("#{}", tab.as_str())} aria-current={current}>{ tab.title() }</a></li> }
}

/// The tab that the address names, now and when it changes.
#[hook]
fn use_tab() -> Tab {
    let now = || Tab::of_fragment(&window().location().hash().unwrap_or_default());
    let tab = use_state_eq(|| now().unwrap_or_default());
    {
        let tab = tab.clone();
        use_effect_with((), move |()| {
            let listener = EventListener::new(&window(), "hashchange", move |_| {
                if let Some(next) = now() {
                    tab.set(next);
                }
            });
            move || drop(listener)
        });
    }
    *tab
}

/// The build's facts, once they are there.
#[hook]
fn use_facts(path: &AttrValue) -> std::rc::Rc<Facts> {
    let facts = use_state_eq(std::rc::Rc::<Facts>::default);
    {
        let facts = facts.clone();
        use_effect_with(path.clone(), move |path| {
            let path = path.clone();
            spawn_local(async move {
                let Ok(response) = Request::get(&path).send().await else { return };
                if let Ok(found) = response.json::<Facts>().await {
                    facts.set(std::rc::Rc::new(found));
                }
            });
        });
    }
    (*facts).clone()
}
