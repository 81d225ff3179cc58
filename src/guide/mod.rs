//! The guide as data: what it says, the checks that keep it honest, and its compact form.

pub mod dose;
pub mod ids;
pub mod lang;
pub mod links;
mod measure;
pub mod model;
pub mod pack;
pub mod plural;
pub mod words;

pub use dose::{Dose, Each, Range, Until};
pub use ids::{
    AreaId, Choice, FamilyId, Grade, Level, MoveKind, Position, PositionFilter, Side, SignEffect,
    Stage, Topic,
};
pub use measure::Measure;
pub use model::*;
pub use pack::{LiveMove, LiveTherapy, Pack, PackError, decode, encode};
pub use plural::{PluralForms, PluralTable};
pub use words::{LiveWords, PageWords, Words};

// Reading and checking a guide is for whatever writes its page; the program
// that runs in every page only ever sees what passed.
mod built_in;
pub mod bundle;
mod check;
mod claims;
mod clean;
mod error;
mod files;
pub mod findings;
pub mod folder;
mod join;
mod language_rules;
mod layout;
mod load;
mod once;
mod pattern;
mod place;
mod plain;
pub mod reading;
pub mod regions;
#[cfg(feature = "schema")]
pub mod schema;
mod search_words;
mod shape;
pub mod translation;

pub use built_in::BUILT_IN;
pub use check::check;
pub use claims::{Claim, ClaimFinder, ClaimGroup, Claims, Negation};
pub use error::Error;
pub use language_rules::{Avoid, LanguageRules, ReadingLimits};
pub use load::parse;
pub use pattern::Pattern;
pub use search_words::{Names, SearchWords};
