//! Writes what the studio offers to copy as files, for the tests that run it:
//!
//! ```text
//! cargo run -p studio --example snippets -- DIST OUT < cases.json
//! ```
//!
//! A case: `{"name": …, "host": "html", "base": …, "text": true, "config": {"attributes": {…}, …}}`.
//! Its files go to `OUT/<name>/`, with `policy.txt`, `loads.json` and `warnings.json` beside them.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;

use serde::Deserialize;
use serde_json::json;
use studio::config::Config;
use studio::facts::Facts;
use studio::snippets::{Base, Host, Options, snippet};

#[derive(Deserialize)]
struct Case {
    name: String,
    host: String,
    #[serde(default)]
    base: Option<String>,
    #[serde(default)]
    text: bool,
    #[serde(default)]
    config: Given,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Given {
    attributes: BTreeMap<String, String>,
    tokens: BTreeMap<String, String>,
    parts: BTreeMap<String, String>,
    slots: BTreeMap<String, String>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let [dist, out] = arguments.as_slice() else { return Err("say DIST and OUT".into()) };
    let (dist, out) = (Path::new(dist), Path::new(out));
    let facts = facts(dist)?;
    let cases: Vec<Case> = serde_json::from_reader(std::io::stdin())?;
    for case in cases {
        write(&case, &facts, dist, &out.join(&case.name))?;
    }
    Ok(())
}

fn facts(dist: &Path) -> Result<Facts, Box<dyn Error>> {
    for entry in fs::read_dir(dist.join("assets"))? {
        let path = entry?.path();
        let name = path.file_name().and_then(|it| it.to_str()).unwrap_or_default();
        if name.starts_with("studio-") && name.ends_with(".json") {
            return Ok(serde_json::from_str(&fs::read_to_string(path)?)?);
        }
    }
    Err("the built site has no facts".into())
}

fn write(case: &Case, facts: &Facts, dist: &Path, out: &Path) -> Result<(), Box<dyn Error>> {
    let host = Host::ALL.iter().copied().find(|it| it.as_str() == case.host);
    let host = host.ok_or_else(|| format!("there is no host {}", case.host))?;
    let given = &case.config;
    let config = Config {
        attributes: given.attributes.clone(),
        tokens: given.tokens.clone(),
        parts: given.parts.clone(),
        slots: given.slots.clone(),
    };
    let base = case.base.as_deref().map(Base::parse).transpose()?.unwrap_or_default();
    let lang = config.attributes.get("lang").map_or("en", |tag| facts.language(tag));
    let built = case
        .text
        .then(|| fs::read_to_string(dist.join(format!("embed/{lang}.html"))))
        .transpose()?;
    let options = Options { base, built: built.map(Into::into) };
    let snippet = snippet(host, &config, facts, &options);
    fs::create_dir_all(out)?;
    for code in snippet.steps.iter().chain(&snippet.or).filter_map(|step| step.code.as_ref()) {
        fs::write(out.join(code.file), &code.text)?;
    }
    let loads: Vec<_> = snippet.loads.iter().map(|load| json!(load.files)).collect();
    fs::write(out.join("policy.txt"), snippet.policy.lines())?;
    fs::write(out.join("loads.json"), json!(loads).to_string())?;
    fs::write(out.join("warnings.json"), json!(snippet.warnings).to_string())?;
    Ok(())
}
