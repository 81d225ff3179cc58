//! The service worker's lists: what our own pages load, with the sum of each file.

use serde_json::{Map, Value};

use crate::files::{Site, sum};
use crate::fill;
use crate::language::Language;

/// Who loads an asset.
#[derive(Debug, PartialEq)]
enum Reader<'a> {
    /// Every page of our own.
    All,
    /// That of one language.
    Language(&'a str),
}

/// Who loads a file when the page of its own is used, if anyone does. All others are for shops.
fn reader<'a>(path: &str, languages: &[&'a str]) -> Option<Reader<'a>> {
    let (stem, kind) = path.strip_prefix("assets/")?.rsplit_once('.')?;
    // Without the sum in its name.
    let (name, _) = stem.rsplit_once('-')?;
    let is_of = |lang: &&&str| {
        let lang = **lang;
        (name == lang && kind == "pack")
            || ["manifest-", "search-"].iter().any(|it| name.strip_prefix(it) == Some(lang))
    };
    if let Some(lang) = languages.iter().find(is_of) {
        return Some(Reader::Language(lang));
    }
    let of_all = matches!(
        (name, kind),
        ("back-relief", "wasm")
            | ("data", "json")
            | ("glue" | "page", "js")
            | ("guide" | "page", "css")
            | ("icon" | "moves", "svg")
            | ("touch-icon", "png")
            | ("search", _)
    );
    of_all.then_some(Reader::All)
}

/// Adds the worker, which keeps the files that are there by now. It is called a version by the
/// sum of itself and its lists.
pub(crate) fn add(site: &mut Site, script: &str, languages: &[Language]) -> Result<(), String> {
    let tags: Vec<_> = languages.iter().map(|it| it.lang.as_str()).collect();
    let list = |wanted: &Reader<'_>| -> Map<String, Value> {
        let paths = site.paths().filter(|path| reader(path, &tags).as_ref() == Some(wanted));
        paths.map(|path| (path.to_owned(), site.integrity(path).into())).collect()
    };
    let page = |it: &Language| {
        let mut files = list(&Reader::Language(&it.lang));
        // A page's address is its folder.
        let page = it.folder_of_page();
        files.insert(page.clone(), site.integrity(&it.path_of_page()).into());
        (page, Value::Object(files))
    };
    let shared = Value::Object(list(&Reader::All)).to_string();
    let pages: Map<_, _> = languages.iter().map(page).collect();
    let lists = [("__SHARED__", shared), ("__PAGES__", Value::Object(pages).to_string())];
    let worker = fill(script, &lists)?;
    let worker = fill(&worker, &[("__VERSION__", sum(&worker))])?;
    site.add("service-worker.js", worker);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Reader, reader};

    #[test]
    fn a_page_keeps_what_it_loads() {
        for (path, expected) in [
            ("assets/back-relief-40b0bb317f64.wasm", Some(Reader::All)),
            ("assets/moves-0280242584b8.svg", Some(Reader::All)),
            ("assets/touch-icon-6fca6ff6b45c.png", Some(Reader::All)),
            ("assets/page-6fca6ff6b45c.css", Some(Reader::All)),
            ("assets/page-6fca6ff6b45c.js", Some(Reader::All)),
            ("assets/search-6fca6ff6b45c.js", Some(Reader::All)),
            ("assets/de-7746bfc85013.pack", Some(Reader::Language("de"))),
            ("assets/manifest-de-7746bfc85013.json", Some(Reader::Language("de"))),
            ("assets/search-de-7746bfc85013.json", Some(Reader::Language("de"))),
        ] {
            assert_eq!(reader(path, &["en", "de"]), expected, "{path}");
        }
    }

    #[test]
    fn what_is_for_shops_is_not_kept() {
        for path in [
            "back-relief.js",
            "index.html",
            "embed/de.html",
            "guides/de.json",
            "product-demo.html",
            "assets/guide-de-cf403a0bd483.html",
            "assets/whole-de-f4592bc32a6a.html",
            "assets/reader-ae4e9c1a0835.wasm",
            "assets/product-65bffa641dc9.css",
            "assets/app-icon-65bffa641dc9.png",
            "assets/pl-7746bfc85013.pack",
        ] {
            assert_eq!(reader(path, &["en", "de"]), None, "{path}");
        }
    }
}
