//! The browser program. Nothing runs until the page's loader asks.

use back_relief::components::Shared;
use back_relief::element;
use back_relief::guide::{Pack, decode};
use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::Element;

/// A kilobyte smaller than the standard one.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::TalckWasm = unsafe { talc::TalckWasm::new_global() };

/// A guide that has been taken over. Dropping it ends its listeners; the
/// markup stays, and goes on working without us.
#[wasm_bindgen]
pub struct Mounted {
    _guide: element::Mounted,
}

/// A decoded pack, shared by every guide on the page that uses it.
#[wasm_bindgen]
pub struct GuidePack(Shared<Pack>);

#[wasm_bindgen]
impl GuidePack {
    /// Reads a compact pack. The error says what is the matter with it.
    #[wasm_bindgen(constructor)]
    pub fn new(bytes: &[u8]) -> Result<Self, JsError> {
        match decode(bytes) {
            Ok(pack) => Ok(Self(Shared::new(pack))),
            Err(error) => Err(JsError::new(error.as_str())),
        }
    }
}

/// Takes over the guide in `root`. Does its work in slices, each when `schedule` calls what it is
/// given. `dispatch` hears what the page is told: `ready` after the last slice that every reader
/// needs, `routine-start`, and `routine-end` with whether it was finished.
#[wasm_bindgen]
pub fn mount(root: Element, pack: &GuidePack, dispatch: Function, schedule: Function) -> Mounted {
    Mounted { _guide: element::mount(root, pack.0.clone(), dispatch, schedule) }
}

fn main() {}
