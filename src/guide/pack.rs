//! The guide's compact form: the part the live page works with, as bytes. It holds no links:
//! those stay in the markup, checked when it was written.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::words::{LiveWords, separator};
use super::{AreaId, Level, Measure, MoveId, MoveKind, Position, SignId, TherapyKind, Tool};
use super::{Guide, Move, PluralTable, Range, Sign, SignEffect, Therapy};

/// What the live page needs besides the markup that is there already.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Pack {
    /// BCP 47 language tag.
    pub lang: String,
    /// What the interface says while it runs.
    pub words: LiveWords,
    /// Each area with its plain name, from the neck down.
    pub areas: Vec<(AreaId, String)>,
    /// The whole library, in the order of the kinds.
    pub moves: Vec<LiveMove>,
    /// Warmth, cold and the bath.
    pub therapies: Vec<LiveTherapy>,
    /// How urgent each warning sign is that hides advice when it is ticked.
    pub signs: Vec<(SignId, Level)>,
    /// When to stop a move.
    pub stop_rule: Vec<String>,
    /// Shown when an emergency sign is ticked: `signs.json`, `emergency.title`.
    pub emergency_title: String,
    /// Shown when a same-day sign is ticked: `signs.json`, `today.title`.
    pub today_title: String,
}

/// What a guided routine needs of a move.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LiveMove {
    /// As in the markup, `data-move`.
    pub id: MoveId,
    /// Shown in the routine's plan and above each step.
    pub name: String,
    /// Decides where it stands in a routine and whether it is kept.
    pub kind: MoveKind,
    /// Those it can be done in; the first is taken unless the reader is in another of them.
    pub positions: Vec<Position>,
    /// What it is done with; empty for none.
    pub tools: Vec<Tool>,
    /// What it comes to in the first days; none where it cannot be timed.
    pub early: Option<Measure>,
    /// What it comes to later.
    pub later: Option<Measure>,
    /// How to get ready; told before the first step.
    pub start: String,
    /// Shown one after the other in a long hold, together in a short one.
    pub steps: Vec<String>,
}

/// What a timer needs of warmth, cold or a bath.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LiveTherapy {
    /// Each kind stands once in a pack.
    pub kind: TherapyKind,
    /// Shown in the bar while it is timed.
    pub title: String,
    /// How long one go takes: the lower end of `minutes`.
    pub minutes: u16,
    /// Never longer: the upper end of `max-minutes`.
    pub max_minutes: u16,
    /// Between looks at the skin: the lower end; none where there is nothing to look for.
    pub skin_check_minutes: Option<u16>,
    /// From the end of one to the start of the next, at least: the lower end.
    pub hours_between: Option<u16>,
    /// What to look for on the skin.
    pub skin_check: Option<String>,
}

impl From<&Move> for LiveMove {
    fn from(it: &Move) -> Self {
        Self {
            id: it.id.clone(),
            name: it.name.clone(),
            kind: it.kind,
            positions: it.positions.clone(),
            tools: it.tools.clone(),
            early: Measure::of(it, true),
            later: Measure::of(it, false),
            start: it.start.clone(),
            steps: it.steps.clone(),
        }
    }
}

impl From<&Therapy> for LiveTherapy {
    fn from(it: &Therapy) -> Self {
        Self {
            kind: it.kind,
            title: it.title.clone(),
            minutes: it.minutes.min(),
            max_minutes: it.max_minutes.max(),
            skin_check_minutes: it.skin_check_minutes.map(Range::min),
            hours_between: it.hours_between.map(Range::min),
            skin_check: it.skin_check.clone(),
        }
    }
}

impl Pack {
    /// The pack of a guide, whose language has these plurals.
    pub fn new(guide: &Guide, plurals: PluralTable) -> Self {
        let hides = |sign: &&Sign| sign.effect != SignEffect::Note;
        let level = |sign: &Sign| (sign.id.clone(), sign.level);
        Self {
            lang: guide.front.lang.clone(),
            words: LiveWords::new(&guide.words.live, separator(&guide.words.page.pair), &plurals),
            areas: guide.areas.iter().map(|area| (area.id, area.name.clone())).collect(),
            moves: guide.moves.iter().map(LiveMove::from).collect(),
            therapies: [&guide.care.heat, &guide.care.cold, &guide.about.bath]
                .map(LiveTherapy::from)
                .to_vec(),
            signs: guide.signs.signs.iter().filter(hides).map(level).collect(),
            stop_rule: guide.about.stop_rule.text.clone(),
            emergency_title: guide.signs.emergency.title.clone(),
            today_title: guide.signs.today.title.clone(),
        }
    }
}

impl Pack {
    /// The plain name of an area; its id in a pack that lacks it.
    pub fn area_name(&self, id: AreaId) -> &str {
        let found = self.areas.iter().find(|(area, _)| *area == id);
        found.map_or(id.as_str(), |(_, name)| name)
    }

    /// None where the pack lacks it.
    pub fn find_move(&self, id: &str) -> Option<&LiveMove> {
        self.moves.iter().find(|one| one.id == id)
    }

    /// By its kind: `cold`, `heat` or `bath`.
    pub fn find_therapy(&self, kind: &str) -> Option<&LiveTherapy> {
        self.therapies.iter().find(|it| it.kind.as_str() == kind)
    }

    /// None for a sign that hides nothing when it is ticked, and for one the pack lacks.
    pub fn sign_level(&self, id: &str) -> Option<Level> {
        self.signs.iter().find(|(sign, _)| sign == id).map(|&(_, level)| level)
    }
}

/// The first bytes of every pack.
const MAGIC: [u8; 3] = *b"BRG";
/// Goes up whenever [`Pack`] or anything in it changes: postcard writes no
/// names, so an old reader would take one field for another.
const VERSION: u8 = 4;

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
    match postcard::take_from_bytes::<Pack>(body) {
        Ok((pack, [])) => Ok(pack),
        Ok(_) => Err(PackError::TooLong),
        Err(_) => Err(PackError::Damaged),
    }
}

/// Why bytes are no pack for this program.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum PackError {
    /// It does not begin as a pack does: perhaps an error page.
    NotAPack,
    /// It was written for another version of this program.
    Version(u8),
    /// It is cut short, or something in it cannot be.
    Damaged,
    /// Something follows its end.
    TooLong,
}

impl PackError {
    /// What was found and what was expected.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::NotAPack => "found something else; expected a guide pack",
            Self::Version(_) => {
                "found a pack of another version; expected one built with this program"
            }
            Self::Damaged => "found a damaged or cut pack; expected all of it, unchanged",
            Self::TooLong => "found more after the end; expected the pack alone",
        }
    }
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl std::error::Error for PackError {}
