//! Joins what the library carries inside itself: a language's files of content as one JSON file, and
//! the style sheets as one, each in its layer.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?);
    for folder in ["content/en", "styles"] {
        println!("cargo:rerun-if-changed={folder}");
    }
    fs::write(out.join("en.json"), bundle(Path::new("content/en"))?)?;
    fs::write(out.join("guide.css"), sheets(Path::new("styles"), "guide.css")?)
}

/// `{"front.json": …, "areas/glutes.json": …}`, as `guide::bundle` reads it.
fn bundle(folder: &Path) -> io::Result<String> {
    let mut files = Vec::new();
    for inside in ["", "areas/", "moves/"] {
        for entry in fs::read_dir(folder.join(inside))? {
            let path = entry?.path();
            if path.extension().is_some_and(|it| it == "json") {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                files.push(format!("\"{inside}{name}\": {}", fs::read_to_string(&path)?));
            }
        }
    }
    files.sort();
    Ok(format!("{{{}}}", files.join(",\n")))
}

/// The sheets that one imports by lines such as `@import "base.css" layer(parts);`.
fn sheets(folder: &Path, sheet: &str) -> io::Result<String> {
    let mut css = String::new();
    for line in fs::read_to_string(folder.join(sheet))?.lines() {
        let import = line.strip_prefix("@import \"").and_then(|it| it.strip_suffix(");"));
        if let Some((name, layer)) = import.and_then(|it| it.split_once("\" layer(")) {
            css += &format!("@layer {layer} {{\n{}}}\n", fs::read_to_string(folder.join(name))?);
        }
    }
    Ok(css)
}
