//! Where the editor meets the browser: what was done becomes a message, and what follows is done.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use wasm_bindgen_futures::spawn_local;
use yew::{
    AttrValue, Callback, hook, use_callback, use_effect_with, use_force_update, use_mut_ref,
};

use super::node::Path;
use super::source::Source;
use super::state::{Effect, Guide, Msg, State};
use crate::draft::Draft;
use crate::preview::Look;

/// How long after the last letter the preview gets the guide, in milliseconds.
const SHOW_AFTER: u32 = 150;
/// How long after the last letter it is checked.
const CHECK_AFTER: u32 = 500;

/// The editor as components see it. It outlives the tab: what was changed is there again.
#[derive(Debug, Clone, PartialEq)]
pub struct Session {
    pub state: Rc<State>,
    pub send: Callback<Msg>,
    /// Opens a guide.
    pub source: Source,
    /// What is told to who cannot see it.
    pub said: AttrValue,
    /// Where the focus goes once this is on the page.
    pub focus: Option<Focus>,
}

/// A wish for the focus, counted: the same twice is two.
#[derive(Debug, Clone, PartialEq)]
pub struct Focus {
    number: u32,
    pub place: Place,
}

/// What gets the focus.
#[derive(Debug, Clone, PartialEq)]
pub enum Place {
    Heading,
    Control(Path),
}

#[derive(Default)]
struct Store {
    state: Rc<State>,
    said: AttrValue,
    focus: Option<Focus>,
    show: Option<Timeout>,
    check: Option<Timeout>,
    check_with: Option<(Source, Callback<Msg>)>,
}

/// The editor's session, for the whole app. `edit` gets each version for the preview, `look` what
/// of it is being worked on.
#[hook]
pub fn use_session(source: Source, edit: Callback<Draft>, look: Callback<Look>) -> Session {
    let store = use_mut_ref(Store::default);
    let again = use_force_update();
    let send = {
        let store = store.clone();
        let deps = (source.clone(), edit, look);
        use_callback(deps, move |msg: Msg, (_, edit, look)| {
            let effects = update(&store, msg);
            for effect in effects {
                run(&store, effect, edit, look);
            }
            again.force_update();
        })
    };
    use_effect_with((source.clone(), send.clone()), {
        let store = store.clone();
        move |it| store.borrow_mut().check_with = Some(it.clone())
    });
    let (state, said, focus) = {
        let store = store.borrow();
        (store.state.clone(), store.said.clone(), store.focus.clone())
    };
    let is_unsaved = state.guide.as_ref().is_some_and(Guide::is_unsaved);
    use_effect_with(is_unsaved, |&is_unsaved| {
        let listener = is_unsaved.then(warn_before_leaving);
        move || drop(listener)
    });
    Session { state, send, source, said, focus }
}

fn update(store: &Rc<RefCell<Store>>, msg: Msg) -> Vec<Effect> {
    let now = js_sys::Date::now();
    let mut store = store.borrow_mut();
    let mut state = (*store.state).clone();
    let effects = state.update(msg, now);
    store.state = Rc::new(state);
    effects
}

fn run(store: &Rc<RefCell<Store>>, effect: Effect, edit: &Callback<Draft>, look: &Callback<Look>) {
    match effect {
        Effect::Changed => {
            later(store, edit, SHOW_AFTER, CHECK_AFTER);
        }
        Effect::Replaced => later(store, edit, 0, 0),
        Effect::Say(said) => {
            let mut store = store.borrow_mut();
            // The same words again are only heard if they differ.
            let is_same = *store.said == said;
            store.said = if is_same { format!("{said}\u{a0}") } else { said }.into();
        }
        Effect::Focus(path) => wish(store, Place::Control(path)),
        Effect::FocusHeading => wish(store, Place::Heading),
        Effect::Look(place) => look.emit(place),
    }
}

/// Shows and checks the guide as it is then.
fn later(store: &Rc<RefCell<Store>>, edit: &Callback<Draft>, show_after: u32, check_after: u32) {
    let show = {
        let (store, edit) = (store.clone(), edit.clone());
        move || {
            let node = store.borrow().state.guide.as_ref().map(|it| it.node.clone());
            edit.emit(node.map(|it| it.compact().into()));
        }
    };
    let check = {
        let store = store.clone();
        move || check(&store.borrow())
    };
    let mut store = store.borrow_mut();
    store.show = Some(Timeout::new(show_after, show));
    store.check = Some(Timeout::new(check_after, check));
}

/// Asks the worker; the answer comes as a message.
fn check(store: &Store) {
    let Some((source, send)) = store.check_with.clone() else { return };
    let Some(guide) = &store.state.guide else { return };
    let (name, node) = (guide.name.clone(), guide.node.clone());
    spawn_local(async move {
        if let Some(findings) = source.findings(&name, &node).await {
            send.emit(Msg::Checked { node, findings });
        }
    });
}

fn wish(store: &Rc<RefCell<Store>>, place: Place) {
    let mut store = store.borrow_mut();
    let number = store.focus.as_ref().map_or(0, |it| it.number.wrapping_add(1));
    store.focus = Some(Focus { number, place });
}

/// The browser asks before the page goes.
fn warn_before_leaving() -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window(), "beforeunload", options, |event| {
        event.prevent_default()
    })
}
