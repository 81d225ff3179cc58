//! The guide's compact form: the part the live page works with, as bytes. Must
//! not know where the bytes come from, and must never panic, whatever they are.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::links::allowed;
use super::words::{LiveWords, Words};
use super::{
    AreaId, Care, GradeText, Guide, Level, Move, Sign, SignId, Source, Therapy, TherapyKind,
};

/// What the live page needs besides the markup that is there already.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Pack {
    /// BCP 47 language tag.
    pub lang: String,
    pub words: LiveWords,
    /// Each area with its plain name, from the neck down.
    pub areas: Vec<(AreaId, String)>,
    pub moves: Vec<Move>,
    pub care: Care,
    pub bath: Therapy,
    pub grades: Vec<GradeText>,
    pub sources: Vec<Source>,
    /// How urgent each warning sign is.
    pub signs: Vec<(SignId, Level)>,
    /// The titles of what to do when a sign is ticked.
    pub emergency_title: String,
    pub today_title: String,
}

impl Pack {
    /// The pack of a guide, with the interface's words in its language.
    pub fn new(guide: &Guide, words: &Words) -> Self {
        let level = |sign: &Sign| (sign.id.clone(), sign.level);
        Self {
            lang: guide.front.lang.clone(),
            words: words.live.clone(),
            areas: guide.areas.iter().map(|area| (area.id, area.name.clone())).collect(),
            moves: guide.moves.clone(),
            care: guide.care.clone(),
            bath: guide.about.bath.clone(),
            grades: guide.evidence.grades.clone(),
            sources: guide.sources.clone(),
            signs: guide.signs.signs.iter().map(level).collect(),
            emergency_title: guide.signs.emergency.title.clone(),
            today_title: guide.signs.today.title.clone(),
        }
    }

    /// The plain name of an area; its id in a pack that lacks it.
    pub fn area_name(&self, id: AreaId) -> &str {
        let found = self.areas.iter().find(|(area, _)| *area == id);
        found.map_or(id.as_str(), |(_, name)| name)
    }

    pub fn find_move(&self, id: &str) -> Option<&Move> {
        self.moves.iter().find(|one| one.id == id)
    }

    /// By its kind: `cold`, `heat` or `bath`.
    pub fn find_therapy(&self, kind: &str) -> Option<&Therapy> {
        let kind = match kind {
            "cold" => TherapyKind::Cold,
            "heat" => TherapyKind::Heat,
            "bath" => TherapyKind::Bath,
            _ => return None,
        };
        let Care { cold, heat, .. } = &self.care;
        [cold, heat, &self.bath].into_iter().find(|one| one.kind == kind)
    }

    pub fn sign_level(&self, id: &str) -> Option<Level> {
        self.signs.iter().find(|(sign, _)| sign == id).map(|&(_, level)| level)
    }
}

/// The first bytes of every pack.
const MAGIC: [u8; 3] = *b"BRG";
/// Goes up whenever [`Pack`] or anything in it changes: postcard writes no
/// names, so an old reader would take one field for another.
const VERSION: u8 = 1;

/// A pack as bytes.
pub fn encode(pack: &Pack) -> Vec<u8> {
    let header = [MAGIC[0], MAGIC[1], MAGIC[2], VERSION].to_vec();
    // Writing to a growing list fails only for lists of unknown length, which
    // the model has none of; were there one, the round-trip test would tell.
    postcard::to_extend(pack, header).unwrap_or_default()
}

/// Reads a pack from bytes that anyone may have sent.
pub fn decode(bytes: &[u8]) -> Result<Pack, PackError> {
    let body = match bytes.split_first_chunk::<4>() {
        Some((&[a, b, c, version], body)) if [a, b, c] == MAGIC => match version {
            VERSION => body,
            other => return Err(PackError::Version(other)),
        },
        _ => return Err(PackError::NotAPack),
    };
    let pack = match postcard::take_from_bytes::<Pack>(body) {
        Ok((pack, [])) => pack,
        Ok(_) => return Err(PackError::TooLong),
        Err(_) => return Err(PackError::Damaged),
    };
    match bad_link(&pack) {
        None => Ok(pack),
        Some(error) => Err(error),
    }
}

fn bad_link(pack: &Pack) -> Option<PackError> {
    pack.sources.iter().enumerate().find_map(|(source, held)| {
        let link = held.links.iter().position(|link| !allowed(link))?;
        Some(PackError::Link { source, link, found: held.links[link].clone() })
    })
}

/// Why bytes are no pack for this program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PackError {
    /// It does not begin as a pack does: perhaps an error page.
    NotAPack,
    /// It was written for another version of this program.
    Version(u8),
    /// It is cut short, or something in it cannot be.
    Damaged,
    /// Something follows its end.
    TooLong,
    /// A link could lead a reader astray.
    Link { source: usize, link: usize, found: String },
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAPack => f.write_str("found something else; expected a guide pack"),
            Self::Version(found) => {
                write!(f, "at `version`: found {found}; expected {VERSION}: build the pack again")
            }
            Self::Damaged => {
                f.write_str("found a damaged or cut pack; expected all of it, unchanged")
            }
            Self::TooLong => f.write_str("found more after the end; expected the pack alone"),
            Self::Link { source, link, found } => write!(
                f,
                "at `sources[{source}].links[{link}]`: found \"{found}\"; \
                 expected an https: address or a relative path"
            ),
        }
    }
}

impl std::error::Error for PackError {}
