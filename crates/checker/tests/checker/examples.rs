//! For each rule one change of the English guide, or one file, that breaks it.

use serde_json::{Value, json};

use crate::changed;

/// A file that breaks a rule and no other.
pub(crate) struct Example {
    pub(crate) rule: &'static str,
    pub(crate) file: fn() -> Vec<u8>,
}

const FRONT: &str = "front.json";
const ABOUT: &str = "about.json";
const GLUTES: &str = "areas/glutes.json";
const STRENGTHEN: &str = "moves/strengthen.json";
const STRETCH: &str = "moves/stretch.json";

fn with(change: impl FnOnce(&mut Value)) -> Vec<u8> {
    changed(change).into_bytes()
}

/// A text where any plain text may stand.
fn lead(text: &str) -> Vec<u8> {
    with(|it| it[FRONT]["lead"] = json!(text))
}

/// The same as it is written in the file, whatever that is.
fn raw_lead(written: &[u8]) -> Vec<u8> {
    let mut file = lead("MARK");
    let at = file.windows(4).position(|it| it == b"MARK").expect("the mark");
    file.splice(at..at + 4, written.iter().copied());
    file
}

/// The dose of the first move of its kind in its file.
fn dose(file: &str, field: &str, value: Value) -> Vec<u8> {
    with(|it| it[file]["moves"][0]["dose"][field] = value)
}

fn of_level<'v>(guide: &'v mut Value, level: &str) -> impl Iterator<Item = &'v mut Value> {
    let signs = guide["signs.json"]["signs"].as_array_mut().expect("signs");
    signs.iter_mut().filter(move |sign| sign["level"] == level)
}

/// The grade of this is far above any limit, however often it is said.
const HARD: &str = "Physiotherapists usually recommend individual strengthening activities.";

