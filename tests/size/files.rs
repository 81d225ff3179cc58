//! The files of `dist/`, their compressed forms and their names.

use std::collections::BTreeSet;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// A file, and the forms of it that are sent.
pub(crate) struct File {
    /// Below `dist/`, with `/`.
    pub path: String,
    pub content: Vec<u8>,
    pub brotli: Vec<u8>,
    pub gzip: Vec<u8>,
}

fn folder() -> PathBuf {
    std::env::var_os("DIST").map_or_else(|| PathBuf::from("dist"), PathBuf::from)
}

/// Every path below `dist/`, with `/`.
fn paths() -> BTreeSet<String> {
    fn collect(folder: &Path, below: &str, found: &mut BTreeSet<String>) {
        let entries = fs::read_dir(folder).expect("a folder of dist/");
        for entry in entries.map(|entry| entry.expect("an entry of dist/")) {
            let name = entry.file_name().to_string_lossy().into_owned();
            if entry.path().is_dir() {
                collect(&entry.path(), &format!("{below}{name}/"), found);
            } else {
                found.insert(format!("{below}{name}"));
            }
        }
    }
    let folder = folder();
    assert!(
        folder.join("back-relief.js").is_file(),
        "{} holds no site: run make build first",
        folder.display()
    );
    let mut found = BTreeSet::new();
    collect(&folder, "", &mut found);
    found
}

fn is_compressed(path: &str) -> bool {
    path.ends_with(".br") || path.ends_with(".gz")
}

/// All files; a compressed form that is not there is empty.
pub(crate) fn dist() -> Vec<File> {
    let paths = paths();
    let read = |path: &str| fs::read(folder().join(path)).expect("a file of dist/");
    let form = |path: &str, kind: &str| {
        let path = [path, kind].concat();
        if paths.contains(&path) { read(&path) } else { Vec::new() }
    };
    let file = |path: &String| File {
        path: path.clone(),
        content: read(path),
        brotli: form(path, ".br"),
        gzip: form(path, ".gz"),
    };
    paths.iter().filter(|path| !is_compressed(path)).map(file).collect()
}

/// Formats that are compressed in themselves: a second time gains nothing.
const DENSE: &[&str] = &[".png", ".jpg", ".webp", ".avif", ".woff2"];

fn is_dense(path: &str) -> bool {
    DENSE.iter().any(|kind| path.ends_with(kind))
}

#[test]
fn every_text_has_its_smaller_forms() {
    for File { path, content, brotli, gzip } in dist() {
        if is_dense(&path) {
            continue;
        }
        for (kind, form) in [(".br", &brotli), (".gz", &gzip)] {
            assert!(!form.is_empty(), "{path} has no {kind}");
            assert!(form.len() < content.len(), "{path}{kind} is no smaller than {path}");
        }
    }
}

#[test]
fn every_form_holds_its_file() {
    for File { path, content, brotli, gzip } in dist().into_iter().filter(|it| !is_dense(&it.path))
    {
        let mut unpacked = Vec::new();
        brotli::BrotliDecompress(&mut &brotli[..], &mut unpacked).expect("brotli");
        assert!(unpacked == content, "{path}.br holds something else");
        unpacked.clear();
        flate2::read::GzDecoder::new(&gzip[..]).read_to_end(&mut unpacked).expect("gzip");
        assert!(unpacked == content, "{path}.gz holds something else");
    }
}

/// No form stays behind after its file has gone.
#[test]
fn every_form_has_its_file() {
    let paths = paths();
    for path in paths.iter().filter(|path| is_compressed(path)) {
        let whole = &path[..path.len() - ".br".len()];
        assert!(paths.contains(whole), "{path} without {whole}");
    }
}

/// The guides of all languages, whose names change when any of them does.
fn is_guide(path: &str) -> bool {
    path.starts_with("assets/guide-") && path.ends_with(".html")
}

/// Assets are kept for ever: the name must change with the content.
#[test]
fn every_asset_is_named_by_its_content() {
    let mut seen = 0;
    let mut guides: Vec<_> = dist().into_iter().filter(|file| is_guide(&file.path)).collect();
    // English comes first, as it is written.
    guides.sort_by_key(|file| (!file.path.contains("/guide-en-"), file.path.clone()));
    let guides = guides.iter().fold(Sha256::new(), |sum, file| sum.chain_update(&file.content));
    let guides = guides.finalize();
    for File { path, content, .. } in dist() {
        let Some(name) = path.strip_prefix("assets/") else { continue };
        let (stem, _) = name.rsplit_once('.').expect("an asset's kind");
        let (_, hash) = stem.rsplit_once('-').unwrap_or_else(|| panic!("{path} has no hash"));
        assert!(hash.len() >= 8, "{path}'s hash is short");
        let sum = if is_guide(&path) { guides } else { Sha256::digest(&content) };
        let digest: String = sum.iter().map(|byte| format!("{byte:02x}")).collect();
        assert!(digest.starts_with(hash), "{path} holds something else than its name says");
        seen += 1;
    }
    assert!(seen > 3, "dist/assets holds the program, its styles and a pack");
}

/// Every asset that a page or the loader names is there, and none is for nothing.
#[test]
fn the_assets_named_are_those_that_are_there() {
    let files = dist();
    let there: BTreeSet<_> = files
        .iter()
        .map(|file| file.path.as_str())
        .filter(|it| it.starts_with("assets/"))
        .collect();
    let mut named = BTreeSet::new();
    for File { path, content, .. } in &files {
        if ![".html", ".js", ".css", ".json"].iter().any(|kind| path.ends_with(kind)) {
            continue;
        }
        let text = std::str::from_utf8(content).unwrap_or_else(|_| panic!("{path} is no text"));
        for (at, _) in text.match_indices("assets/") {
            let end = |c: char| !(c.is_ascii_alphanumeric() || "/.-_".contains(c));
            let name = text[at..].split(end).next().unwrap_or_default();
            // The loader puts the language in.
            if name == "assets/guide-" {
                named.extend(there.iter().filter(|path| is_guide(path)));
                continue;
            }
            assert!(there.contains(name), "{path} names {name}, which is not there");
            named.insert(name);
        }
    }
    assert_eq!(named, there, "an asset that nothing names");
}
