//! areas/*.json and moves/*.json: the nine areas and the library of moves.

use serde::{Deserialize, Serialize};

use super::{MoveId, SourceId};
use crate::guide::{AreaId, Dose, FamilyId, Grade, MoveKind, Position, Range};

piece! {
    /// One of the nine areas.
    Area {
        id: AreaId,
        /// Plain name, e.g. "Top of the shoulder".
        name: String,
        /// Anatomical name, shown small.
        anatomy: String,
        summary: Vec<String>,
        in_short: InShort,
        causes: Vec<Cause>,
        /// Other things that can feel like this, and how to tell.
        look_alikes: Vec<LookAlike>,
        massage: MovePlan,
        stretch: MovePlan,
        strengthen: MovePlan,
        rest: MovePlan,
        /// What is special about ice and heat here.
        care_notes: Vec<String>,
        /// How good the evidence for warmth here is.
        heat_grade: Grade,
        /// Cold never longer than this here, in minutes; none where the guide's
        /// own limit holds.
        cold_max_minutes: Option<Range>,
        sources: Vec<SourceId>,
    }
}

piece! {
    /// What stands first after a tap. The likely cause is the first of the area's.
    InShort {
        /// What to do now.
        now: String,
        first: FirstMove,
        /// What to leave alone.
        not: String,
    }
}

piece! {
    /// The move to begin with, which a routine begins with too.
    FirstMove {
        id: MoveId,
        /// How to do it, and its dose in the first days.
        text: String,
    }
}

piece! {
    /// A likely cause. Worded as "may", never as a diagnosis.
    Cause {
        family: FamilyId,
        what: String,
        clue: String,
        sources: Vec<SourceId>,
    }
}

piece! {
    /// Something else that can feel like this.
    LookAlike {
        what: String,
        clue: String,
        sources: Vec<SourceId>,
    }
}

piece! {
    /// The moves of one kind for one area.
    MovePlan {
        moves: Vec<Pick>,
        /// Where to aim.
        aim: Option<String>,
        /// What to leave alone.
        avoid: Vec<String>,
        /// Anything else worth knowing here.
        notes: Vec<String>,
    }
}

piece! {
    /// A move chosen for an area.
    Pick {
        #[serde(rename = "move")]
        id: MoveId,
        /// What is special about it here.
        note: Option<String>,
    }
}

piece! {
    /// A self-massage, stretch, strengthening or rest move.
    Move {
        id: MoveId,
        kind: MoveKind,
        name: String,
        /// What it is done with; "nothing" is an empty list.
        tools: Vec<Tool>,
        /// Positions in which it can be done.
        positions: Vec<Position>,
        /// Who or what it is good for; rest moves say so.
        good_for: Option<String>,
        /// How to get ready.
        start: String,
        steps: Vec<String>,
        dose: Dose,
        /// The dose in the first three days, where it is smaller.
        first_days_dose: Option<Dose>,
        /// A second way to count it, or another limit, in words.
        dose_note: Option<String>,
        /// Pressure from 0 to 10, for massage.
        pressure: Option<Range>,
        do_not: Vec<String>,
        /// An easier way, in words.
        easier: Option<String>,
        /// Easier moves of the library.
        easier_moves: Vec<MoveId>,
        /// A harder way, in words.
        harder: Option<String>,
        /// Stop signs beyond the rule for everyone.
        stop_if: Vec<String>,
        grade: Grade,
        sources: Vec<SourceId>,
    }
}

/// A thing that a move is done with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Tool {
    Hand,
    Ball,
    TwoBalls,
    Roller,
    Towel,
    Wall,
    Doorway,
    Chair,
    Table,
    Pillow,
    Cushion,
    Band,
    Bag,
}
