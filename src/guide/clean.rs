//! What no text may hold, in any language.

/// What would show as a gap or be read as markup, and what is expected instead.
pub(super) fn not_clean(text: &str) -> Option<(&'static str, &'static str)> {
    match text {
        "" => Some(("an empty text", "words, or leave the field out")),
        t if t.trim() != t => Some(("a blank at an end", "no blank at the ends")),
        t if t.contains(char::is_control) => Some(("a line break or tab", "one line")),
        t if t.contains("  ") => Some(("two blanks in a row", "one blank")),
        t if t.contains('<') => Some(("\"<\"", "plain words without markup")),
        _ => None,
    }
}
