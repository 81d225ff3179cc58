//! prevention.json, myths.json, evidence.json and sources.json: what stands around the guide.

use serde::{Deserialize, Serialize};

use super::{Note, SourceId};
use crate::guide::{Grade, Topic};

piece! {
    /// How to make the next one less likely, and support for sitting and lying.
    Prevention {
        /// Stands above the items.
        lead: String,
        /// What helps, each on its own.
        items: Vec<Note>,
        /// Support while sitting.
        sitting: Vec<Note>,
        /// Support while lying.
        lying: Vec<Note>,
    }
}

piece! {
    /// A claim people meet, judged. The only text that may use the words we avoid.
    Myth {
        /// Unique among the claims.
        id: String,
        /// As people put it.
        claim: String,
        /// What the studies say of it.
        verdict: Verdict,
        /// How good those studies are.
        grade: Grade,
        /// What the studies show.
        shows: String,
        /// What we say instead.
        say: String,
        /// Ids in `sources.json`.
        sources: Vec<SourceId>,
    }
}

/// How a claim stands up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// It holds up.
    Supported,
    /// The studies are weak, or say both.
    Mixed,
    /// It does not hold up.
    NotSupported,
}

piece! {
    /// How we grade, and how far the evidence reaches.
    Evidence {
        /// Stands above all of it.
        lead: Vec<String>,
        /// Each grade once, from A on.
        grades: Vec<GradeText>,
        /// How sure we are of each topic that gives advice.
        topics: Vec<TopicEvidence>,
        /// What the studies do not tell.
        limits: Vec<String>,
        /// What we are not sure of.
        doubts: Vec<String>,
    }
}

piece! {
    /// How well a topic's advice is tested, in one sentence.
    TopicEvidence {
        /// Every topic but `all`, each once.
        topic: Topic,
        /// Stands under the topic, above grades and sources.
        text: String,
    }
}

piece! {
    /// A grade in words.
    GradeText {
        /// Each grade once.
        grade: Grade,
        /// One word, e.g. "Moderate".
        label: String,
        /// Shown beside advice, e.g. "Tested: helps a little".
        short: String,
        /// In one sentence.
        meaning: String,
    }
}

piece! {
    /// Where something comes from.
    Source {
        /// A number, or `U1` … for an unverified one; unique.
        id: SourceId,
        /// Title, organisation and year.
        title: String,
        /// `https:` addresses only; none for what has no public address.
        links: Vec<String>,
        /// Which of its text we have opened.
        seen: Seen,
    }
}

/// How much of a source was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Seen {
    /// All of it, at its own address.
    Page,
    /// Its summary alone.
    Abstract,
    /// Parts of it.
    Excerpt,
    /// A copy or summary of it elsewhere.
    Copy,
    /// Known, but not opened for this guide.
    NotOpened,
}
