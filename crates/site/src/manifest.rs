//! The site as an app that can be installed: a manifest in each language, its icons, and the
//! colours that a system paints around it.

use std::path::Path;

use back_relief::guide::lang;
use serde_json::{Value, json};

use crate::files::Site;
use crate::icons::{Ground, png};
use crate::language::Language;
use crate::light_dark::LightDark;
use crate::page::Head;
use crate::{Paths, text};

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
            |name: &str, ground, size| Ok::<_, String>(site.hashed(name, png(&svg, ground, size)?));
        let icons = [
            ("192x192", "any", icon("app-icon.png", Ground::Rounded, 192)?),
            ("512x512", "any", icon("app-icon.png", Ground::Rounded, 512)?),
            ("512x512", "maskable", icon("app-icon.png", Ground::Whole, 512)?),
        ];
        let touch_icon = icon("touch-icon.png", Ground::Whole, 180)?;
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

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use back_relief::Guide;
    use serde_json::{Value, json};

    use super::App;
    use crate::files::Site;
    use crate::language::Language;
    use crate::light_dark::LightDark;

    fn manifest(lang: &str) -> Value {
        let ground = LightDark { light: "#fff".to_owned(), dark: "#000".to_owned() };
        let app = App { icons: json!([]), touch_icon: String::new(), ground };
        let guide = Guide::in_language(lang);
        let (folder, index) = (PathBuf::new(), String::new());
        let language = Language { folder, lang: lang.to_owned(), guide, index };
        let mut site = Site::default();
        let path = app.manifest(&mut site, &language);
        serde_json::from_slice(site.content(&path)).expect("a manifest is JSON")
    }

    /// The manifest lies among the assets, in whatever folder the site is.
    #[test]
    fn an_app_opens_the_page_in_its_language() {
        for (lang, dir, page) in [("en", "ltr", "../"), ("ar", "rtl", "../ar/")] {
            let manifest = manifest(lang);
            for (name, expected) in [
                ("lang", lang),
                ("dir", dir),
                ("start_url", page),
                ("scope", "../"),
                ("display", "standalone"),
                ("short_name", "Back Relief"),
            ] {
                assert_eq!(manifest[name], expected, "{lang}: {name}");
            }
        }
    }
}
