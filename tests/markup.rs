//! The page as it is written at build time: what it promises to shops, to the
//! style sheet, to assistive technology and to the browser program.

#[path = "markup/component.rs"]
mod component;
#[path = "markup/docs.rs"]
mod docs;
#[path = "markup/dom.rs"]
mod dom;
#[path = "markup/hooks.rs"]
mod hooks;
#[path = "markup/islands.rs"]
mod islands;
#[path = "markup/names.rs"]
mod names;
#[path = "markup/panels.rs"]
mod panels;
#[path = "markup/plain.rs"]
mod plain;
#[path = "markup/styles.rs"]
mod styles;
#[path = "markup/surface.rs"]
mod surface;
#[path = "markup/words.rs"]
mod words;

use std::path::Path;
use std::sync::LazyLock;

use back_relief::components::Shared;
use back_relief::components::page::{PageContext, Place, written};
use back_relief::guide::{self, Guide, Words};
use dom::Dom;

/// Where the English guide lies, from the package's folder, where tests run.
const ENGLISH: &str = "content/en";

static GUIDE: LazyLock<Guide> = LazyLock::new(|| {
    guide::folder::load(Path::new(ENGLISH)).unwrap_or_else(|errors| panic!("{errors:?}"))
});
static WORDS: LazyLock<Words> = LazyLock::new(|| GUIDE.words.clone());

/// The guide on our own page, and both ways in a shop's.
static PAGES: LazyLock<[(&str, Dom); 3]> = LazyLock::new(|| {
    let shop = Place::Shop { page: "/guide.html".to_owned() };
    let places = [
        ("our page", Place::Page),
        ("a shop's page", shop),
        ("a shop's page, written when wanted", Place::Element),
    ];
    places.map(|(name, place)| {
        let context = PageContext::new(GUIDE.clone(), place);
        (name, Dom::read(&written(&Shared::new(context))))
    })
});

/// All of them, for what must hold on each; says which one when it does not.
fn on_each(check: impl Fn(&Dom)) {
    for (name, page) in &*PAGES {
        println!("on {name}:");
        check(page);
    }
}

/// Our own page, where the guide is whole.
fn whole() -> &'static Dom {
    &PAGES[0].1
}
