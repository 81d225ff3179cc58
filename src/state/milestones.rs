//! Half way and ten seconds to go, each told once.

const TEN_SECONDS: u32 = 10_000;

/// A point on the way worth telling.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Milestone {
    Half,
    TenSeconds,
}

/// Which points were passed.
#[derive(Debug, Default)]
pub struct Milestones {
    half: bool,
    ten: bool,
}

impl Milestones {
    /// The latest point passed since the last call. One that is overtaken while
    /// nobody looked, or comes again after more time was added, is not told.
    pub const fn pass(&mut self, left: u32, length: u32) -> Option<Milestone> {
        if left <= TEN_SECONDS && !self.ten {
            self.ten = true;
            self.half = true;
            return Some(Milestone::TenSeconds);
        }
        if left <= length / 2 && !self.half {
            self.half = true;
            return Some(Milestone::Half);
        }
        None
    }
}
