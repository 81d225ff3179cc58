//! The attributes of a tag, as browsers read them.

use std::ops::Range;

/// An attribute; without a value that is empty.
pub(super) struct Attribute<'t> {
    pub(super) name: &'t str,
    /// Where the value stands, without its quotation marks.
    pub(super) value: Range<usize>,
}

/// The attributes from a place in a tag on. After the last, `at` is where the tag is closed, or the
/// end of the text.
pub(super) struct Attributes<'t> {
    pub(super) text: &'t str,
    pub(super) at: usize,
}

/// What no name of a tag or an attribute goes on after.
pub(super) fn ends_name(c: char) -> bool {
    c.is_ascii_whitespace() || matches!(c, '/' | '>')
}

impl<'t> Iterator for Attributes<'t> {
    type Item = Attribute<'t>;

    fn next(&mut self) -> Option<Attribute<'t>> {
        self.pass(|c| c.is_ascii_whitespace() || matches!(c, '/' | '='));
        let name = self.pass(|c| !ends_name(c) && c != '=');
        if name.is_empty() {
            return None;
        }
        let name = &self.text[name];
        self.pass(|c| c.is_ascii_whitespace());
        if !self.next_is('=') {
            return Some(Attribute { name, value: self.at..self.at });
        }
        self.at += 1;
        self.pass(|c| c.is_ascii_whitespace());
        Some(Attribute { name, value: self.value() })
    }
}

impl Attributes<'_> {
    pub(super) fn next_is(&self, c: char) -> bool {
        self.text[self.at..].starts_with(c)
    }

    fn value(&mut self) -> Range<usize> {
        let Some(quote) = ['"', '\''].into_iter().find(|&it| self.next_is(it)) else {
            return self.pass(|c| !c.is_ascii_whitespace() && c != '>');
        };
        self.at += 1;
        let value = self.pass(|c| c != quote);
        if self.next_is(quote) {
            self.at += 1;
            return value;
        }
        // Without its second quotation mark it would hide all the rest, so it ends with its tag.
        // There is no such mark after it: this happens twice in a text at most, and costs little.
        self.at = value.start;
        self.pass(|c| c != '>')
    }

    /// Goes on over such signs, and tells which they were.
    fn pass(&mut self, is_such: impl Fn(char) -> bool) -> Range<usize> {
        let start = self.at;
        let rest = &self.text[start..];
        self.at += rest.find(|c| !is_such(c)).unwrap_or(rest.len());
        start..self.at
    }
}
