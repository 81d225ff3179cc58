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
        /// Asked above the emergency signs, and above the same-day ones.
        emergency_question: String,
        today_question: String,
        /// The answer to either when no sign is true.
        none_of_these: String,
        /// Above the advice while a question has no answer.
        unanswered: String,
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
        /// Its label at a glance, e.g. "Numb between the legs".
        short: String,
        effect: SignEffect,
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

piece! {
    /// What to do now, by stage, with ice and heat.
    CareAdvice {
        /// In the middle of a spasm, whatever the area.
        right_now: Note,
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
        points: Vec<AdvicePoint>,
        /// Ways offered at this stage, the better one first.
        offers: Vec<TherapyKind>,
    }
}

piece! {
    /// One graded piece of advice.
    AdvicePoint {
        text: String,
        grade: Grade,
        sources: Vec<SourceId>,
    }
}

/// Ice or warmth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
