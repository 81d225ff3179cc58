//! The jointed figure that shows every move: one body, posed by angles, drawn
//! from where it is clearest. For the build alone; the browser gets the finished sheets.
//!
//! ```text
//! data      what a file of poses may say          read    files to frames
//! pose      a posture as angles                   limb    two bones, both ways
//! skeleton  where the joints are                  contact what touches what
//! camera    from the room to the picture          shape   flat shapes as text
//! trunk, body, props, works                       what is drawn
//! tile      one picture                           sheet   all of them
//! ```

// An exception says its reason: `#[expect(clippy::expect_used, reason = "…")]`.
#![warn(clippy::expect_used)]

pub mod body;
pub mod camera;
pub mod contact;
pub mod data;
pub mod highlights;
pub mod limb;
pub mod measures;
pub mod palette;
pub mod pose;
pub mod props;
mod read;
pub mod schema;
pub mod shape;
mod sheet;
pub mod skeleton;
pub mod tile;
pub mod trunk;
pub mod vector;

pub use read::{Sequence, Still, read};
pub use sheet::{Sheet, SheetRow, sheet};

/// A picture's width, in units of which 2,000 make the figure's height.
pub const TILE_WIDTH: i32 = 2400;

/// A picture's height.
pub const TILE_HEIGHT: i32 = 1800;

/// Pictures in a row of the sheet: start, two between, end.
pub const COLUMNS: i32 = 4;
