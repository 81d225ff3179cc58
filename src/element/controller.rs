//! One guide at work: turns the page's events into messages, and does what follows from them.
//! The form controls are the truth; the state follows.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use gloo_timers::callback::Interval;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::device::{self, Device};
use super::event_listener::EventListener;
use super::islands::{IslandApps, all};
use super::{effects, link, listeners};
use crate::components::{Islands, Shared};
use crate::guide::{Choice, Pack, PositionFilter, Stage, Topic};
use crate::state::{Action, App, Effect, HostEvent, Msg, Selection};

/// A guide at work. Ends when dropped.
pub struct Mounted {
    controller: Controller,
    listeners: Vec<EventListener>,
}

impl std::fmt::Debug for Mounted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Mounted")
    }
}

/// The one that all listeners and callbacks of a guide send their messages to.
#[derive(Clone)]
pub(super) struct Controller(Rc<Inner>);

/// What never changes stands beside what does, so that only the latter is ever borrowed.
pub(super) struct Inner {
    pub root: Element,
    pub pack: Shared<Pack>,
    pub device: Device,
    /// Hears what the page is told.
    pub dispatch: Box<dyn Fn(HostEvent)>,
    pub app: RefCell<App>,
    pub islands: Shared<Islands>,
    /// Where the islands are apps of their own.
    pub island_apps: IslandApps,
    effects: RefCell<Vec<Effect>>,
    /// Runs only while something is timed.
    pub tick: RefCell<Option<Interval>>,
    /// The button that was pressed last.
    pub pressed: RefCell<Option<Element>>,
    /// The shape that a mouse is about to hit.
    pub near: Cell<Option<Choice>>,
    is_running: Cell<bool>,
}

impl Mounted {
    /// Hears the guide in `root`, and is heard by `dispatch`. It is at work once [`Controller::open`]
    /// has been called, when the islands are there.
    pub(super) fn new(
        root: Element,
        pack: Shared<Pack>,
        islands: Shared<Islands>,
        dispatch: Box<dyn Fn(HostEvent)>,
    ) -> Self {
        let selection = read_controls(&root, &pack);
        let controller = Controller(Rc::new(Inner {
            root,
            pack,
            device: Device::new(),
            dispatch,
            app: RefCell::new(App::new(selection)),
            islands,
            island_apps: IslandApps::default(),
            effects: RefCell::default(),
            tick: RefCell::default(),
            pressed: RefCell::default(),
            near: Cell::default(),
            is_running: Cell::new(false),
        }));
        let listeners = listeners::add(&controller);
        Self { controller, listeners }
    }

    pub(super) const fn controller(&self) -> &Controller {
        &self.controller
    }
}

impl Drop for Mounted {
    /// Yew keeps what is not destroyed for as long as the page is open.
    fn drop(&mut self) {
        self.listeners.clear();
        self.controller.send(Msg::Unmount);
        self.controller.island_apps.destroy();
    }
}

impl std::ops::Deref for Controller {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl Controller {
    /// Changes the state, then does what follows from it: nothing is borrowed meanwhile, so
    /// whatever the page does in answer may send the next message. Its effects come after those
    /// that are being done.
    pub(super) fn send(&self, msg: Msg) {
        let now = device::now();
        let effects = self.app.borrow_mut().update(msg, now, &self.pack);
        self.effects.borrow_mut().extend(effects);
        if self.is_running.replace(true) {
            return;
        }
        loop {
            let effects = self.effects.take();
            if effects.is_empty() {
                break;
            }
            for effect in effects {
                effects::run(self, effect);
            }
        }
        self.is_running.replace(false);
    }

    pub(super) fn downgrade(&self) -> WeakController {
        WeakController(Rc::downgrade(&self.0))
    }

    /// All is there: applies the link in the address, shows what needs the program, and tells the
    /// page.
    pub(super) fn open(&self) {
        link::open(self);
        let _ = self.root.set_attribute("data-ready", "");
        self.send(Msg::Ready);
    }
}

/// A controller that may have ended meanwhile.
#[derive(Clone)]
pub(super) struct WeakController(Weak<Inner>);

impl WeakController {
    pub(super) fn upgrade(&self) -> Option<Controller> {
        self.0.upgrade().map(Controller)
    }
}

/// What the reader chose before we were there.
fn read_controls(root: &Element, pack: &Pack) -> Selection {
    all(root, "input:checked")
        .into_iter()
        .filter_map(|control| action(control.unchecked_ref(), pack))
        .fold(Selection::default(), Selection::step)
}

/// What a form control says.
pub(super) fn action(control: &HtmlInputElement, pack: &Pack) -> Option<Action> {
    let value = control.value();
    match control.name().as_str() {
        "area" => Choice::parse(&value).map(Action::Choose),
        "topic" => Topic::parse(&value).map(Action::SetTopic),
        "stage" => Stage::parse(&value).map(Action::SetStage),
        "position" => PositionFilter::parse(&value).map(Action::SetPositionFilter),
        "sign" => {
            let level = pack.sign_level(&value)?;
            Some(Action::Tick { sign: value, level, on: control.checked() })
        }
        _ => None,
    }
}
