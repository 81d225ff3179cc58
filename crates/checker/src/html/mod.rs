//! The words of a text that may be HTML, and where each stood. A tag is no word, and what it parts
//! is; but some of its attributes are read, heard or found by searching.

mod attributes;
mod entities;
mod tags;

use std::ops::Range;

use entities::entity;
use tags::Tags;

/// What a reader would get of a text.
#[derive(Default)]
pub(crate) struct Plain {
    pub(crate) text: String,
    /// For each byte of it the beginning and the end of what it was made of.
    from: Vec<(usize, usize)>,
}

/// The plain words of a text. What its attributes say comes after all of them: where it stands, as
/// in `cu<b title="…">res</b>`, it would part a word. One pass, whatever is left open in it.
pub(crate) fn plain(text: &str) -> Plain {
    let mut plain = Plain::default();
    let mut said = Vec::new();
    let mut done = 0;
    for tag in Tags::of(text) {
        plain.push_words(text, done..tag.bytes.start);
        done = tag.bytes.end;
        if !tag.joins {
            // A stop: what a block ends does not go on in the next.
            plain.push('.', tag.bytes);
        }
        said.extend(tag.said);
    }
    plain.push_words(text, done..text.len());
    for value in said {
        plain.push('.', value.start..value.start);
        plain.push_words(text, value);
    }
    plain
}

impl Plain {
    /// Where a piece of the plain text stood.
    pub(crate) fn original(&self, bytes: &Range<usize>) -> Range<usize> {
        let start = self.from.get(bytes.start).map_or(0, |it| it.0);
        let end = bytes.end.checked_sub(1).and_then(|last| self.from.get(last));
        start..end.map_or(start, |it| it.1)
    }

    /// A piece of a text that has no tags, as it is shown.
    fn push_words(&mut self, text: &str, piece: Range<usize>) {
        let mut at = piece.start;
        while let Some(c) = text[at..piece.end].chars().next() {
            let (c, length) = entity(&text[at..piece.end]).unwrap_or((c, c.len_utf8()));
            if !is_unseen(c) {
                self.push(c, at..at + length);
            }
            at += length;
        }
    }

    fn push(&mut self, c: char, from: Range<usize>) {
        self.text.push(c);
        self.from.resize(self.text.len(), (from.start, from.end));
    }
}

/// Soft hyphens and blanks without width part no word.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}
