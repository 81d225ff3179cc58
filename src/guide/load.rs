//! Reads a guide from the JSON files it is made of.

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::error::quoted;
use super::files::{self, MovesFile, MythsFile, SourcesFile};
use super::place::{self, Step};
use super::plain::in_plain_words;
use super::shape::JsonShape;
use super::{Area, AreaId, Error, Guide, Move, MoveKind, once};

/// Where the files of a guide lie.
pub(super) trait GuideSource {
    /// What a file says.
    fn file(&self, name: &str) -> Result<Value, Error>;
    /// Every file that might be meant as one of a guide.
    fn names(&self) -> Vec<String>;
}

/// A guide that was read but not yet checked.
pub(super) fn load(source: &impl GuideSource) -> Result<Guide, Vec<Error>> {
    let mut files = Files { source, errors: Vec::new() };
    files.refuse_strangers();
    match files.guide() {
        Some(guide) if files.errors.is_empty() => Ok(guide),
        _ => Err(files.errors),
    }
}

struct Files<'a, S> {
    source: &'a S,
    errors: Vec<Error>,
}

impl<S: GuideSource> Files<'_, S> {
    /// Every file is read before giving up, so that all problems are told at once.
    fn guide(&mut self) -> Option<Guide> {
        let front = self.read(files::FRONT);
        let about = self.read(files::ABOUT);
        let areas: Vec<_> = AreaId::ALL.iter().map(|&id| self.area(id)).collect();
        let moves: Vec<_> = MoveKind::ALL.iter().map(|&kind| self.moves(kind)).collect();
        let signs = self.read(files::SIGNS);
        let care = self.read(files::CARE);
        let prevention = self.read(files::PREVENTION);
        let myths = self.read::<MythsFile>(files::MYTHS);
        let evidence = self.read(files::EVIDENCE);
        let sources = self.read::<SourcesFile>(files::SOURCES);
        let words = self.read(files::WORDS);
        Some(Guide {
            front: front?,
            about: about?,
            areas: areas.into_iter().collect::<Option<_>>()?,
            moves: moves.into_iter().collect::<Option<Vec<_>>>()?.concat(),
            signs: signs?,
            care: care?,
            prevention: prevention?,
            myths: myths?.myths,
            evidence: evidence?,
            sources: sources?.sources,
            words: words?,
        })
    }

    fn area(&mut self, id: AreaId) -> Option<Area> {
        let file = files::area(id);
        let area: Area = self.read(&file)?;
        if area.id != id {
            let expected = format!("{}, as the file is called", quoted(id.as_str()));
            self.errors.push(Error::at(file, "id", quoted(area.id.as_str()), expected));
        }
        Some(area)
    }

    fn moves(&mut self, kind: MoveKind) -> Option<Vec<Move>> {
        let file = files::moves(kind);
        let moves = self.read::<MovesFile>(&file)?.moves;
        for (i, stray) in moves.iter().enumerate().filter(|(_, one)| one.kind != kind) {
            let expected = format!("{}, as the file is called", quoted(kind.as_str()));
            let path = format!("moves[{i}].kind");
            self.errors.push(Error::at(&file, path, quoted(stray.kind.as_str()), expected));
        }
        Some(moves)
    }

    /// A misspelt name would otherwise be a file that nobody reads.
    fn refuse_strangers(&mut self) {
        let known = files::all();
        let names = self.source.names().into_iter();
        let strangers = names.filter(|file| !known.contains(file));
        self.errors.extend(strangers.map(|file| {
            Error::with_file(file, "a file that nothing reads", "only the files of a guide")
        }));
    }

    fn read<T: DeserializeOwned>(&mut self, file: &str) -> Option<T> {
        let read = self.source.file(file).and_then(|value| shaped(file, value));
        read.map_err(|error| self.errors.push(error)).ok()
    }
}

/// Reads one file's text.
pub fn parse<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, Error> {
    shaped(file, json(file, text)?)
}

/// The JSON of a text, in which no object names a field twice.
pub(super) fn json(file: &str, text: &str) -> Result<Value, Error> {
    once::read(text).map_err(|(error, steps)| not_json(file, &steps, &error))
}

/// A value as the type that it has to be. The key `$schema` is for editors and
/// dropped here.
pub(super) fn shaped<T: DeserializeOwned>(file: &str, mut value: Value) -> Result<T, Error> {
    if let Some(fields) = value.as_object_mut() {
        fields.remove("$schema");
    }
    T::deserialize(JsonShape(&value)).map_err(|error| {
        let (said, steps) = error.into_parts();
        in_plain_words(file, &place::path(&steps), &said, place::at(&value, &steps))
    })
}

#[cold]
fn not_json(file: &str, steps: &[Step], error: &serde_json::Error) -> Error {
    Error::at(file, place::path(steps), error.to_string(), "well-formed JSON, each field once")
}
