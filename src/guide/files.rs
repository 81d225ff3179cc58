//! How a guide lies in its folder: which file holds what, and in what shape.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{AreaId, Guide, Move, MoveKind, Myth, Source};

pub(super) const FRONT: &str = "front.json";
pub(super) const ABOUT: &str = "about.json";
pub(super) const SIGNS: &str = "signs.json";
pub(super) const CARE: &str = "care.json";
pub(super) const PREVENTION: &str = "prevention.json";
pub(super) const MYTHS: &str = "myths.json";
pub(super) const EVIDENCE: &str = "evidence.json";
pub(super) const SOURCES: &str = "sources.json";
/// The words of the buttons. They follow rules of their own.
pub(super) const WORDS: &str = "words.json";

/// What messages say of a file that is not there.
pub(super) const NO_FILE: &str = "no such file";
pub(super) const A_FILE: &str = "a file to read";

/// The file of one area.
pub(super) fn area(id: AreaId) -> String {
    ["areas/", id.as_str(), ".json"].concat()
}

/// The file of one kind of move.
pub(super) fn moves(kind: MoveKind) -> String {
    ["moves/", kind.as_str(), ".json"].concat()
}

/// Every file of a guide.
pub(super) fn all() -> Vec<String> {
    [FRONT, ABOUT, SIGNS, CARE, PREVENTION, MYTHS, EVIDENCE, SOURCES, WORDS]
        .map(str::to_owned)
        .into_iter()
        .chain(AreaId::ALL.iter().copied().map(area))
        .chain(MoveKind::ALL.iter().copied().map(moves))
        .collect()
}

/// `moves/*.json`
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct MovesFile {
    pub moves: Vec<Move>,
}

/// `myths.json`
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct MythsFile {
    pub myths: Vec<Myth>,
}

/// `sources.json`
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct SourcesFile {
    pub sources: Vec<Source>,
}

/// A file as it would be written: lets a rule look at every text, whatever
/// piece it stands in, and name the place as its author knows it.
pub(super) struct Written {
    pub file: String,
    pub value: Value,
}

/// A guide laid out in its files again.
pub(super) fn written(guide: &Guide) -> Vec<Written> {
    let mut files = vec![
        write(FRONT, &guide.front),
        write(ABOUT, &guide.about),
        write(SIGNS, &guide.signs),
        write(CARE, &guide.care),
        write(PREVENTION, &guide.prevention),
        write(MYTHS, &MythsFile { myths: guide.myths.clone() }),
        write(EVIDENCE, &guide.evidence),
        write(SOURCES, &SourcesFile { sources: guide.sources.clone() }),
    ];
    files.extend(guide.areas.iter().map(|one| write(area(one.id), one)));
    files.extend(MoveKind::ALL.iter().map(|&kind| {
        let own = moves_of(guide, kind).map(|(_, one)| one.clone()).collect();
        write(moves(kind), &MovesFile { moves: own })
    }));
    files
}

/// The moves of one kind, each with its place in its file.
pub(super) fn moves_of(guide: &Guide, kind: MoveKind) -> impl Iterator<Item = (usize, &Move)> {
    guide.moves.iter().filter(move |one| one.kind == kind).enumerate()
}

fn write(file: impl Into<String>, what: &impl Serialize) -> Written {
    // Every key of the model is a text, so writing it as JSON cannot fail.
    let value = serde_json::to_value(what).unwrap_or_default();
    Written { file: file.into(), value }
}
