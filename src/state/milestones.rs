//! Half way and ten seconds to go, each told once.

use super::millis::Millis;

const TEN_SECONDS: Millis = Millis::from_secs(10);

/// A point on the way worth telling.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Milestone {
    /// No more than half of the time is left.
    Half,
    /// No more than ten seconds are left.
    TenSeconds,
}

/// Which points were passed.
#[derive(Debug, Default)]
pub(super) struct Milestones {
    half: bool,
    ten: bool,
}

impl Milestones {
    /// The latest point passed since the last call. One that is overtaken while
    /// nobody looked, or comes again after more time was added, is not told.
    pub(super) fn pass(&mut self, left: Millis, length: Millis) -> Option<Milestone> {
        if left <= TEN_SECONDS && !self.ten {
            self.ten = true;
            self.half = true;
            return Some(Milestone::TenSeconds);
        }
        if left.get() <= length.get() / 2 && !self.half {
            self.half = true;
            return Some(Milestone::Half);
        }
        None
    }
}
