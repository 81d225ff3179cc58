//! A countdown over moments that are passed in.

use super::millis::Millis;

/// A countdown that runs or waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Countdown {
    /// What was left at `since`, or is left while it waits.
    left: Millis,
    /// Since when it runs; none while it waits.
    since: Option<Millis>,
}

impl Countdown {
    /// Runs from `now` on.
    pub const fn start(length: Millis, now: Millis) -> Self {
        Self { left: length, since: Some(now) }
    }

    /// Never below zero, nor above what there was when a clock goes backwards.
    pub fn left(self, now: Millis) -> Millis {
        self.since.map_or(self.left, |since| self.left - (now - since))
    }

    /// Keeps what is left; does nothing to one that waits.
    pub fn pause(&mut self, now: Millis) {
        self.left = self.left(now);
        self.since = None;
    }

    /// Goes on from what is left; does nothing to one that runs.
    pub fn resume(&mut self, now: Millis) {
        self.since = self.since.or(Some(now));
    }

    /// Adds to what is left, even when nothing is.
    pub fn extend(&mut self, more: Millis, now: Millis) {
        self.left = self.left(now) + more;
        // Not earlier than it was: that time would be counted twice.
        self.since = self.since.map(|since| since.max(now));
    }

    /// False while it waits; true also after its end.
    pub const fn is_running(self) -> bool {
        self.since.is_some()
    }

    /// Whether nothing is left.
    pub fn is_over(self, now: Millis) -> bool {
        self.left(now) == Millis::ZERO
    }

    /// When it is over, or was, if nobody pauses it.
    pub fn end(self, now: Millis) -> Millis {
        self.since.unwrap_or(now) + self.left
    }
}
