//! A small reader of HTML as our own page is written: strict, so that what it
//! does not understand is an error in the page, not in a browser's patience.

use std::collections::BTreeMap;

/// Elements without content, which are written without an end.
const VOID: &[&str] = &["area", "br", "col", "hr", "img", "input", "link", "meta", "wbr"];

/// One element; its place in the list is its place in the page.
#[derive(Debug)]
pub(crate) struct Element {
    pub name: String,
    attributes: BTreeMap<String, String>,
    pub parent: Option<usize>,
    /// From its first `<` to its last `>`, in bytes.
    outer: (usize, usize),
    inner: (usize, usize),
}

/// A page and its elements, in the order in which they begin.
#[derive(Debug)]
pub(crate) struct Dom {
    html: String,
    pub elements: Vec<Element>,
}

impl Element {
    pub(crate) fn get(&self, attribute: &str) -> Option<&str> {
        self.attributes.get(attribute).map(String::as_str)
    }

    pub(crate) fn is(&self, attribute: &str, value: &str) -> bool {
        self.get(attribute) == Some(value)
    }

    pub(crate) fn has_class(&self, class: &str) -> bool {
        self.words("class").any(|word| word == class)
    }

    /// The words of an attribute that is a list.
    pub(crate) fn words(&self, attribute: &str) -> impl Iterator<Item = &str> {
        self.get(attribute).unwrap_or_default().split_whitespace()
    }

    pub(crate) fn attributes(&self) -> impl Iterator<Item = (&str, &str)> {
        self.attributes.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

impl Dom {
    pub(crate) fn read(html: &str) -> Self {
        let mut dom = Self { html: html.to_owned(), elements: Vec::new() };
        let mut open: Vec<usize> = Vec::new();
        let mut at = 0;
        while let Some(found) = html[at..].find('<') {
            at += found;
            let rest = &html[at..];
            if rest.starts_with("<!--") {
                at += rest.find("-->").expect("a comment ends") + 3;
            } else if let Some(end) = rest.strip_prefix("</") {
                let (name, _) = end.split_once('>').expect("an end tag ends");
                let closed = open.pop().expect("an end tag has a beginning");
                let element = &mut dom.elements[closed];
                assert_eq!(element.name, name, "an end tag that closes something else");
                element.inner.1 = at;
                at += "</>".len() + name.len();
                element.outer.1 = at;
            } else {
                let (name, attributes, length) = tag(&rest[1..]);
                let start = at;
                at += 1 + length;
                let void = VOID.contains(&name.as_str());
                let parent = open.last().copied();
                let (outer, inner) = ((start, at), (at, at));
                dom.elements.push(Element { name, attributes, parent, outer, inner });
                if !void {
                    open.push(dom.elements.len() - 1);
                }
            }
        }
        let left: Vec<_> = open.iter().map(|&at| &dom.elements[at].name).collect();
        assert!(left.is_empty(), "never closed: {left:?}");
        dom
    }

    pub(crate) fn html(&self) -> &str {
        &self.html
    }

    pub(crate) fn outer(&self, at: usize) -> &str {
        let (from, to) = self.elements[at].outer;
        &self.html[from..to]
    }

    pub(crate) fn inner(&self, at: usize) -> &str {
        let (from, to) = self.elements[at].inner;
        &self.html[from..to]
    }

    /// What a reader reads inside an element.
    pub(crate) fn text(&self, at: usize) -> String {
        plain(self.inner(at))
    }

    /// Where the elements stand that are as wanted, in the page's order.
    pub(crate) fn all(&self, wanted: impl Fn(&Element) -> bool) -> Vec<usize> {
        (0..self.elements.len()).filter(|&at| wanted(&self.elements[at])).collect()
    }

    /// As [`Self::all`], only inside this one.
    pub(crate) fn within(&self, root: usize, wanted: impl Fn(&Element) -> bool) -> Vec<usize> {
        let (from, to) = self.elements[root].inner;
        let inside = |at: &usize| (from..to).contains(&self.elements[*at].outer.0);
        self.all(wanted).into_iter().filter(inside).collect()
    }

    /// The only element that is as wanted.
    #[track_caller]
    pub(crate) fn one(&self, what: &str, wanted: impl Fn(&Element) -> bool) -> usize {
        let found = self.all(wanted);
        assert_eq!(found.len(), 1, "how many there are of {what}");
        found[0]
    }

    /// An element's parent, its parent's parent, and so on.
    pub(crate) fn ancestors(&self, at: usize) -> impl Iterator<Item = &Element> {
        let parent = |at: &usize| self.elements[*at].parent;
        let first = self.elements[at].parent;
        std::iter::successors(first, parent).map(|at| &self.elements[at])
    }

    /// Direct children of an element.
    pub(crate) fn children(&self, root: usize) -> Vec<usize> {
        self.all(|element| element.parent == Some(root))
    }

    pub(crate) fn get(&self, at: usize, attribute: &str) -> &str {
        self.elements[at].get(attribute).unwrap_or_default()
    }
}

/// Reads a start tag after its `<`: name, attributes, length.
fn tag(text: &str) -> (String, BTreeMap<String, String>, usize) {
    let name_end = text.find([' ', '>']).expect("a tag's name ends");
    let name = text[..name_end].to_owned();
    assert!(name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'), "a raw < before {name}");
    let mut attributes = BTreeMap::new();
    let mut at = name_end;
    loop {
        let rest = &text[at..];
        let rest = rest.trim_start_matches(' ');
        at = text.len() - rest.len();
        if rest.starts_with('>') {
            return (name, attributes, at + 1);
        }
        let end = rest.find(['=', ' ', '>']).expect("an attribute's name ends");
        let (attribute, value, length) = match rest[end..].strip_prefix("=\"") {
            Some(value) => {
                let (value, _) = value.split_once('"').expect("an attribute's value ends");
                (&rest[..end], unescape(value), end + value.len() + "=\"\"".len())
            }
            None => (&rest[..end], String::new(), end),
        };
        let before = attributes.insert(attribute.to_owned(), value);
        assert_eq!(before, None, "{attribute} twice in one {name}");
        at += length;
    }
}

/// The text of a piece of a page.
pub(crate) fn plain(html: &str) -> String {
    unescape(&without_tags(html))
}

fn without_tags(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(before);
        let end = if after.starts_with("!--") { "-->" } else { ">" };
        rest = after.split_once(end).map_or("", |(_, rest)| rest);
    }
    text + rest
}

fn unescape(text: &str) -> String {
    let known = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&amp;", "&")];
    known.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}
