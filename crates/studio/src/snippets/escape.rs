//! A value in the words of each language that a snippet is written in.

use std::fmt::Write as _;

/// Text for HTML, inside an element or a quoted attribute. Liquid, Vue and Svelte read their
/// own marks in it, `{{` and `{`, so these are written as HTML too.
pub(super) fn html(text: &str) -> String {
    text.chars().fold(String::new(), |mut out, it| {
        match it {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // WordPress looks for shortcodes in a page's text.
            '{' | '}' | '[' | ']' => _ = write!(out, "&#{};", u32::from(it)),
            // A line's end would be joined with what stands around it.
            '\t' | '\n' | '\r' => _ = write!(out, "&#{};", u32::from(it)),
            _ => out.push(readable(it)),
        }
        out
    })
}

/// A string of JavaScript, with its quotes. It may stand in a script of a page too.
pub(super) fn js(text: &str) -> String {
    let text: String = text.chars().map(readable).collect();
    let quoted = serde_json::Value::from(text).to_string();
    quoted.replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}

/// A value of JSON as WordPress writes it into a comment, which is where a block's settings
/// stand: nothing in it can end the comment.
pub(super) fn block_json(value: &serde_json::Value) -> String {
    let text = value.to_string();
    let mut out = String::new();
    let mut rest = text.chars();
    while let Some(it) = rest.next() {
        match it {
            '\\' => match rest.next() {
                Some('"') => out.push_str("\\u0022"),
                Some('\\') => out.push_str("\\u005c"),
                other => out.extend(std::iter::once(it).chain(other)),
            },
            '<' | '>' | '&' => _ = write!(out, "\\u{:04x}", u32::from(it)),
            '-' if out.ends_with('-') => out.push_str("\\u002d"),
            _ => out.push(it),
        }
    }
    out
}

/// An attribute's value of a WordPress shortcode with its quotes; none if a shortcode can't
/// hold it.
pub(super) fn shortcode(text: &str) -> Option<String> {
    let refused = |it: char| matches!(it, '"' | '[' | ']' | '<' | '>' | '\\') || it.is_control();
    (!text.contains(refused)).then(|| format!("\"{text}\""))
}

/// A string of Rust, with its quotes.
pub(super) fn rust(text: &str) -> String {
    format!("{text:?}")
}

/// What no language of these can hold as it is: U+0000 ends a text in HTML.
fn readable(it: char) -> char {
    if it == '\0' { char::REPLACEMENT_CHARACTER } else { it }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// Texts that mean something to one of the languages, and mixtures of them.
    pub(in crate::snippets) fn texts() -> Vec<String> {
        let marks = [
            "\"",
            "'",
            "`",
            "\\",
            "<",
            ">",
            "&",
            "{",
            "}",
            "{{",
            "{%",
            "%}",
            "[",
            "]",
            "-->",
            "--",
            "</script>",
            "</style>",
            "<!--",
            "${",
            "\n",
            "\r",
            "\t",
            "\0",
            "\u{2028}",
            "é",
            "مرحبا",
            "🙂",
            "&quot;",
            "&#123;",
            "\\u003c",
            "\\\"",
            "*/",
            "/*",
            "//",
            " ",
            "a",
            ";",
            "[/back_relief]",
            "{@html x}",
            "{#if}",
            "{% endraw %}",
            "\"#",
            "\u{202e}",
            "\u{7f}",
            "\u{feff}",
        ];
        // The same mixtures in every run.
        let mut seed = 12_345_u64;
        let mut next = move || {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            usize::try_from(seed >> 33).unwrap_or_default()
        };
        let mixture = |_| (0..next() % 9).map(|_| marks[next() % marks.len()]).collect();
        marks.iter().map(|&it| it.to_owned()).chain((0..20_000).map(mixture)).collect()
    }

    /// What a reader of HTML makes of what [`html`] wrote.
    fn read_html(text: &str) -> String {
        let mut out = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('&') {
            out.push_str(before);
            let (name, after) = after.split_once(';').expect("an end of a reference");
            out.push(match name {
                "amp" => '&',
                "lt" => '<',
                "gt" => '>',
                "quot" => '"',
                _ => {
                    let code = name.strip_prefix('#').and_then(|it| it.parse().ok());
                    code.and_then(char::from_u32).expect("a number")
                }
            });
            rest = after;
        }
        out + rest
    }

    #[test]
    fn html_is_read_back_and_means_nothing_else_to_anyone() {
        for text in texts() {
            let written = html(&text);
            assert_eq!(read_html(&written), text.replace('\0', "\u{fffd}"), "{text:?}");
            assert!(
                !written.contains(['<', '>', '"', '{', '}', '[', ']', '\n', '\0']),
                "{written}"
            );
        }
    }

    #[test]
    fn javascript_is_read_back_and_can_not_end_its_script() {
        for text in texts() {
            let written = js(&text);
            let read: String = serde_json::from_str(&written).expect("a string of JSON");
            assert_eq!(read, text.replace('\0', "\u{fffd}"));
            assert!(!written.contains(['<', '\n', '\u{2028}']), "{written}");
        }
    }

    #[test]
    fn a_blocks_settings_are_read_back_and_can_not_end_their_comment() {
        for text in texts() {
            let written = block_json(&serde_json::json!({ "guide": text }));
            let read: serde_json::Value = serde_json::from_str(&written).expect("JSON");
            assert_eq!(read["guide"], serde_json::Value::from(text));
            assert!(!written.contains("--") && !written.contains(['<', '>', '&']), "{written}");
        }
    }

    #[test]
    fn a_shortcode_takes_what_it_can_hold() {
        assert_eq!(shortcode("+44 999").as_deref(), Some("\"+44 999\""));
        for text in texts() {
            let Some(written) = shortcode(&text) else { continue };
            assert_eq!(written, format!("\"{text}\""));
            assert!(!text.contains(['"', ']', '[', '<', '\n']), "{text}");
        }
    }

    /// What Rust makes of a literal, for what `Debug` writes.
    fn read_rust(text: &str) -> String {
        let mut out = String::new();
        let inside = text.strip_prefix('"').and_then(|it| it.strip_suffix('"')).expect("quotes");
        let mut rest = inside.chars();
        while let Some(it) = rest.next() {
            assert_ne!(it, '"', "{text}");
            if it != '\\' {
                out.push(it);
                continue;
            }
            out.push(match rest.next() {
                Some('n') => '\n',
                Some('r') => '\r',
                Some('t') => '\t',
                Some('0') => '\0',
                Some('u') => {
                    let code: String = rest.by_ref().skip(1).take_while(|&it| it != '}').collect();
                    let code = u32::from_str_radix(&code, 16).ok().and_then(char::from_u32);
                    code.expect("a number")
                }
                Some(it) => it,
                None => panic!("{text} ends too early"),
            });
        }
        out
    }

    #[test]
    fn rust_is_read_back() {
        for text in texts() {
            assert_eq!(read_rust(&rust(&text)), text);
        }
    }
}
