//! Reads a guide from its folder of JSON files. Must not know which words or
//! doses are right: only whether the files say something of the right shape.

use std::fs;
use std::io;
use std::path::Path;

use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_path_to_error::Segment;

use super::error::quoted;
use super::files::{self, FOLDERS, MovesFile, MythsFile, SourcesFile};
use super::once::OnceEach;
use super::plain::in_plain_words;
use super::{Area, AreaId, Error, Guide, Move, MoveKind, check};

/// A guide that was read and passed every check, or everything that is wrong
/// with it. `folder` is one language's, such as `content/en`.
pub fn read(folder: &Path) -> Result<Guide, Vec<Error>> {
    let guide = load(folder)?;
    let errors = check(&guide);
    if errors.is_empty() {
        return Ok(guide);
    }
    let folder = folder.display().to_string();
    Err(errors.into_iter().map(|error| error.inside(&folder)).collect())
}

/// A guide that was read but not yet checked.
pub fn load(folder: &Path) -> Result<Guide, Vec<Error>> {
    let mut files = Files { folder, errors: Vec::new() };
    files.refuse_strangers();
    let guide = files.guide();
    match guide {
        Some(guide) if files.errors.is_empty() => Ok(guide),
        _ => {
            let folder = folder.display().to_string();
            Err(files.errors.into_iter().map(|error| error.inside(&folder)).collect())
        }
    }
}

struct Files<'a> {
    folder: &'a Path,
    errors: Vec<Error>,
}

impl Files<'_> {
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
        for folder in FOLDERS {
            let Ok(entries) = fs::read_dir(self.folder.join(folder)) else {
                continue; // The files missing from it are told one by one.
            };
            let mut names: Vec<String> = entries
                .filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()))
                .filter(|name| name.ends_with(".json"))
                .map(|name| [folder, &name].concat())
                .filter(|file| file != files::WORDS && !known.contains(file))
                .collect();
            names.sort();
            self.errors.extend(names.into_iter().map(|file| {
                Error::with_file(file, "a file that nothing reads", "only the files of a guide")
            }));
        }
    }

    fn read<T: DeserializeOwned>(&mut self, file: &str) -> Option<T> {
        let read = match fs::read_to_string(self.folder.join(file)) {
            Ok(text) => parse(file, &text),
            Err(error) => Err(unreadable(file, &error)),
        };
        read.map_err(|error| self.errors.push(error)).ok()
    }
}

/// Reads one file's text. The key `$schema` is for editors and dropped here.
pub(crate) fn parse<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, Error> {
    let mut json = serde_json::Deserializer::from_str(text);
    serde_path_to_error::deserialize::<_, OnceEach>(&mut json)
        .map_err(|error| not_json(file, &error.path().to_string(), error.inner()))?;
    let mut value: Value =
        serde_json::from_str(text).map_err(|error| not_json(file, "", &error))?;
    if let Some(fields) = value.as_object_mut() {
        fields.remove("$schema");
    }
    serde_path_to_error::deserialize(&value).map_err(|error| {
        let path = error.path().to_string();
        let there = at(&value, error.path().iter());
        in_plain_words(file, &path, &error.inner().to_string(), there)
    })
}

#[cold]
fn unreadable(file: &str, error: &io::Error) -> Error {
    let found = match error.kind() {
        io::ErrorKind::NotFound => "no such file".to_owned(),
        _ => error.to_string(),
    };
    Error::with_file(file, found, "a file to read")
}

#[cold]
fn not_json(file: &str, path: &str, error: &serde_json::Error) -> Error {
    let path = if path == "." { "" } else { path };
    Error::at(file, path, error.to_string(), "well-formed JSON, each field once")
}

/// The value at a path: what the file really says there.
fn at<'v, 's>(root: &'v Value, path: impl Iterator<Item = &'s Segment>) -> Option<&'v Value> {
    path.into_iter().try_fold(root, |value, segment| match segment {
        Segment::Seq { index } => value.get(index),
        Segment::Map { key } => value.get(key),
        Segment::Enum { .. } | Segment::Unknown => Some(value),
    })
}
