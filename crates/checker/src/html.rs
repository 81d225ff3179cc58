//! The words of a text that may be HTML, and where each stood: a tag is no word, and what it
//! parts is.

use std::ops::Range;

/// What a reader would see of a text.
pub(crate) struct Plain {
    pub(crate) text: String,
    /// For each byte of it the beginning and the end of what it was made of.
    from: Vec<(usize, usize)>,
}

impl Plain {
    /// Where a piece of the plain text stood.
    pub(crate) fn original(&self, bytes: &Range<usize>) -> Range<usize> {
        let start = self.from.get(bytes.start).map_or(0, |it| it.0);
        let end = bytes.end.checked_sub(1).and_then(|last| self.from.get(last));
        start..end.map_or(start, |it| it.1)
    }

    fn push(&mut self, c: char, from: Range<usize>) {
        self.text.push(c);
        self.from.resize(self.text.len(), (from.start, from.end));
    }
}

/// Tags inside a sentence: the words around them belong together.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "bdo", "code", "del", "em", "font", "i", "ins", "mark", "q", "s",
    "small", "span", "strong", "sub", "sup", "u", "wbr",
];
/// What stands between these tags is not shown.
const HIDDEN: &[&str] = &["script", "style", "template"];

/// Signs by their names, as editors of shops write them.
const NAMED: &[(&str, char)] = &[
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("shy", '\u{ad}'),
    ("rsquo", '’'),
    ("lsquo", '‘'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hellip", '…'),
    ("reg", '®'),
    ("trade", '™'),
    ("auml", 'ä'),
    ("ouml", 'ö'),
    ("uuml", 'ü'),
    ("Auml", 'Ä'),
    ("Ouml", 'Ö'),
    ("Uuml", 'Ü'),
    ("szlig", 'ß'),
    ("eacute", 'é'),
    ("egrave", 'è'),
    ("ecirc", 'ê'),
    ("euml", 'ë'),
    ("Eacute", 'É'),
    ("agrave", 'à'),
    ("acirc", 'â'),
    ("ccedil", 'ç'),
    ("icirc", 'î'),
    ("iuml", 'ï'),
    ("ocirc", 'ô'),
    ("ugrave", 'ù'),
    ("ucirc", 'û'),
    ("oelig", 'œ'),
    ("ntilde", 'ñ'),
    ("aacute", 'á'),
    ("iacute", 'í'),
    ("oacute", 'ó'),
    ("uacute", 'ú'),
];

/// The plain words of a text. One pass, whatever is left open in it.
pub(crate) fn plain(text: &str) -> Plain {
    let mut plain = Plain { text: String::new(), from: Vec::new() };
    // Once nothing closes a tag, nothing closes those after it.
    let mut closes = true;
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        let next = at + c.len_utf8();
        let tag = if c == '<' && closes { Tag::at(rest) } else { None };
        at = match tag {
            Some(Tag { length: Some(length), joins }) => {
                if !joins {
                    // A stop: what a block ends does not go on in the next.
                    plain.push('.', at..at + length);
                }
                at + length
            }
            Some(Tag { length: None, .. }) => {
                closes = false;
                plain.push(c, at..next);
                next
            }
            None => match if c == '&' { sign(rest) } else { None } {
                Some((sign, length)) => {
                    push_seen(&mut plain, sign, at..at + length);
                    at + length
                }
                None => {
                    push_seen(&mut plain, c, at..next);
                    next
                }
            },
        };
    }
    plain
}

/// Soft hyphens and blanks without width part no word.
fn push_seen(plain: &mut Plain, c: char, from: Range<usize>) {
    if !matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}') {
        plain.push(c, from);
    }
}

struct Tag {
    /// None where it is never closed.
    length: Option<usize>,
    /// Whether the words around it belong together.
    joins: bool,
}

impl Tag {
    /// The tag at the beginning of a text; with one whose content is hidden, that too.
    fn at(text: &str) -> Option<Self> {
        if text.starts_with("<!--") {
            return Some(Self { length: text.find("-->").map(|at| at + 3), joins: true });
        }
        let name = text[1..].trim_start_matches('/');
        if !name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!' || c == '?') {
            return None;
        }
        let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
        let name = name[..end].to_ascii_lowercase();
        let mut length = text.find('>').map(|at| at + 1);
        if let Some(open) = length
            && HIDDEN.contains(&name.as_str())
            && !text.starts_with("</")
        {
            // As browsers do: what is never closed hides all the rest.
            let close = find_end(&text.as_bytes()[open..], &name);
            length = Some(close.map_or(text.len(), |at| open + at));
        }
        Some(Self { length, joins: INLINE.contains(&name.as_str()) })
    }
}

/// Where the end tag of this name begins, in small letters or capitals.
fn find_end(text: &[u8], name: &str) -> Option<usize> {
    let is_end =
        |tag: &[u8]| tag.starts_with(b"</") && tag[2..].eq_ignore_ascii_case(name.as_bytes());
    text.windows(name.len() + 2).position(is_end)
}

/// The sign that `&…;` stands for, and its length.
fn sign(text: &str) -> Option<(char, usize)> {
    let longest = text.char_indices().nth(12).map_or(text.len(), |(at, _)| at);
    let end = text[..longest].find(';')?;
    let name = &text[1..end];
    let number = name.strip_prefix('#').and_then(|it| match it.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None => it.parse().ok(),
    });
    let sign = match number {
        Some(number) => char::from_u32(number)?,
        None => NAMED.iter().find(|(it, _)| *it == name)?.1,
    };
    Some((sign, end + 1))
}
