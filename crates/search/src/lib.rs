//! Finds the places of a guide by the reader's own words, however they are spelled.
//!
//! The index is a text that the build writes, a line a place (see [`Entry`]); it is small enough to
//! be read anew for each query, so nothing is kept between two of them. Knows neither guides nor
//! browsers.

// An exception says its reason: `#[expect(clippy::expect_used, reason = "…")]`.
#![warn(clippy::expect_used, missing_docs)]

mod entry;
mod find;
mod fold;
mod spelling;

pub use entry::{Entry, Kind};
pub use find::{Hit, find};
pub use fold::words;
