//! The page of its own around the guide.

use back_relief::guide::lang;
use back_relief::guide::model::Front;

use crate::files::Site;
use crate::html::escape;
use crate::language::Language;
use crate::light_dark::LightDark;
use crate::{Paths, fill, text};

/// Stands in a translation for the address of the original, which differs from copy to copy.
pub(crate) const ORIGINAL: &str = "__ORIGINAL__";

/// What the pages of all languages share.
pub(crate) struct Surroundings<'a> {
    template: String,
    /// Each file's place in the template, and its path.
    files: [(&'static str, String); 3],
    languages: &'a [Language],
    /// Of the site's folder, if it is known.
    address: Option<String>,
}

impl<'a> Surroundings<'a> {
    pub(crate) fn new(
        site: &mut Site,
        paths: &Paths,
        languages: &'a [Language],
        style: &str,
    ) -> Result<Self, String> {
        let mut file =
            |name: &str| Ok::<_, String>(site.hashed(name, text(&paths.styles.join(name))?));
        Ok(Self {
            // The line that tells Trunk, in `make dev`, what to build.
            template: without_lines(&text(&paths.page)?, "data-trunk"),
            files: [
                ("__STYLE__", style.to_owned()),
                ("__ICON__", file("icon.svg")?),
                ("__PAGE_STYLE__", file("page.css")?),
            ],
            languages,
            address: paths.address.as_deref().map(absolute).transpose()?,
        })
    }
}

/// What only our own pages have in their heads: a shop's copy is no app to be installed.
pub(crate) struct Head<'a> {
    /// Their script, with the loader in it. A copy has the loader, as the shop around it.
    pub script: &'a str,
    pub manifest: &'a str,
    pub touch_icon: &'a str,
    /// The ground that a browser paints around the page.
    pub ground: &'a LightDark,
}

/// The page of one language, with what stands in it wherever it lies.
pub(crate) struct Page<'a> {
    around: &'a Surroundings<'a>,
    values: [(&'static str, String); 6],
}

impl<'a> Page<'a> {
    pub(crate) fn new(front: &Front, guide: &str, around: &'a Surroundings<'a>) -> Self {
        let dir = if lang::is_right_to_left(&front.lang) { "rtl" } else { "ltr" };
        Self {
            around,
            values: [
                ("__LANG__", escape(&front.lang)),
                ("__DIR__", dir.to_owned()),
                ("__TITLE__", escape(&front.title)),
                ("__HEADING__", heading(&front.title)),
                ("__DESCRIPTION__", escape(&front.description)),
                ("<!--guide-->", guide.to_owned()),
            ],
        }
    }

    /// The page in its own folder, such as `de/`: it leads to those of the other languages.
    pub(crate) fn own(&self, folder: &str, head: &Head<'_>) -> Result<String, String> {
        let up = "../".repeat(folder.matches('/').count());
        let template = match &self.around.address {
            Some(address) => {
                let own = escape(&[address, folder].concat());
                fill(&self.around.template, &[("__CANONICAL__", &own)])?
            }
            None => without_lines(&self.around.template, "__CANONICAL__"),
        };
        let home = if up.is_empty() { "./" } else { &up };
        let base = self.around.address.as_deref().unwrap_or(home);
        let links = [
            ("<!--alternates-->", alternates(self.around.languages, base)),
            ("<!--languages-->", languages(self.around.languages, home, folder)),
            ("__LOADER__", [&up, head.script].concat()),
            ("__MANIFEST__", [&up, head.manifest].concat()),
            ("__TOUCH_ICON__", [&up, head.touch_icon].concat()),
            ("__GROUND_LIGHT__", head.ground.light.clone()),
            ("__GROUND_DARK__", head.ground.dark.clone()),
        ];
        self.filled(&fill(&template, &links)?, &up, home)
    }

    /// A copy in the folder of hashed files: where the site's other pages are is not known there.
    /// `original` is where the original's copy lies, from the site's root.
    pub(crate) fn copy(&self, original: &str) -> Result<String, String> {
        let gone = [
            "__CANONICAL__",
            "<!--alternates-->",
            "<!--languages-->",
            "__MANIFEST__",
            "__TOUCH_ICON__",
            "__GROUND_",
        ];
        let template = gone
            .into_iter()
            .fold(self.around.template.clone(), |page, part| without_lines(&page, part));
        let template = fill(&template, &[("__LOADER__", "../back-relief.js")])?;
        self.filled(&template, "../", &["../", original].concat())
    }

    /// `up` leads to the site's folder.
    fn filled(&self, template: &str, up: &str, original: &str) -> Result<String, String> {
        let files = self.around.files.iter().map(|(place, path)| (*place, [up, path].concat()));
        // The guide last: whatever its words are, they are no places.
        let all: Vec<_> = files.chain(self.values.clone()).collect();
        Ok(fill(template, &all)?.replace(ORIGINAL, &escape(original)))
    }
}

/// For search engines: the same page in each language.
fn alternates(languages: &[Language], base: &str) -> String {
    let link = |lang: &str, it: &Language| {
        let address = escape(&[base, &it.folder_of_page()].concat());
        format!("<link rel=\"alternate\" hreflang=\"{}\" href=\"{address}\">", escape(lang))
    };
    let mut links: Vec<_> = languages.iter().map(|it| link(&it.lang, it)).collect();
    links.extend(languages.iter().find(|it| it.is_original()).map(|it| link("x-default", it)));
    links.join("\n    ")
}

/// For readers: the same page in each language, by the name it has for itself.
fn languages(languages: &[Language], base: &str, current: &str) -> String {
    let links = languages.iter().map(|it| {
        let folder = it.folder_of_page();
        let here = if folder == current { " aria-current=\"page\"" } else { "" };
        let (lang, name) = (escape(&it.lang), escape(&it.guide.front.language));
        let dir = if lang::is_right_to_left(&it.lang) { "rtl" } else { "ltr" };
        format!(
            "<li><a href=\"{}\" hreflang=\"{lang}\" lang=\"{lang}\" dir=\"{dir}\"{here}>{name}</a></li>",
            escape(&[base, &folder].concat())
        )
    });
    let own = languages.iter().find(|it| it.folder_of_page() == current);
    let name = own.map(|it| escape(&it.guide.front.language)).unwrap_or_default();
    let links: String = links.collect();
    format!("<details class=\"languages\"><summary>{name}</summary><ul>{links}</ul></details>")
}

/// The title's name and, set apart so that it can be quieter, what it adds.
fn heading(title: &str) -> String {
    match title.split_once(':') {
        Some((name, rest)) => format!("{}<span>:{}</span>", escape(name.trim_end()), escape(rest)),
        None => escape(title),
    }
}

/// The address of the site's folder, if it is one.
fn absolute(address: &str) -> Result<String, String> {
    let rest = ["https://", "http://"].iter().find_map(|scheme| address.strip_prefix(scheme));
    let is_host = |rest: &str| rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '[');
    let is_path = |rest: &str| !rest.contains(|c: char| c.is_whitespace() || "?#\"<>".contains(c));
    if rest.is_some_and(|rest| is_host(rest) && is_path(rest)) {
        Ok([address.trim_end_matches('/'), "/"].concat())
    } else {
        Err(format!("the site's address is {address:?}; expected one like https://example.org/"))
    }
}

