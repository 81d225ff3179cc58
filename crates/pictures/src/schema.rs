//! The JSON Schema for a file of poses.

use crate::data::PosesFile;
use back_relief::guide::schema::of;

/// The schema's file name and its text.
pub fn poses() -> (&'static str, String) {
    ("poses.json", of::<PosesFile>())
}
