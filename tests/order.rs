//! What neither Cargo nor clippy can say of the sources: a module of the library uses only those
//! above it, most of them know no browser, and no file is long or without a word on what it is for.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// The library's modules, and which others each may use.
const MODULES: &[(&str, &[&str])] = &[
    ("guide", &[]),
    ("state", &["guide"]),
    ("plurals", &["guide"]),
    ("diagram", &["guide"]),
    ("components", &["guide", "plurals", "state", "diagram"]),
    ("stylesheet", &["guide", "diagram"]),
    ("element", &["guide", "state", "diagram", "components"]),
    ("back_relief", &["guide", "state", "components", "element"]),
];

/// What knows the browser, or the time of day. A name that ends in `*` is a beginning.
const BROWSER: &[&str] =
    &["web_sys", "js_sys", "gloo*", "wasm_bindgen*", "std::time", "SystemTime", "Instant"];

/// Longer than this, and a file does more than one thing.
const MOST_LINES: usize = 400;
/// Tables, which are one thing however long.
const TABLES: &[&str] = &["src/diagram/anatomy.rs"];

/// A source file: its path, its text, and its code as single tokens, without literals.
struct Source {
    path: String,
    text: String,
    tokens: Vec<String>,
}

impl Source {
    fn new(path: &str, text: String) -> Self {
        let code: TokenStream = text.parse().unwrap_or_else(|error| panic!("{path}: {error}"));
        let mut tokens = Vec::new();
        flatten(code, &mut tokens);
        Self { path: path.to_owned(), text, tokens }
    }

    /// Its module, and the module it lies in, and so on, from the library's root.
    fn modules(&self) -> Vec<&str> {
        let path = self.path.trim_start_matches("src/").trim_end_matches(".rs");
        path.trim_end_matches("/mod").split('/').filter(|name| *name != "lib").collect()
    }

    /// Whether the code holds this path or name.
    fn names(&self, name: &str) -> bool {
        match name.strip_suffix('*') {
            Some(beginning) => self.tokens.iter().any(|token| token.starts_with(beginning)),
            None => !self.after(&tokens(name)).is_empty(),
        }
    }

    /// What follows each place where these tokens stand.
    fn after(&self, path: &[String]) -> Vec<&[String]> {
        let places = self.tokens.windows(path.len()).enumerate();
        places
            .filter(|(_, at)| *at == path)
            .map(|(at, _)| &self.tokens[at + path.len()..])
            .collect()
    }

    /// The library's modules that it uses, by `crate::` or by `super::` as far as the root.
    fn uses(&self) -> BTreeSet<&str> {
        let roots = ["crate::".to_owned(), "super::".repeat(self.modules().len())];
        let roots = roots.iter().filter(|root| !root.is_empty());
        roots.flat_map(|root| self.after(&tokens(root))).flat_map(first_names).collect()
    }
}

fn flatten(code: TokenStream, tokens: &mut Vec<String>) {
    for token in code {
        match token {
            TokenTree::Group(group) => {
                let braces = group.delimiter() == Delimiter::Brace;
                let (open, close) = if braces { ("{", "}") } else { ("(", ")") };
                tokens.push(open.to_owned());
                flatten(group.stream(), tokens);
                tokens.push(close.to_owned());
            }
            TokenTree::Literal(_) => {}
            token => tokens.push(token.to_string()),
        }
    }
}

fn tokens(text: &str) -> Vec<String> {
    Source::new("a path", text.to_owned()).tokens
}

