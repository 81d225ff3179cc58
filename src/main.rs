//! The browser program. What it offers is exported from `element`; nothing
//! runs until the page's loader asks.

#[cfg(target_arch = "wasm32")]
use back_relief as _;

/// A kilobyte smaller than the standard one.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::TalckWasm = unsafe { talc::TalckWasm::new_global() };

fn main() {
    #[cfg(not(target_arch = "wasm32"))]
    println!("This program runs in a browser. To see it: make serve");
}
