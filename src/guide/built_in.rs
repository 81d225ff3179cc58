//! The guides that the library carries, in each language.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::{Guide, bundle};

/// Each language's tag and its guide as JSON, as [`Guide::parse`] takes it.
pub const BUILT_IN: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/languages.rs"));

thread_local! {
    static READ: RefCell<BTreeMap<&'static str, Rc<Guide>>> = const { RefCell::new(BTreeMap::new()) };
}

impl Guide {
    /// The built-in guide in English. Read once a thread: to ask again costs nothing. An app that
    /// asks for no other language carries no other.
    pub fn english() -> Rc<Self> {
        built_in("en", include_str!(concat!(env!("OUT_DIR"), "/en.json")))
    }

    /// The built-in guide in the language of a tag such as `de-CH`, as far as there is one: else
    /// in English. The app carries all languages then, some 240 KB each before compression.
    pub fn in_language(tag: &str) -> Rc<Self> {
        let tag = tag.to_ascii_lowercase();
        let mut rest = tag.as_str();
        loop {
            if let Some((lang, text)) = BUILT_IN.iter().find(|(lang, _)| *lang == rest) {
                return built_in(lang, text);
            }
            match rest.rsplit_once('-') {
                Some((before, _)) => rest = before,
                None => return Self::english(),
            }
        }
    }

    /// A guide from JSON: one file, as `make guide` writes it from a folder of content and as
    /// `guides/en.json` lies among the files of each release. `name` is what messages call it; the
    /// error lists everything that is wrong, each with its place.
    pub fn parse(name: &str, text: &str) -> Result<Rc<Self>, Vec<super::Error>> {
        bundle::read(name, text).map(Rc::new)
    }
}

fn built_in(lang: &'static str, text: &str) -> Rc<Guide> {
    if let Some(guide) = READ.with_borrow(|read| read.get(lang).cloned()) {
        return guide;
    }
    #[expect(clippy::expect_used, reason = "our own content, which the tests read")]
    let guide = Rc::new(bundle::read_checked(lang, text).expect("a guide of ours"));
    READ.with_borrow_mut(|read| read.insert(lang, guide.clone()));
    guide
}
