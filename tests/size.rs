//! What goes over the wire: how large every file of `dist/` is, and whether
//! its compressed forms, names and sections are as they should be.
//!
//! To see the table: `cargo test --test size -- --nocapture`. The folder is
//! `dist`, or the one that `DIST` names.

#[path = "size/files.rs"]
mod files;
#[path = "size/wasm.rs"]
mod wasm;

use std::fmt::Write as _;
use std::fs;

use files::{File, dist};

/// Our own page.
const PAGE: &str = "index.html";

/// One line of the table: what it is, which files it is made of, and the name
/// of its limit in `budget.json`.
struct Row {
    what: String,
    raw: usize,
    brotli: usize,
    limit: Option<usize>,
}

impl Row {
    fn of<'a>(what: &str, files: impl IntoIterator<Item = &'a File>, limit: Option<usize>) -> Self {
        let sizes = files.into_iter().map(|file| (file.content.len(), file.brotli.len()));
        let (raw, brotli) = sizes.fold((0, 0), |(a, b), (raw, brotli)| (a + raw, b + brotli));
        Self { what: what.to_owned(), raw, brotli, limit }
    }
}

fn limit(name: &str) -> usize {
    budget("brotli-bytes", name)
}

fn budget(kind: &str, name: &str) -> usize {
    let text = fs::read_to_string("budget.json").expect("budget.json, which holds the limits");
    let budget: serde_json::Value = serde_json::from_str(&text).expect("budget.json is JSON");
    let most = budget[kind][name].as_u64();
    let most = most.unwrap_or_else(|| panic!("budget.json has no `{kind}` of `{name}`"));
    usize::try_from(most).expect("a limit")
}

/// How many elements a page has: start tags, outside of comments. What is written
/// leaves no start tag out.
fn elements(html: &str) -> usize {
    let mut parts = html.split("<!--");
    let first = parts.next().unwrap_or_default();
    let rest = parts.map(|part| part.split_once("-->").map_or("", |(_, after)| after));
    let starts = |text: &str| {
        text.split('<')
            .skip(1)
            .filter(|it| it.starts_with(|c: char| c.is_ascii_alphabetic()))
            .count()
    };
    [first].into_iter().chain(rest).map(starts).sum()
}

/// What a file is that there is in each language: the name of its limit.
fn of_a_language(path: &str) -> Option<&'static str> {
    match path.split('/').collect::<Vec<_>>()[..] {
        ["embed", "en.html"] => Some("guide"),
        ["embed", name] if name.ends_with(".html") => Some("translated-guide"),
        ["assets", name] if name.ends_with(".pack") => Some("pack"),
        [_, "index.html"] => Some("translated-page"),
        _ => None,
    }
}

fn rows(files: &[File]) -> Vec<Row> {
    let is = |wanted: fn(&str) -> bool| files.iter().filter(move |file| wanted(&file.path));
    let loader = |path: &str| path == "back-relief.js";
    let glue = |path: &str| path.starts_with("assets/glue-") && path.ends_with(".js");
    let wasm = |path: &str| path.starts_with("assets/back-relief-") && path.ends_with(".wasm");
    let reader = |path: &str| path.starts_with("assets/reader-");
    let guide_css = |path: &str| path.starts_with("assets/guide-") && path.ends_with(".css");
    let page = |path: &str| path == PAGE;
    let worker = |path: &str| path == "service-worker.js";
    let code = is(loader).chain(is(glue)).chain(is(wasm));
    let mut rows = vec![
        Row::of("loader", is(loader), Some(limit("loader"))),
        Row::of("glue", is(glue), None),
        Row::of("wasm", is(wasm), None),
        Row::of("code (all three)", code, Some(limit("code"))),
        // Fetched only where the attribute `guide` names another guide.
        Row::of("reader (script and wasm)", is(reader), Some(limit("reader"))),
        Row::of("styles of the guide", is(guide_css), Some(limit("styles"))),
        Row::of("our own page", is(page), Some(limit("page"))),
        Row::of("its service worker", is(worker), Some(limit("worker"))),
    ];
    // Each language for itself: nobody loads two.
    for file in files {
        if let Some(what) = of_a_language(&file.path) {
            let name = format!("{what} ({})", file.path);
            rows.push(Row::of(&name, [file], Some(limit(what))));
        }
    }
    let known = |path: &str| {
        [loader, glue, wasm, reader, guide_css, page, worker].iter().any(|it| it(path))
    };
    let mut named: Vec<_> = files.iter().filter(|file| known(&file.path)).collect();
    named.extend(files.iter().filter(|file| rows.iter().any(|row| row.what.contains(&file.path))));
    for file in files.iter().filter(|file| !named.iter().any(|it| it.path == file.path)) {
        rows.push(Row::of(&file.path, [file], None));
    }
    rows.push(Row::of("total", files, None));
    rows
}

