//! A page of plain HTML: a script and an element.

use super::css::theme;
use super::element::{Dialect, attributes, element, with_text};
use super::escape;
use super::snippet::{Options, Snippet, Step};
use crate::config::Config;
use crate::facts::{Facts, LOADER};

pub(super) fn snippet(config: &Config, facts: &Facts, options: &Options) -> Snippet {
    let mut snippet = Snippet::new(config, facts, options);
    let theme = theme(config, "back-relief");
    let style = if theme.css.is_empty() { String::new() } else { format!("\n{}", theme.css) };
    snippet.policy = snippet.policy.and_style(&style);
    snippet.left_out(&theme.left_out);

    let base = options.base.as_str();
    snippet.steps.push(Step::new(format!(
        "Put the built folder (dist/, version {}) on your host, so that its {LOADER} is at {}.",
        facts.version,
        options.base.file(LOADER)
    )));
    let mut head = script(facts, options);
    if !style.is_empty() {
        head += &format!("\n<style>{style}</style>");
    }
    snippet.steps.push(Step::code("Into the page's <head>.", "HTML", "head.html", head));
    let text = options.built.as_deref().and_then(|built| with_text(built, config, base));
    snippet.steps.push(match text {
        Some(text) => Step::code(
            "Where the guide goes: the element with its whole text, readable before any script.",
            "HTML",
            "guide.html",
            text,
        ),
        None => Step::code(
            "Where the guide goes.",
            "HTML",
            "guide.html",
            element(Dialect::Html, config, ""),
        ),
    });
    if options.base.origin().is_some() {
        snippet.steps.push(Step::code(
            "The files are on another host than the page, so that host has to say this with each of \
             them. Anyone may have them: they are public, and come without cookies.",
            "HTTP",
            "headers.txt",
            "Access-Control-Allow-Origin: *",
        ));
    }
    snippet.or.push(Step::code(FRAME, "HTML", "frame.html", frame(config, options)));
    if config.attributes.contains_key("guide") && options.built.is_some() {
        snippet.warnings.push(
            "The text in the page is that of the guide that is built in; yours takes its place as the \
             guide comes near the screen."
                .to_owned(),
        );
    }
    snippet
}

const FRAME: &str = "In a page that takes no scripts, or to keep the guide apart: a frame. Its page, \
    iframe.html, lies beside back-relief.js; iframe-parent.js, which keeps the frame's height, goes \
    on your own host. Tokens, parts and slots do not reach into a frame. The page's policy names the frame's host in \
    frame-src; where the address says https://shop.example, write your own. The frame has no origin of its own, \
    so each of the guide's files has to say Access-Control-Allow-Origin: *, even from your own host.";

/// The tag that loads the script, checked against the bytes of this build.
pub(super) fn script(facts: &Facts, options: &Options) -> String {
    let sum = facts.integrity.get(LOADER).map(|sum| format!(" integrity=\"{sum}\" crossorigin"));
    format!(
        "<script type=\"module\" src=\"{}\"{}></script>",
        escape::html(&options.base.file(LOADER)),
        sum.unwrap_or_default()
    )
}

/// The frame with the settings that its page takes.
fn frame(config: &Config, options: &Options) -> String {
    let mut address = options.base.file("iframe.html");
    let taken = ["area", "lang", "emergency", "region"];
    let mut mark = '?';
    for (attribute, value) in attributes(config) {
        if let Some(value) = value.filter(|_| taken.contains(&attribute.name.as_str())) {
            address.push(mark);
            address += &format!("{}={}", attribute.name, query(value));
            mark = '&';
        }
    }
    if options.base.origin().is_some() {
        address += &format!("{mark}parent=https://shop.example");
    }
    format!(
        "<iframe data-back-relief title=\"Back Relief: a guide to back-muscle spasms\"\n  \
         src=\"{}\"\n  \
         sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox \
         allow-top-navigation-to-custom-protocols allow-modals\"\n  \
         allow=\"screen-wake-lock\" loading=\"lazy\" width=\"100%\" height=\"900\"></iframe>\n\
         <script type=\"module\" src=\"/iframe-parent.js\"></script>",
        escape::html(&address)
    )
}

/// A value in the query of an address.
fn query(text: &str) -> String {
    let byte = |it: u8| match it {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
            char::from(it).to_string()
        }
        _ => format!("%{it:02X}"),
    };
    text.bytes().map(byte).collect()
}
