//! The checker as a program for a Web Worker, so that no page waits for it. `worker.js` starts it.

// An exception says its reason: `#[expect(clippy::expect_used, reason = "…")]`.
#![warn(clippy::expect_used)]

use checker::{Answer, Request};
use wasm_bindgen::prelude::*;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::TalckWasm = unsafe { talc::TalckWasm::new_global() };

/// Answers a question, both as JSON.
#[wasm_bindgen]
pub fn answer(request: &str) -> Result<String, JsError> {
    let request: Request = serde_json::from_str(request)?;
    Ok(serde_json::to_string(&checker::answer(&request))?)
}

/// What is wrong with a guide in a file's bytes, as JSON.
#[wasm_bindgen]
pub fn answer_file(name: &str, bytes: &[u8]) -> Result<String, JsError> {
    Ok(serde_json::to_string(&Answer::Guide(checker::check_guide_bytes(name, bytes, None)))?)
}

fn main() {}
