//! A listener that ends when dropped. It may be called while it is being called:
//! a page's handler of one event may bring about the next, where gloo's would trap.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget};

pub struct EventListener {
    target: EventTarget,
    name: &'static str,
    act: Closure<dyn Fn(&Event)>,
    capture: bool,
}

impl EventListener {
    pub fn new(target: &EventTarget, name: &'static str, act: impl Fn(&Event) + 'static) -> Self {
        Self::listen(target, name, Closure::new(act), false)
    }

    /// Hears events on their way down, also those that do not bubble.
    pub fn capturing(
        target: &EventTarget,
        name: &'static str,
        act: impl Fn(&Event) + 'static,
    ) -> Self {
        Self::listen(target, name, Closure::new(act), true)
    }

    fn listen(
        target: &EventTarget,
        name: &'static str,
        act: Closure<dyn Fn(&Event)>,
        capture: bool,
    ) -> Self {
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
