//! The browser program. What it offers is exported from `element`; nothing
//! runs until the page's loader asks.

use back_relief as _;

/// A kilobyte smaller than the standard one.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::TalckWasm = unsafe { talc::TalckWasm::new_global() };

fn main() {}