/// The table of sizes, for people.
fn table(rows: &[Row]) -> String {
    let width = rows.iter().map(|row| row.what.chars().count()).max().unwrap_or_default();
    let line = |cells: [&str; 5]| {
        let [what, raw, brotli, limit, used] = cells;
        format!("{what:width$} | {raw:>9} | {brotli:>9} | {limit:>9} | {used:>6}\n")
    };
    let mut table = line(["what", "raw", "brotli", "limit", "used %"]);
    for row in rows {
        let limit = row.limit.map(|limit| limit.to_string()).unwrap_or_default();
        let used = row.limit.map(|limit| format!("{} %", row.brotli * 100 / limit));
        let (raw, brotli) = (row.raw.to_string(), row.brotli.to_string());
        table.push_str(&line([&row.what, &raw, &brotli, &limit, &used.unwrap_or_default()]));
    }
    table
}

/// What is above its limit, in words.
fn too_large(rows: &[Row]) -> String {
    let mut said = String::new();
    for row in rows {
        if let Some(limit) = row.limit.filter(|&limit| row.brotli > limit) {
            let Row { what, brotli, .. } = row;
            let over = brotli - limit;
            let _ = writeln!(said, "{what} is {brotli} bytes after brotli, {over} above {limit}.");
        }
    }
    said
}

#[test]
fn everything_is_within_its_limit() {
    let rows = rows(&dist());
    println!("{}", table(&rows));
    let empty: Vec<_> = rows
        .iter()
        .filter(|row| row.limit.is_some() && row.brotli == 0)
        .map(|it| &it.what)
        .collect();
    assert!(empty.is_empty(), "dist/ holds no {empty:?}");
    for needed in ["guide (", "pack ("] {
        assert!(rows.iter().any(|row| row.what.starts_with(needed)), "dist/ holds no {needed}…)");
    }
    let said = too_large(&rows);
    assert!(said.is_empty(), "too large:\n{said}\n{}", table(&rows));
}

/// Every element costs style and memory on an old phone, on each tap again.
#[test]
fn our_own_page_has_few_elements() {
    let files = dist();
    let page = files.iter().find(|file| file.path == PAGE).expect("our own page");
    let html = std::str::from_utf8(&page.content).expect("a page is text");
    let (found, most) = (elements(html), budget("elements", "page"));
    println!("our own page has {found} elements; {most} at most");
    // Were the counting broken, nothing would ever be too much.
    assert!(found > 1000, "only {found} elements are found");
    assert!(found <= most, "our own page has {found} elements, {} above {most}", found - most);
}

#[test]
fn the_counting_sees_elements_and_nothing_else() {
    for (html, expected) in [
        ("", 0),
        ("text", 0),
        ("<p>one</p>", 1),
        ("<!doctype html><html><head></head><body><br><p>a</p></body></html>", 5),
        ("<p>1 &lt; 2</p><!-- <p> --><svg><path d=\"M0 0\"></path></svg>", 3),
        ("<!--<[]>--><ul><li>a</li><li>b</li></ul><!--</[]>-->", 3),
    ] {
        assert_eq!(elements(html), expected, "{html}");
    }
}

#[test]
fn a_byte_above_the_limit_is_too_large() {
    let row = |brotli| Row { what: "code".to_owned(), raw: 9, brotli, limit: Some(100) };
    assert_eq!(too_large(&[row(100)]), "");
    assert_eq!(too_large(&[row(101)]), "code is 101 bytes after brotli, 1 above 100.\n");
    let free = Row { limit: None, ..row(101) };
    assert_eq!(too_large(&[free]), "");
}
