//! What the browser's script looks up: the pack of each language, the numbers of each region.

use back_relief::guide::regions::Regions;
use serde_json::{Map, Value, json};

use crate::files::Site;
use crate::languages::Language;

/// Adds the packs and the file that names them; says where that is.
///
/// `{"packs": {"en": [path, sum]}, "regions": {"CA": ["911", "811", 1]}}`: the emergency number,
/// the advice line if there is one, and 1 where that does not reach the whole region.
pub(crate) fn add(site: &mut Site, languages: &[Language], regions: &Regions) -> String {
    let mut packs = Map::new();
    for it in languages {
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
    site.hashed("data.json", json!({ "packs": packs, "regions": numbers }).to_string())
}
