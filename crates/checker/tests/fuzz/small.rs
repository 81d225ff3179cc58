//! A guide that is as short as one may be, so that many can be checked in little time.

use back_relief::guide::{BUILT_IN, Guide};
use serde_json::Value;

/// The English guide with few entries in each list and its texts cut short; still a guide that the
/// element takes.
pub(crate) fn guide() -> Value {
    let english = BUILT_IN.iter().find(|(tag, _)| *tag == "en").expect("English").1;
    let mut guide: Value = serde_json::from_str(english).expect("JSON");
    let words = guide["words.json"].take();
    shorten(&mut guide);
    guide["words.json"] = words;
    let text = guide.to_string();
    let errors = Guide::parse("small.json", &text).err().unwrap_or_default();
    assert!(errors.is_empty(), "{errors:?}");
    assert!(text.len() < 110_000, "a small guide of {} bytes", text.len());
    guide
}

/// Lists of these are complete or are looked up: they stay.
const KEPT: &[&str] = &[
    "families",
    "stages",
    "grades",
    "topics",
    "usual-doses",
    "sources",
    "moves",
    "signs",
    "offers",
];

fn shorten(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                match value {
                    Value::Array(items) if !KEPT.contains(&name.as_str()) => {
                        items.truncate(2);
                        items.iter_mut().for_each(shorten);
                    }
                    Value::String(text)
                        if text.contains(' ') && !text.contains('{') && text.len() > 12 =>
                    {
                        *text = "A few words.".to_owned();
                    }
                    value => shorten(value),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(shorten),
        _ => {}
    }
}
