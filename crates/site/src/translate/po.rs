//! Translators' files: gettext's PO, as every tool for translators opens it.
//!
//! Of PO we need little: each entry has a context, the original and its translation. Plural forms
//! are entries of their own, since PO numbers them by a formula where our files name them. (The
//! crate `polib` reads PO too, but panics at a line that it does not expect, and of two entries
//! with one context it drops one in silence.)

use back_relief::guide::Error;

/// One text to translate.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Entry {
    /// What translators are told of it.
    pub(crate) note: String,
    /// The file and the path in it.
    pub(crate) context: String,
    pub(crate) original: String,
    /// Empty while there is none.
    pub(crate) translation: String,
}

/// The text of a file. `about` stands at its beginning, a comment.
pub(crate) fn write(about: &str, lang: &str, entries: &[Entry]) -> String {
    let mut po = comment("#", about);
    po += "msgid \"\"\nmsgstr \"\"\n";
    for field in [
        "Project-Id-Version: Back Relief",
        &format!("Language: {lang}"),
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=UTF-8",
        "Content-Transfer-Encoding: 8bit",
    ] {
        po += &format!("{}\n", quoted(&format!("{field}\n")));
    }
    for entry in entries {
        po += "\n";
        po += &comment("#.", &entry.note);
        po += &format!("msgctxt {}\n", quoted(&entry.context));
        po += &format!("msgid {}\n", quoted(&entry.original));
        po += &format!("msgstr {}\n", quoted(&entry.translation));
    }
    po
}

fn comment(sign: &str, text: &str) -> String {
    text.lines().map(|line| format!("{sign} {line}").trim_end().to_owned() + "\n").collect()
}

fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => quoted += "\\\"",
            '\\' => quoted += "\\\\",
            '\n' => quoted += "\\n",
            '\t' => quoted += "\\t",
            c => quoted.push(c),
        }
    }
    quoted + "\""
}

/// A file as it was read.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Po {
    /// What the file's header says of its language, such as `pt_BR`.
    pub(crate) lang: String,
    pub(crate) entries: Vec<Entry>,
}

/// Reads a file's text. An entry that a tool marked as a guess (`fuzzy`) is not translated yet.
pub(crate) fn read(name: &str, text: &str) -> Result<Po, Error> {
    let mut reader = Reader::default();
    for (at, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
        let line = line.trim();
        if reader.line(line).is_none() {
            let expected = "a comment, msgctxt, msgid or msgstr with its text in quotation marks";
            return Err(Error::at(name, format!("line {}", at + 1), line, expected));
        }
    }
    reader.end();
    Ok(reader.po)
}

#[derive(Clone, Copy, PartialEq)]
enum Field {
    Context,
    Original,
    Translation,
}

#[derive(Default)]
struct Reader {
    po: Po,
    entry: Entry,
    fuzzy: bool,
    /// Which field of the entry was begun last; a text alone on its line goes on with it.
    field: Option<Field>,
}

impl Reader {
    /// None for a line that is none of PO's.
    fn line(&mut self, line: &str) -> Option<()> {
        if line.is_empty() || line.starts_with("#~") {
            return Some(());
        }
        let (word, rest) = line.split_once([' ', '\t']).unwrap_or((line, ""));
        let field = match word {
            _ if line.starts_with('"') => return self.go_on(line),
            "msgctxt" => Field::Context,
            "msgid" => Field::Original,
            "msgstr" => Field::Translation,
            _ if line.starts_with('#') => {
                self.begin_after_translation();
                self.fuzzy |= word == "#," && rest.contains("fuzzy");
                return Some(());
            }
            _ => return None,
        };
        if field != Field::Translation {
            self.begin_after_translation();
        }
        self.field = Some(field);
        self.go_on(rest.trim_start())
    }

    fn go_on(&mut self, text: &str) -> Option<()> {
        let text = unquoted(text)?;
        match self.field? {
            Field::Context => self.entry.context += &text,
            Field::Original => self.entry.original += &text,
            Field::Translation => self.entry.translation += &text,
        }
        Some(())
    }