/// The first name of a path, or of each path of a list in braces.
fn first_names(path: &[String]) -> Vec<&str> {
    let mut names = Vec::new();
    let mut depth = 0;
    let mut begins = true;
    for token in path {
        match token.as_str() {
            "{" => depth += 1,
            "}" => depth -= 1,
            "," if depth == 1 => begins = true,
            name if begins => {
                names.push(name);
                begins = false;
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    names
}

/// Every source file of the workspace.
fn sources() -> Vec<Source> {
    let crates = fs::read_dir("crates").expect("the crates");
    let crates = crates.map(|entry| entry.expect("a crate").path().join("src"));
    let mut paths = Vec::new();
    for folder in [Path::new("src").to_owned()].into_iter().chain(crates) {
        collect(&folder, &mut paths);
    }
    paths.sort();
    let read = |path: &String| Source::new(path, fs::read_to_string(path).expect("a source file"));
    paths.iter().map(read).collect()
}

fn collect(folder: &Path, paths: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            paths.push(path.display().to_string());
        }
    }
}

/// The sources of a module of the library, by its name.
fn of<'a>(sources: &'a [Source], module: &str) -> Vec<&'a Source> {
    let own = |source: &&Source| {
        source.path.starts_with("src/") && source.modules().first() == Some(&module)
    };
    let found: Vec<_> = sources.iter().filter(own).collect();
    assert!(!found.is_empty(), "no source of {module}");
    found
}

/// All that is wrong, so that one run tells it all.
#[track_caller]
fn expect_none(wrong: &[String]) {
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_module_uses_only_those_above_it() {
    let sources = sources();
    let mut wrong = Vec::new();
    for (module, allowed) in MODULES {
        let mut used = BTreeSet::new();
        for source in of(&sources, module) {
            for other in source.uses() {
                let known = MODULES.iter().any(|(name, _)| *name == other);
                if known && other != *module && !allowed.contains(&other) {
                    wrong.push(format!("{}: {module} uses {other}", source.path));
                }
                used.insert(other);
            }
        }
        // Were the reading of paths broken, nothing would ever be wrong.
        let seen = |allowed: &&str| used.contains(allowed);
        assert!(allowed.is_empty() || allowed.iter().any(seen), "{module} uses nothing: {used:?}");
    }
    expect_none(&wrong);
}

#[test]
fn each_module_knows_only_its_own_world() {
    let sources = sources();
    let mut wrong = Vec::new();
    for (module, never) in
        [("guide", &["yew"][..]), ("state", &["yew"]), ("diagram", &["yew"]), ("components", &[])]
    {
        for source in of(&sources, module) {
            let named = BROWSER.iter().chain(never).filter(|name| source.names(name));
            wrong.extend(named.map(|name| format!("{} names {name}", source.path)));
        }
    }
    expect_none(&wrong);
}

#[test]
fn every_file_is_short_and_says_what_it_is_for() {
    let mut wrong = Vec::new();
    for Source { path, text, .. } in sources() {
        let lines = text.lines().count();
        if lines > MOST_LINES && !TABLES.contains(&path.as_str()) {
            wrong.push(format!("{path} has {lines} lines; {MOST_LINES} at most"));
        }
        if !text.starts_with("//! ") {
            wrong.push(format!("{path} has no `//!`"));
        }
    }
    expect_none(&wrong);
}

/// The reading itself: every way of naming a module is seen, and nothing else.
#[test]
fn the_reading_sees_code_and_nothing_else() {
    for (path, text, expected) in [
        ("src/guide/mod.rs", "use crate::components::Show;", "components"),
        (
            "src/guide/mod.rs",
            "use crate::{diagram, components::{Show, Island}, a as b};",
            "a components diagram",
        ),
        ("src/guide/mod.rs", "use super::components;", "components"),
        ("src/guide/check/ids.rs", "use super::super::super::components;", "components"),
        ("src/guide/check/ids.rs", "use super::super::components;", ""),
        ("src/guide/ids.rs", "fn f() { crate :: components::x() }", "components"),
        ("src/guide/ids.rs", "// crate::components\nfn f() {}", ""),
        ("src/guide/ids.rs", "fn f() { \"crate::components\" }", ""),
        ("src/guide/ids.rs", "use my_crate::view;", ""),
    ] {
        let source = Source::new(path, text.to_owned());
        let found: Vec<_> = source.uses().into_iter().collect();
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
        ("f(r#\"web_sys\"#) /* web_sys */", "web_sys", false),
    ] {
        let source = Source::new(text, text.to_owned());
        assert_eq!(source.names(name), expected, "{name} in {text}");
    }
}
