//! The demo shop: a product page of an invented brand with the guide in it.

use std::fs;
use std::path::Path;

use crate::files::Site;
use crate::{bytes, fill, text};

/// Adds the page and its files. `snippet` is the element with its shadow root,
/// as for any shop.
pub(crate) fn add(site: &mut Site, folder: &Path, snippet: &str) -> Result<(), String> {
    let style = site.hashed("product.css", text(&folder.join("product.css"))?);
    let script = site.hashed("product.js", text(&folder.join("product.js"))?);
    let mut values = vec![
        ("__DEMO_CSS__".to_owned(), style),
        ("__DEMO_JS__".to_owned(), script),
        ("__LOADER__".to_owned(), "back-relief.js".to_owned()),
        ("__SHADOW__".to_owned(), shadow(snippet)?.to_owned()),
    ];
    for name in drawings(folder)? {
        let file = site.hashed(&name, bytes(&folder.join(&name))?);
        let stem = name.trim_end_matches(".svg").to_uppercase();
        values.push((format!("__IMG_{stem}__"), file));
    }
    let page = fill(&text(&folder.join("product.html"))?, &values)?;
    site.add("product-demo.html", page);
    Ok(())
}

fn drawings(folder: &Path) -> Result<Vec<String>, String> {
    let said = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut names: Vec<_> = fs::read_dir(folder)
        .map_err(said)?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(".svg"))
        .collect();
    names.sort();
    Ok(names)
}

/// The `<template>` alone: the page has its own element around it.
fn shadow(snippet: &str) -> Result<&str, String> {
    let from = snippet.find("<template").ok_or("the snippet has no shadow root")?;
    let end = "</template>";
    let to = snippet.rfind(end).ok_or("the snippet's shadow root has no end")?;
    Ok(&snippet[from..to + end.len()])
}
