//! What a guide says, as types that cannot hold nonsense.
//!
//! Every text is plain words in one language: no markup, no line breaks.

use super::Words;

/// Declares a piece of the guide. Written `{ … }` in kebab-case in the files;
/// an unknown field is an error, so that a typing mistake never goes unseen.
macro_rules! piece {
    ($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident : $ty:ty),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq)]
pub struct Guide {
    pub front: Front,
    pub about: About,
    pub areas: Vec<Area>,
    pub moves: Vec<Move>,
    pub signs: Signs,
    pub care: CareAdvice,
    pub prevention: Prevention,
    pub myths: Vec<Myth>,
    pub evidence: Evidence,
    pub sources: Vec<Source>,
    /// What the interface around it says.
    pub words: Words,
}
