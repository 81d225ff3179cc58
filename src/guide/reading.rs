//! How hard a text is to read: its sentences, words and syllables, and the formula that its
//! language has for them.

mod counts;
mod cut;
mod formula;
mod letters;
mod syllables;

pub use counts::Counts;
pub use cut::{sentences, words};
pub use formula::Formula;
pub(super) use letters::is_vowel_sign;
pub use syllables::syllables;
