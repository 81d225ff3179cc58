//! From points measured on a body to SVG path data in whole view units.
//!
//! Everything is authored for the right half of the body and mirrored here.

use super::{HEIGHT, WIDTH};

/// A place on the body, in ten-thousandths of a person's height: to the right
/// of the spine, above the floor. The content brief's .1155 is 1155 here.
pub(super) type Place = (i32, i32);

/// A point of the drawing, in view units, y downwards.
pub(super) type Point = (i32, i32);

/// Ten-thousandths of a person's height in one view unit.
const PLACES_PER_UNIT: i32 = 5;

/// Height above the floor of the lower edge of the drawing.
const FLOOR: i32 = 4400;

/// Where a place lies on the drawing. Rounds alike on both sides of the spine.
pub(super) const fn point((x, height): Place) -> Point {
    (WIDTH / 2 + rounded(x, PLACES_PER_UNIT), HEIGHT - rounded(height - FLOOR, PLACES_PER_UNIT))
}

/// The same place on the left half.
pub(super) const fn mirrored((x, height): Place) -> Place {
    (-x, height)
}

const fn rounded(value: i32, by: i32) -> i32 {
    let half = if value < 0 { -by / 2 } else { by / 2 };
    (value + half) / by
}

/// Writes path data: absolute moves, the rest relative, no needless spaces.
#[derive(Default)]
pub(super) struct PathBuilder {
    data: String,
    at: Point,
    start: Point,
}

impl PathBuilder {
    pub(super) fn go(&mut self, to: Point) {
        self.data.push('M');
        self.at = (0, 0);
        self.pair(to);
        self.at = to;
        self.start = to;
    }

    /// A straight line, unless the pen is there already.
    pub(super) fn line(&mut self, to: Point) {
        if to == self.at {
            return;
        }
        self.data.push('l');
        self.pair(to);
        self.at = to;
    }

    pub(super) fn quad(&mut self, handle: Point, to: Point) {
        self.data.push('q');
        self.pair(handle);
        self.pair(to);
        self.at = to;
    }

    pub(super) fn cubic(&mut self, first: Point, second: Point, to: Point) {
        self.data.push('c');
        self.pair(first);
        self.pair(second);
        self.pair(to);
        self.at = to;
    }

    pub(super) fn close(&mut self) {
        self.data.push('z');
        self.at = self.start;
    }

    pub(super) fn finish(self) -> String {
        self.data
    }

    fn pair(&mut self, (x, y): Point) {
        self.number(x - self.at.0);
        self.number(y - self.at.1);
    }

    fn number(&mut self, value: i32) {
        if value >= 0 && self.data.ends_with(|last: char| last.is_ascii_digit()) {
            self.data.push(' ');
        }
        self.data.push_str(&value.to_string());
    }
}
