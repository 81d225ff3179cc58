//! A whole guide in one JSON file, `{"front.json": {…}, "areas/glutes.json": …}`: the files of
//! its folder, as they are.

use serde_json::{Map, Value};

use super::check::validate_untrusted;
use super::files::{self, Written};
use super::load::{self, GuideSource};
use super::{Error, Guide, Words};

/// What each file says, by its name.
type Bundle = Map<String, Value>;

/// A guide and its words from one file, which messages call `name`; or
/// everything that is wrong with them.
pub fn read(name: &str, text: &str) -> Result<(Guide, Words), Vec<Error>> {
    let bundle: Bundle = load::parse(name, text).map_err(|error| vec![error])?;
    let mut errors = Vec::new();
    let words = load::words(&bundle).map_err(|error| errors.push(error));
    let guide = load::load(&bundle).map_err(|found| errors.extend(found));
    if let Ok(guide) = &guide {
        errors.extend(validate_untrusted(guide, &written(&bundle)));
    }
    match (guide, words) {
        (Ok(guide), Ok(words)) if errors.is_empty() => Ok((guide, words)),
        _ => Err(errors.into_iter().map(|error| error.inside(name)).collect()),
    }
}

/// The guide's own files: the interface's words follow other rules.
fn written(bundle: &Bundle) -> Vec<Written> {
    let own = bundle.iter().filter(|(name, _)| *name != files::WORDS);
    own.map(|(name, value)| Written { file: name.clone(), value: value.clone() }).collect()
}

/// The files of a source as one.
pub(super) fn write(source: &impl GuideSource) -> Result<String, Error> {
    let mut bundle = Bundle::new();
    for name in files::all().into_iter().chain([files::WORDS.to_owned()]) {
        let mut file = source.file(&name)?;
        // It names a schema beside the folder.
        if let Some(fields) = file.as_object_mut() {
            fields.remove("$schema");
        }
        bundle.insert(name, file);
    }
    // `{:#}` writes it indented, for people who change it by hand.
    Ok(format!("{:#}\n", Value::Object(bundle)))
}

impl GuideSource for Bundle {
    fn file(&self, name: &str) -> Result<Value, Error> {
        let found = self.get(name).cloned();
        found.ok_or_else(|| Error::with_file(name, files::NO_FILE, files::A_FILE))
    }

    fn names(&self) -> Vec<String> {
        self.keys().cloned().collect()
    }
}
