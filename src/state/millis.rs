//! Moments and spans of time in milliseconds, as a type.

use std::ops::{Add, Sub};

/// Milliseconds: a span of time, or a moment as the span since some start. Sums stop at 0 and at
/// the largest value (49 days), so a clock that goes wild makes no timer fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Millis(u32);

impl Millis {
    /// No time at all; as a moment, the start of the clock.
    pub const ZERO: Self = Self(0);

    /// So many milliseconds.
    #[inline]
    pub const fn new(ms: u32) -> Self {
        Self(ms)
    }

    /// So many seconds, or the largest value where they are more.
    #[inline]
    pub const fn from_secs(secs: u32) -> Self {
        Self(secs.saturating_mul(1_000))
    }

    /// So many minutes, or the largest value where they are more.
    #[inline]
    pub const fn from_minutes(minutes: u32) -> Self {
        Self(minutes.saturating_mul(60_000))
    }

    /// So many hours, or the largest value where they are more.
    #[inline]
    pub const fn from_hours(hours: u32) -> Self {
        Self(hours.saturating_mul(3_600_000))
    }

    /// As a plain number of milliseconds.
    #[inline]
    pub const fn get(self) -> u32 {
        self.0
    }

    /// Whole seconds; one that has begun counts.
    #[inline]
    pub const fn secs_rounded_up(self) -> u32 {
        self.0.div_ceil(1_000)
    }

    /// Whole minutes; one that has only begun does not count.
    #[inline]
    pub const fn minutes(self) -> u32 {
        self.0 / 60_000
    }

    /// Whole minutes; one that has begun counts.
    #[inline]
    pub const fn minutes_rounded_up(self) -> u32 {
        self.0.div_ceil(60_000)
    }
}

impl Add for Millis {
    type Output = Self;

    /// Never more than the largest value.
    #[inline]
    fn add(self, more: Self) -> Self {
        Self(self.0.saturating_add(more.0))
    }
}

impl Sub for Millis {
    type Output = Self;

    /// Never less than zero.
    #[inline]
    fn sub(self, less: Self) -> Self {
        Self(self.0.saturating_sub(less.0))
    }
}
