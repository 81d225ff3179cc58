//! What a language tag says of its script.

/// Languages that are written from right to left unless their tag names another
/// script.
const RIGHT_TO_LEFT: &[&str] =
    &["ar", "arc", "ckb", "dv", "fa", "he", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"];
const SCRIPTS: &[&str] = &["adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa"];

/// Whether texts in this language (BCP 47, such as `ar-EG`) run from right to left.
pub fn is_right_to_left(tag: &str) -> bool {
    let tag = tag.to_ascii_lowercase();
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    match parts.find(|part| part.len() == 4 && !part.starts_with(|c: char| c.is_ascii_digit())) {
        Some(script) => SCRIPTS.contains(&script),
        None => RIGHT_TO_LEFT.contains(&language),
    }
}

/// The language of a tag, without script and region: `es` of `es-MX`.
pub fn language(tag: &str) -> &str {
    tag.split('-').next().unwrap_or_default()
}
