//! A guide in one file, as the element's attribute `guide` takes it.

use crate::{Finding, LanguageRules};

/// Everything that is wrong with a guide in one file. `language` is what its texts must keep to;
/// without it that is what our own guides in its language keep to, if there is one.
pub fn check_guide(name: &str, text: &str, language: Option<&LanguageRules>) -> Vec<Finding> {
    let _ = (name, text, language);
    Vec::new()
}

/// The same of a file as it lies on disk, whatever is in it.
pub fn check_guide_bytes(
    name: &str,
    bytes: &[u8],
    language: Option<&LanguageRules>,
) -> Vec<Finding> {
    check_guide(name, &String::from_utf8_lossy(bytes), language)
}
