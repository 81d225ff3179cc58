//! What is done outside once the state has changed: shown, told, sounded. The page
//! may answer by calling back into us, so none of it is done while the state is
//! borrowed: a change only notes its effects.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::{Interval, Timeout};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlDialogElement, HtmlElement};

use super::controller::{Inner, on_copied};
use super::{device, doing};
use crate::components::ShowProps;
use crate::components::island::IslandContent;

/// How often to look at the clock.
const TICK_MS: u32 = 250;

pub enum Effect {
    /// In its island, once that has been mounted.
    Show(IslandContent),
    /// What the page is told; of a routine's end, whether it was finished.
    Tell(&'static str, bool),
    Warn(String),
    OpenDialog,
    /// The browser gives the focus back.
    CloseDialog,
    /// Moves the focus, unless the button that was pressed is still there.
    Focus(&'static str, Option<Element>),
    /// Looks at the clock from time to time, or no longer.
    Tick(bool),
    Chime(&'static [f32]),
    Speak(String),
    Hush,
    StayAwake(bool),
    Copy(String),
    Share(String),
    Print,
    /// Gives back what it has of the device.
    End,
}

/// The first one first.
pub type Effects = Vec<Effect>;

/// Changes the state, then does what follows from it.
pub fn change(inner: &Rc<RefCell<Inner>>, act: &dyn Fn(&mut Inner)) {
    act(&mut inner.borrow_mut());
    run(inner);
}

/// Does what is noted, one after the other. A change that the page makes meanwhile
/// has its effects done after those before it, by whoever is doing them already.
pub fn run(inner: &Rc<RefCell<Inner>>) {
    if std::mem::replace(&mut inner.borrow_mut().acting, true) {
        return;
    }
    loop {
        let effects = std::mem::take(&mut inner.borrow_mut().effects);
        if effects.is_empty() {
            break;
        }
        for effect in effects {
            act(inner, effect);
        }
    }
    inner.borrow_mut().acting = false;
}

fn act(inner: &Rc<RefCell<Inner>>, effect: Effect) {
    let (root, pack, device) = {
        let this = inner.borrow();
        (this.root.clone(), this.pack.clone(), this.device.clone())
    };
    match effect {
        Effect::Show(mut what) => {
            if let IslandContent::Player(Some(screen)) = &mut what {
                screen.voice = screen.voice.filter(|_| device::can_speak(&pack.lang));
            }
            // Yew renders later, in a task of its own.
            if let Some(Some(handle)) = inner.borrow_mut().islands.get_mut(what.island() as usize) {
                handle.update(ShowProps { pack, what });
            }
        }
        Effect::Tell(what, finished) => {
            let tell = inner.borrow().tell.clone();
            // The callback is the loader's own; it has nothing to tell us.
            let _ = tell.call2(&JsValue::NULL, &what.into(), &finished.into());
        }
        Effect::Warn(line) => web_sys::console::warn_1(&line.into()),
        Effect::OpenDialog => {
            let _ = dialog(&root).map(|dialog| dialog.show_modal());
        }
        Effect::CloseDialog => {
            let _ = dialog(&root).filter(HtmlDialogElement::open).map(|dialog| dialog.close());
        }
        Effect::Focus(selector, pressed) => {
            // Once what was shown is there.
            let soon = Timeout::new(0, move || {
                if pressed.is_none_or(|button| !button.is_connected()) {
                    focus(&root, selector);
                }
            });
            let _ = soon.forget();
        }
        Effect::Tick(on) => {
            let again = Rc::downgrade(inner);
            let tick = on.then(|| {
                Interval::new(TICK_MS, move || {
                    if let Some(inner) = again.upgrade() {
                        let now = device::now();
                        change(&inner, &|this| doing::look(this, now));
                    }
                })
            });
            let _before = std::mem::replace(&mut inner.borrow_mut().tick, tick);
        }
        Effect::Chime(pitches) => device.chime(pitches),
        Effect::Speak(text) => device.speak(&text, &pack.lang),
        Effect::Hush => device.hush(),
        Effect::StayAwake(on) => device.stay_awake(on),
        Effect::Copy(url) => device::copy(&url, &on_copied(inner)),
        Effect::Share(url) => device::share(&url),
        Effect::Print => device::print(),
        Effect::End => device.end(),
    }
}

fn dialog(root: &Element) -> Option<HtmlDialogElement> {
    root.query_selector("dialog").ok()??.dyn_into().ok()
}

fn focus(root: &Element, selector: &str) {
    if let Ok(Some(it)) = root.query_selector(selector) {
        let _ = it.unchecked_into::<HtmlElement>().focus();
    }
}
