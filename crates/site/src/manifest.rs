//! The site as an app that can be installed: a manifest in each language, its icons, and the
//! colours that a system paints around it.

use std::path::Path;

use back_relief::guide::lang;
use serde_json::{Value, json};

use crate::files::Site;
use crate::icons::{Ground, png};
use crate::language::Language;
use crate::page::Head;
use crate::{Paths, text};

/// A colour of `styles/tokens.css`.
pub(crate) struct LightDark {
    pub light: String,
    pub dark: String,
}

impl LightDark {
    /// The default of a token, from its line in the style sheet.
    fn read(tokens: &str, name: &str) -> Result<Self, String> {
        let start = format!("{name}:");
        let line = tokens.lines().map(str::trim).find(|line| line.starts_with(&start));
        let colours = line.and_then(|it| it.split_once("light-dark(")?.1.split_once(')'));
        let colours = colours.and_then(|(colours, _)| colours.split_once(','));
        let (light, dark) = colours.ok_or(format!("no colours for {name} in the tokens"))?;
        Ok(Self { light: light.to_owned(), dark: dark.to_owned() })
    }
}

/// What the apps of all languages share.
pub(crate) struct App {
    icons: Value,
    touch_icon: String,
    ground: LightDark,
}

impl App {
    /// Adds the icons.
    pub(crate) fn new(site: &mut Site, paths: &Paths) -> Result<Self, String> {
        let svg = text(&paths.styles.join("icon.svg"))?;
        let mut icon =
            |ground, size| Ok::<_, String>(site.hashed("icon.png", png(&svg, ground, size)?));
        let icons = [
            ("192x192", "any", icon(Ground::Rounded, 192)?),
            ("512x512", "any", icon(Ground::Rounded, 512)?),
            ("512x512", "maskable", icon(Ground::Whole, 512)?),
        ];
        let touch_icon = icon(Ground::Whole, 180)?;
        let drawn = ("any", "any", site.hashed("icon.svg", svg));
        let entry = |(sizes, purpose, path): &(&str, &str, String)| json!({ "src": from_assets(path), "sizes": sizes, "type": kind(path), "purpose": purpose });
        Ok(Self {
            icons: [drawn].iter().chain(&icons).map(entry).collect(),
            touch_icon,
            ground: LightDark::read(&text(Path::new("styles/tokens.css"))?, "--surface")?,
        })
    }

    /// Adds a language's manifest; says where it is.
    pub(crate) fn manifest(&self, site: &mut Site, language: &Language) -> String {
        let front = &language.guide.front;
        let name = front.title.split_once(':').map_or(front.title.as_str(), |(name, _)| name);
        // From the folder of this file.
        let page = ["../", &language.folder_of_page()].concat();
        let manifest = json!({
            "name": front.title,
            "short_name": name.trim_end(),
            "description": front.description,
            "lang": front.lang,
            "dir": if lang::is_right_to_left(&front.lang) { "rtl" } else { "ltr" },
            "start_url": page,
            "scope": "../",
            "display": "standalone",
            "theme_color": self.ground.light,
            "background_color": self.ground.light,
            "icons": self.icons,
        });
        site.hashed(&format!("manifest-{}.json", language.lang), manifest.to_string())
    }

    /// For the head of a page, with its script and its manifest.
    pub(crate) fn head<'a>(&'a self, script: &'a str, manifest: &'a str) -> Head<'a> {
        Head { script, manifest, touch_icon: &self.touch_icon, ground: &self.ground }
    }
}

/// A manifest's addresses start at its own folder, that of all assets.
fn from_assets(path: &str) -> &str {
    path.strip_prefix("assets/").unwrap_or(path)
}

fn kind(path: &str) -> &'static str {
    if path.ends_with(".svg") { "image/svg+xml" } else { "image/png" }
}