fn without_lines(page: &str, part: &str) -> String {
    page.lines().filter(|line| !line.contains(part)).map(|line| format!("{line}\n")).collect()
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use back_relief::Guide;

    use super::{absolute, alternates, languages};
    use crate::language::Language;

    fn some() -> Vec<Language> {
        let language = |lang: &str| Language {
            folder: PathBuf::new(),
            lang: lang.to_owned(),
            guide: Guide::in_language(lang),
            index: String::new(),
        };
        ["en", "ar"].map(language).into()
    }

    #[test]
    fn search_engines_are_told_each_language() {
        let links = alternates(&some(), "https://example.org/back/");
        for (lang, address) in [
            ("en", "https://example.org/back/"),
            ("ar", "https://example.org/back/ar/"),
            ("x-default", "https://example.org/back/"),
        ] {
            let link = format!("<link rel=\"alternate\" hreflang=\"{lang}\" href=\"{address}\">");
            assert_eq!(links.matches(&link).count(), 1, "{links}");
        }
    }

    #[test]
    fn a_language_is_called_as_it_calls_itself() {
        let links = languages(&some(), "../", "ar/");
        assert!(links.contains("<summary>العربية</summary>"), "{links}");
        assert!(
            links.contains("<a href=\"../\" hreflang=\"en\" lang=\"en\" dir=\"ltr\">English</a>"),
            "{links}"
        );
        assert!(links.contains("lang=\"ar\" dir=\"rtl\" aria-current=\"page\""), "{links}");
    }

    #[test]
    fn an_address_ends_with_a_slash() {
        for address in ["https://example.org/back", "https://example.org/back/"] {
            assert_eq!(absolute(address).as_deref(), Ok("https://example.org/back/"));
        }
    }

    #[test]
    fn what_is_no_address_is_refused() {
        let wrong =
            ["./", "example.org", "//example.org/", "https://", "ftp://a.org/", "https://a.org/?b"];
        for address in wrong {
            let said = absolute(address).expect_err(address);
            assert!(said.contains(address) && said.contains("https://example.org/"), "{said}");
        }
    }
}
