//! A listener that ends when dropped. It may be called while it is being called:
//! a page's handler of one event may bring about the next, where gloo's would trap.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget};

pub(super) struct EventListener {
    target: EventTarget,
    name: &'static str,
    act: Closure<dyn Fn(&Event)>,
    capture: bool,
}

impl EventListener {
    /// With `capture` it hears events on their way down, also those that do not bubble.
    pub(super) fn new(
        target: &EventTarget,
        name: &'static str,
        capture: bool,
        act: impl Fn(&Event) + 'static,
    ) -> Self {
        let act: Closure<dyn Fn(&Event)> = Closure::new(act);
        let function = act.as_ref().unchecked_ref();
        let _ = target.add_event_listener_with_callback_and_bool(name, function, capture);
        Self { target: target.clone(), name, act, capture }
    }
}

impl Drop for EventListener {
    fn drop(&mut self) {
        let function = self.act.as_ref().unchecked_ref();
        let _ = self.target.remove_event_listener_with_callback_and_bool(
            self.name,
            function,
            self.capture,
        );
    }
}

/// What an event happened to, if it is of the kind that is asked for.
pub(super) fn target<T: JsCast>(event: &Event) -> Option<T> {
    event.target()?.dyn_into().ok()
}
