//! Files that nobody would write by hand: each has a clear finding, soon.

use std::fs;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use checker::{Finding, check_guide_bytes, check_product, claims};
use serde_json::{Value, json};

use crate::{built_in, changed};

/// A second in a release. The tests' own build is slower by some ten times, so files are smaller
/// there: `make fuzz` runs these tests too, with files of whole megabytes.
const SOON: Duration = Duration::from_secs(if cfg!(debug_assertions) { 10 } else { 1 });
const MB: usize = if cfg!(debug_assertions) { 1 << 17 } else { 1 << 20 };

/// How long this thread has been running: a busy machine lets it wait. Where the system does not
/// say so, it is the time of day.
fn busy() -> Duration {
    static BEGINNING: LazyLock<Instant> = LazyLock::new(Instant::now);
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|told| told.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(|| BEGINNING.elapsed(), Duration::from_nanos)
}

#[track_caller]
fn check(what: &str, bytes: &[u8]) -> Vec<Finding> {
    let start = busy();
    let findings = check_guide_bytes("my.json", bytes, None);
    let took = busy().saturating_sub(start);
    println!("{what}: {took:?}");
    assert!(took < SOON, "{what} took {took:?}");
    assert!(findings.len() <= 501, "{what}: {}", findings.len());
    for it in &findings {
        for text in [&it.found, &it.expected, &it.place, &it.file] {
            let is_plain = !text.chars().any(|c| c.is_control() || c == '\u{202e}');
            assert!(text.chars().count() <= 301 && is_plain, "{what}: {text:?}");
        }
        let steps: usize = it.path.iter().map(|step| format!("{step:?}").len()).sum();
        assert!(steps < 10_000, "{what}: a way of {steps} letters");
    }
    findings
}

/// The rules that a file breaks, each once.
#[track_caller]
fn expect(what: &str, bytes: impl AsRef<[u8]>, expected: &[&str]) {
    let findings = check(what, bytes.as_ref());
    let mut ids: Vec<_> = findings.iter().map(|it| it.rule.id()).collect();
    ids.dedup();
    assert_eq!(ids, expected, "{what}: {:?}", findings.first());
}

fn in_lead(value: Value) -> String {
    changed(|it| it["front.json"]["lead"] = value)
}

#[test]
fn what_is_too_large_or_too_deep_is_not_read() {
    expect("2 MB of blanks", vec![b' '; 2 * MB], &["not-json"]);
    expect("10,000 deep", "[".repeat(10_000), &["too-deep"]);
    expect("2 MB deep", "{\"a\":".repeat(400_000), &["too-deep", "too-many-values"]);
    let deep = format!("{{\"front.json\": {}1{}}}", "[".repeat(10_000), "]".repeat(10_000));
    expect("10,000 deep and closed", deep, &["too-deep"]);
    expect("5 MB", vec![b'1'; 5 << 20], &["file-too-large"]);
    expect("5 MB of no text", vec![0xff; 5 << 20], &["file-too-large"]);
}

#[test]
fn what_is_malformed_is_told_with_its_line() {
    for (what, text) in [
        ("nothing", ""),
        ("NaN", "{\"a\": NaN}"),
        ("out of range", "{\"a\": 1e999}"),
        ("a comment", "{/* a */}"),
        ("a NUL", "{\"a\": \"\0\"}"),
        ("NUL outside", "\0{}"),
        ("a line break in a text", "{\"a\": \"\n\"}"),
        ("HTML", "<!doctype html>"),
        ("no end", "{\"a\": \"b"),
        ("half a sign at the end", "{\"a\": \"\\ud8"),
    ] {
        expect(what, text, &["not-json"]);
        assert!(check(what, text.as_bytes())[0].place.contains("line"), "{what}");
    }
    expect("another value", "[1]", &["field-shape"]);
    expect("half a sign", "{\"a\": \"\\ud800\"}", &["lone-surrogate"]);
    expect("both halves", "{\"a\": \"\\ud83d\\ude00\"}", &["file-unknown", "file-missing"]);
    expect("the wrong half first", "{\"a\": \"\\ude00\\ud83d\"}", &["lone-surrogate"]);
    expect("an escaped backslash", "{\"a\": \"\\\\ud800\"}", &["file-unknown", "file-missing"]);
    expect(
        "400,000 halves",
        format!("[\"{}\"]", "\\ud800".repeat(400_000)),
        &["lone-surrogate", "more-findings"],
    );
    expect("a name twice", "{\"a\": {\"b\": 1, \"b\": 2}}", &["duplicate-field"]);
    let again = built_in("en").replacen('{', "{\"front.json\": {}, ", 1);
    expect("a file twice", again, &["duplicate-field"]);
}

#[test]
fn numbers_and_types_are_told_where_they_stand() {
    for value in [
        json!(-1),
        json!(1.5),
        json!(1e300),
        json!(u64::MAX),
        json!("5"),
        json!([]),
        json!([5, 1]),
        json!([1, 2, 3]),
        json!(true),
        json!({}),
        json!(0),
    ] {
        let text =
            changed(|it| it["moves/stretch.json"]["moves"][0]["dose"]["repeats"] = value.clone());
        expect(&value.to_string(), text, &["field-shape"]);
    }
    // Of every file: the first thing that is wrong with it.
    for value in [json!(null), json!(1), json!("a"), json!([]), json!({}), json!([[]])] {
        let text = changed(|it| {
            it.as_object_mut().expect("files").values_mut().for_each(|it| *it = value.clone())
        });
        let findings = check(&value.to_string(), text.as_bytes());
        assert_eq!(findings.len(), 22, "{value}");
    }
    let text = changed(|it| it["__proto__"] = json!({ "polluted": true }));
    expect("__proto__", text, &["file-unknown"]);
}

