//! Pain that may come from another area: while a row that names one is open, that area is
//! outlined on the drawing, and the row's button opens it.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

use super::controller::Controller;
use super::islands::{all, radio};
use crate::guide::{AreaId, Choice};

/// Outlines the areas that the open rows in sight name, and no other.
pub(super) fn show(controller: &Controller) {
    let root = &controller.root;
    for mark in all(root, "[data-from]") {
        let _ = mark.remove_attribute("data-from");
    }
    let Some(open) = controller.app.borrow().selection().choice() else { return };
    let rows = [
        "[name=topic]:is([value=causes],[value=all]):checked~.panels>[data-area=",
        open.area().as_str(),
        "] [open] [open]>button",
    ];
    for button in all(root, &rows.concat()) {
        let Some(value) = named(&button, open).map(Choice::value) else { continue };
        for mark in all(root, &[".top [data-at=", &value, "]"].concat()) {
            let _ = mark.set_attribute("data-from", "");
        }
    }
}

/// The radio of the area that a pressed button opens.
pub(super) fn offered(controller: &Controller, event: &Event) -> Option<HtmlInputElement> {
    let open = controller.app.borrow().selection().choice()?;
    let choice = named(event.target()?.dyn_ref()?, open)?;
    radio(&controller.root, "area", &choice.value())
}

/// The area that a row's button names, on the side that is open.
fn named(button: &Element, open: Choice) -> Option<Choice> {
    let area = AreaId::parse(&button.get_attribute("data-elsewhere")?)?;
    Some(Choice::new(area, open.side()))
}
