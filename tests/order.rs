//! The house's order: a module uses only those above it, and what is said of
//! every source file holds for every source file.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The modules, and which others each may use.
const MODULES: &[(&str, &[&str])] = &[
    ("guide", &[]),
    ("state", &["guide"]),
    ("diagram", &["guide"]),
    ("components", &["guide", "state", "diagram"]),
    ("element", &["guide", "state", "diagram", "components"]),
];

/// What knows the browser, or the time of day.
const BROWSER: &[&str] = &["web_sys", "js_sys", "gloo"];
const TIME: &[&str] = &["SystemTime", "Instant"];

/// Longer than this, and a file does more than one thing.
const MOST_LINES: usize = 400;
/// Tables of places, which are one thing however long.
const TABLES: &[&str] = &["diagram/anatomy.rs"];

/// A source file: its path below `src/`, all of it, and its code alone.
struct Source {
    path: String,
    text: String,
    code: String,
}

impl Source {
    /// Its module, and the module it lies in, and so on, from the crate's root.
    fn modules(&self) -> Vec<&str> {
        let path = self.path.trim_end_matches(".rs");
        path.trim_end_matches("/mod").split('/').filter(|name| *name != "lib").collect()
    }
}

fn sources() -> Vec<Source> {
    let mut files = Vec::new();
    collect(Path::new("src"), &mut files);
    files.sort();
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).expect("a source file");
        let path = path.strip_prefix("src").expect("a path below src").display().to_string();
        Source { path, code: code(&text), text }
    };
    files.into_iter().map(read).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            files.push(path);
        }
    }
}

/// The code without its comments and what stands in quotes.
fn code(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let skipped = match c {
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '/' if rest.starts_with("/*") => block_comment(rest),
            'r' if raw_string(rest).is_some() && !code.ends_with(is_word) => {
                raw_string(rest).unwrap_or(1)
            }
            '"' => quoted(rest, '"'),
            // A letter in quotes, not a lifetime.
            '\'' if rest[1..].starts_with('\\') || rest.chars().nth(2) == Some('\'') => {
                quoted(rest, '\'')
            }
            c => {
                code.push(c);
                c.len_utf8()
            }
        };
        rest = &rest[skipped..];
    }
    code
}

fn block_comment(text: &str) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while at < text.len() {
        let rest = &text.as_bytes()[at..];
        if rest.starts_with(b"/*") {
            depth += 1;
            at += 2;
        } else if rest.starts_with(b"*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                break;
            }
        } else {
            at += 1;
        }
    }
    at
}

fn raw_string(text: &str) -> Option<usize> {
    let hashes = text[1..].chars().take_while(|&c| c == '#').count();
    let body = text[1 + hashes..].strip_prefix('"')?;
    let end = ["\"", &"#".repeat(hashes)].concat();
    Some(text.len() - body.len() + body.find(&end)? + end.len())
}

fn quoted(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        if c == quote && !escaped {
            return at + 1;
        }
        escaped = c == '\\' && !escaped;
    }
    text.len()
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Whether the code names this: a whole word, or the start of one that ends in
/// `*`, or a path.
fn names(code: &str, name: &str) -> bool {
    let (name, whole) = name.strip_suffix('*').map_or((name, true), |name| (name, false));
    code.match_indices(name).any(|(at, _)| {
        let before = code[..at].ends_with(is_word);
        let after = code[at + name.len()..].starts_with(is_word);
        !(before || (whole && after))
    })
}

/// The crate's modules that a file uses, by `crate::` or by `super::` as far
/// as the root.
fn uses(source: &Source) -> BTreeSet<String> {
    // A blank within a path changes nothing.
    let code: String = source.code.split_whitespace().collect::<Vec<_>>().join(" ");
    let code = code.replace(" ::", "::").replace(":: ", "::");
    let to_root = ["super::".repeat(source.modules().len()), "crate::".to_owned()];
    let mut found = BTreeSet::new();
    for root in to_root.iter().filter(|root| !root.is_empty()) {
        for (at, _) in code.match_indices(root.as_str()) {
            if !code[..at].ends_with(is_word) {
                found.extend(first_names(&code[at + root.len()..]));
            }
        }
    }
    found
}

/// The first name of a path, or of each path of a list in braces.
fn first_names(path: &str) -> Vec<String> {
    let name = |path: &str| path.trim().chars().take_while(|&c| is_word(c)).collect::<String>();
    let Some(list) = path.strip_prefix('{') else { return vec![name(path)] };
    let mut depth = 0;
    let mut names = vec![String::new()];
    for c in list.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => names.push(String::new()),
            _ => {}
        }
        if let Some(last) = names.last_mut().filter(|_| c != ',') {
            last.push(c);
        }
    }
    names.iter().map(|path| name(path)).filter(|name| !name.is_empty()).collect()
}

/// All that is wrong, so that one run tells it all.
#[track_caller]
fn expect_none(wrong: &[String]) {
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The sources of a module, by its name.
fn of<'a>(sources: &'a [Source], module: &str) -> Vec<&'a Source> {
    let found = sources.iter().filter(|source| source.modules().first() == Some(&module));
    let found: Vec<_> = found.collect();
    assert!(!found.is_empty(), "no source of {module}");
    found
}

