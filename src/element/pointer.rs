//! From a pointer's place on the page to a place on the drawing.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent};

use crate::diagram::back;
use crate::diagram::plate::VIEW;
use crate::guide::Choice;

/// How far a tap may miss: 4 mm, at CSS's 96 pixels to the inch. Older hands
/// miss by 3.4 mm on average.
const MISS_PX: f64 = 4.0 * 96.0 / 25.4;

/// The shape that the pointer is on or misses by a little.
pub(super) fn near(event: &Event) -> Option<Choice> {
    let target: Element = event.target()?.dyn_into().ok()?;
    if let Some(value) = target.get_attribute("data-shape") {
        return Choice::parse(&value);
    }
    // On a name or in the list nobody aims at the body.
    if target.closest("label, details").ok()?.is_some() {
        return None;
    }
    let plate = target.closest(".plate").ok()??;
    let event: &MouseEvent = event.dyn_ref()?;
    let figure = plate.query_selector(".figure").ok()??.get_bounding_client_rect();
    if figure.width() <= 0.0 {
        return None;
    }
    let (left, top, width, _) = VIEW;
    let units_per_px = f64::from(width) / figure.width();
    let units = |px: f64| (px * units_per_px) as i32;
    back::nearest(
        left + units(f64::from(event.client_x()) - figure.left()),
        top + units(f64::from(event.client_y()) - figure.top()),
        units(MISS_PX),
    )
}
