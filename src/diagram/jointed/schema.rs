//! The JSON Schema for a file of poses.

use super::data::PosesFile;
use crate::guide::schema::of;

/// The schema's file name and its text.
pub fn poses() -> (&'static str, String) {
    ("poses.json", of::<PosesFile>())
}
