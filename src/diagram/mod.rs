//! Drawings as geometry: where everything on the rear view of the back lies.
//! Knows neither the browser nor how the drawing is coloured.

pub mod anatomy;
pub mod back;
mod curve;
mod path;
pub mod plate;

/// Width of the drawing, in view units: 2,000 to a person's height, so that
/// every measure of the content brief is a whole number.
pub const WIDTH: i32 = 760;

/// Height of the drawing, in view units: from just above the head to just
/// below the gluteal fold.
pub const HEIGHT: i32 = 1160;
