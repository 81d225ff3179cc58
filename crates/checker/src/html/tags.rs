//! The tags of a text: where each ends, whether it parts words, and what its attributes say to
//! readers. What is never closed is no tag here, so that it hides nothing.

use std::ops::Range;

use super::attributes::{Attributes, ends_name};

/// Tags inside a sentence: the words around them belong together.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "bdo", "code", "del", "em", "font", "i", "ins", "mark", "q", "s",
    "small", "span", "strong", "sub", "sup", "u", "wbr",
];
/// What stands between these tags is not shown.
const HIDDEN: &[&str] = &["script", "style", "template"];
/// Attributes whose values are shown or read aloud.
const SAID: &[&str] = &["alt", "title", "aria-label", "aria-description", "placeholder"];
/// Of which `<meta>` search engines and shared links show the content.
const DESCRIPTIONS: &[&str] =
    &["description", "og:title", "og:description", "twitter:title", "twitter:description"];

/// A tag or a comment.
pub(super) struct Tag {
    /// Where it stands, with what it hides.
    pub(super) bytes: Range<usize>,
    /// Whether the words around it belong together.
    pub(super) joins: bool,
    /// Where the values of its attributes stand that readers get.
    pub(super) said: Vec<Range<usize>>,
}

/// The tags of a text, in order.
pub(super) struct Tags<'t> {
    text: &'t str,
    at: usize,
    // Once nothing closes a tag or a comment, nothing closes those after it. To look each time
    // again would take long in a text of nothing else.
    tags_close: bool,
    comments_close: bool,
}

impl<'t> Tags<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        Self { text, at: 0, tags_close: true, comments_close: true }
    }

    /// The tag that begins here, if one does; with one whose content is hidden, that too.
    fn tag(&mut self, start: usize) -> Option<Tag> {
        let inside = &self.text[start + 1..];
        let rest = inside.trim_start_matches('/');
        let is_tag = rest.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '!' | '?'));
        if !is_tag || !self.tags_close {
            return None;
        }
        let name = &rest[..rest.find(ends_name).unwrap_or(rest.len())];
        let at = self.text.len() - rest.len() + name.len();
        let mut attributes = Attributes { text: self.text, at };
        let mut said = said(name, &mut attributes);
        if !attributes.next_is('>') {
            self.tags_close = false;
            return None;
        }
        let mut end = attributes.at + 1;
        let opens = inside.starts_with(|c: char| c.is_ascii_alphabetic());
        let hides = opens && is_in(HIDDEN, name);
        if hides {
            // As browsers do: what is never closed hides all the rest.
            let close = find_end(&self.text.as_bytes()[end..], name);
            end = close.map_or(self.text.len(), |at| end + at);
        }
        if hides || !opens {
            said.clear();
        }
        Some(Tag { bytes: start..end, joins: is_in(INLINE, name), said })
    }

    /// The comment that begins here, if it ends.
    fn comment(&mut self, start: usize) -> Option<Tag> {
        if !self.comments_close {
            return None;
        }
        let end = self.text[start..].find("-->").map(|at| start + at + "-->".len());
        self.comments_close = end.is_some();
        Some(Tag { bytes: start..end?, joins: true, said: Vec::new() })
    }
}

impl Iterator for Tags<'_> {
    type Item = Tag;

    fn next(&mut self) -> Option<Tag> {
        loop {
            let start = self.at + self.text[self.at..].find('<')?;
            let is_comment = self.text[start..].starts_with("<!--");
            let found = if is_comment { self.comment(start) } else { self.tag(start) };
            self.at = found.as_ref().map_or(start + 1, |it| it.bytes.end);
            if found.is_some() {
                return found;
            }
        }
    }
}

/// The values that readers get of a tag's attributes.
fn said(tag: &str, attributes: &mut Attributes<'_>) -> Vec<Range<usize>> {
    let text = attributes.text;
    let all: Vec<_> = attributes.collect();
    let describes = is_in(&["meta"], tag)
        && all.iter().any(|it| {
            is_in(&["name", "property"], it.name)
                && is_in(DESCRIPTIONS, text[it.value.clone()].trim())
        });
    all.into_iter()
        .filter(|it| is_in(SAID, it.name) || (describes && is_in(&["content"], it.name)))
        .map(|it| it.value)
        .collect()
}

/// Whether a list has a name, in small letters or capitals.
fn is_in(list: &[&str], name: &str) -> bool {
    list.iter().any(|it| it.eq_ignore_ascii_case(name))
}

/// Where the end tag of this name begins, in small letters or capitals.
fn find_end(text: &[u8], name: &str) -> Option<usize> {
    let is_end =
        |tag: &[u8]| tag.starts_with(b"</") && tag[2..].eq_ignore_ascii_case(name.as_bytes());
    text.windows(name.len() + 2).position(is_end)
}
