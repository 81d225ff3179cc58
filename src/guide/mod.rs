//! The guide as data: what it says, the checks that keep it honest, and its
//! compact form. Must not know Yew, the browser or the time of day.

pub mod dose;
pub mod ids;
pub mod model;

pub use dose::{Dose, Each, Range, Until};
pub use ids::{AreaId, Choice, FamilyId, Grade, Level, MoveKind, Position, Reach, Side, Stage};
pub use model::*;
