//! The browser program that a guide's search box fetches when it is first focused.

use search::Hit;
use wasm_bindgen::prelude::*;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::TalckWasm = unsafe { talc::TalckWasm::new_global() };

/// The places of an index that answer a query, the best first, a line each: kind, key, areas,
/// topic and title with tabs between.
#[wasm_bindgen]
pub fn find(index: &str, query: &str) -> String {
    let line = |hit: &Hit<'_>| {
        let it = &hit.entry;
        [it.kind.as_str(), it.key, it.areas, it.topic, it.title].join("\t")
    };
    search::find(index, query).iter().map(line).collect::<Vec<_>>().join("\n")
}

fn main() {}
