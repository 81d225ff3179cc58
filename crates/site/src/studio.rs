//! The studio's page, the plain page in its preview, and what it knows of the build.

use std::path::Path;

use serde_json::{Map, Value, json};

use crate::files::Site;
use crate::language::Language;
use crate::{Paths, bytes, fill, text};

const FOLDER: &str = "crates/studio";

/// Adds its files. The others have to be there already: it tells of them.
pub(crate) fn add(
    site: &mut Site,
    paths: &Paths,
    languages: &[Language],
    checker: &str,
) -> Result<(), String> {
    let program = bytes(&paths.program.join("studio.wasm"))?;
    let program = site.hashed("studio.wasm", program);
    // Both lie in the folder of hashed files.
    let program = program.rsplit('/').next().unwrap_or_default().to_owned();
    let script = text(&paths.program.join("studio-glue.js"))?;
    let script = site.hashed("studio.js", fill(&script, &[("__STUDIO_WASM__", program)])?);
    let facts = site.hashed("studio.json", facts(site, languages, checker)?.to_string());
    let icon = site.hashed("icon.svg", text(&paths.styles.join("icon.svg"))?);
    let mut page = |name: &str, style: &str| {
        let style = site.hashed(style, text(&paths.styles.join(style))?);
        let page = text(&Path::new(FOLDER).join(name))?;
        fill(&page, &[("__ICON__", &icon), ("__STYLE__", &style)])
    };
    let preview = page("preview.html", "preview.css")?;
    let studio = page("studio.html", "studio.css")?;
    site.add("studio-preview.html", preview);
    site.add("studio.html", fill(&studio, &[("__SCRIPT__", script), ("__FACTS__", facts)])?);
    Ok(())
}

/// What `crates/studio/src/facts.rs` reads.
fn facts(site: &Site, languages: &[Language], checker: &str) -> Result<Value, String> {
    let names =
        languages.iter().map(|it| (it.lang.clone(), it.guide.front.language.clone().into()));
    Ok(json!({
        "checker": checker,
        "version": env!("CARGO_PKG_VERSION"),
        "licence": env!("CARGO_PKG_LICENSE"),
        "languages": names.collect::<Map<_, _>>(),
        "integrity": site.sums(),
        "bytes": site.sizes()?,
        "plain": site.plain_sizes(),
        "limits": read("budget.json")?["brotli-bytes"],
        "measured": read("docs/measured.json")?,
    }))
}

fn read(path: &str) -> Result<Value, String> {
    serde_json::from_str(&text(Path::new(path))?).map_err(|error| format!("{path}: {error}"))
}
