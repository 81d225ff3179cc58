//! What is typed into a control: what of it is set, and what is wrong with the rest.

use super::list::Input;
use crate::config::{css, slot};

/// What only a browser knows.
#[derive(Clone, Copy)]
pub struct Browser {
    /// Whether a text matches an expression as a whole.
    pub fits: fn(&str, &str) -> bool,
    /// Whether it takes a declaration.
    pub takes: fn(&str) -> bool,
}

/// A control's text, read.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Read {
    /// What is set; none leaves the default.
    pub value: Option<String>,
    /// What is wrong, a sentence each.
    pub problems: Vec<String>,
}

impl Read {
    fn of(value: &str) -> Self {
        Self { value: Some(value.to_owned()), problems: Vec::new() }
    }

    fn refused(problem: impl Into<String>) -> Self {
        Self { value: None, problems: vec![problem.into()] }
    }
}

const LOADS: &str = "would load a file, so it is left out.";

/// Reads what was typed.
pub fn read(input: &Input, typed: &str, browser: Browser) -> Read {
    let text = typed.trim();
    if text.is_empty() {
        return Read::default();
    }
    match input {
        Input::Line(Some(pattern)) if !(browser.fits)(pattern, text) => {
            Read::refused(format!("“{text}” does not fit here yet, so the default stays."))
        }
        Input::Value(property) => value(property, text, browser),
        Input::Colour(_) => value("color", text, browser),
        Input::Declarations => declarations(text, browser),
        Input::Text | Input::Areas(_) => Read {
            value: Some(typed.to_owned()),
            problems: slot::refused(typed)
                .into_iter()
                .map(|it| {
                    format!("“{it}” is no address for a link, so it stays words. Begin with https:// or /.")
                })
                .collect(),
        },
        _ => Read::of(text),
    }
}

fn value(property: &str, text: &str, browser: Browser) -> Read {
    if css::loads(text) {
        return Read::refused(format!("“{text}” {LOADS}"));
    }
    let is_one = !text.contains([';', '{', '}', '<', '!']);
    if !is_one || !(browser.takes)(&format!("{property}: {text}")) {
        let what = match property {
            "color" => "colour",
            "font-family" => "list of fonts",
            _ => "length, such as 12px or 1rem",
        };
        return Read::refused(format!("“{text}” is no {what}, so the default stays."));
    }
    Read::of(text)
}

fn declarations(text: &str, browser: Browser) -> Read {
    let mut kept = Vec::new();
    let mut problems = Vec::new();
    for one in css::declarations(text) {
        if css::loads(one) {
            problems.push(format!("“{one}” {LOADS}"));
        } else if one.contains(['<', '{', '}']) || !(browser.takes)(one) {
            problems.push(format!("“{one}” is not taken by the browser, so it is left out."));
        } else {
            kept.push(one);
        }
    }
    Read { value: (!kept.is_empty()).then(|| kept.join("; ")), problems }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BROWSER: Browser = Browser {
        fits: |_, text| text == "112",
        takes: |one| ["color: red", "width: 1rem", "margin: 0"].contains(&one),
    };

    fn read(input: &Input, typed: &str) -> (Option<String>, usize) {
        let Read { value, problems } = super::read(input, typed, BROWSER);
        (value, problems.len())
    }

    #[test]
    fn only_what_fits_is_set() {
        let line = Input::Line(Some(String::new()));
        assert_eq!(read(&line, " 112 "), (Some("112".into()), 0));
        assert_eq!(read(&line, "abc"), (None, 1));
        assert_eq!(read(&line, "  "), (None, 0));
        let length = Input::Value("width");
        assert_eq!(read(&length, "1rem"), (Some("1rem".into()), 0));
        assert_eq!(read(&length, "round"), (None, 1));
        assert_eq!(read(&length, "1rem; color: red"), (None, 1));
        assert_eq!(read(&Input::Value("font-family"), "url(x)"), (None, 1));
    }

    #[test]
    fn declarations_are_judged_one_by_one() {
        let typed = "color: red; colr: red; margin: 0; background: url(x)";
        assert_eq!(read(&Input::Declarations, typed), (Some("color: red; margin: 0".into()), 2));
    }

    #[test]
    fn a_slot_keeps_all_and_tells_of_addresses_that_lead_nowhere() {
        let typed = "Buy\n[it](http://x)";
        assert_eq!(read(&Input::Text, typed), (Some(typed.into()), 1));
    }
}
