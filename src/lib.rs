//! Back Relief: choose where your back hurts, read what to do.
pub mod guide;
