//! A language of the site: where its texts lie, and its guide.

use std::path::PathBuf;
use std::rc::Rc;

use back_relief::guide::Guide;

/// The language that the others were translated from, and that an unknown one gets.
pub(crate) const ORIGINAL_LANGUAGE: &str = "en";

/// A language's guide.
pub(crate) struct Language {
    pub folder: PathBuf,
    pub lang: String,
    pub guide: Rc<Guide>,
    /// What its search box looks through.
    pub index: String,
}

impl Language {
    pub(crate) fn is_original(&self) -> bool {
        self.lang == ORIGINAL_LANGUAGE
    }

    /// Where its page lies, from the site's root.
    pub(crate) fn folder_of_page(&self) -> String {
        if self.is_original() { String::new() } else { [&self.lang, "/"].concat() }
    }

    pub(crate) fn path_of_page(&self) -> String {
        self.folder_of_page() + "index.html"
    }
}
