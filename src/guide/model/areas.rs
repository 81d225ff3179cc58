//! areas/*.json and moves/*.json: the nine areas and the library of moves.

use serde::{Deserialize, Serialize};

use super::{MoveId, SourceId};
use crate::guide::{AreaId, Dose, FamilyId, Grade, MoveKind, Position, Range};

piece! {
    /// One of the nine areas.
    Area {
        /// The name of its file, without `.json`.
        id: AreaId,
        /// Plain name, e.g. "Top of the shoulder".
        name: String,
        /// Anatomical name, shown small.
        anatomy: String,
        /// What a reader should know of it first; joined to one paragraph.
        summary: Vec<String>,
        /// Shown in rows above the topics.
        in_short: InShort,
        /// The likeliest first; it stands in the rows in short too.
        causes: Vec<Cause>,
        /// Other things that can feel like this, and how to tell.
        look_alikes: Vec<LookAlike>,
        /// Topic "massage".
        massage: MovePlan,
        /// Topic "stretch".
        stretch: MovePlan,
        /// Topic "strengthen".
        strengthen: MovePlan,
        /// Topic "rest".
        rest: MovePlan,
        /// What is special about ice and heat here.
        care_notes: Vec<String>,
        /// How good the evidence for warmth here is.
        heat_grade: Grade,
        /// Cold never longer than this here, in minutes; none where the guide's
        /// own limit holds.
        cold_max_minutes: Option<Range>,
        /// Ids in `sources.json`.
        sources: Vec<SourceId>,
    }
}

impl Area {
    /// Its moves of one kind.
    pub fn plan(&self, kind: MoveKind) -> &MovePlan {
        match kind {
            MoveKind::Massage => &self.massage,
            MoveKind::Stretch => &self.stretch,
            MoveKind::Strengthen => &self.strengthen,
            MoveKind::Rest => &self.rest,
        }
    }
}

piece! {
    /// What stands first after a tap. The likely cause is the first of the area's.
    InShort {
        /// What to do now.
        now: String,
        /// What a routine begins with.
        first: FirstMove,
        /// What to leave alone.
        not: String,
    }
}

piece! {
    /// The move to begin with, which a routine begins with too.
    FirstMove {
        /// One of the area's own moves.
        id: MoveId,
        /// How to do it, and its dose in the first days.
        text: String,
    }
}

piece! {
    /// A likely cause. Worded as "may", never as a diagnosis.
    Cause {
        /// Which of the four families it belongs to.
        family: FamilyId,
        /// What may be behind it.
        what: String,
        /// How a reader might tell.
        clue: String,
        /// Ids in `sources.json`.
        sources: Vec<SourceId>,
    }
}

piece! {
    /// Something else that can feel like this: where pain here may come from.
    LookAlike {
        /// The area of the back that it names, another than its own; none where it
        /// names none of the nine.
        area: Option<AreaId>,
        /// What it may be instead.
        what: String,
        /// How a reader might tell, and what to do then.
        clue: String,
        /// How good the evidence is that pain comes from there, where that needs saying.
        grade: Option<Grade>,
        /// Ids in `sources.json`.
        sources: Vec<SourceId>,
    }
}

piece! {
    /// The moves of one kind for one area.
    MovePlan {
        /// In the order in which they are shown and offered for a routine.
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
        /// A move of the library, of the plan's kind.
        #[serde(rename = "move")]
        id: MoveId,
        /// What is special about it here.
        note: Option<String>,
    }
}

piece! {
    /// A self-massage, stretch, strengthening or rest move.
    Move {
        /// Unique in the library.
        id: MoveId,
        /// The name of its file, without `.json`.
        kind: MoveKind,
        /// Shown on its card and in the routine.
        name: String,
        /// What it is done with; "nothing" is an empty list.
        tools: Vec<Tool>,
        /// Positions in which it can be done.
        positions: Vec<Position>,
        /// Who or what it is good for; rest moves say so.
        good_for: Option<String>,
        /// How to get ready.
        start: String,
        /// In order; a long hold in a routine shows one after the other.
        steps: Vec<String>,
        /// After the first three days, and from the start where `first-days-dose` is none.
        dose: Dose,
        /// The dose in the first three days, where it is smaller.
        first_days_dose: Option<Dose>,
        /// A second way to count it, or another limit, in words.
        dose_note: Option<String>,
        /// Pressure from 0 to 10, for massage.
        pressure: Option<Range>,
        /// What to take care of.
        do_not: Vec<String>,
        /// An easier way, in words.
        easier: Option<String>,
        /// Easier moves of the library.
        easier_moves: Vec<MoveId>,
        /// A harder way, in words.
        harder: Option<String>,
        /// Stop signs beyond the rule for everyone.
        stop_if: Vec<String>,
        /// How good the evidence for it is.
        grade: Grade,
        /// Ids in `sources.json`.
        sources: Vec<SourceId>,
    }
}

/// A thing that a move is done with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Tool {
    /// The reader's own hands.
    Hand,
    /// A soft one, such as a tennis ball.
    Ball,
    /// Side by side in a sock, one on each side of the spine.
    TwoBalls,
    /// A foam roller.
    Roller,
    /// A hand towel, rolled up.
    Towel,
    /// To lean on, or to press a ball against.
    Wall,
    /// Its frame holds the arms.
    Doorway,
    /// To sit on, to hold, or to rest the legs on.
    Chair,
    /// Or a counter, to lean on.
    Table,
    /// Under the head, the belly, the knees or an arm.
    Pillow,
    /// To kneel on, or behind the back.
    Cushion,
    /// An elastic one for exercise.
    Band,
    /// A light one, as a weight.
    Bag,
}
