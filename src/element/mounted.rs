//! A guide at work: its controller, with what it hears and does.

use web_sys::Element;

use super::controller::Controller;
use super::event_listener::EventListener;
use super::{controls, effects, link, listeners};
use crate::components::{Islands, Shared};
use crate::guide::Pack;
use crate::state::{App, HostEvent, Msg};

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

impl Mounted {
    /// Hears the guide in `root`, and is heard by `dispatch`. It is at work once [`open`] has been
    /// called, when the islands are there.
    pub(super) fn new(
        root: Element,
        pack: Shared<Pack>,
        islands: Shared<Islands>,
        dispatch: Box<dyn Fn(HostEvent)>,
    ) -> Self {
        let selection = controls::read(&root, &pack);
        let app = App::new(selection);
        let controller = Controller::new(root, pack, islands, app, dispatch, effects::run);
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

/// All is there: applies the link in the address, shows what needs the program, and tells the page.
pub(super) fn open(controller: &Controller) {
    link::open(controller);
    let _ = controller.root.set_attribute("data-ready", "");
    controller.send(Msg::Ready);
}
