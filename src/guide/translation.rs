//! Whether a translation says what the original says: text for text, number for number.
//!
//! What a translation has to say is the original in another shape, see [`wanted`]: it is compared
//! with that, and `make translate` lays that before translators.

mod compare;
mod limits;
mod numbers;
mod places;
mod tree;
mod wording;

use std::path::Path;

use super::plural::PluralTable;
use super::{Error, files, folder, load};

pub use compare::compare;
pub use limits::most_letters;
pub use tree::Tree;

/// A file of texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextFile {
    /// From the language's folder on, such as `moves/rest.json`.
    pub name: String,
    /// All that it says.
    pub texts: Tree,
}

impl TextFile {
    /// Whether a text is no words but the language's tag.
    pub fn is_tag(&self, path: &str) -> bool {
        self.name == files::FRONT && path == LANG
    }
}

/// Where `front.json` holds the language's tag.
const LANG: &str = "lang";

/// What a translation says of itself, in the original's language; the original holds `null` there.
const OF_ITSELF: [(&str, &str); 2] = [
    (
        "status",
        "This text was translated from English without a professional translator's or clinician's review.",
    ),
    ("original", "Read the English original"),
];

/// The texts of a language's folder, file by file.
pub fn texts(language: &Path) -> Result<Vec<TextFile>, Vec<Error>> {
    let mut read = Vec::new();
    let mut errors = Vec::new();
    for name in files::all() {
        match file(language, &name) {
            Ok(Some(texts)) => read.push(TextFile { name, texts }),
            Ok(None) => {}
            Err(error) => errors.push(error),
        }
    }
    if errors.is_empty() { Ok(read) } else { Err(folder::inside(language, errors)) }
}

/// What a translation has to say, in the words of the original: with the tag and the plural forms
/// of its own language, and with what it says of itself.
pub fn wanted(
    original: &Path,
    tag: &str,
    plurals: &PluralTable,
) -> Result<Vec<TextFile>, Vec<Error>> {
    let forms = plurals.forms();
    let mut files = texts(original)?;
    for file in &mut files {
        if file.name == files::FRONT {
            make_own(&mut file.texts, tag);
        }
        file.texts.take_forms(&forms);
    }
    Ok(files)
}

fn make_own(front: &mut Tree, tag: &str) {
    if let Some(lang) = front.field(LANG) {
        *lang = Tree::Text(tag.to_owned());
    }
    let of_itself = front.field("review").and_then(|review| review.field("translation"));
    if let Some(of_itself @ Tree::Nothing) = of_itself {
        let own = OF_ITSELF.map(|(field, text)| (field.to_owned(), Tree::Text(text.to_owned())));
        *of_itself = Tree::Fields(own.into());
    }
}

/// None where the file is not there.
fn file(language: &Path, name: &str) -> Result<Option<Tree>, Error> {
    let Some(text) = folder::text(language, name)? else { return Ok(None) };
    // Tells what is no JSON, and a field that is there twice, with the place.
    load::json(name, &text)?;
    let read = serde_json::from_str(&text).map(Tree::without_schema);
    read.map(Some).map_err(|error| Error::with_file(name, error.to_string(), "nothing but texts"))
}
