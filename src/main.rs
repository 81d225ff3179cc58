//! The browser program. What it offers is exported from `element`; nothing
//! runs until the page's loader asks.

#[cfg(target_arch = "wasm32")]
use back_relief as _;

fn main() {
    #[cfg(not(target_arch = "wasm32"))]
    println!("This program runs in a browser. To see it: make serve");
}
