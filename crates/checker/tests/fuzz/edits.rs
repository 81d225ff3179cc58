//! Edits at random places: some keep the shape of a guide, some do not, some know no JSON.

use serde_json::{Value, json};

/// Numbers that look random and come again with their seed (SplitMix64).
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub(crate) fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit.max(1)
    }

    pub(crate) fn index(&mut self, length: usize) -> usize {
        usize::try_from(self.next() % length.max(1) as u64).unwrap_or_default()
    }

    fn of<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.index(list.len())]
    }
}

const TEXTS: &[&str] = &[
    "",
    " ",
    "a",
    "A few words.",
    "Numb.",
    "<script>alert(1)</script>",
    "{emergency}",
    "{x}",
    "{",
    "\u{202e}back",
    "\u{0}",
    "\u{fffd}",
    "a\nb",
    "two  blanks",
    "wear and tear",
    "It cures.",
    "It is clinically proven.",
    "A medical device.",
    "Warmth for 3 minutes. Cold for 90 minutes.",
    "2026-02-29",
    "2026-02-28",
    "éééé-éé-éé",
    "https://example.org/",
    "javascript:alert(1)",
    "//host",
    "https://a@b",
    "replace",
    "note",
    "emergency",
    "book",
    "lower-back",
    "massage",
    "A",
    "X",
    "D",
    "cold",
    "no",
    "en",
    "de",
    "ar",
    "fr-CA",
    "xx-",
    "stretch-knee-to-chest",
    "em-saddle",
    "U1",
    "1",
    "99999",
    "ا ل م",
    "😀 😀",
    "ß",
    "İ",
    "ﬃ",
    "n'a",
    "'",
    "%",
    "\\",
    "\"",
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen \
     sixteen seventeen eighteen nineteen",
    "hypochondriacally institutionalised physiotherapeutically uncharacteristically hypochondriacally \
     institutionalised physiotherapeutically uncharacteristically hypochondriacally institutionalised \
     physiotherapeutically uncharacteristically hypochondriacally institutionalised unknowingly. a a a \
     a a a a a a a a a a a a a a a a a a a",
];

const PIECES: &[&str] = &[
    "cures ",
    "not ",
    "does not ",
    "treats",
    " sciatica",
    "back pain",
    " ",
    ". ",
    "<b>",
    "</b>",
    "<p>",
    "<",
    ">",
    "<a title='",
    "<img alt=\"",
    "<meta name=description content=",
    " placeholder = ",
    "'",
    "\"",
    "=",
    "/",
    "<!--",
    "-->",
    "<script>",
    "</script>",
    "&amp;",
    "&#x63;",
    "&#0;",
    "&#xd800;",
    "&shy;",
    "&",
    ";",
    "\u{ad}",
    "\u{200b}",
    "😀",
    "é",
    "e\u{301}",
    "\u{64b}",
    "يعالج ",
    "لا ",
    "heilt ",
    "nicht ",
    "guérit ",
    "l'",
    "no ",
    "cura ",
    "ﬃ",
    "İ",
    "\u{202e}",
    "\u{0}",
    "100 % ",
    "before and after ",
    "it's ",
];

pub(crate) fn piece(random: &mut Random) -> &'static str {
    random.of(PIECES)
}

/// A random place: at each step one of what is inside, until there is nothing or it is enough.
fn place<'v>(value: &'v mut Value, random: &mut Random, shallow: bool) -> &'v mut Value {
    let length = match &*value {
        Value::Array(items) => items.len(),
        Value::Object(fields) => fields.len(),
        _ => 0,
    };
    if length == 0 || (shallow && random.below(4) == 0) {
        return value;
    }
    let at = random.index(length);
    match value {
        Value::Array(items) => place(&mut items[at], random, shallow),
        Value::Object(fields) => match fields.values_mut().nth(at) {
            Some(inner) => place(inner, random, shallow),
            None => unreachable!("it is below the length"),
        },
        _ => unreachable!("it has a length"),
    }
}

