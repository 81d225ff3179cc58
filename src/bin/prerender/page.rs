//! The page of its own around the guide. Must not know how the guide is made.

use back_relief::view::Shared;
use back_relief::view::page::{Book, written};

use super::html::escape;
use super::site::Site;
use super::{Paths, fill, text};

/// The page, with what stands in it wherever it lies.
pub struct Page {
    template: String,
    values: [(&'static str, String); 4],
    files: [(&'static str, String); 4],
}

impl Page {
    pub fn new(
        site: &mut Site,
        paths: &Paths,
        book: &Shared<Book>,
        style: &str,
    ) -> Result<Self, String> {
        let front = &book.guide.front;
        let mut file =
            |name: &str| Ok::<_, String>(site.hashed(name, text(&paths.styles.join(name))?));
        Ok(Self {
            template: without_trunk(&text(&paths.page)?),
            values: [
                ("__LANG__", escape(&front.lang)),
                ("__TITLE__", escape(&front.title)),
                ("__DESCRIPTION__", escape(&front.description)),
                ("<!--guide-->", written(book)),
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
    pub fn at(&self, up: &str) -> Result<String, String> {
        let files = self.files.iter().map(|(place, path)| (*place, [up, path].concat()));
        let canonical = ("__CANONICAL__", ["./", up].concat());
        // The guide last: whatever its words are, they are no places.
        let all: Vec<_> = files.chain([canonical]).chain(self.values.clone()).collect();
        fill(&self.template, &all)
    }
}

/// The page without the line that tells Trunk, in `make dev`, what to build.
fn without_trunk(page: &str) -> String {
    page.lines()
        .filter(|line| !line.contains("data-trunk"))
        .map(|line| format!("{line}\n"))
        .collect()
}
