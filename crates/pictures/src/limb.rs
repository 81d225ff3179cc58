//! An arm or a leg: two bones and what hangs on their end, from angles to places and back.

use crate::pose::Limb;
use crate::vector::{Axes, Vector, vector};

/// What a limb starts from.
#[derive(Debug, Clone, Copy)]
pub struct Bones {
    /// Shoulder or hip, and the axes of the part it sits on.
    pub start: Vector,
    pub axes: Axes,
    /// 1 for the right limb, -1 for the left.
    pub outward: f64,
    pub upper: f64,
    pub lower: f64,
    /// 1 where the limb folds to the front, as an elbow does; -1 for a knee.
    pub fold: f64,
}

/// Arm and leg, still without place or length.
pub const ARM: Bones = Bones {
    start: vector(0.0, 0.0, 0.0),
    axes: Axes::ROOM,
    outward: 1.0,
    upper: 0.0,
    lower: 0.0,
    fold: 1.0,
};
pub const LEG: Bones = Bones { fold: -1.0, ..ARM };

/// A limb in the room. Its parts' axes point up toward the body.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Chain {
    pub start: Vector,
    pub middle: Vector,
    pub end: Vector,
    pub upper_axes: Axes,
    pub lower_axes: Axes,
    /// Hand or foot: `front` along the fingers or toes; `up` is the thumb's
    /// side of a hand, the instep's of a foot.
    pub tip_axes: Axes,
}

impl Default for Chain {
    fn default() -> Self {
        let start = Vector::default();
        let axes = Axes::ROOM;
        Self {
            start,
            middle: start,
            end: start,
            upper_axes: axes,
            lower_axes: axes,
            tip_axes: axes,
        }
    }
}

impl Bones {
    /// Along the upper bone, the front of it, and inward, for a swing and an out.
    fn upper(&self, swing: f64, out: f64) -> (Vector, Vector, Vector) {
        let (sin, cos) = swing.to_radians().sin_cos();
        let down = self.axes.front * sin - self.axes.up * cos;
        let front = self.axes.front * cos + self.axes.up * sin;
        let outward = self.axes.right * self.outward;
        let (sin, cos) = out.to_radians().sin_cos();
        (down * cos + outward * sin, front, down * sin - outward * cos)
    }

    pub fn chain(&self, angles: &Limb) -> Chain {
        let (along, front, inward) = self.upper(angles.swing, angles.out);
        let (sin, cos) = angles.turn.to_radians().sin_cos();
        let front = front * cos + inward * sin;
        let right = front.cross(along * -1.0);
        let (sin, cos) = angles.bend.to_radians().sin_cos();
        let sin = sin * self.fold;
        let lower = along * cos + front * sin;
        let lower_front = front * cos - along * sin;
        let (sin, cos) = angles.tip.to_radians().sin_cos();
        let tip_axes = if self.fold > 0.0 {
            let fingers = lower * cos + lower_front * sin;
            Axes { front: fingers, up: lower_front * cos - lower * sin, right }
        } else {
            let toes = lower_front * cos - lower * sin;
            Axes { front: toes, up: lower * -cos - lower_front * sin, right }
        };
        let middle = self.start + along * self.upper;
        Chain {
            start: self.start,
            middle,
            end: middle + lower * self.lower,
            upper_axes: Axes { front, up: along * -1.0, right },
            lower_axes: Axes { front: lower_front, up: lower * -1.0, right },
            tip_axes,
        }
    }

    /// The angles that bring the end to a place, or as near as it gets, with
    /// the joint between pointing along the pole.
    pub fn reaching(&self, target: Vector, pole: Vector, tip: f64) -> Limb {
        let way = target - self.start;
        let far = (self.upper + self.lower) * 0.9995;
        let near = (self.upper - self.lower).abs() + 1.0;
        let distance = way.length().clamp(near, far);
        let way = way.unit();
        let pole = self.axes.at(pole.x, pole.y, pole.z * self.outward);
        let aside = pole.square_to(way).unit();
        let along = (distance * distance + self.upper * self.upper - self.lower * self.lower)
            / (2.0 * distance);
        let off = (self.upper * self.upper - along * along).max(0.0).sqrt();
        let upper = (way * along + aside * off) * (1.0 / self.upper);
        let lower = (way * distance - upper * self.upper) * (1.0 / self.lower);
        self.angles(upper, lower, tip)
    }

    /// The same with the foot set level.
    pub fn level(&self, angles: Limb) -> Limb {
        let lower = self.chain(&angles).lower_axes;
        Limb { tip: (-lower.front.y / lower.up.y).atan().to_degrees(), ..angles }
    }

    /// The angles of two bones that point these ways.
    fn angles(&self, upper: Vector, lower: Vector, tip: f64) -> Limb {
        let out = (upper.dot(self.axes.right) * self.outward).clamp(-1.0, 1.0).asin();
        let (ahead, below) = (upper.dot(self.axes.front), -upper.dot(self.axes.up));
        let swing = ahead.atan2(below).to_degrees();
        // An arm goes on over the head to behind it, not back round below.
        let swing = if swing < -100.0 { swing + 360.0 } else { swing };
        let (along, front, inward) = self.upper(swing, out.to_degrees());
        let folded = lower.square_to(along) * self.fold;
        let turn = folded.dot(inward).atan2(folded.dot(front)).to_degrees();
        let bend = lower.dot(along).clamp(-1.0, 1.0).acos().to_degrees();
        let turn = if folded.length() > 1e-6 { turn } else { 0.0 };
        Limb { swing, out: out.to_degrees(), turn, bend, tip }
    }
}
