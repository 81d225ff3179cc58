//! Lists each language's rules and claims, as they lie in `content`, for the checker to carry.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

#[expect(unreachable_pub, dead_code, reason = "the library shows all of it")]
#[path = "../../src/guide/layout.rs"]
mod layout;

fn main() -> io::Result<()> {
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?);
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    println!("cargo:rerun-if-changed={}", content.display());
    let folders = layout::languages(&content)?;
    let mut list = format!("static LANGUAGES: [Language; {}] = [", folders.len());
    for folder in folders {
        let language = folder.file_name().unwrap_or_default().to_string_lossy();
        let mut texts = Vec::new();
        for file in [layout::RULES, layout::CLAIMS] {
            // What one has none of is asked of nobody.
            texts.push(fs::read_to_string(folder.join(file)).unwrap_or_default());
        }
        list += &format!("Language::new({language:?}, {:?}, {:?}), ", texts[0], texts[1]);
    }
    fs::write(out.join("languages.rs"), list + "];")
}
