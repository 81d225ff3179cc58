//! What a guide says, as types that cannot hold nonsense. Must not know where
//! it came from (files, a compact pack) nor how it is shown.
//!
//! Every text is plain words in one language: no markup, no line breaks.

use serde::{Deserialize, Serialize};

use super::{AreaId, Dose, FamilyId, Grade, Level, MoveKind, Position, Range, Stage};

/// Declares a piece of the guide. Written `{ … }` in kebab-case in the files;
/// an unknown field is an error, so that a typing mistake never goes unseen.
macro_rules! piece {
    ($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident : $ty:ty),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
        #[serde(rename_all = "kebab-case", deny_unknown_fields)]
        pub struct $name { $($(#[$fdoc])* pub $field: $ty),+ }
    };
}

/// The id of a move in the library, such as `stretch-knee-to-chest`.
pub type MoveId = String;
/// The id of a warning sign, such as `em-saddle`.
pub type SignId = String;
/// The id of a source: a number of the list, or `U1` … for an unverified one.
pub type SourceId = String;

piece! {
    /// A whole guide in one language.
    Guide {
        front: Front,
        about: About,
        areas: Vec<Area>,
        moves: Vec<Move>,
        signs: Signs,
        care: Care,
        prevention: Prevention,
        myths: Vec<Myth>,
        evidence: Evidence,
        sources: Vec<Source>,
    }
}

// ---- front.json -----------------------------------------------------------

piece! {
    /// What the guide is called, who it is for and who has looked at it.
    Front {
        /// BCP 47 language tag.
        lang: String,
        title: String,
        /// One or two sentences for search engines and link previews.
        description: String,
        lead: String,
        /// Always visible.
        disclaimer: String,
        /// One tap away.
        disclaimer_points: Vec<String>,
        review: Review,
    }
}

piece! {
    /// Whether a clinician has read the guide.
    Review {
        /// Name and role of the clinical reviewer; none until there was one.
        reviewer: Option<String>,
        /// When the texts were last checked, `YYYY-MM-DD`.
        checked: String,
        /// What is said about it, plainly.
        status: String,
        /// How to tell us about a mistake.
        report: String,
    }
}

// ---- about.json -----------------------------------------------------------

piece! {
    /// What a spasm is, and the rules that hold for every area.
    About {
        what: Note,
        feels_like: Note,
        other_signs: Note,
        /// Things that are not plain spasm signs: look at the warning signs.
        not_a_spasm: Note,
        families: Vec<Family>,
        /// Said under every list of causes.
        causes_note: Note,
        /// When to stop any move.
        stop_rule: Note,
        /// The 0 to 10 effort guide.
        effort: Note,
        /// Who should ask a professional first.
        ask_first: Note,
        /// Options and cautions that hold for every move.
        for_everyone: Vec<Note>,
        /// The usual dose of each kind of move.
        usual_doses: Vec<UsualDose>,
        /// What the words of the doses mean in practice, e.g. after massage.
        after_massage: Note,
        /// First aid for a cramp during exercise.
        cramp_first_aid: Note,
        /// Starting to strengthen: when, and what is normal.
        strengthen_when: Note,
        /// The warm bath.
        bath: Therapy,
    }
}

piece! {
    /// A titled piece of advice or fact, graded and sourced.
    Note {
        title: String,
        text: Vec<String>,
        grade: Grade,
        sources: Vec<SourceId>,
    }
}

piece! {
    /// A family of causes.
    Family {
        id: FamilyId,
        name: String,
        means: String,
        clue: String,
        sources: Vec<SourceId>,
    }
}

piece! {
    /// The dose that a kind of move has unless the move says otherwise.
    UsualDose {
        kind: MoveKind,
        /// At which stage it holds; none means at every stage.
        stage: Option<Stage>,
        dose: Dose,
        /// What to keep to besides the numbers.
        note: String,
        grade: Grade,
        sources: Vec<SourceId>,
    }
}

// ---- areas/*.json ---------------------------------------------------------

piece! {
    /// One of the nine areas.
    Area {
        id: AreaId,
        /// Plain name, e.g. "Top of the shoulder".
        name: String,
        /// Anatomical name, shown small.
        anatomy: String,
        summary: Vec<String>,
        causes: Vec<Cause>,
        /// Other things that can feel like this, and how to tell.
        look_alikes: Vec<LookAlike>,
        massage: Plan,
        stretch: Plan,
        strengthen: Plan,
        rest: Plan,
        /// What is special about ice and heat here.
        care_notes: Vec<String>,
        /// How good the evidence for warmth here is.
        heat_grade: Grade,
        sources: Vec<SourceId>,
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
    Plan {
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

// ---- moves/*.json ---------------------------------------------------------

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
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
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

// ---- signs.json -----------------------------------------------------------

piece! {
    /// The three levels of warning signs and what to do about each.
    Signs {
        /// One line at the top of every panel.
        lead: String,
        /// Keeps the tone calm and the list honest.
        calm: Note,
        signs: Vec<Sign>,
        /// What to do now, when an emergency sign is ticked.
        emergency: Help,
        /// What to do now, when a same-day sign is ticked.
        today: Help,
        /// Said under every list of signs.
        footer: String,
    }
}

piece! {
    /// A warning sign.
    Sign {
        id: SignId,
        level: Level,
        /// Addressed to the reader, e.g. "Numbness between your legs".
        say: String,
        /// What it may mean, in a few plain words.
        why: String,
        /// Areas where it is shown; an empty list means every area.
        areas: Vec<AreaId>,
        sources: Vec<SourceId>,
    }
}

piece! {
    /// What to do now. `{emergency}` stands for the emergency number.
    Help {
        title: String,
        lead: String,
        steps: Vec<String>,
        /// A kind closing line.
        close: String,
        sources: Vec<SourceId>,
    }
}

// ---- care.json ------------------------------------------------------------

piece! {
    /// What to do now, by stage, with ice and heat.
    Care {
        stages: Vec<StageAdvice>,
        cold: Therapy,
        heat: Therapy,
        alternate: Note,
        which: Note,
        burn: Note,
        cautions: Vec<Caution>,
        limits: Note,
    }
}

piece! {
    /// What to do at one stage.
    StageAdvice {
        stage: Stage,
        /// The answer to "When did it start?".
        answer: String,
        title: String,
        points: Vec<Point>,
        /// Ways offered at this stage, the better one first.
        offers: Vec<TherapyKind>,
    }
}

piece! {
    /// One graded piece of advice.
    Point {
        text: String,
        grade: Grade,
        sources: Vec<SourceId>,
    }
}

/// Ice or warmth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum TherapyKind {
    Cold,
    Heat,
    Bath,
}

impl TherapyKind {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Cold => "cold",
            Self::Heat => "heat",
            Self::Bath => "bath",
        }
    }
}

piece! {
    /// Cold, warmth or a bath: how, how long, how often, and for whom not.
    Therapy {
        kind: TherapyKind,
        title: String,
        lead: String,
        steps: Vec<String>,
        /// Usual minutes.
        minutes: Range,
        /// Never longer, in minutes.
        max_minutes: Range,
        /// Minutes between looks at the skin.
        skin_check_minutes: Option<Range>,
        skin_check: Option<String>,
        /// Hours from one go to the next.
        hours_between: Option<Range>,
        times_a_day: Option<Range>,
        safety: Vec<String>,
        grade: Grade,
        sources: Vec<SourceId>,
    }
}

piece! {
    /// Someone who should not, or should ask first.
    Caution {
        who: String,
        cold: Answer,
        cold_note: Option<String>,
        heat: Answer,
        heat_note: Option<String>,
        sources: Vec<SourceId>,
    }
}

/// Whether ice or warmth is for this person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    Yes,
    No,
    Ask,
    /// Only a mild or short version.
    Mild,
    /// Only with a helper.
    Helper,
}

// ---- prevention.json, myths.json, evidence.json, sources.json --------------

piece! {
    /// How to make the next one less likely, and support for sitting and lying.
    Prevention {
        lead: String,
        items: Vec<Note>,
        sitting: Vec<Note>,
        lying: Vec<Note>,
    }
}

piece! {
    /// A claim people meet, judged. The only text that may use the words we avoid.
    Myth {
        id: String,
        claim: String,
        verdict: Verdict,
        grade: Grade,
        /// What the studies show.
        shows: String,
        /// What we say instead.
        say: String,
        sources: Vec<SourceId>,
    }
}

/// How a claim stands up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    Supported,
    Mixed,
    NotSupported,
}

piece! {
    /// How we grade, and how far the evidence reaches.
    Evidence {
        lead: Vec<String>,
        grades: Vec<GradeText>,
        limits: Vec<String>,
        doubts: Vec<String>,
    }
}

piece! {
    /// A grade in words.
    GradeText {
        grade: Grade,
        /// One word, e.g. "Moderate".
        label: String,
        /// Shown beside advice, e.g. "Good evidence".
        short: String,
        meaning: String,
    }
}

piece! {
    /// Where something comes from.
    Source {
        id: SourceId,
        /// Title, organisation and year.
        title: String,
        /// `https:` addresses only; none for what has no public address.
        links: Vec<String>,
        seen: Seen,
    }
}

/// How much of a source was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Seen {
    Page,
    Abstract,
    Excerpt,
    Copy,
    /// Known, but not opened for this guide.
    NotOpened,
}