#[test]
fn a_module_uses_only_those_above_it() {
    let sources = sources();
    let mut wrong = Vec::new();
    for (module, allowed) in MODULES {
        let mut used = BTreeSet::new();
        for source in of(&sources, module) {
            for other in uses(source) {
                let known = MODULES.iter().any(|(name, _)| *name == other);
                if known && other != *module && !allowed.contains(&other.as_str()) {
                    wrong.push(format!("src/{}: {module} uses {other}", source.path));
                }
                used.insert(other);
            }
        }
        // Were the reading of paths broken, nothing would ever be wrong.
        let seen = |allowed: &&str| used.contains(*allowed);
        assert!(allowed.is_empty() || allowed.iter().any(seen), "{module} uses nothing: {used:?}");
    }
    expect_none(&wrong);
}

#[test]
fn each_module_knows_only_its_own_world() {
    let sources = sources();
    let inner = [BROWSER, TIME, &["yew", "wasm_bindgen*", "std::time", "gloo*"]].concat();
    let view = [BROWSER, TIME, &["std::time", "wasm_bindgen*", "gloo*"]].concat();
    let mut wrong = Vec::new();
    for (module, never) in
        [("guide", &inner), ("state", &inner), ("diagram", &inner), ("components", &view)]
    {
        for source in of(&sources, module) {
            let named = never.iter().filter(|name| names(&source.code, name));
            wrong.extend(named.map(|name| format!("src/{} names {name}", source.path)));
        }
    }
    expect_none(&wrong);
}

#[test]
fn every_file_says_what_it_is_for() {
    let silent = sources().into_iter().filter(|source| !source.text.starts_with("//! "));
    expect_none(
        &silent.map(|source| format!("src/{} has no `//!`", source.path)).collect::<Vec<_>>(),
    );
}

#[test]
fn nothing_is_left_unfinished_or_unchecked() {
    let mut wrong = Vec::new();
    for source in sources() {
        for never in [".unwrap()", "todo!", "unimplemented!", "dbg!"] {
            // Inside the file's own tests, a panic is how a test fails.
            let code = source.code.split("#[cfg(test)]").next().unwrap_or_default();
            let count = code.matches(never).count();
            if count > 0 {
                wrong.push(format!("src/{}: {never}, {count} times", source.path));
            }
        }
    }
    expect_none(&wrong);
}

/// An `expect` says in a comment why it cannot fail.
#[test]
fn every_expect_has_its_reason() {
    let mut wrong = Vec::new();
    for source in sources() {
        // Inside the file's own tests, a panic is how a test fails.
        let code = source.text.split("#[cfg(test)]").next().unwrap_or_default();
        let lines: Vec<_> = code.lines().collect();
        for (at, line) in lines.iter().enumerate().filter(|(_, line)| line.contains(".expect(")) {
            let near = &lines[at.saturating_sub(3)..at];
            // What a function is for is no reason: `///` does not count.
            let reason = |line: &&str| line.trim().starts_with("// ") || line.contains(" // ");
            if !near.iter().any(reason) && !reason(line) {
                wrong.push(format!("src/{}:{}: {}", source.path, at + 1, line.trim()));
            }
        }
    }
    expect_none(&wrong);
}

#[test]
fn no_file_is_long() {
    let long = |source: &Source| {
        let lines = source.text.lines().count();
        let table = TABLES.contains(&source.path.as_str());
        (lines > MOST_LINES && !table)
            .then(|| format!("src/{} has {lines} lines; {MOST_LINES} at most", source.path))
    };
    expect_none(&sources().iter().filter_map(long).collect::<Vec<_>>());
}

/// The reading itself: comments and quotes are no code, and every way of
/// naming a module is seen.
#[test]
fn the_reading_sees_code_and_nothing_else() {
    for (text, expected) in [
        ("a // yew\nb", "a \nb"),
        ("a /* yew /* web_sys */ */ b", "a  b"),
        (r#"f("yew \" yew") + g"#, "f() + g"),
        (r##"f(r#"yew " yew"#) + g"##, "f() + g"),
        ("['\"', '\\'', 'a', b'\"'] yew", "[, , , b] yew"),
        ("fn f<'a>(x: &'a str) {}", "fn f<'a>(x: &'a str) {}"),
    ] {
        assert_eq!(code(text), expected);
    }
    let source = |path: &str, text: &str| Source {
        path: path.to_owned(),
        text: text.to_owned(),
        code: code(text),
    };
    for (path, text, expected) in [
        ("guide/mod.rs", "use crate::components::Show;", "components"),
        (
            "guide/mod.rs",
            "use crate::{\n    diagram,\n    components::{Show, IslandContent},\n};",
            "components diagram",
        ),
        ("guide/mod.rs", "use super::components;", "components"),
        ("guide/check/ids.rs", "use super::super::super::components;", "components"),
        ("guide/check/ids.rs", "use super::super::components;", ""),
        ("guide/ids.rs", "fn f() { crate :: components::x() }", "components"),
        ("guide/ids.rs", "// crate::components\nfn f() {}", ""),
        ("guide/ids.rs", "use my_crate::view;", ""),
    ] {
        let found: Vec<_> = uses(&source(path, text)).into_iter().collect();
        assert_eq!(found.join(" "), expected, "{text}");
    }
    for (text, name, expected) in [
        ("web_sys::window()", "web_sys", true),
        ("my_web_sys::window()", "web_sys", false),
        ("instants", "Instant", false),
        ("Instant::now()", "Instant", true),
        ("gloo_timers::x", "gloo*", true),
        ("igloo::x", "gloo*", false),
        ("std::time::Duration", "std::time", true),
    ] {
        assert_eq!(names(text, name), expected, "{name} in {text}");
    }
}
