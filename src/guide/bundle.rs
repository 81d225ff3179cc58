//! A whole guide in one JSON file, `{"front.json": {…}, "areas/glutes.json": …}`: the files of
//! its folder, as they are.

use serde_json::{Map, Value};

use super::check::validate_untrusted;
use super::files::{self, Written};
use super::load::{self, GuideSource};
use super::{Error, Guide};

/// What each file says, by its name.
type Bundle = Map<String, Value>;

/// A guide from one file, which messages call `name`; or everything that is wrong with it.
pub fn read(name: &str, text: &str) -> Result<Guide, Vec<Error>> {
    let bundle: Bundle = load::parse(name, text).map_err(|error| vec![error])?;
    let inside = |errors: Vec<Error>| errors.into_iter().map(|it| it.inside(name)).collect();
    let guide = load::load(&bundle).map_err(inside)?;
    match validate_untrusted(&guide, &written(&bundle)) {
        errors if errors.is_empty() => Ok(guide),
        errors => Err(inside(errors)),
    }
}

/// Our own guide, whose rules the build has checked.
pub(super) fn read_checked(name: &str, text: &str) -> Result<Guide, Vec<Error>> {
    let bundle: Bundle = load::parse(name, text).map_err(|error| vec![error])?;
    load::load(&bundle)
}

/// The guide's own files: the interface's words follow other rules.
pub(super) fn written(bundle: &Bundle) -> Vec<Written> {
    let own = bundle.iter().filter(|(name, _)| *name != files::WORDS);
    own.map(|(name, value)| Written { file: name.clone(), value: value.clone() }).collect()
}

/// The files of a source as one.
pub(super) fn write(source: &impl GuideSource) -> Result<String, Error> {
    let mut bundle = Bundle::new();
    for name in files::all() {
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
