//! A language as one file of pairs, so that a person can translate without opening JSON: gettext's
//! PO, which every translator's tool opens. Written from the folder, and read back into it.
//!
//! Each entry's context is its file and place, `signs.json: signs.em-chest.say`. The plural forms
//! of a phrase are entries of their own, since CLDR's categories are not gettext's.

mod notes;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use back_relief::guide::translation::{compare, is_plural};
use back_relief::guide::{Error, PluralTable, folder};
use back_relief::plurals;
use polib::catalog::Catalog;
use polib::message::Message;
use polib::metadata::CatalogMetadata;
use polib::po_file;
use serde_json::{Map, Value, json};

use crate::{in_lines, said};

/// The folder of the texts that are translated.
const ORIGINAL: &str = "content/en";

/// Texts that a translation has and the original lacks, in the original's language.
const ONLY_TRANSLATED: &[(&str, &str, &str)] = &[
    (
        "front.json",
        "review.translation.status",
        "This text was translated from English without a professional translator's or clinician's review.",
    ),
    ("front.json", "review.translation.original", "Read the English original"),
];

/// One pair.
struct Entry {
    context: String,
    original: String,
    note: &'static str,
}

/// Writes the pairs of a language; those that it has no text for yet are empty.
pub(crate) fn write(lang: &str, out: &Path) -> Result<(), String> {
    let known = texts_of(&folder_of(lang)?)?;
    let mut metadata = CatalogMetadata::new();
    "Back Relief".clone_into(&mut metadata.project_id_version);
    lang.clone_into(&mut metadata.language);
    "text/plain; charset=UTF-8".clone_into(&mut metadata.content_type);
    "8bit".clone_into(&mut metadata.content_transfer_encoding);
    let mut catalog = Catalog::new(metadata);
    for entry in entries(&plurals::table(lang))? {
        let mut message = Message::build_singular();
        message
            .with_extracted_comments(entry.note.to_owned())
            .with_msgstr(known.get(&entry.context).cloned().unwrap_or_default())
            .with_msgctxt(entry.context)
            .with_msgid(entry.original);
        catalog.append_or_update(message.done());
    }
    if let Some(folder) = out.parent() {
        fs::create_dir_all(folder).map_err(|error| said(folder, &error))?;
    }
    po_file::write_to_file(&catalog, out).map_err(|error| said(out, &error))
}

/// Reads the pairs back into the language's folder, and says everything that is missing, too much
/// or unfit for its place.
pub(crate) fn read(lang: &str, from: &Path) -> Result<(), String> {
    let folder = folder_of(lang)?;
    let table = plurals::table(lang);
    let catalog = po_file::parse(from).map_err(|error| said(from, &error))?;
    let mut pairs: BTreeMap<String, String> = catalog
        .messages()
        .filter(|it| !it.msgstr().unwrap_or_default().is_empty())
        .map(|it| {
            (
                it.msgctxt().unwrap_or_default().to_owned(),
                it.msgstr().unwrap_or_default().to_owned(),
            )
        })
        .collect();
    for (file, original) in files()? {
        let mut taken = Pairs { file: &file, pairs: &mut pairs, table: &table };
        let texts = taken.of("", &original).unwrap_or_else(|| json!({}));
        let path = folder.join(&file);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|error| said(folder, &error))?;
        }
        fs::write(&path, format!("{texts:#}\n")).map_err(|error| said(&path, &error))?;
    }
    let rules = folder.join("rules.json");
    if !rules.exists() {
        let empty = json!({ "same-as-english": [], "avoid": [] });
        fs::write(&rules, format!("{empty:#}\n")).map_err(|error| said(&rules, &error))?;
    }
    if let Some(stranger) = pairs.keys().find(|it| !it.is_empty()) {
        return Err(format!("{}: {stranger:?} is no place of a text", from.display()));
    }
    check(&folder)
}

/// Everything that a language's folder lacks, has too much of or says unfit for its place.
pub(crate) fn check(folder: &Path) -> Result<(), String> {
    let lang = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
    if folder == Path::new(ORIGINAL) {
        return Ok(());
    }
    let name = folder.display().to_string();
    let errors = compare(Path::new(ORIGINAL), folder, &plurals::table(&lang));
    let errors: Vec<Error> = errors.into_iter().map(|error| error.inside(&name)).collect();
    if errors.is_empty() { Ok(()) } else { Err(in_lines(&errors)) }
}

/// A language tag names a folder, so it holds letters, digits and hyphens only.
fn folder_of(lang: &str) -> Result<PathBuf, String> {
    let is_tag = lang.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    if is_tag && (2..=12).contains(&lang.len()) && lang != "en" {
        Ok(Path::new("content").join(lang))
    } else {
        Err(format!("the language is {lang:?}; expected a tag such as pl or pt-BR, and not en"))
    }
}

/// The original's files.
fn files() -> Result<Vec<(String, Value)>, String> {
    folder::files(Path::new(ORIGINAL)).map_err(|error| error.to_string())
}

/// Every pair that a language needs, in the order of the files.
fn entries(table: &PluralTable) -> Result<Vec<Entry>, String> {
    let mut all = Vec::new();
    for (file, value) in files()? {
        collect(&file, "", &value, table, &mut all);
    }
    Ok(all)
}

