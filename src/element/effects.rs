//! Does what follows from a message: in the page, on the device, in the host page.

use gloo_timers::callback::{Interval, Timeout};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlDialogElement, HtmlElement};

use super::controller::Controller;
use super::islands::dialog;
use super::{address, device, link};
use crate::components::IslandContent;
use crate::components::routine_dialog::RoutineDialog;
use crate::components::therapy_bar::TherapyBar;
use crate::components::toolbar::Toolbar;
use crate::state::app::Dialog;
use crate::state::{Effect, FocusTarget, Island, Millis, Msg, Unknown};

/// How often to look at the clock.
const TICK: Millis = Millis::new(250);

pub(super) fn run(controller: &Controller, effect: Effect) {
    let (root, pack, device) = (&controller.root, &controller.pack, &controller.device);
    match effect {
        Effect::Announce(text) => {
            controller.islands.show(Island::Status, Some(IslandContent::Status(text)));
        }
        Effect::Render(island) => render(controller, island),
        Effect::Dispatch(event) => (controller.dispatch)(event),
        Effect::Warn(unknown) => warn(&unknown),
        Effect::CheckControls(link) => link::check_controls(root, &link),
        Effect::OpenDialog => {
            let _ = dialog(root).map(|dialog| dialog.show_modal());
        }
        Effect::CloseDialog => {
            let _ = dialog(root).filter(HtmlDialogElement::open).map(|dialog| dialog.close());
        }
        Effect::Focus(target) => focus_soon(controller, target),
        Effect::Tick(on) => {
            let again = controller.downgrade();
            let tick = on.then(|| {
                Interval::new(TICK.get(), move || {
                    if let Some(controller) = again.upgrade() {
                        controller.send(Msg::Tick);
                    }
                })
            });
            controller.tick.replace(tick);
        }
        Effect::Chime(pitches) => device.chime(pitches),
        Effect::Speak(text) => device.speak(&text, &pack.lang),
        Effect::StopSpeech => device.hush(),
        Effect::WakeLock(on) => device.stay_awake(on),
        Effect::CopyLink(link) => {
            device::copy(&address::with(&link), &on_copied(controller));
        }
        Effect::ShareLink(link) => device::share(&address::with(&link)),
        Effect::Print => device::print(),
        Effect::ReleaseDevice => device.end(),
    }
}

/// An island as the state is now. Yew renders later, in a task of its own.
fn render(controller: &Controller, island: Island) {
    let pack = &*controller.pack;
    let content = match island {
        Island::Status => return,
        Island::Toolbar => {
            let link = controller.app.borrow().selection().link();
            let (can_share, link) = (device::can_share(), address::with(&link));
            let view = Toolbar::new(&controller.app.borrow(), can_share, link, pack);
            Some(IslandContent::Toolbar(view))
        }
        Island::RoutineDialog => {
            let now = device::now();
            let is_open = is_dialog_open(controller);
            let can_speak = is_open && device::can_speak(&pack.lang);
            let bar = if is_open { therapy_bar(controller, now) } else { None };
            let view = RoutineDialog::new(&controller.app.borrow(), can_speak, bar, now, pack);
            Some(IslandContent::RoutineDialog(view.into()))
        }
        Island::TherapyBar => {
            // It stands in the dialog while that is open: what lies behind one can't be reached.
            let is_open = is_dialog_open(controller);
            let bar = if is_open { None } else { therapy_bar(controller, device::now()) };
            let _ = controller.root.toggle_attribute_with_force("data-timing", bar.is_some());
            bar.map(IslandContent::TherapyBar)
        }
    };
    controller.islands.show(island, content);
}

fn is_dialog_open(controller: &Controller) -> bool {
    controller.app.borrow().dialog() != Dialog::Closed
}

fn therapy_bar(controller: &Controller, now: Millis) -> Option<TherapyBar> {
    let pack = &*controller.pack;
    let next_in = controller.app.borrow().therapy().and_then(|timer| timer.next_in(now));
    let next_time = next_in.map(|span| device::time_in(span, &pack.lang));
    TherapyBar::new(&controller.app.borrow(), next_time.as_deref(), now, pack)
}

fn warn(unknown: &Unknown) {
    let line = [
        "back-relief: the link's ",
        unknown.name,
        " \"",
        &unknown.found,
        "\" is unknown; allowed are ",
        &unknown.allowed,
        ".",
    ];
    web_sys::console::warn_1(&line.concat().into());
}

/// Moves the focus once what was rendered is there.
fn focus_soon(controller: &Controller, target: FocusTarget) {
    let root = controller.root.clone();
    let pressed = controller.pressed.borrow().clone();
    let selector = match target {
        FocusTarget::RoutineDialog => "dialog .main",
        FocusTarget::WarningSigns => ".check > summary",
        FocusTarget::TherapyBar => ".timer button",
    };
    let soon = Timeout::new(0, move || {
        let stays = target == FocusTarget::TherapyBar
            && pressed.is_some_and(|button| button.is_connected());
        if !stays && let Ok(Some(it)) = root.query_selector(selector) {
            let _ = it.unchecked_into::<HtmlElement>().focus();
        }
    });
    let _ = soon.forget();
}

/// Hears whether a link was copied.
fn on_copied(controller: &Controller) -> JsValue {
    let controller = controller.downgrade();
    Closure::once_into_js(move |copied: bool| {
        if let Some(controller) = controller.upgrade() {
            controller.send(Msg::Copied(copied));
        }
    })
}
