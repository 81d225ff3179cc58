//! The page of its own around the guide.

use back_relief::components::Shared;
use back_relief::components::page::{PageContext, written};

use crate::files::Site;
use crate::html::escape;
use crate::{Paths, fill, text};

/// The page, with what stands in it wherever it lies.
pub(crate) struct Page {
    template: String,
    values: [(&'static str, String); 5],
    files: [(&'static str, String); 4],
}

impl Page {
    pub(crate) fn new(
        site: &mut Site,
        paths: &Paths,
        context: &Shared<PageContext>,
        style: &str,
    ) -> Result<Self, String> {
        let front = &context.guide.front;
        let mut file =
            |name: &str| Ok::<_, String>(site.hashed(name, text(&paths.styles.join(name))?));
        Ok(Self {
            template: template(&text(&paths.page)?, paths.address.as_deref())?,
            values: [
                ("__LANG__", escape(&front.lang)),
                ("__TITLE__", escape(&front.title)),
                ("__HEADING__", heading(&front.title)),
                ("__DESCRIPTION__", escape(&front.description)),
                ("<!--guide-->", written(context)),
            ],
            files: [
                ("__STYLE__", style.to_owned()),
                ("__ICON__", file("icon.svg")?),
                ("__PAGE_STYLE__", file("page.css")?),
                ("__LOADER__", "back-relief.js".to_owned()),
            ],
        })
    }

    /// The page where `up` leads from it to the folder of the loader.
    pub(crate) fn at(&self, up: &str) -> Result<String, String> {
        let files = self.files.iter().map(|(place, path)| (*place, [up, path].concat()));
        // The guide last: whatever its words are, they are no places.
        let all: Vec<_> = files.chain(self.values.clone()).collect();
        fill(&self.template, &all)
    }
}

/// The title's name and, set apart so that it can be quieter, what it adds.
fn heading(title: &str) -> String {
    match title.split_once(':') {
        Some((name, rest)) => format!("{}<span>:{}</span>", escape(name), escape(rest)),
        None => escape(title),
    }
}

/// The page without the line that tells Trunk, in `make dev`, what to build. It
/// says where it is to be found if that is known: a relative address would not do,
/// since copies of the page lie elsewhere too.
fn template(page: &str, address: Option<&str>) -> Result<String, String> {
    let page = without_lines(page, "data-trunk");
    match address {
        Some(address) => fill(&page, &[("__CANONICAL__", &escape(&absolute(address)?))]),
        None => Ok(without_lines(&page, "__CANONICAL__")),
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
    use super::template;

    const PAGE: &str = include_str!("../../../index.html");

    #[test]
    fn a_page_with_an_address_says_it_once() {
        for address in ["https://example.org/back", "https://example.org/back/"] {
            let page = template(PAGE, Some(address)).expect("an address");
            let link = r#"<link rel="canonical" href="https://example.org/back/">"#;
            assert_eq!(page.matches(link).count(), 1, "{page}");
            assert_eq!(page.matches("canonical").count(), 1, "{page}");
        }
    }

    #[test]
    fn a_page_without_an_address_names_none() {
        let page = template(PAGE, None).expect("a page");
        assert!(!page.to_lowercase().contains("canonical"), "{page}");
        assert!(page.contains("__LOADER__"), "{page}");
    }

    #[test]
    fn what_is_no_address_is_refused() {
        let wrong =
            ["./", "example.org", "//example.org/", "https://", "ftp://a.org/", "https://a.org/?b"];
        for address in wrong {
            let said = template(PAGE, Some(address)).expect_err(address);
            assert!(said.contains(address) && said.contains("https://example.org/"), "{said}");
        }
    }
}
