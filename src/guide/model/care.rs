//! signs.json and care.json: warning signs, and what to do now.

use serde::{Deserialize, Serialize};

use super::{Note, SignId, SourceId};
use crate::guide::{AreaId, Grade, Level, Range, SignEffect, Stage};

piece! {
    /// The three levels of warning signs and what to do about each.
    Signs {
        /// One line at the top of every panel.
        lead: String,
        /// Keeps the tone calm and the list honest.
        calm: Note,
        /// Where that holds and is shown: what it says was studied there alone.
        calm_areas: Vec<AreaId>,
        /// Asked above the emergency signs.
        emergency_question: String,
        /// Asked above the same-day signs.
        today_question: String,
        /// The answer to either when no sign is true.
        none_of_these: String,
        /// Above the advice while a question has no answer.
        unanswered: String,
        /// Of all areas and levels, in the order in which they are shown.
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
        /// Unique, such as `em-saddle`.
        id: SignId,
        /// Decides which help is shown when it is ticked.
        level: Level,
        /// Its label at a glance, e.g. "Numb between the legs".
        short: String,
        /// What becomes of the advice when it is ticked.
        effect: SignEffect,
        /// Addressed to the reader, e.g. "Numbness between your legs".
        say: String,
        /// What it may mean, in a few plain words.
        why: String,
        /// Areas where it is shown; an empty list means every area.
        areas: Vec<AreaId>,
        /// Ids in `sources.json`.
        sources: Vec<SourceId>,
    }
}

piece! {
    /// What to do now. `{emergency}` stands for the emergency number.
    Help {
        /// Also what screen readers are told.
        title: String,
        /// One line below the title.
        lead: String,
        /// What to do, in order.
        steps: Vec<String>,
        /// A kind closing line.
        close: String,
        /// Ids in `sources.json`.
        sources: Vec<SourceId>,
    }
}

piece! {
    /// What to do now, by stage, with ice and heat.
    CareAdvice {
        /// In the middle of a spasm, whatever the area.
        right_now: Note,
        /// Each stage once, in order.
        stages: Vec<StageAdvice>,
        /// A cold pack.
        cold: Therapy,
        /// A warm pack.
        heat: Therapy,
        /// Warmth and cold in turn.
        alternate: Note,
        /// How to choose between them.
        which: Note,
        /// What to do when the skin burns.
        burn: Note,
        /// For whom warmth or cold is not, or not without asking.
        cautions: Vec<Caution>,
        /// What the trials show, and where they end.
        limits: Note,
    }
}

piece! {
    /// What to do at one stage.
    StageAdvice {
        /// Each stage once.
        stage: Stage,
        /// The answer to "When did it start?".
        answer: String,
        /// Stands above the points in the first days.
        title: String,
        /// The first two stand open, the rest is one tap more.
        points: Vec<AdvicePoint>,
        /// Ways offered at this stage, the better one first.
        offers: Vec<TherapyKind>,
    }
}

piece! {
    /// One graded piece of advice.
    AdvicePoint {
        /// One sentence or two.
        text: String,
        /// How good the evidence for it is.
        grade: Grade,
        /// Ids in `sources.json`.
        sources: Vec<SourceId>,
    }
}

/// Ice or warmth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum TherapyKind {
    /// A cold pack: `care.json`, `cold`.
    Cold,
    /// A warm pack: `care.json`, `heat`.
    Heat,
    /// A warm bath: `about.json`, `bath`.
    Bath,
}

impl TherapyKind {
    /// The stable spelling, as in files and markup.
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
        /// Which of the three; the timer knows it by this.
        kind: TherapyKind,
        /// Shown above it and in the timer's bar.
        title: String,
        /// One line below the title.
        lead: String,
        /// How it is done, in order.
        steps: Vec<String>,
        /// Usual minutes.
        minutes: Range,
        /// Never longer, in minutes.
        max_minutes: Range,
        /// Minutes between looks at the skin.
        skin_check_minutes: Option<Range>,
        /// What to look for on the skin.
        skin_check: Option<String>,
        /// Hours from one go to the next.
        hours_between: Option<Range>,
        /// At most; none where the guide names no limit.
        times_a_day: Option<Range>,
        /// What keeps it from doing harm.
        safety: Vec<String>,
        /// How good the evidence for it is; for warmth, the area's own counts.
        grade: Grade,
        /// Ids in `sources.json`.
        sources: Vec<SourceId>,
    }
}

piece! {
    /// Someone who should not, or should ask first.
    Caution {
        /// After "If you have".
        who: String,
        /// For a cold pack.
        cold: Answer,
        /// Stands under the answer.
        cold_note: Option<String>,
        /// For a warm pack and the bath.
        heat: Answer,
        /// Stands under the answer.
        heat_note: Option<String>,
        /// Ids in `sources.json`.
        sources: Vec<SourceId>,
    }
}

/// Whether ice or warmth is for this person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// Fine for them.
    Yes,
    /// Not for them.
    No,
    /// They ask a professional first.
    Ask,
    /// Only a mild or short version.
    Mild,
    /// Only with a helper.
    Helper,
}