#[test]
fn texts_stay_texts() {
    expect("a script", in_lead(json!("<script>alert(1)</script>")), &["text-clean"]);
    expect("a turn", in_lead(json!("a \u{202e}b")), &["invisible-character"]);
    expect("an isolate", in_lead(json!("a \u{2066}b")), &["invisible-character"]);
    expect("a NUL", in_lead(json!("a\u{0}b")), &["text-clean"]);
    expect(
        "bytes that are no text",
        [b"\xff".as_slice(), b"{}"].concat(),
        &["not-utf8", "not-json"],
    );
}

#[test]
fn what_is_long_takes_no_longer() {
    let text = "a".repeat(2 * MB);
    expect("2 MB in a row", in_lead(json!(text)), &[]);
    let words = in_lead(json!("Wear and tear, a cure. ".repeat(MB / 12).trim_end()));
    let findings = check("2 MB of words", words.as_bytes());
    assert!(findings.len() == 501, "{}", findings.len());
    check(
        "a text of hard words",
        in_lead(json!("hypochondriacally ".repeat(MB / 10).trim_end())).as_bytes(),
    );
    let name = changed(|it| it["front.json"]["a".repeat(2 * MB)] = json!(1));
    expect("a name of 2 MB", name, &["field-shape"]);
    let file = changed(|it| it["a".repeat(2 * MB)] = json!({ "b": vec!["\u{202e}"; 300] }));
    check("a file's name of 2 MB", file.as_bytes());
    let link = changed(|it| {
        it["sources.json"]["sources"][0]["links"] = json!(["x".repeat(2 * MB) + "\\"])
    });
    expect("a link of 2 MB", link, &["link-allowed"]);
    let id =
        changed(|it| it["areas/glutes.json"]["causes"][0]["sources"] = json!(["x".repeat(2 * MB)]));
    expect("an id of 2 MB", id, &["source-known"]);
}

#[test]
fn what_is_much_takes_no_longer() {
    let list = |count: usize| {
        changed(|it| it["front.json"]["disclaimer-points"] = json!(vec!["Mind this."; count]))
    };
    expect("100,000 entries", list(100_000), &["too-many-values"]);
    expect("1,000 entries", list(1_000), &["too-many-values"]);
    let files = changed(|it| (0..40_000).for_each(|i| it[format!("{i}.json")] = json!(1)));
    check("40,000 files", files.as_bytes());
    // Ids that lead nowhere are compared with all there are.
    let ids = changed(|it| {
        let long = |i: usize| format!("{i}{}", "x".repeat(60));
        let one = it["sources.json"]["sources"][0].clone();
        it["sources.json"]["sources"] = (0..399)
            .map(|i| {
                let mut source = one.clone();
                source["id"] = json!(long(i));
                source
            })
            .collect();
        let cause = it["areas/glutes.json"]["causes"][0].clone();
        for area in ["glutes", "lower-back", "mid-back"] {
            it[format!("areas/{area}.json")]["causes"] = (0..45)
                .map(|i| {
                    let mut cause = cause.clone();
                    cause["sources"] = (0..300).map(|j| long(400 + i * 300 + j)).collect();
                    cause
                })
                .collect();
        }
    });
    check("ids that lead nowhere", ids.as_bytes());
    let all_short = changed(|it| {
        let one = it["signs.json"]["signs"][0].clone();
        it["signs.json"]["signs"] = vec![one; 400].into();
    });
    check("400 times the same sign", all_short.as_bytes());
}

#[test]
fn a_product_s_text_may_be_anything() {
    let claims = claims("en").expect("claims");
    for (what, text) in [
        ("open tags", "<a ".repeat(MB / 2)),
        ("marks in open tags", "<a \"".repeat(MB / 2)),
        ("open values", "<a x=\"".repeat(MB / 4)),
        ("an odd number of open values", "<a x=\"".repeat(MB / 4 + 1)),
        ("closed marks in an open tag", "<a x=\">\" ".repeat(MB / 4) + "y='"),
        ("one value", format!("<a title=\"{}\">", "cures ".repeat(MB / 4))),
        ("a value never closed", format!("<a title=\"{}", "<b>".repeat(MB / 2))),
        ("values never closed", format!("<a x=\"> {}", "<a x='>".repeat(MB / 4 + 1))),
        ("values in values", "<b title='<b title=\"cures\"'>".repeat(MB / 16)),
        ("attributes", format!("<a{}>", " title".repeat(MB / 4))),
        ("metas", "<meta name=description content=cures>".repeat(MB / 16)),
        ("claims in a claim", format!("back {}pain", "<a title=cures>".repeat(MB / 8))),
        ("beginnings of tags", "<".repeat(2 * MB)),
        ("slashes", "</".repeat(MB)),
        ("a long name", format!("<{}", "a<".repeat(MB / 2))),
        ("open comments", "<!--".repeat(MB / 2)),
        ("scripts", "<script>".repeat(MB / 4)),
        ("closed scripts", "<script></script>".repeat(MB / 8)),
        ("signs", "&amp".repeat(MB / 2)),
        ("claims", "cures <b>sciatica</b> ".repeat(MB / 12)),
        ("nots", "not ".repeat(MB / 2)),
        ("one word", "a".repeat(2 * MB)),
        ("vowel signs", "\u{64b}".repeat(MB)),
    ] {
        let start = busy();
        let findings = check_product(&text, claims);
        let took = busy().saturating_sub(start);
        assert!(took < SOON, "{what} took {took:?}");
        assert!(findings.len() <= 500, "{what}");
    }
}
