//! A countdown over moments that are passed in.

/// A countdown that runs or waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Countdown {
    /// What was left at `since`, or is left while it waits.
    left: u32,
    /// Since when it runs; none while it waits.
    since: Option<u32>,
}

impl Countdown {
    pub const fn start(length_ms: u32, now: u32) -> Self {
        Self { left: length_ms, since: Some(now) }
    }

    /// Never below zero, nor above what there was when a clock goes backwards.
    pub fn left(self, now: u32) -> u32 {
        self.since.map_or(self.left, |since| self.left.saturating_sub(now.saturating_sub(since)))
    }

    pub fn pause(&mut self, now: u32) {
        self.left = self.left(now);
        self.since = None;
    }

    pub fn resume(&mut self, now: u32) {
        self.since = self.since.or(Some(now));
    }

    /// Adds to what is left, even when nothing is.
    pub fn extend(&mut self, ms: u32, now: u32) {
        self.left = self.left(now).saturating_add(ms);
        // Not earlier than it was: that time would be counted twice.
        self.since = self.since.map(|since| since.max(now));
    }

    pub const fn is_running(self) -> bool {
        self.since.is_some()
    }

    pub fn is_over(self, now: u32) -> bool {
        self.left(now) == 0
    }

    /// When it is over, or was, if nobody pauses it.
    pub fn end(self, now: u32) -> u32 {
        self.since.unwrap_or(now).saturating_add(self.left)
    }
}
