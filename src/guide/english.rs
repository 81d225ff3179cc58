//! The guide that the library carries.

use std::rc::Rc;

use super::{Guide, bundle};

thread_local! {
    static ENGLISH: Rc<Guide> = Rc::new(
        #[expect(clippy::expect_used, reason = "our own content, which the tests read")]
        bundle::read_checked("en.json", include_str!(concat!(env!("OUT_DIR"), "/en.json"))).expect("the English guide"),
    );
}

impl Guide {
    /// The built-in guide, in English. Read once a thread: to ask again costs nothing.
    pub fn english() -> Rc<Self> {
        ENGLISH.with(Rc::clone)
    }

    /// A guide from JSON: one file, as `make guide` writes it from a folder of content and as
    /// `guides/en.json` lies among the files of each release. `name` is what messages call it; the
    /// error lists everything that is wrong, each with its place.
    pub fn parse(name: &str, text: &str) -> Result<Rc<Self>, Vec<super::Error>> {
        bundle::read(name, text).map(Rc::new)
    }
}
