//! Every figure was measured, every name that is given exists.

use std::fs;
use std::path::Path;

use super::super::answer::{Block, NOT_MEASURED};
use super::*;
use crate::facts::LOADER;
use crate::measured::Measured;

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

fn facts() -> Facts {
    let text = fs::read_to_string(root().join("docs/measured.json")).expect("docs/measured.json");
    let measured: Measured = serde_json::from_str(&text).expect("what the bench writes");
    Facts { measured, ..Facts::default() }
}

fn texts(answers: &[Answer]) -> Vec<String> {
    let mut all = Vec::new();
    for answer in answers {
        all.push(answer.short.clone());
        for block in &answer.more {
            match block {
                Block::Text(text) => all.push(text.clone()),
                Block::List(items) => all.extend(items.iter().cloned()),
                Block::Table { rows, .. } => all.extend(rows.iter().flatten().cloned()),
            }
        }
    }
    all
}

#[test]
fn every_figure_on_the_page_was_measured() {
    let with = texts(&ten(&facts()));
    assert!(!with.iter().any(|it| it.contains(NOT_MEASURED)), "{with:#?}");
    let without = texts(&ten(&Facts::default()));
    assert!(without.iter().filter(|it| it.contains(NOT_MEASURED)).count() > 40);
}

#[test]
fn every_table_has_its_columns_and_every_run_its_date() {
    let facts = facts();
    for answer in ten(&facts) {
        for block in answer.more {
            let Block::Table { head, rows, run } = block else { continue };
            assert!(rows.iter().all(|row| row.len() == head.len()), "{head:?}");
            if let Some(run) = run {
                let run = facts.measured.runs.get(run).expect("a run of docs/measured.json");
                assert!(run.date.len() == 10 && !run.commit.is_empty() && !run.machine.is_empty());
                assert!(run.command.starts_with("node tests/"), "{}", run.command);
            }
        }
    }
}

/// Whether a file, or a test by its file and title, is there.
fn exists(name: &str) -> bool {
    let read = |path: String| fs::read_to_string(root().join(path)).unwrap_or_default();
    match name.split_once(": ") {
        Some(("listen", step)) => !read(format!("tests/listen/steps/{step}.txt")).is_empty(),
        Some((file, title)) => read(format!("tests/e2e/{file}.test.mjs")).contains(title),
        None => root().join(name).is_file(),
    }
}

#[test]
fn every_test_and_file_that_is_named_exists() {
    let mut seen = 0;
    for text in texts(&ten(&facts())) {
        for name in text.split('`').skip(1).step_by(2) {
            let is_file = name.contains('.') && !name.contains(' ') && name != LOADER;
            if is_file || name.contains(": ") {
                assert!(exists(name), "there is no `{name}`");
                seen += 1;
            }
        }
    }
    assert!(seen > 25, "only {seen} are named");
    assert!(!exists("choosing: by thought") && !exists("docs/none.md"));
}
