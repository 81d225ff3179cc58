//! prevention.json, myths.json, evidence.json and sources.json: what stands around the guide.

use serde::{Deserialize, Serialize};

use super::{Note, SourceId};
use crate::guide::{Grade, Topic};

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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
        /// How sure we are of each topic that gives advice.
        topics: Vec<TopicEvidence>,
        limits: Vec<String>,
        doubts: Vec<String>,
    }
}

piece! {
    /// How well a topic's advice is tested, in one sentence.
    TopicEvidence {
        topic: Topic,
        text: String,
    }
}

piece! {
    /// A grade in words.
    GradeText {
        grade: Grade,
        /// One word, e.g. "Moderate".
        label: String,
        /// Shown beside advice, e.g. "Tested: helps a little".
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Seen {
    Page,
    Abstract,
    Excerpt,
    Copy,
    /// Known, but not opened for this guide.
    NotOpened,
}
