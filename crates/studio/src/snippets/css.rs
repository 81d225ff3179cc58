//! The style that was set, as CSS: custom properties of the element, and its parts.

use std::fmt::Write as _;

use crate::config::Config;
use crate::surface::SURFACE;

/// CSS, and what could not be written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Theme {
    /// Empty if nothing was set.
    pub css: String,
    /// Names of tokens and parts whose value is no CSS, or would load something.
    pub left_out: Vec<String>,
}

/// What the element has to look like, for rules that begin with `selector`.
pub(super) fn theme(config: &Config, selector: &str) -> Theme {
    let mut theme = Theme::default();
    let tokens = SURFACE.tokens.iter().filter_map(|it| Some((it, config.tokens.get(&it.name)?)));
    let mut lines = String::new();
    for (token, given) in tokens {
        match value(given) {
            Some(value) => _ = writeln!(lines, "  {}: {value};", token.name),
            None => theme.left_out.push(token.name.clone()),
        }
    }
    rule(&mut theme.css, selector, &lines);
    let parts = SURFACE.parts.iter().filter_map(|it| Some((it, config.parts.get(&it.name)?)));
    for (part, given) in parts {
        match declarations(given) {
            Some(lines) => {
                rule(&mut theme.css, &format!("{selector}::part({})", part.name), &lines)
            }
            None => theme.left_out.push(part.name.clone()),
        }
    }
    theme
}

fn rule(css: &mut String, selector: &str, lines: &str) {
    if !lines.is_empty() {
        _ = writeln!(css, "{selector} {{\n{lines}}}");
    }
}

/// `color: red; margin: 0` as lines; none if one of them is none.
fn declarations(text: &str) -> Option<String> {
    let mut lines = String::new();
    for one in split(text)? {
        let (name, given) = one.split_once(':')?;
        let name = name.trim();
        let fits = |it: char| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-';
        if name.is_empty() || !name.chars().all(fits) {
            return None;
        }
        _ = writeln!(lines, "  {name}: {};", value(given)?);
    }
    Some(lines)
}

/// The declarations of a list, at the semicolons that no string and no bracket holds.
fn split(text: &str) -> Option<Vec<&str>> {
    let mut state = State::default();
    let mut found = Vec::new();
    let mut start = 0;
    for (at, it) in text.char_indices() {
        if state.is_outside() && it == ';' {
            found.push(&text[start..at]);
            start = at + 1;
        } else {
            state.next(it)?;
        }
    }
    found.push(&text[start..]);
    found.retain(|one| !one.trim().is_empty());
    state.is_outside().then_some(found)
}

/// A value of a declaration that can be nothing more than one, whatever is around it: HTML and
/// Liquid have marks of their own. None if it is not one, or would load a file.
pub(super) fn value(text: &str) -> Option<String> {
    let loads = ["url(", "src(", "image-set(", "image(", "element("];
    let text = text.trim();
    let low = text.to_ascii_lowercase();
    if text.is_empty() || loads.iter().any(|it| low.contains(it)) || text.contains("/*") {
        return None;
    }
    let mut state = State::default();
    let mut out = String::new();
    for it in text.chars() {
        let in_string = state.string.is_some();
        state.next(it)?;
        match it {
            '<' | '>' | '{' | '}' | '&' if in_string => _ = write!(out, "\\{:x} ", u32::from(it)),
            '<' | '>' | '{' | '}' | '&' | ';' | '!' | '@' if !in_string => return None,
            '\n' | '\r' | '\t' | '\u{c}' => out.push(' '),
            _ if it.is_control() => return None,
            _ => out.push(it),
        }
    }
    state.is_outside().then_some(out)
}

/// Where a reader of CSS is.
#[derive(Default)]
struct State {
    /// The quote that ends the string.
    string: Option<char>,
    /// The brackets that are still to come.
    ends: Vec<char>,
}

impl State {
    fn is_outside(&self) -> bool {
        self.string.is_none() && self.ends.is_empty()
    }

    /// None where the text stops being CSS.
    fn next(&mut self, it: char) -> Option<()> {
        // With them a name may be written that is not seen at once.
        if it == '\\' {
            return None;
        }
        if let Some(end) = self.string {
            if matches!(it, '\n' | '\r' | '\u{c}') {
                return None;
            }
            if it == end {
                self.string = None;
            }
            return Some(());
        }
        match it {
            '"' | '\'' => self.string = Some(it),
            '(' => self.ends.push(')'),
            '[' => self.ends.push(']'),
            ')' | ']' if self.ends.pop() != Some(it) => return None,
            _ => {}
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Change, Group};
    use std::rc::Rc;
    use yew::Reducible;

    fn config(set: &[(Group, &str, &str)]) -> Config {
        let change = |config: Rc<Config>, &(group, name, value): &(Group, &str, &str)| {
            config.reduce(Change::Set(group, name.to_owned(), Some(value.to_owned())))
        };
        (*set.iter().fold(Rc::default(), change)).clone()
    }

    #[test]
    fn tokens_and_parts_are_rules() {
        let config = config(&[
            (Group::Token, "--back-relief-accent", "#7a1f4b"),
            (Group::Token, "--back-relief-font", "\"A; {b}\", serif"),
            (Group::Part, "shop", "border-color: rgb(1 2 3); margin:0"),
        ]);
        assert_eq!(
            theme(&config, "back-relief").css,
            "back-relief {\n  --back-relief-accent: #7a1f4b;\n  \
             --back-relief-font: \"A; \\7b b\\7d \", serif;\n}\n\
             back-relief::part(shop) {\n  border-color: rgb(1 2 3);\n  margin: 0;\n}\n"
        );
    }

    #[test]
    fn what_is_more_than_a_value_is_left_out_and_said() {
        for wrong in [
            "red; } body { color: red",
            "red}",
            "\"open",
            "rgb(1",
            "</style>",
            "url(//x.example)",
            "red !important",
            "a\\62",
            "/* x",
            "URL(x)",
            "",
        ] {
            assert_eq!(value(wrong), None, "{wrong}");
            let set = config(&[(Group::Token, "--back-relief-ink", wrong)]);
            let found = theme(&set, "back-relief");
            assert_eq!(found.css, "");
            assert_eq!(found.left_out, ["--back-relief-ink"]);
        }
    }

    #[test]
    fn no_value_ends_its_rule_or_its_element() {
        for text in crate::snippets::escape::tests::texts() {
            for text in [text.clone(), format!("\"{}\"", text.replace('"', ""))] {
                let Some(written) = value(&text) else { continue };
                assert!(!written.contains(['<', '{', '}', '\n', '\0']), "{written}");
            }
        }
    }
}
