//! Joins the tabs: one configuration, one draft and one preview for all of them.

use gloo::events::EventListener;
use gloo::net::http::Request;
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlElement, MouseEvent};
use yew::{
    AttrValue, Html, Properties, UseStateSetter, component, hook, html, use_callback,
    use_effect_with, use_memo, use_mut_ref, use_reducer_eq, use_state, use_state_eq,
};

use crate::answers::Answers;
use crate::claims::{Claims, Product};
use crate::config::Config;
use crate::configure::Configure;
use crate::configure::link::use_link;
use crate::draft::Draft;
use crate::editor::{Editor, Source, use_session};
use crate::facts::Facts;
use crate::preview::{self, Look, Preview};
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

    let change = use_callback(config.dispatcher(), |change, config| config.dispatch(change));
    let edit = use_callback(draft.setter(), |next: Draft, draft| draft.set(next));
    let look = use_state_eq(|| None::<Look>);
    let show = use_callback(look.setter(), |next: Look, look| look.set(Some(next)));
    let checker = use_memo((), |()| Checker::default());
    let source = Source::new(checker.clone(), facts.checker.clone().into());
    let session = use_session(source, edit, show);
    let notice = use_link(&config, tab, change.clone());
    let side = use_state_eq(Side::default);
    use_arrival(tab);
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
    let to_preview = {
        let side = side.setter();
        move |event: MouseEvent| {
            // The address is the tab's.
            event.prevent_default();
            side.set(Side::Preview);
            let heading = document().get_element_by_id(preview::HEADING);
            if let Some(it) = heading.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
                // On a narrow screen it is only there once it is shown.
                Timeout::new(0, move || drop(it.focus())).forget();
            }
        }
    };
    html! {
        <>
            if tab.has_preview() {
                <a class="skip" href={format!("#{}", preview::HEADING)} onclick={to_preview}>{ "Skip to the preview" }</a>
            }
            <header class="top">
                <h1>{ "Back Relief studio" }</h1>
                <nav aria-label="Studio">
                    <ul class="tabs">{ for Tab::ALL.iter().map(|&it| link(it, it == tab)) }</ul>
                </nav>
            </header>
            <main class={beside} data-side={side.as_str()}>
                <div class="work">
                    <p class="notice" role="status">{ &*notice }</p>
                    { content }
                </div>
                <div class="preview" hidden={!tab.has_preview()}>
                    <Preview {config} draft={(*draft).clone()} look={(*look).clone()} />
                </div>
            </main>
            if tab.has_preview() { { sides(*side, side.setter()) } }
        </>
    }
}

/// On a narrow screen, which of the two is there.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Side {
    #[default]
    Work,
    Preview,
}

impl Side {
    fn as_str(self) -> &'static str {
        match self {
            Self::Work => "work",
            Self::Preview => "preview",
        }
    }
}

/// The switch between the two.
fn sides(now: Side, set: UseStateSetter<Side>) -> Html {
    let button = |side: Side, name: &'static str| {
        let set = set.clone();
        let pressed = if side == now { "true" } else { "false" };
        html! { <button type="button" aria-pressed={pressed} onclick={move |_| set.set(side)}>{ name }</button> }
    };
    html! {
        <div class="sides" role="group" aria-label="Show">
            { button(Side::Work, "Settings") }
            { button(Side::Preview, "Preview") }
        </div>
    }
}

/// The page's title follows the tab. Where what had the focus went with the old tab, the new one's
/// heading gets it; a reader who chose among the tabs stays there.
#[hook]
fn use_arrival(tab: Tab) {
    let is_first = use_mut_ref(|| true);
    use_effect_with(tab, move |tab| {
        document().set_title(&format!("{} – Back Relief studio", tab.title()));
        if is_first.replace(false)
            || document().active_element().is_some_and(|it| it.tag_name() != "BODY")
        {
            return;
        }
        let heading = document().query_selector(".work h2").ok().flatten();
        if let Some(heading) = heading.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
            heading.set_tab_index(-1);
            let _ = heading.focus();
        }
        window().scroll_to_with_x_and_y(0.0, 0.0);
    });
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