pub(crate) const EXAMPLES: &[Example] = &[
    Example { rule: "file-too-large", file: || vec![b' '; (4 << 20) + 1] },
    Example { rule: "not-utf8", file: || raw_lead(b"caf\xe9") },
    Example { rule: "byte-order-mark", file: || [b"\xef\xbb\xbf".to_vec(), with(|_| {})].concat() },
    Example { rule: "too-deep", file: || vec![b'['; 200] },
    Example { rule: "too-many-values", file: || format!("[{}]", "1,".repeat(60_001)).into() },
    Example { rule: "lone-surrogate", file: || raw_lead(b"\\ud83d") },
    Example { rule: "not-json", file: || b"{\"front.json\": {}".to_vec() },
    Example {
        rule: "duplicate-field",
        file: || b"{\"front.json\": {\"lang\": \"en\", \"lang\": \"de\"}}".to_vec(),
    },
    Example {
        rule: "file-missing",
        file: || with(|it| drop(it.as_object_mut().and_then(|it| it.remove("care.json")))),
    },
    Example { rule: "file-unknown", file: || with(|it| it["care2.json"] = json!({})) },
    Example {
        rule: "field-missing",
        file: || with(|it| drop(it[FRONT].as_object_mut().and_then(|it| it.remove("title")))),
    },
    Example {
        rule: "source-missing",
        file: || with(|it| it[GLUTES]["causes"][0]["sources"] = json!([])),
    },
    Example {
        rule: "grade-missing",
        file: || {
            with(|it| drop(it[ABOUT]["what"].as_object_mut().and_then(|it| it.remove("grade"))))
        },
    },
    Example { rule: "field-shape", file: || with(|it| it[FRONT]["title"] = json!(5)) },
    Example { rule: "invisible-character", file: || lead("Back \u{202e}pain.") },
    Example {
        rule: "grade-too-high",
        file: || with(|it| it["care.json"]["heat"]["grade"] = json!("A")),
    },
    Example { rule: "dose-hold-unusual", file: || dose(STRENGTHEN, "hold-seconds", json!(30)) },
    Example { rule: "dose-repeats-unusual", file: || dose(STRENGTHEN, "repeats", json!([10, 30])) },
    Example { rule: "dose-sets-unusual", file: || dose(STRENGTHEN, "sets", json!(5)) },
    Example { rule: "dose-total-unusual", file: || dose(STRENGTHEN, "total-seconds", json!(900)) },
    Example { rule: "dose-times-unusual", file: || dose(STRENGTHEN, "times-a-day", json!(6)) },
    Example {
        rule: "therapy-gap-short",
        file: || with(|it| it["care.json"]["cold"]["hours-between"] = json!(1)),
    },
    Example {
        rule: "therapy-times-unusual",
        file: || with(|it| it["care.json"]["heat"]["times-a-day"] = json!(8)),
    },
    Example {
        rule: "skin-check-late",
        file: || with(|it| it["care.json"]["heat"]["skin-check-minutes"] = json!(15)),
    },
    Example { rule: "claim-in-guide", file: || lead("A medical device for your back.") },
    Example {
        rule: "more-findings",
        file: || with(|it| (0..600).for_each(|i| it[format!("{i}.json")] = json!({}))),
    },
    Example {
        rule: "id-spelling",
        file: || with(|it| it["myths.json"]["myths"][0]["id"] = json!("My th")),
    },
    Example {
        rule: "id-unique",
        file: || {
            with(|it| {
                it["myths.json"]["myths"][1]["id"] = it["myths.json"]["myths"][0]["id"].clone();
            })
        },
    },
    Example {
        rule: "list-complete",
        file: || with(|it| it[ABOUT]["families"].as_array_mut().expect("families").swap(0, 1)),
    },
    Example {
        rule: "source-known",
        file: || with(|it| it[GLUTES]["causes"][0]["sources"] = json!(["999"])),
    },
    Example {
        rule: "easier-move-known",
        file: || with(|it| it[STRETCH]["moves"][0]["easier-moves"] = json!(["nap"])),
    },
    Example {
        rule: "pick-known",
        file: || with(|it| it[GLUTES]["strengthen"]["moves"][0]["move"] = json!("nap")),
    },
    Example {
        rule: "plan-not-empty",
        file: || with(|it| it[GLUTES]["strengthen"]["moves"] = json!([])),
    },
    Example {
        rule: "signs-for-every-area",
        file: || with(|it| of_level(it, "book").for_each(|it| it["areas"] = json!(["glutes"]))),
    },
    Example {
        rule: "move-position",
        file: || with(|it| it[STRENGTHEN]["moves"][0]["positions"] = json!([])),
    },
    Example {
        rule: "sign-effect",
        file: || {
            with(|it| of_level(it, "book").take(1).for_each(|it| it["effect"] = json!("replace")))
        },
    },
    Example {
        rule: "first-sign-everywhere",
        file: || {
            with(|it| {
                of_level(it, "emergency").take(1).for_each(|it| it["areas"] = json!(["glutes"]));
            })
        },
    },
    Example {
        rule: "first-move-doable",
        file: || with(|it| it[GLUTES]["in-short"]["first"]["id"] = json!("nap")),
    },
    Example {
        rule: "dose-missing",
        file: || with(|it| it[STRENGTHEN]["moves"][0]["dose"] = json!({})),
    },
    Example { rule: "hold-too-long", file: || dose(STRENGTHEN, "hold-seconds", json!(130)) },
    Example {
        rule: "first-days-gentler",
        file: || {
            with(|it| {
                it[STRENGTHEN]["moves"][0]["dose"] = json!({ "hold-seconds": 5, "repeats": 8 });
                it[STRENGTHEN]["moves"][0]["first-days-dose"] = json!({ "hold-seconds": 8 });
            })
        },
    },
    Example {
        rule: "massage-too-much",
        file: || with(|it| it["moves/massage.json"]["moves"][0]["pressure"] = json!(9)),
    },
    Example { rule: "week-seven-days", file: || dose(STRENGTHEN, "days-a-week", json!(8)) },
    Example {
        rule: "therapy-too-long",
        file: || with(|it| it["care.json"]["heat"]["max-minutes"] = json!(30)),
    },
    Example {
        rule: "advice-disproved",
        file: || with(|it| it[STRENGTHEN]["moves"][0]["grade"] = json!("X")),
    },
    Example { rule: "text-clean", file: || lead("Hello <b>you</b>.") },
    Example { rule: "placeholder-known", file: || lead("Call {doctor} now.") },
    Example {
        rule: "emergency-number",
        file: || {
            let whole = with(|_| {});
            let text = String::from_utf8(whole).expect("UTF-8");
            let mut guide: Value = serde_json::from_str(&text).expect("JSON");
            let help = guide["signs.json"]["emergency"].to_string().replace("{emergency}", "112");
            guide["signs.json"]["emergency"] = serde_json::from_str(&help).expect("JSON");
            guide.to_string().into()
        },
    },
    Example {
        rule: "link-allowed",
        file: || {
            with(|it| it["sources.json"]["sources"][1]["links"] = json!(["javascript:alert(1)"]))
        },
    },
    Example {
        rule: "review-date",
        file: || with(|it| it[FRONT]["review"]["checked"] = json!("2026-02-30")),
    },
    Example {
        rule: "label-at-a-glance",
        file: || with(|it| it["signs.json"]["signs"][0]["short"] = json!("Numb.")),
    },
    Example {
        rule: "first-move-dose",
        file: || with(|it| it[GLUTES]["in-short"]["first"]["text"] = json!("Sit well.")),
    },
    Example {
        rule: "minutes-of-advice",
        file: || with(|it| it[GLUTES]["in-short"]["now"] = json!("Warmth for 3 minutes.")),
    },
    Example {
        rule: "sentence-too-long",
        file: || lead("a b c d e f g h i j k l m n o p q far so."),
    },
    Example {
        rule: "text-too-hard",
        file: || with(|it| it["areas/lower-back.json"]["summary"][0] = json!([HARD; 6].join(" "))),
    },
    Example {
        rule: "file-too-hard",
        file: || with(|it| it["areas/lower-back.json"]["summary"] = json!(vec![HARD; 60])),
    },
    Example { rule: "word-avoided", file: || lead("It is wear and tear.") },
];
