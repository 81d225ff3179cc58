//! The border with the host page: takes over the prerendered markup and keeps the state in step
//! with its form controls. The only module that knows the browser.

mod address;
mod controller;
mod device;
mod effects;
mod event_listener;
mod islands;
mod link;
mod listeners;
mod pointer;

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use crate::components::Shared;
use crate::guide::{Pack, decode};

/// A guide that has been taken over. Dropping it ends its listeners; the
/// markup stays, and goes on working without us.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Mounted {
    _guide: controller::Mounted,
}

/// A decoded pack, shared by every guide on the page that uses it.
#[wasm_bindgen]
#[derive(Debug)]
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
    let guide = controller::Mounted::start(root, pack.0.clone(), dispatch, schedule);
    Mounted { _guide: guide }
}
