//! Joins what the library carries inside itself: each language's files of content as one JSON file,
//! and the style sheets as one, each in its layer.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use serde_json::Value;

#[path = "src/guide/join.rs"]
mod join;
#[expect(unreachable_pub, reason = "the library shows some of it")]
#[path = "src/guide/layout.rs"]
mod layout;

fn main() -> io::Result<()> {
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?);
    for folder in ["content", "styles"] {
        println!("cargo:rerun-if-changed={folder}");
    }
    let mut list = String::from("&[");
    for folder in layout::languages(Path::new("content"))? {
        let language = folder.file_name().unwrap_or_default().to_string_lossy();
        let file = out.join(format!("{language}.json"));
        fs::write(&file, bundle(&folder)?)?;
        list += &format!("({language:?}, include_str!({file:?})), ");
    }
    fs::write(out.join("languages.rs"), list + "]")?;
    fs::write(
        out.join("everywhere.txt"),
        everywhere(&Path::new("content").join(layout::COMMON).join(layout::REGIONS))?,
    )?;
    fs::write(out.join("guide.css"), sheets(Path::new("styles"), "guide.css")?)
}

/// `{"front.json": …, "areas/glutes.json": …}`, as `guide::bundle` reads it: the texts joined with
/// what all languages share.
fn bundle(language: &Path) -> io::Result<String> {
    let mut files = BTreeMap::<String, Value>::new();
    for folder in [&language.with_file_name(layout::COMMON), language] {
        for name in layout::names(folder) {
            let content: Value = serde_json::from_slice(&fs::read(folder.join(&name))?)?;
            // What does not fit is told by the checks of the build, in words.
            let content = match files.remove(&name) {
                Some(shared) => join::join(shared, content).0,
                None => content,
            };
            files.insert(name, content);
        }
    }
    Ok(serde_json::to_string(&files)?)
}

/// The emergency numbers for where the region is not known, a line each.
fn everywhere(regions: &Path) -> io::Result<String> {
    let regions: Value = serde_json::from_slice(&fs::read(regions)?)?;
    let numbers = regions["everywhere"].as_array().into_iter().flatten();
    Ok(numbers.filter_map(Value::as_str).collect::<Vec<_>>().join("\n"))
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
