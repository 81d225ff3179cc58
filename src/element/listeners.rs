//! What the page's events mean to a guide: form controls, buttons, the dialog, taps on the
//! drawing, and whether the page is in sight.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, HtmlInputElement};

use super::controller::Controller;
use super::controls::action;
use super::elsewhere;
use super::event_listener::{EventListener, target};
use super::islands::{all, dialog, radio};
use super::mark::mark;
use super::pointer;
use crate::guide::Choice;
use crate::state::{Action, Command, Msg};

/// All listeners of a guide; they end when dropped.
pub(super) fn add(controller: &Controller) -> Vec<EventListener> {
    let root = &controller.root;
    // The dialog's own events and those of folds do not bubble: they are caught on their way down.
    let mut listeners = vec![
        on(controller, root, "change", true, changed),
        on(controller, root, "click", true, pressed),
        on(controller, root, "cancel", true, cancelled),
        on(controller, root, "close", true, |controller, _| closed(controller)),
        on(controller, root, "toggle", true, |controller, _| elsewhere::show(controller)),
    ];
    if let Some(document) = root.owner_document() {
        listeners.push(on(controller, &document, "visibilitychange", true, |controller, _| {
            controller.send(Msg::VisibilityChanged);
        }));
    }
    // The radios lie over the drawing and not in it, so their common parent listens.
    listeners.extend([
        on(controller, root, "click", false, tapped),
        on(controller, root, "pointermove", false, |controller, event| {
            show_near(controller, pointer::near(event));
        }),
        on(controller, root, "pointerleave", false, |controller, _| show_near(controller, None)),
    ]);
    listeners
}

fn on(
    controller: &Controller,
    target: &EventTarget,
    name: &'static str,
    capture: bool,
    act: fn(&Controller, &Event),
) -> EventListener {
    let controller = controller.downgrade();
    EventListener::new(target, name, capture, move |event| {
        if let Some(controller) = controller.upgrade() {
            act(&controller, event);
        }
    })
}

fn changed(controller: &Controller, event: &Event) {
    let Some(control) = target::<HtmlInputElement>(event) else { return };
    if control.name() == "item" {
        controller.send(Msg::ToggleItem(control.value().parse().unwrap_or(usize::MAX)));
    } else {
        select(controller, &control);
    }
    if control.checked() {
        keep_answers_apart(controller, &control);
    }
    elsewhere::show(controller);
}

fn select(controller: &Controller, control: &HtmlInputElement) {
    if let Some(action) = action(control, &controller.pack) {
        let hidden_signs = hidden_signs(controller, &action);
        controller.send(Msg::Select { action, hidden_signs });
    }
}

/// "None of these" and a sign of the same question rule each other out.
fn keep_answers_apart(controller: &Controller, control: &HtmlInputElement) {
    let other = match control.name().as_str() {
        "none" => "[name=sign]",
        "sign" => "[name=none]",
        _ => return,
    };
    // By the class: the pack knows only signs that hide something.
    let level = if control.matches(".emergency") == Ok(true) { ".emergency" } else { ".today" };
    for other in all(&controller.root, &[other, level, ":checked"].concat()) {
        let other: HtmlInputElement = other.unchecked_into();
        other.set_checked(false);
        select(controller, &other);
    }
}

/// How many signs of the open area give way to a ticked one.
fn hidden_signs(controller: &Controller, action: &Action) -> u32 {
    if !matches!(action, Action::Tick { .. }) {
        return 0;
    }
    let css = [
        ":is(.replaces,.keeps-rest):checked~[name=sign]:not(:checked):is(:not([data-areas]),[data-areas~='",
        open_area(controller),
        "'])",
    ];
    let found = controller.root.query_selector_all(&css.concat());
    found.map_or(0, |found| found.length())
}

fn open_area(controller: &Controller) -> &'static str {
    let choice = controller.app.borrow().selection().choice();
    choice.map_or("", |choice| choice.area().as_str())
}

fn pressed(controller: &Controller, event: &Event) {
    let button = target::<Element>(event).and_then(|it| it.closest("[data-do]").ok()?);
    let Some(button) = button else { return };
    let command = button.get_attribute("data-do").and_then(|it| Command::parse(&it));
    let Some(command) = command else { return };
    let message = message(controller, command, &button);
    controller.pressed.replace(Some(button));
    controller.send(message);
}

/// A command with what only the page knows.
fn message(controller: &Controller, command: Command, button: &Element) -> Msg {
    let around = |name: &str| {
        let found = button.closest(&["[", name, "]"].concat()).ok()??;
        found.get_attribute(name)
    };
    match command {
        Command::OpenRoutine => {
            let area = open_area(controller);
            let panel = ["section[data-area=", area, "] [data-move]"].concat();
            let moves = all(&controller.root, &panel);
            let short = ["[data-in-short=", area, "]"].concat();
            let short = controller.root.query_selector(&short).ok().flatten();
            Msg::OpenRoutine {
                moves: moves.iter().filter_map(|it| it.get_attribute("data-move")).collect(),
                first: short.and_then(|it| it.get_attribute("data-first-move")),
            }
        }
        Command::OpenMove => Msg::OpenMove(around("data-move").unwrap_or_default()),
        Command::StartTherapy => Msg::StartTherapy {
            kind: around("data-therapy").unwrap_or_default(),
            most_minutes: around("data-most").and_then(|most| most.parse().ok()),
        },
        command => Msg::Press(command),
    }
}

/// Escape: first it ends the routine, kindly; then it closes the dialog.
fn cancelled(controller: &Controller, event: &Event) {
    if controller.app.borrow().is_routine_running() {
        event.prevent_default();
    }
    controller.send(Msg::Escape);
}

/// Browsers tell it a moment later, when the dialog may be open again. Nor does it close because a
/// shop's own in a slot did.
fn closed(controller: &Controller) {
    if !dialog(&controller.root).is_some_and(|it| it.open()) {
        controller.send(Msg::DialogClosed);
    }
}

/// A tap that misses every shape by a little, or on what offers another area.
fn tapped(controller: &Controller, event: &Event) {
    // A hit is the browser's own affair.
    if target::<HtmlInputElement>(event).is_some() {
        return;
    }
    let offered = elsewhere::offered(controller, event);
    let choice = offered.or_else(|| pointer::near(event));
    if let Some(radio) = choice.and_then(|it| radio(&controller.root, "area", &it.value())) {
        // What offered it goes out of sight: the focus goes where it is chosen.
        if offered.is_some() {
            let _ = radio.focus();
        }
        // As if the shape itself had been hit: one click, one change.
        radio.click();
    }
}

/// Marks what a tap would choose while a mouse is there.
fn show_near(controller: &Controller, near: Option<Choice>) {
    mark(controller, &controller.near, "data-near", near);
}
