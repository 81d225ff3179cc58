//! Random edits of guides and of shops' texts: whatever comes of them is checked without a panic,
//! and what the checker calls refused is what the element refuses.
//!
//! Every run of the tests makes 20,000 edits, 250 of them on the average before each check. `make
//! fuzz` makes a million in a faster build, 8 before each check; `FUZZ_SEED` makes others.

#[path = "fuzz/edits.rs"]
mod edits;
#[path = "fuzz/small.rs"]
mod small;

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use back_relief::guide::{Guide, findings};
use checker::{Severity, check_guide, check_guide_bytes, check_product, claims};
use edits::Random;
use serde_json::Value;

/// A number that the environment gives.
fn given(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}

/// What a run of edits came to.
#[derive(Default)]
struct Tally {
    edits: u64,
    checks: u64,
    findings: usize,
    broken: BTreeMap<&'static str, u64>,
}

#[test]
fn no_edit_makes_the_checker_panic() {
    let (all, seed) = (given("FUZZ_EDITS", 20_000), given("FUZZ_SEED", 1));
    let most = given("FUZZ_GROUP", 500);
    let guide = small::guide();
    let mut tally = Tally::default();
    while tally.edits < all {
        // Each check can be had again by its own seed.
        let own = seed.wrapping_mul(1_000_003).wrapping_add(tally.checks);
        let mut random = Random::new(own);
        let count = 1 + random.below(most);
        let checked = catch_unwind(AssertUnwindSafe(|| {
            check(&guide, &mut random, count, &mut tally);
        }));
        assert!(checked.is_ok(), "check {} of FUZZ_SEED={seed} FUZZ_GROUP={most}", tally.checks);
        tally.edits += count;
        tally.checks += 1;
    }
    let Tally { edits, checks, findings, broken } = tally;
    println!("{edits} edits, {checks} checks, {findings} findings; files that break a rule:");
    for (rule, count) in &broken {
        println!("{count:>8} {rule}");
    }
    // Were the edits all alike, little would be tried.
    assert!(broken.len() >= 15, "only {} rules were broken", broken.len());
}

fn check(guide: &Value, random: &mut Random, count: u64, tally: &mut Tally) {
    match random.below(8) {
        0 => product(random, count),
        1 => {
            let mut bytes = guide.to_string().into_bytes();
            (0..count).for_each(|_| edits::bytes(&mut bytes, random));
            let text = String::from_utf8_lossy(&bytes).into_owned();
            look_at(&text, check_guide_bytes("my.json", &bytes, None), tally);
        }
        kind => {
            let mut guide = guide.clone();
            // Most keep the shape, so that the rules are asked and not the types alone.
            let edit = if kind < 6 { edits::soft } else { edits::hard };
            (0..count).for_each(|_| edit(&mut guide, random));
            let text = guide.to_string();
            look_at(&text, check_guide("my.json", &text, None), tally);
        }
    }
}

fn look_at(text: &str, found: Vec<checker::Finding>, tally: &mut Tally) {
    assert!(found.len() <= 501, "{} findings", found.len());
    let files: Value =
        serde_json::from_str(text.trim_start_matches('\u{feff}')).unwrap_or_default();
    let mut rules: Vec<_> = found.iter().map(|it| it.rule.id()).collect();
    rules.sort_unstable();
    rules.dedup();
    for finding in &found {
        assert_eq!(finding.why, finding.rule.why());
        // The way leads somewhere, or else to what is missing.
        let file = files.get(&finding.file).unwrap_or(&Value::Null);
        let is_there = finding.path.is_empty() || findings::at(file, &finding.path).is_some();
        let may_lack = ["field-missing", "source-missing", "grade-missing", "skin-check-late"];
        let is_unread = ["not-json", "duplicate-field"].contains(&finding.rule.id());
        assert!(is_there || is_unread || may_lack.contains(&finding.rule.id()), "{finding:?}");
    }
    // What is broken in bytes alone a browser repairs before the element reads it.
    let is_ours = |it: &&checker::Finding| {
        it.severity == Severity::Refused && !["not-utf8", "too-many-values"].contains(&it.rule.id())
    };
    let is_refused = Guide::parse("my.json", text.trim_start_matches('\u{feff}')).is_err();
    let much = rules.contains(&"too-many-values") || rules.contains(&"more-findings");
    assert!(much || found.iter().any(|it| is_ours(&it)) == is_refused, "{rules:?}");
    tally.findings += found.len();
    for rule in rules {
        *tally.broken.entry(rule).or_default() += 1;
    }
}

fn product(random: &mut Random, count: u64) {
    let language = ["en", "de", "es", "fr", "ar"][random.index(5)];
    let mut text = String::new();
    (0..count).for_each(|_| text += edits::piece(random));
    let found = check_product(&text, claims(language).expect("claims"));
    let units: Vec<u16> = text.encode_utf16().collect();
    let (mut start, mut end) = (0, 0);
    for it in found {
        let words = text.get(it.bytes.start..it.bytes.end).expect("whole letters");
        let by_units = units.get(it.utf16.start..it.utf16.end).expect("units of the text");
        assert_eq!(String::from_utf16(by_units).ok().as_deref(), Some(words));
        // What an attribute says may lie inside words around its tag, and nothing lies half in.
        let is_after = it.bytes.start >= end;
        assert!(it.bytes.start >= start && !words.is_empty(), "in order: {text}");
        assert!(is_after || it.bytes.end <= end, "apart or inside: {text}");
        start = it.bytes.start;
        end = it.bytes.end.max(end);
    }
}
