//! The other browser program: reads a guide of someone else's and writes its page,
//! with the same code that writes ours. Loaded only where the element's attribute
//! `guide` names one.

// An exception says its reason: `#[expect(clippy::expect_used, reason = "…")]`.
#![warn(clippy::expect_used)]

use back_relief::components::Shared;
use back_relief::components::page::{PageContext, Place, written};
use back_relief::guide::{bundle, encode};
use wasm_bindgen::prelude::*;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::TalckWasm = unsafe { talc::TalckWasm::new_global() };

/// A guide's page and its pack.
#[wasm_bindgen(getter_with_clone)]
pub struct Read {
    pub html: String,
    pub pack: Vec<u8>,
}

/// Reads the text of a guide, which messages call `name`. The error lists
/// what is wrong, a line each.
#[wasm_bindgen]
pub fn read(name: &str, text: &str) -> Result<Read, JsError> {
    let guide = bundle::read(name, text).map_err(|errors| {
        let lines: Vec<_> = errors.iter().map(ToString::to_string).collect();
        JsError::new(&lines.join("\n"))
    })?;
    let context = Shared::new(PageContext::new(guide, Place::Element));
    Ok(Read { html: written(&context), pack: encode(&context.pack) })
}

fn main() {}
