//! Starting in a Yew app's own tree, where the islands are there already.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

use super::event_listener::EventListener;
use super::islands::radio;
use super::mounted::{self, Mounted};
use crate::components::{Islands, Shared};
use crate::guide::{Choice, Pack};
use crate::state::{HostEvent, Island};

/// What a Yew app hears. It is the host itself, so it is told the area.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AppEvent {
    /// The reader chose an area, on the drawing or by its name.
    Open(Choice),
    /// A warning sign was ticked.
    Help,
    /// What any host hears.
    Host(HostEvent),
}

/// A guide at work in a Yew app. Ends when dropped.
pub struct MountedInApp {
    mounted: Mounted,
    _change: EventListener,
}

impl MountedInApp {
    /// Begins at once: `tell` hears [`HostEvent::Ready`] before this returns. `root` is what the
    /// page was rendered into.
    pub fn new(
        root: Element,
        pack: Shared<Pack>,
        islands: Shared<Islands>,
        tell: impl Fn(AppEvent) + Clone + 'static,
    ) -> Self {
        let tell_change = tell.clone();
        let change = EventListener::new(&root, "change", false, move |event| {
            if let Some(event) = app_event(event) {
                tell_change(event);
            }
        });
        // What an earlier guide had to show.
        for &island in Island::ALL {
            islands.show(island, None);
        }
        let tell_host = move |event| tell(AppEvent::Host(event));
        let mounted = Mounted::new(root, pack, islands, Box::new(tell_host));
        mounted::open(mounted.controller());
        Self { mounted, _change: change }
    }

    /// Chooses an area as a reader would.
    pub fn choose(&self, choice: Choice) {
        let root = &self.mounted.controller().root;
        let radio = radio(root, "area", &choice.value());
        if let Some(radio) = radio.filter(|radio| !radio.checked()) {
            radio.click();
        }
    }
}

fn app_event(event: &Event) -> Option<AppEvent> {
    let control: HtmlInputElement = event.target()?.dyn_into().ok()?;
    match control.name().as_str() {
        "area" => Choice::parse(&control.value()).map(AppEvent::Open),
        "sign" if control.checked() => Some(AppEvent::Help),
        _ => None,
    }
}
