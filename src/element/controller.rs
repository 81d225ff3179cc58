//! The one that all listeners and callbacks of a guide send their messages to: changes the state, and
//! has done what follows.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use gloo_timers::callback::Interval;
use web_sys::Element;

use super::device::{self, Device};
use super::islands::IslandApps;
use crate::components::{Islands, Shared};
use crate::guide::{Choice, Pack};
use crate::state::{App, Effect, HostEvent, Msg};

/// A handle to it, as cheap to copy as a pointer.
#[derive(Clone)]
pub(super) struct Controller(Rc<Inner>);

/// What never changes stands beside what does, so that only the latter is ever borrowed.
pub(super) struct Inner {
    pub root: Element,
    pub pack: Shared<Pack>,
    pub device: Device,
    /// Hears what the page is told.
    pub dispatch: Box<dyn Fn(HostEvent)>,
    /// Does what follows from a message.
    run: fn(&Controller, Effect),
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
    /// The shape that is outlined because pain may come from there.
    pub from: Cell<Option<Choice>>,
    is_running: Cell<bool>,
}

impl std::ops::Deref for Controller {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl Controller {
    pub(super) fn new(
        root: Element,
        pack: Shared<Pack>,
        islands: Shared<Islands>,
        app: App,
        dispatch: Box<dyn Fn(HostEvent)>,
        run: fn(&Self, Effect),
    ) -> Self {
        Self(Rc::new(Inner {
            root,
            pack,
            device: Device::new(),
            dispatch,
            run,
            app: RefCell::new(app),
            islands,
            island_apps: IslandApps::default(),
            effects: RefCell::default(),
            tick: RefCell::default(),
            pressed: RefCell::default(),
            near: Cell::default(),
            from: Cell::default(),
            is_running: Cell::new(false),
        }))
    }

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
                (self.run)(self, effect);
            }
        }
        self.is_running.replace(false);
    }

    pub(super) fn downgrade(&self) -> WeakController {
        WeakController(Rc::downgrade(&self.0))
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