/// An edit after which the guide is likely still one in shape.
pub(crate) fn soft(guide: &mut Value, random: &mut Random) {
    let shallow = random.below(2) == 0;
    // A text of one word is an id or one of a closed list: most others there break the shape.
    let is_word = |value: &Value| value.as_str().is_some_and(|text| !text.contains(' '));
    for _ in 0..8 {
        let there = place(guide, random, shallow);
        if !is_word(there) || random.below(16) == 0 {
            return soft_at(there, random);
        }
    }
}

fn soft_at(there: &mut Value, random: &mut Random) {
    match there {
        Value::String(text) => *text = text_instead(text, random),
        Value::Number(_) => *there = json!(1 + random.below(200)),
        Value::Array(items) if !items.is_empty() => {
            let (a, b) = (random.index(items.len()), random.index(items.len()));
            match random.below(4) {
                0 => items.swap(a, b),
                1 => items.insert(a, items[b].clone()),
                2 => drop(items.remove(a)),
                _ => items[a] = items[b].clone(),
            }
        }
        _ => {}
    }
}

fn text_instead(text: &str, random: &mut Random) -> String {
    let other = random.of(TEXTS);
    match random.below(4) {
        0 => [text, other].concat(),
        1 => [text, " ", other, "."].concat(),
        _ => other.to_owned(),
    }
}

/// An edit that knows nothing of a guide's shape.
pub(crate) fn hard(guide: &mut Value, random: &mut Random) {
    let there = place(guide, random, true);
    match (random.below(6), &mut *there) {
        (0, Value::Object(fields)) => {
            let name = fields.keys().nth(random.index(fields.len())).cloned();
            name.and_then(|name| fields.remove(&name));
        }
        (1, Value::Object(fields)) => {
            let value = fields.values().nth(random.index(fields.len())).cloned();
            fields.insert(random.of(TEXTS).to_owned(), value.unwrap_or_default());
        }
        (2, Value::Object(fields)) => {
            let names =
                ["__proto__", "constructor", "a.b", "[0]", "$schema", "sources", "grade", "dose"];
            fields.insert(random.of(&names).to_owned(), other(random));
        }
        (3, Value::Array(items)) => items.push(other(random)),
        _ => *there = other(random),
    }
}

fn other(random: &mut Random) -> Value {
    match random.below(12) {
        0 => Value::Null,
        1 => json!(random.below(2) == 0),
        2 => json!(-1),
        3 => json!(1.5e300),
        4 => json!(u64::MAX),
        5 => json!([]),
        6 => json!({}),
        7 => json!([random.below(99), random.below(99)]),
        8 => json!({ "kind": "rest", "dose": { "hold-seconds": random.below(999) } }),
        9 => (0..30).fold(json!(1), |inner, _| json!([inner])),
        10 => json!(vec!["x"; random.index(600)]),
        _ => json!(random.of(TEXTS)),
    }
}

/// An edit of a file's bytes.
pub(crate) fn bytes(bytes: &mut Vec<u8>, random: &mut Random) {
    const SPLICED: &[&[u8]] = &[
        b"\"",
        b"\\",
        b"{",
        b"}",
        b"[",
        b"]",
        b",",
        b":",
        b"null",
        b"1e999",
        b"NaN",
        b"\\ud800",
        b"\\u0000",
        b"\xff",
        b"\xef\xbb\xbf",
        b"\0",
        b"\n",
        b"\"a\":1,",
        b"[[[[[[[[",
        b"\xf0\x9f",
    ];
    let at = random.index(bytes.len());
    match random.below(4) {
        0 => drop(bytes.splice(at..at, random.of(SPLICED).iter().copied())),
        1 => {
            let end = (at + random.index(40)).min(bytes.len());
            drop(bytes.drain(at..end));
        }
        2 => {
            let end = (at + random.index(200)).min(bytes.len());
            let piece = bytes[at..end].to_vec();
            let to = random.index(bytes.len());
            drop(bytes.splice(to..to, piece));
        }
        _ => {
            if let Some(byte) = bytes.get_mut(at) {
                *byte = u8::try_from(random.below(256)).unwrap_or_default();
            }
        }
    }
}
