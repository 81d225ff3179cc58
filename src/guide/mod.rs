//! The guide as data: what it says, the checks that keep it honest, and its compact form.

pub mod dose;
pub mod ids;
#[cfg(feature = "reader")]
pub mod lang;
pub mod links;
mod measure;
pub mod model;
pub mod pack;
pub mod words;

pub use dose::{Dose, Each, Range, Until};
pub use ids::{
    AreaId, Choice, FamilyId, Grade, Level, MoveKind, Position, PositionFilter, Side, SignEffect,
    Stage, Topic,
};
pub use measure::Measure;
pub use model::*;
pub use pack::{LiveMove, LiveTherapy, Pack, PackError, decode, encode};
pub use words::LiveWords;
#[cfg(feature = "reader")]
pub use words::{PageWords, Words};

// Reading and checking a guide is for whatever writes its page; the program
// that runs in every page only ever sees what passed.
#[cfg(feature = "reader")]
pub mod bundle;
#[cfg(feature = "reader")]
mod check;
#[cfg(feature = "reader")]
mod error;
#[cfg(feature = "reader")]
mod files;
#[cfg(all(feature = "reader", not(target_arch = "wasm32")))]
pub mod folder;
#[cfg(feature = "reader")]
pub(crate) mod load;
#[cfg(feature = "reader")]
mod once;
#[cfg(feature = "reader")]
mod place;
#[cfg(feature = "reader")]
mod plain;
#[cfg(all(feature = "reader", not(target_arch = "wasm32")))]
pub mod reading;
#[cfg(all(feature = "reader", not(target_arch = "wasm32")))]
pub mod schema;
#[cfg(feature = "reader")]
mod shape;

#[cfg(all(feature = "reader", not(target_arch = "wasm32")))]
pub use check::check;
#[cfg(feature = "reader")]
pub use error::Error;
