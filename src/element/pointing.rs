//! From a pointer's place on the page to a place on the drawing.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent};

use crate::figure::{WIDTH, back};
use crate::guide::Choice;

/// How far a tap may miss: 4 mm, at CSS's 96 pixels to the inch. Older hands
/// miss by 3.4 mm on average.
const MISS_PX: f64 = 4.0 * 96.0 / 25.4;

/// The shape that a pointer misses by a little; none when it hits one, for
/// then the shape's own label chooses it.
pub fn near_miss(drawing: &Element, event: &Event) -> Option<Choice> {
    let target: Element = event.target()?.dyn_into().ok()?;
    if let Ok(Some(_)) = target.closest("label") {
        return None;
    }
    let event: &MouseEvent = event.dyn_ref()?;
    let figure = drawing.query_selector(".figure").ok()??.get_bounding_client_rect();
    if figure.width() <= 0.0 {
        return None;
    }
    let units_per_px = f64::from(WIDTH) / figure.width();
    let units = |px: f64| (px * units_per_px) as i32;
    back::nearest(
        units(f64::from(event.client_x()) - figure.left()),
        units(f64::from(event.client_y()) - figure.top()),
        units(MISS_PX),
    )
}
