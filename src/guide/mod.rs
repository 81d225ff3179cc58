//! The guide as data: what it says, the checks that keep it honest, and its
//! compact form. Must not know Yew, the browser or the time of day.

pub mod dose;
pub mod ids;
pub mod links;
mod measure;
pub mod model;
pub mod pack;
pub mod words;

pub use dose::{Dose, Each, Range, Until};
pub use ids::{AreaId, Choice, FamilyId, Grade, Level, MoveKind, Position, Reach, Side, Stage};
pub use measure::Measure;
pub use model::*;
pub use pack::{LiveMove, LiveTherapy, Pack, PackError, decode, encode};
pub use words::{LiveWords, PageWords, Words};

// Reading and checking files is for the programs that build the pages; the
// browser only ever sees a guide that passed.
#[cfg(not(target_arch = "wasm32"))]
mod check;
#[cfg(not(target_arch = "wasm32"))]
mod error;
#[cfg(not(target_arch = "wasm32"))]
mod files;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) mod load;
#[cfg(not(target_arch = "wasm32"))]
mod once;
#[cfg(not(target_arch = "wasm32"))]
mod plain;
#[cfg(not(target_arch = "wasm32"))]
pub mod reading;
#[cfg(not(target_arch = "wasm32"))]
pub mod schema;

#[cfg(not(target_arch = "wasm32"))]
pub use {
    check::check,
    error::Error,
    load::{load, read},
};
