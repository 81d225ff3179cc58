//! Pain that may come from another area: while a row that names one is open, that area is
//! outlined on the drawing, and the row's button opens it.

use web_sys::{Element, Event};

use super::controller::Controller;
use super::event_listener::target;
use super::islands::all;
use super::mark::mark;
use crate::guide::{AreaId, Choice};

/// Outlines the area that the open row in sight names, if there is one.
pub(super) fn show(controller: &Controller) {
    let rows = all(&controller.root, "[open] [open]>[data-elsewhere]");
    let row = rows.iter().find(|row| row.get_bounding_client_rect().width() > 0.0);
    mark(controller, &controller.from, "data-from", row.and_then(|row| named(controller, row)));
}

/// What a pressed button opens.
pub(super) fn offered(controller: &Controller, event: &Event) -> Option<Choice> {
    named(controller, &target(event)?)
}

/// The area that a row's button names, on the side that is open.
fn named(controller: &Controller, button: &Element) -> Option<Choice> {
    let area = AreaId::parse(&button.get_attribute("data-elsewhere")?)?;
    Some(Choice::new(area, controller.app.borrow().selection().choice()?.side()))
}
