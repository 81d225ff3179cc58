//! What docs/accessibility.md says of tests: each that it names is there.

use std::fs;

/// Whether a test is there: a step that a screen reader reads, a browser test by its
/// title, or a native test of the markup.
fn exists(test: &str) -> bool {
    let read = |path: String| fs::read_to_string(path).unwrap_or_default();
    if let Some((module, name)) = test.split_once("::") {
        return read(format!("tests/markup/{module}.rs")).contains(&format!("fn {name}()"));
    }
    let Some((file, title)) = test.split_once(": ") else { return false };
    if file == "listen" {
        return !read(format!("tests/listen/steps/{title}.txt")).is_empty();
    }
    read(format!("tests/e2e/{file}.test.mjs")).contains(title)
}

#[test]
fn every_test_that_is_named_exists() {
    let text =
        fs::read_to_string("docs/accessibility.md").expect("the page on keyboard and reading");
    let named = text.split('`').skip(1).step_by(2);
    let mut seen = 0;
    for test in named.filter(|it| it.contains("::") || it.contains(": ")) {
        // `names::…` stands for all native ones.
        if test.ends_with('…') {
            continue;
        }
        assert!(exists(test), "there is no test `{test}`");
        seen += 1;
    }
    assert!(seen > 30, "only {seen} tests are named");
}

#[test]
fn what_is_not_there_is_not_found() {
    for test in
        ["docs::no_such_test", "choosing: by thought", "listen: nothing", "nofile: by keyboard"]
    {
        assert!(!exists(test), "{test}");
    }
}
