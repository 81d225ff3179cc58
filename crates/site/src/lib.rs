//! Writes `dist/`: the standalone page, the snippet for shops and every file
//! they need, from the guide's data and the browser programs that were built
//! just before. For the build alone: the program is `prerender`.
//!
//! ```text
//! prerender --program FOLDER --styles FOLDER --page index.html --out dist [--address URL]
//! prerender --sheet sheet.html
//! prerender --guide content/en my-guide.json
//! prerender --translate pl translations/pl.po
//! prerender --translated pl translations/pl.po
//! ```

// An exception says its reason: `#[expect(clippy::expect_used, reason = "…")]`.
#![warn(clippy::expect_used)]

mod data;
mod demo;
mod files;
mod html;
mod icons;
mod language;
mod languages;
mod light_dark;
mod manifest;
mod moves;
mod offline;
mod page;
pub mod search_index;
mod sheet;
mod studio;
pub mod translate;

use std::fmt::Display;
use std::fs;
use std::path::{Path, PathBuf};

use back_relief::guide::{Error, Guide, folder, regions};
use back_relief::stylesheet;
use data::Files;
use files::Site;
use serde_json::{Map, Value, json};

/// Where things come from and go to.
struct Paths {
    /// The browser program after wasm-bindgen and wasm-opt, and the loader.
    program: PathBuf,
    /// Style sheets, each one file.
    styles: PathBuf,
    /// The standalone page around the guide.
    page: PathBuf,
    out: PathBuf,
    /// Where the site will be found, if that is known.
    address: Option<String>,
}

/// Does what the words of the command line say; the error is for people to read.
pub fn run(arguments: &[&str]) -> Result<(), String> {
    match arguments {
        ["--sheet", out] => content(Path::new("content/en"))
            .and_then(|guide| sheet::write(&guide, Path::new("content/poses"), Path::new(out))),
        ["--guide", folder, out] => bundle(Path::new(folder))
            .and_then(|text| fs::write(out, text).map_err(|error| said(Path::new(out), &error))),
        ["--translate", lang, out] => translate::write(lang, Path::new(out)),
        ["--translated", lang, from] => translate::read(lang, Path::new(from)),
        _ => paths(arguments).and_then(|paths| build(&paths)),
    }
}

fn paths(arguments: &[&str]) -> Result<Paths, String> {
    let value = |name: &str| {
        let at = arguments.iter().position(|argument| *argument == name);
        at.and_then(|at| arguments.get(at + 1)).copied().ok_or(format!("say {name} and its value"))
    };
    let path = |name: &str| value(name).map(PathBuf::from);
    Ok(Paths {
        program: path("--program")?,
        styles: path("--styles")?,
        page: path("--page")?,
        out: path("--out")?,
        address: if arguments.contains(&"--address") {
            Some(value("--address")?.to_owned())
        } else {
            None
        },
    })
}

