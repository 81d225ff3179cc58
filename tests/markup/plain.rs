//! Nothing in the page needs a permission: it works under a policy that allows
//! a style sheet and nothing else, and leads nowhere unsafe.

use std::fs;

use back_relief::guide::Choice;

use crate::dom::Dom;
use crate::{on_each, whole};

/// Elements that run, load or restyle something.
const ACTIVE: &[&str] =
    &["base", "embed", "iframe", "img", "link", "meta", "object", "script", "style"];

#[test]
fn nothing_runs_loads_or_restyles() {
    on_each(|page| {
        for element in &page.elements {
            let name = element.name.as_str();
            assert!(!ACTIVE.contains(&name), "<{name}> in the guide");
            for (attribute, value) in element.attributes() {
                assert!(attribute != "style", "<{name} style=\"{value}\">");
                assert!(!attribute.starts_with("on"), "<{name} {attribute}=\"{value}\">");
            }
        }
    });
}

/// The form keeps a browser from filling in earlier choices; it sends nothing.
#[test]
fn the_form_sends_nothing() {
    on_each(|page| {
        let form = &page.elements[page.one("the form", |it| it.name == "form")];
        // Outside a dialog this method does nothing at all.
        assert!(form.is("method", "dialog"));
        let known = ["class", "method", "autocomplete"];
        assert!(form.attributes().all(|(name, _)| known.contains(&name)), "{form:?}");
        for at in page.all(|it| it.name == "button") {
            assert_eq!(page.get(at, "type"), "button", "{}", page.text(at));
        }
    });
}

/// What opens a fold is a line of text, at most with a heading in it.
#[test]
fn a_summary_holds_no_blocks() {
    on_each(|page| {
        let summaries = page.all(|it| it.name == "summary");
        assert!(summaries.len() > 14);
        for at in summaries {
            let parent = page.elements[at].parent.expect("a summary lies in something");
            assert_eq!(page.children(parent)[0], at, "a summary is its fold's first child");
            assert!(!page.text(at).trim().is_empty(), "a fold without a name");
            for inside in page.within(at, |_| true) {
                let name = page.elements[inside].name.as_str();
                assert!(
                    ["span", "small", "h2", "h3", "h4", "b"].contains(&name),
                    "<{name}> in a summary"
                );
            }
        }
    });
}

/// A phrase whose place nobody filled, or a template's own mark.
#[test]
fn no_place_is_left_unfilled() {
    on_each(|page| {
        for mark in ['{', '}'] {
            let at = page.html().find(mark);
            let near = at.map(|at| page.html()[..at].chars().rev().take(60).collect::<Vec<_>>());
            let near = near.map(|near| near.iter().rev().collect::<String>());
            assert_eq!(near, None, "there is a `{mark}` after this");
        }
        assert!(!page.html().contains("__"), "a mark of index.html is left");
    });
}

/// Where a link leads: inside the page, to the telephone, or out of it.
fn links(page: &Dom) -> impl Iterator<Item = (usize, &str)> {
    // An advice line's number comes with the browser's script.
    page.all(|it| it.name == "a" && it.get("href").is_some())
        .into_iter()
        .map(|at| (at, page.get(at, "href")))
}

#[test]
fn links_out_are_safe() {
    on_each(|page| {
        for (at, href) in links(page) {
            if href.starts_with(['#', '/']) || is_telephone(href) {
                assert!(!href.starts_with("//"), "{href} leads out without saying how");
                continue;
            }
            assert!(href.starts_with("https://"), "{href} is not https");
            let rel: Vec<_> = page.elements[at].words("rel").collect();
            assert!(rel.contains(&"noreferrer"), "{href} tells where the reader came from");
        }
    });
    let out = links(whole()).filter(|(_, href)| href.starts_with("https://"));
    assert!(out.count() > 10, "our own page links to its sources");
}

fn is_telephone(href: &str) -> bool {
    href.strip_prefix("tel:").is_some_and(|number| {
        !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'+')
    })
}

/// Whole view units: half the bytes, and the same picture in every engine.
#[test]
fn paths_are_whole_numbers() {
    let known = |c: char| {
        c.is_ascii_digit() || " -,".contains(c) || "MLHVCSQTAZ".contains(c.to_ascii_uppercase())
    };
    on_each(|page| {
        let choices = Choice::all().count();
        let figures = page.all(|element| element.has_class("figure"));
        let figure = figures.iter().flat_map(|&at| page.within(at, |it| it.get("d").is_some()));
        let marks = page.one("the marks", |element| element.has_class("marks"));
        let marks = page.within(marks, |it| it.get("d").is_some());
        assert!(marks.len() == choices * 3, "an outline, a leader and a tick for each choice");
        let paths: Vec<_> = figure.chain(marks).collect();
        assert!(paths.len() > choices * 4, "the drawing has its figure and its marks");
        for at in paths {
            let d = page.get(at, "d");
            assert!(d.starts_with('M') && d.chars().all(known), "not in whole numbers: {d}");
        }
    });
}

/// The page around the guide names it; the guide, which may stand anywhere in
/// a shop's page, never does.
#[test]
fn the_title_is_the_outer_pages() {
    let outer = fs::read_to_string("index.html").expect("the page around the guide");
    assert_eq!(outer.matches("<h1").count(), 1, "an h1 in index.html");
    on_each(|page| assert_eq!(page.all(|it| it.name == "h1").len(), 0, "an h1 in the guide"));
}
