//! What a guide says, as types that cannot hold nonsense.
//!
//! Every text is plain words in one language: no markup, no line breaks.

use super::Words;

/// Declares a piece of the guide. Written `{ … }` in kebab-case in the files;
/// an unknown field is an error, so that a typing mistake never goes unseen.
macro_rules! piece {
    ($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident : $ty:ty),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "kebab-case", deny_unknown_fields)]
        pub struct $name { $($(#[$fdoc])* pub $field: $ty),+ }
    };
}

mod areas;
mod around;
mod care;
mod front;

pub use areas::*;
pub use around::*;
pub use care::*;
pub use front::*;

/// The id of a move in the library, such as `stretch-knee-to-chest`.
pub type MoveId = String;
/// The id of a warning sign, such as `em-saddle`.
pub type SignId = String;
/// The id of a source: a number of the list, or `U1` … for an unverified one.
pub type SourceId = String;

/// A whole guide in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guide {
    /// `front.json`.
    pub front: Front,
    /// `about.json`.
    pub about: About,
    /// `areas/*.json`, from the neck down.
    pub areas: Vec<Area>,
    /// `moves/*.json`, in the order of the kinds.
    pub moves: Vec<Move>,
    /// `signs.json`.
    pub signs: Signs,
    /// `care.json`.
    pub care: CareAdvice,
    /// `prevention.json`.
    pub prevention: Prevention,
    /// `myths.json`.
    pub myths: Vec<Myth>,
    /// `evidence.json`.
    pub evidence: Evidence,
    /// `sources.json`.
    pub sources: Vec<Source>,
    /// What the interface around it says.
    pub words: Words,
}
