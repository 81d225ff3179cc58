//! Declarations as they are typed: told apart, and those that would load a file.

/// What makes a browser fetch something.
const LOADS: &[&str] = &["url(", "src(", "image-set(", "image(", "element("];

/// Whether a value would load a file, or may hide that it does.
pub fn loads(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    text.contains('\\') || LOADS.iter().any(|it| text.contains(it))
}

/// The declarations of a text, at the semicolons that no string and no bracket holds.
pub fn declarations(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let (mut start, mut depth, mut quote) = (0, 0_usize, None);
    for (at, it) in text.char_indices() {
        match (it, quote) {
            (_, Some(end)) => quote = (it != end).then_some(end),
            ('"' | '\'', None) => quote = Some(it),
            ('(' | '[' | '{', None) => depth += 1,
            (')' | ']' | '}', None) => depth = depth.saturating_sub(1),
            (';', None) if depth == 0 => {
                found.push(&text[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    found.push(&text[start..]);
    found.into_iter().map(str::trim).filter(|it| !it.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn declarations_end_at_their_semicolon() {
        assert_eq!(
            declarations("color: red;; content: \"a;b\"; background: url(a;b) ;"),
            ["color: red", "content: \"a;b\"", "background: url(a;b)"]
        );
        assert!(declarations(" ; ").is_empty());
    }

    #[test]
    fn what_loads_is_known_in_any_writing() {
        for text in ["URL(x)", "image-set('a' 1x)", "u\\72l(x)"] {
            assert!(loads(text), "{text}");
        }
        assert!(!loads("light-dark(#fff, #000)"));
    }
}