fn build(paths: &Paths) -> Result<(), String> {
    let content = Path::new("content");
    let folders = folder::languages(content).map_err(|error| said(content, &error))?;
    let languages = languages::read(folders)?;
    let regions = regions::read(&content.join(folder::COMMON)).map_err(|it| in_lines(&it))?;
    let mut site = Site::default();

    let program = site.hashed("back-relief.wasm", bytes(&paths.program.join("back-relief.wasm"))?);
    let sheets = moves::sheets(Path::new("content/poses"), moves::ROWS)?;
    let (sheets, rows) = moves::add(&mut site, &sheets)?;
    let style = text(&paths.styles.join("guide.css"))? + &stylesheet::choices() + &rows;
    let style = site.hashed("guide.css", style);
    let reader = other_program(&mut site, &paths.program, "reader")?;
    let search = other_program(&mut site, &paths.program, "search")?;
    let checker = add_checker(&mut site, &paths.program)?;
    let data = data::add(
        &mut site,
        &languages,
        &regions,
        &Files { reader, search, style: &style, images: &sheets },
    );
    let glue = glue(&mut site, &paths.program, &data)?;

    let around = page::Surroundings::new(&mut site, paths, &languages, &style)?;
    let mut original = None;
    let mut guides = Vec::new();
    let mut pages = Vec::new();
    for it in &languages {
        let page = it.page(&around);
        let whole = it.copy(&mut site, &page, original.as_deref())?;
        pages.push((it, page));
        let guide = it.for_shops(&whole, original.as_deref());
        let snippet = it.snippet(&guide, &html::style(&style, None));
        if it.is_original() {
            demo::add(&mut site, Path::new("integrations/demo"), &snippet)?;
            original = Some(whole);
        }
        site.add(&format!("embed/{}.html", it.lang), snippet);
        let checked = html::style(&style, Some(&site.integrity(&style)));
        guides.push((format!("guide-{}.html", it.lang), it.snippet(&guide, &checked)));
        // For whoever wants another: this one to begin with.
        site.add(&format!("guides/{}.json", it.lang), bundle(&it.folder)?);
    }
    // One hash for all: the loader, which every page loads, names each by its language.
    let hash = site.hashed_together(&guides);
    let sums = languages.iter().map(|it| {
        let path = format!("assets/guide-{}-{hash}.html", it.lang);
        (it.lang.clone(), site.integrity(&path).into())
    });
    let sums: Map<_, _> = sums.collect();
    let built = [
        ("__GLUE_INTEGRITY__", site.integrity(&glue)),
        ("__WASM_INTEGRITY__", site.integrity(&program)),
        ("__GLUE__", glue),
        ("__WASM__", program),
        ("__GUIDES_HASH__", hash),
        ("__GUIDES__", Value::Object(sums).to_string()),
    ];
    let loader = |name: &str| fill(&text(&paths.program.join(name))?, &built);
    site.add("back-relief.js", loader("back-relief-loader.js")?);
    // It lies among the assets, and is written as if it lay beside them.
    let script = loader("page.js")?;
    let from_root = fill(&script, &[("import.meta.url", "new URL(\"..\",import.meta.url)")])?;
    let script = site.hashed("page.js", from_root);
    let app = manifest::App::new(&mut site, paths)?;
    for (it, page) in &pages {
        let manifest = app.manifest(&mut site, it);
        it.own_page(&mut site, page, &app.head(&script, &manifest))?;
    }
    offline::add(&mut site, &text(&paths.program.join("service-worker.js"))?, &languages)?;
    site.add_integrity();
    let integrations = Path::new("integrations");
    for (path, file) in [
        ("custom-elements.json", "npm/custom-elements.json"),
        ("iframe.html", "html/iframe.html"),
        ("iframe.js", "html/iframe.js"),
        ("iframe-parent.js", "html/iframe-parent.js"),
    ] {
        site.add(path, text(&integrations.join(file))?);
    }
    studio::add(&mut site, paths, &languages, &checker)?;
    site.write(&paths.out)
}

/// The script that the loader brings the program with. It names the file that names all it
/// fetches itself, with the integrity of each.
fn glue(site: &mut Site, made: &Path, data: &str) -> Result<String, String> {
    let named = json!([data, site.integrity(data)]).to_string();
    let glue = fill(&text(&made.join("back-relief-glue.js"))?, &[("__DATA__", named)])?;
    Ok(site.hashed("glue.js", glue))
}

/// Adds a program that the first one brings when it is wanted: its script, and its WebAssembly.
fn other_program(site: &mut Site, made: &Path, name: &str) -> Result<[String; 2], String> {
    let script = text(&made.join(format!("{name}-glue.js")))?;
    let program = bytes(&made.join(format!("{name}.wasm")))?;
    Ok([site.hashed(&format!("{name}.js"), script), site.hashed(&format!("{name}.wasm"), program)])
}

/// The studio's worker: its script names the program beside it. No other page fetches them.
fn add_checker(site: &mut Site, made: &Path) -> Result<String, String> {
    let program = site.hashed("checker.wasm", bytes(&made.join("checker.wasm"))?);
    let beside = program.trim_start_matches("assets/");
    let named = json!([beside, site.integrity(&program)]).to_string();
    let script = fill(&text(&made.join("checker-glue.js"))?, &[("__CHECKER__", named)])?;
    Ok(site.hashed("checker.js", script))
}

/// A folder's guide as the one file that the element's attribute `guide` names.
fn bundle(folder: &Path) -> Result<String, String> {
    folder::bundle(folder).map_err(|errors| in_lines(&errors))
}

/// The guide's data, or everything that is the matter with it.
fn content(folder: &Path) -> Result<Guide, String> {
    folder::read(folder).map_err(|errors| in_lines(&errors))
}

/// Everything that is the matter, a line each.
fn in_lines(errors: &[Error]) -> String {
    errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// Puts values into a text; a place that is not there is an error, so that no
/// page goes out without its guide.
fn fill<P: AsRef<str>, V: AsRef<str>>(text: &str, values: &[(P, V)]) -> Result<String, String> {
    values.iter().try_fold(text.to_owned(), |text, (place, value)| {
        let place = place.as_ref();
        if text.contains(place) {
            Ok(text.replace(place, value.as_ref()))
        } else {
            Err(format!("no place for {place}"))
        }
    })
}

fn text(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| said(path, &error))
}

fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| said(path, &error))
}

fn said(path: &Path, error: &dyn Display) -> String {
    format!("{}: {error}", path.display())
}