    /// A translation is the last field of its entry.
    fn begin_after_translation(&mut self) {
        if self.field == Some(Field::Translation) {
            self.end();
        }
    }

    fn end(&mut self) {
        let mut entry = std::mem::take(&mut self.entry);
        let fuzzy = std::mem::take(&mut self.fuzzy);
        if self.field.take().is_none() {
            return;
        }
        if entry.context.is_empty() && entry.original.is_empty() {
            let lang = entry.translation.lines().find_map(|line| line.strip_prefix("Language:"));
            self.po.lang = lang.unwrap_or_default().trim().to_owned();
            return;
        }
        if fuzzy {
            entry.translation.clear();
        }
        self.po.entries.push(entry);
    }
}

fn unquoted(text: &str) -> Option<String> {
    let mut chars = text.strip_prefix('"')?.strip_suffix('"')?.chars();
    let mut unquoted = String::new();
    while let Some(c) = chars.next() {
        unquoted.push(match c {
            '"' => return None,
            '\\' => match chars.next()? {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                c @ ('"' | '\\') => c,
                _ => return None,
            },
            c => c,
        });
    }
    Some(unquoted)
}

#[cfg(test)]
mod tests {
    use super::{Entry, Po, read, write};

    fn entry(note: &str, context: &str, original: &str, translation: &str) -> Entry {
        let [note, context, original, translation] =
            [note, context, original, translation].map(str::to_owned);
        Entry { note, context, original, translation }
    }

    /// As it is read back: notes are for people.
    fn without_notes(entries: Vec<Entry>) -> Vec<Entry> {
        entries.into_iter().map(|it| Entry { note: String::new(), ..it }).collect()
    }

    #[test]
    fn what_is_written_is_read_again() {
        let entries = vec![
            entry(
                "A button.\nAt most 20 letters.",
                "words.json: a",
                "Say \"no\"",
                "Sag „nein“ \\ \"so\"",
            ),
            entry("", "words.json: b", "Two\nlines\tand more", ""),
        ];
        let po = write("About it.\n\nMore.", "pt-br", &entries);
        assert!(po.starts_with("# About it.\n#\n# More.\nmsgid \"\"\n"), "{po}");
        assert!(
            po.contains("\n#. A button.\n#. At most 20 letters.\nmsgctxt \"words.json: a\"\n"),
            "{po}"
        );
        let expected = Po { lang: "pt-br".to_owned(), entries: without_notes(entries) };
        assert_eq!(read("pt-br.po", &po), Ok(expected));
    }

    #[test]
    fn what_tools_write_is_read() {
        let po = "\u{feff}# a comment\r
msgid \"\"\r
msgstr \"\"\r
\"Language: de_CH\\n\"\r
\"X-Generator: a tool\\n\"\r
\r
#: a place\r
#, fuzzy, c-format\r
#| msgid \"old\"\r
msgctxt \"a\"\r
msgid \"A\"\r
msgstr \"a guess\"\r
msgctxt \"b\"\r
msgid \"\"\r
\"long \"\r
\"text\"\r
msgstr \"\"\r
\"langer \"\r
\"Text\"\r
#~ msgctxt \"c\"\r
#~ msgid \"gone\"\r
#~ msgstr \"weg\"\r
";
        let entries = vec![entry("", "a", "A", ""), entry("", "b", "long text", "langer Text")];
        assert_eq!(read("de.po", po), Ok(Po { lang: "de_CH".to_owned(), entries }));
    }

    #[test]
    fn a_line_that_is_not_po_is_named() {
        for wrong in [
            "msgid_plural \"As\"",
            "msgstr[0] \"A\"",
            "msgid A",
            "msgid \"A",
            "msgid \"A\\\"",
            "msgid \"A\" B\"",
            "msgid \"\\x\"",
            "{}",
            "\"a text of no entry\"",
        ] {
            let error = read("de.po", &format!("# first\n{wrong}\n")).expect_err(wrong);
            assert_eq!((error.file.as_str(), error.path.as_str()), ("de.po", "line 2"));
            assert_eq!(error.found, wrong);
        }
    }
}
