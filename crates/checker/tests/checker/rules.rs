//! Every rule: its name, its example, and the table of them in `docs/checker.md`.

use std::collections::{BTreeSet, HashMap};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use checker::{Finding, Rule, Severity, Step, check_guide, check_guide_bytes, claims, languages};

use crate::examples::{EXAMPLES, Example};
use crate::{built_in, changed};

fn ids(findings: &[Finding]) -> BTreeSet<&str> {
    findings.iter().map(|it| it.rule.id()).collect()
}

/// What each example breaks, by the rule that it is for.
static FOUND: LazyLock<HashMap<&str, Vec<Finding>>> = LazyLock::new(|| {
    let found = |it: &Example| (it.rule, check_guide_bytes("my.json", &(it.file)(), None));
    EXAMPLES.iter().map(found).collect()
});

fn found_in(rule: &str) -> &'static [Finding] {
    FOUND.get(rule).expect("an example of each rule")
}

#[test]
fn our_own_guides_break_no_rule() {
    let tags: Vec<_> = languages().collect();
    assert!(tags.len() >= 5, "{tags:?}");
    for tag in tags {
        assert_eq!(check_guide(tag, built_in(tag), None), [], "{tag}");
    }
}

#[test]
fn each_rule_has_an_example_that_breaks_it_and_no_other() {
    let mut wrong = Vec::new();
    for rule in Rule::all() {
        let Some(findings) = FOUND.get(rule.id()) else {
            wrong.push(format!("{} has no example", rule.id()));
            continue;
        };
        let mut found = ids(findings);
        if rule.id() == "more-findings" {
            // It ends a list of others.
            found.retain(|id| *id == "more-findings");
        }
        if found != BTreeSet::from([rule.id()]) {
            wrong.push(format!("the example of {} breaks {found:?}", rule.id()));
        }
    }
    for example in EXAMPLES.iter().filter(|it| Rule::of(it.rule).is_none()) {
        wrong.push(format!("no rule is called {}", example.rule));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_rule_has_a_name_of_its_own_and_says_why() {
    let mut seen = BTreeSet::new();
    for rule in Rule::all() {
        assert!(seen.insert(rule.id()), "{} twice", rule.id());
        assert!(
            rule.id().bytes().all(|b| b.is_ascii_lowercase() || b"-8".contains(&b)),
            "{}",
            rule.id()
        );
        assert!(
            rule.why().len() > 20 && rule.why().ends_with('.'),
            "{}: {}",
            rule.id(),
            rule.why()
        );
    }
}

/// What `guide` takes and what the checker calls refused are the same.
#[test]
fn refused_is_what_the_element_refuses() {
    for example in EXAMPLES {
        let bytes = (example.file)();
        // A browser reads a file so: wrong bytes replaced, the mark at the beginning left out.
        let text = String::from_utf8_lossy(&bytes);
        let text = text.trim_start_matches('\u{feff}');
        let is_refused = back_relief::guide::Guide::parse("my.json", text).is_err();
        let severity = Rule::of(example.rule).expect("a rule").severity();
        // What is broken in the bytes alone a browser repairs before anyone can refuse it.
        if example.rule != "not-utf8" && example.rule != "more-findings" {
            assert_eq!(severity == Severity::Refused, is_refused, "{}", example.rule);
        }
    }
}

#[test]
fn a_finding_leads_to_its_field() {
    let [finding] = found_in("source-missing") else { panic!("one finding") };
    assert_eq!(finding.file, "areas/glutes.json");
    assert_eq!(finding.place, "causes[0].sources");
    let field = |name: &str| Step::Field(name.to_owned());
    assert_eq!(finding.path, [field("causes"), Step::Item(0), field("sources")]);
    let [finding] = found_in("not-json") else { panic!("one finding") };
    assert_eq!((finding.file.as_str(), finding.place.as_str()), ("my.json", "line 1, column 17"));
    let [finding] = found_in("duplicate-field") else { panic!("one finding") };
    assert_eq!(finding.file, "front.json");
}

#[test]
fn a_field_whose_name_looks_like_a_path_is_one_step() {
    for name in ["a.b", "a[0].b", "[0]", ".", "", "__proto__", "constructor"] {
        let text = changed(|it| it["front.json"][name] = serde_json::json!(1));
        let [finding] = &check_guide("my.json", &text, None)[..] else { panic!("one: {name}") };
        assert_eq!(finding.rule.id(), "field-shape");
        let expected = if name.is_empty() { vec![] } else { vec![Step::Field(name.to_owned())] };
        assert_eq!(finding.path, expected, "{name}");
    }
}

#[test]
fn the_rules_of_a_language_are_those_of_the_guide_s_own() {
    // German words in a guide that says it is German; the same in an English one are none.
    let german = |lang: &str| {
        let text = changed(|it| {
            it["front.json"]["lang"] = lang.into();
            it["front.json"]["lead"] = "Eine abgenutzte Bandscheibe: Verschleiß.".into();
        });
        let findings = check_guide("my.json", &text, None);
        findings.iter().any(|it| it.rule.id() == "word-avoided" && it.place == "lead")
    };
    assert!(german("de-CH"));
    assert!(!german("en"));
    assert!(!german("pl"), "there are no rules of Polish");
}

/// `UPDATE=1 cargo test -p checker --test checker table` writes it.
#[test]
fn the_table_of_rules_is_up_to_date() {
    let mut table = String::from(
        "# The checker's rules\n\n\
         Written by `UPDATE=1 cargo test -p checker --test checker table`. Each rule's example is in\n\
         `crates/checker/tests/checker/examples.rs`; a test holds that it breaks that rule and no other.\n\
         **Refused**: the element's attribute `guide` would not take the file, or it is too much to look\n\
         at. **Warning**: it would be shown, and breaks what our own guides keep to.\n\n\
         | rule | | why | an example's place | found | expected |\n|---|---|---|---|---|---|\n",
    );
    for rule in Rule::all() {
        let findings = found_in(rule.id());
        let finding = findings.iter().find(|it| it.rule == rule);
        let finding = finding.unwrap_or_else(|| panic!("no example of {}", rule.id()));
        let cell = |text: &str| text.replace('|', "\\|").replace('<', "&lt;");
        let place = [finding.file.as_str(), finding.place.as_str()];
        let place = place.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(": ");
        let severity = if rule.severity() == Severity::Refused { "refused" } else { "warning" };
        let _ = writeln!(
            table,
            "| `{}` | {severity} | {} | `{place}` | {} | {} |",
            rule.id(),
            cell(rule.why()),
            cell(&finding.found),
            cell(&finding.expected),
        );
    }
    table += "\n## A shop's own texts\n\n\
        `content/<language>/claims.json` lists what makes a product's description a health claim, with\n\
        what may be said instead. A **claim** says it; what is **implied** is read so beside a product;\n\
        either is softer where the text denies it. Not legal advice: have texts reviewed locally.\n\n\
        | kind | | words and phrases in English | why |\n|---|---|---|---|\n";
    for group in &claims("en").expect("claims").groups {
        let strength = if group.implied { "implied" } else { "claim" };
        let count = group.words.len();
        let _ = writeln!(table, "| `{}` | {strength} | {count} | {} |", group.id, group.why);
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/checker.md");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &table).expect("to write the table");
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == table, "docs/checker.md is out of date: run with UPDATE=1");
}
