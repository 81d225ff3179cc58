//! What the browser's script looks up: files by language, numbers by region.

use back_relief::guide::regions::Regions;
use serde_json::{Map, Value, json};

use crate::files::Site;
use crate::language::Language;

/// Files that are the same for all languages.
pub(crate) struct Files<'a> {
    /// The program that reads other guides: its script, and its WebAssembly.
    pub reader: [String; 2],
    /// The program of the search box, likewise.
    pub search: [String; 2],
    pub style: &'a str,
    pub images: &'a [String],
}

/// Adds the packs and the file that names what the script fetches; says where that is.
///
/// `{"packs": {"en": [path, sum]}, "regions": {"CA": ["911", "811", 1]}, …}`: of a region the
/// emergency number, the advice line if there is one, and 1 where that does not reach all of it.
pub(crate) fn add(
    site: &mut Site,
    languages: &[Language],
    regions: &Regions,
    files: &Files<'_>,
) -> String {
    let mut packs = Map::new();
    let mut indexes = Map::new();
    for it in languages {
        let path = site.hashed(&format!("search-{}.txt", it.lang), it.index.as_str());
        let sum = site.integrity(&path);
        indexes.insert(it.lang.clone(), json!([path, sum]));
        let path = it.pack(site);
        let sum = site.integrity(&path);
        packs.insert(it.lang.clone(), json!([path, sum]));
    }
    let numbers = regions.regions.iter().map(|it| {
        let numbers = match &it.advice {
            None => json!([it.emergency]),
            Some(line) if line.in_parts => json!([it.emergency, line.number, 1]),
            Some(line) => json!([it.emergency, line.number]),
        };
        (it.region.clone(), numbers)
    });
    let numbers: Map<String, Value> = numbers.collect();
    let file = |path: &str| json!([path, site.integrity(path)]);
    let program =
        |[script, wasm]: &[String; 2]| json!({ "script": file(script), "wasm": file(wasm) });
    let mut search = program(&files.search);
    search["indexes"] = indexes.into();
    let data = json!({
        "packs": packs,
        "regions": numbers,
        "images": files.images,
        "style": file(files.style),
        "reader": program(&files.reader),
        "search": search,
    });
    site.hashed("data.json", data.to_string())
}
