//! Half way and ten seconds to go, each told once. Must not know what is timed.

const TEN_SECONDS: u32 = 10_000;

/// A point on the way worth telling.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    Half,
    TenSeconds,
}

/// Which points were passed.
#[derive(Default)]
pub struct Marks {
    half: bool,
    ten: bool,
}

impl Marks {
    /// The latest point passed since the last call. One that is overtaken while
    /// nobody looked, or comes again after more time was added, is not told.
    pub const fn pass(&mut self, left: u32, length: u32) -> Option<Mark> {
        if left <= TEN_SECONDS && !self.ten {
            self.ten = true;
            self.half = true;
            return Some(Mark::TenSeconds);
        }
        if left <= length / 2 && !self.half {
            self.half = true;
            return Some(Mark::Half);
        }
        None
    }
}