fn collect(file: &str, path: &str, value: &Value, table: &PluralTable, all: &mut Vec<Entry>) {
    let entry = |path: &str, original: &str| Entry {
        context: context(file, path),
        original: original.to_owned(),
        note: notes::of(file, path),
    };
    match value {
        forms if is_plural(forms) => {
            for form in table.categories() {
                let original = forms.get(form).unwrap_or(&forms["other"]).as_str();
                all.push(entry(&inside(path, form), original.unwrap_or_default()));
            }
        }
        Value::Object(fields) => {
            for (field, value) in fields {
                collect(file, &inside(path, field), value, table, all);
            }
        }
        Value::Array(items) => {
            for (i, item) in items.iter().enumerate() {
                collect(file, &format!("{path}[{i}]"), item, table, all);
            }
        }
        Value::String(text) => all.push(entry(path, text)),
        _ => {
            let below = [path, "."].concat();
            let own = ONLY_TRANSLATED.iter().filter(|it| it.0 == file && it.1.starts_with(&below));
            all.extend(own.map(|(_, path, original)| entry(path, original)));
        }
    }
}

/// The texts that a language has, by their contexts.
fn texts_of(folder: &Path) -> Result<BTreeMap<String, String>, String> {
    let texts =
        back_relief::guide::translation::texts(folder).map_err(|error| error.to_string())?;
    let texts = texts.into_iter().filter_map(|it| Some((context(&it.file, &it.path), it.text?)));
    Ok(texts.collect())
}

/// The pairs of one file, which are taken out as they are used.
struct Pairs<'a> {
    file: &'a str,
    pairs: &'a mut BTreeMap<String, String>,
    table: &'a PluralTable,
}

impl Pairs<'_> {
    fn take(&mut self, path: &str) -> Option<Value> {
        self.pairs.remove(&context(self.file, path)).map(Value::String)
    }

    /// The translation of what stands at a place of the original; none where it is not there yet.
    fn of(&mut self, path: &str, original: &Value) -> Option<Value> {
        match original {
            forms if is_plural(forms) => {
                let forms = self.table.categories();
                let forms = forms.into_iter();
                self.fields(forms.map(|form| (form.to_owned(), Value::String(String::new()))), path)
            }
            Value::Object(fields) => {
                let fields = fields.iter().map(|(field, value)| (field.clone(), value.clone()));
                self.fields(fields, path)
            }
            Value::Array(items) => {
                let texts = items.iter().enumerate();
                let texts: Vec<_> =
                    texts.filter_map(|(i, it)| self.of(&format!("{path}[{i}]"), it)).collect();
                (!texts.is_empty()).then_some(Value::Array(texts))
            }
            Value::String(_) => self.take(path),
            _ => {
                let below = [path, "."].concat();
                let file = self.file;
                let own = ONLY_TRANSLATED.iter().filter(|it| it.0 == file);
                let fields: Vec<_> = own
                    .filter_map(|it| Some((it.1.strip_prefix(&below)?.to_owned(), json!(""))))
                    .collect();
                self.fields(fields.into_iter(), path)
            }
        }
    }

    fn fields(
        &mut self,
        fields: impl Iterator<Item = (String, Value)>,
        path: &str,
    ) -> Option<Value> {
        let mut texts = Map::new();
        for (field, value) in fields {
            if let Some(text) = self.of(&inside(path, &field), &value) {
                texts.insert(field, text);
            }
        }
        (!texts.is_empty()).then_some(Value::Object(texts))
    }
}

fn context(file: &str, path: &str) -> String {
    [file, ": ", path].concat()
}

fn inside(path: &str, field: &str) -> String {
    if path.is_empty() { field.to_owned() } else { [path, ".", field].concat() }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    /// Each language comes back from its file of pairs as it went in.
    #[test]
    fn a_round_trip_changes_nothing() {
        // Tests run in the crate's folder.
        std::env::set_current_dir("../..").expect("the workspace");
        for folder in folder::languages(Path::new("content")).expect("the languages") {
            let lang = folder.file_name().expect("a name").to_string_lossy().into_owned();
            if lang == "en" {
                continue;
            }
            let po =
                std::env::temp_dir().join(format!("back-relief-{}-{lang}.po", std::process::id()));
            write(&lang, &po).expect("to write");
            let before = texts_of(&folder).expect("texts");
            let catalog = po_file::parse(&po).expect("PO");
            let table = plurals::table(&lang);
            let mut pairs: BTreeMap<_, _> = catalog
                .messages()
                .map(|it| {
                    (
                        it.msgctxt().unwrap_or_default().to_owned(),
                        it.msgstr().unwrap_or_default().to_owned(),
                    )
                })
                .collect();
            for (file, original) in files().expect("the original") {
                let mut taken = Pairs { file: &file, pairs: &mut pairs, table: &table };
                let texts = taken.of("", &original).expect("texts");
                let kept = folder::files(&folder).expect("texts");
                let (_, kept) = kept.iter().find(|it| it.0 == file).expect("the file");
                assert_eq!(texts, *kept, "{lang} {file}");
            }
            assert!(pairs.is_empty(), "{lang}: {:?}", pairs.keys().next());
            assert!(before.len() > 1500, "{lang}: {} texts", before.len());
        }
    }
}
