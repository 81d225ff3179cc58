//! One posture as joint angles, and the way from one to another.
//!
//! Angles are degrees and follow the content brief; see the fields.

use crate::measures::THOUSANDTH;
use crate::vector::{Vector, vector};

/// Index of a pair's right and left one.
pub const RIGHT: usize = 0;
pub const LEFT: usize = 1;

/// An arm or a leg.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Limb {
    /// Lifted to the front: 0 along the trunk, 90 straight ahead.
    pub swing: f64,
    /// Away from the body's middle plane; across it when negative.
    pub out: f64,
    /// Turned about its own length: where the elbow or knee bends, inward
    /// being positive.
    pub turn: f64,
    /// Elbow or knee: 0 straight.
    pub bend: f64,
    /// Wrist toward the elbow's bend; ankle with the toes up.
    pub tip: f64,
}

/// What the ends of a limb keep to, whatever the rest of the body does.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reach {
    pub on: Anchor,
    /// Front, up and outward from the anchor, in units: where wrist or ankle is.
    pub at: Vector,
    /// Where elbow or knee points: front, up and outward.
    pub pole: Vector,
    /// The foot is set level, as on a floor.
    pub level: bool,
}

/// What a reach is measured from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    Room,
    Pelvis,
    Chest,
    Head,
    Thigh(usize),
    Shin(usize),
    Forearm(usize),
}

/// A whole posture.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Pose {
    /// Middle between the hip joints, in units.
    pub hip: Vector,
    /// Whole body about the upright axis, to its right.
    pub face: f64,
    /// Whole body laid over: 90 is lying on its right side.
    pub lie: f64,
    /// Pelvis from upright, forward.
    pub lean: f64,
    /// Extra bend forward of lower and upper back, neck, and head on the neck.
    pub lower_back: f64,
    pub upper_back: f64,
    pub neck: f64,
    pub nod: f64,
    /// Sideways to the right: trunk and neck.
    pub bend: f64,
    pub neck_bend: f64,
    /// About the long axis to the right: chest on pelvis, head on chest.
    pub chest_turn: f64,
    pub head_turn: f64,
    /// Shoulder points moved, right and left: front and up, in units.
    pub shoulders: [Vector; 2],
    pub arms: [Limb; 2],
    pub legs: [Limb; 2],
    pub arm_reach: [Option<Reach>; 2],
    pub leg_reach: [Option<Reach>; 2],
}

impl Limb {
    fn toward(&self, other: &Self, part: f64) -> Self {
        let mix = |a: f64, b: f64| a + (b - a) * part;
        Self {
            swing: mix(self.swing, other.swing),
            out: mix(self.out, other.out),
            turn: mix(self.turn, other.turn),
            bend: mix(self.bend, other.bend),
            tip: mix(self.tip, other.tip),
        }
    }
}

impl Reach {
    /// Between two reaches from the same anchor; else there is none.
    fn toward(from: Option<Self>, to: Option<Self>, part: f64) -> Option<Self> {
        let (from, to) = (from?, to?);
        (from.on == to.on).then(|| Self {
            on: from.on,
            at: from.at.toward(to.at, part),
            pole: from.pole.toward(to.pole, part),
            level: from.level && to.level,
        })
    }
}

impl Pose {
    /// The posture a part of the way to another. Where both keep a hand or
    /// foot in the same place, it stays there all the way.
    ///
    /// Both are to be solved: their limbs' angles must say where the reaches lead.
    pub fn toward(&self, other: &Self, part: f64) -> Self {
        let mix = |a: f64, b: f64| a + (b - a) * part;
        Self {
            hip: self.hip.toward(other.hip, part),
            face: mix(self.face, other.face),
            lie: mix(self.lie, other.lie),
            lean: mix(self.lean, other.lean),
            lower_back: mix(self.lower_back, other.lower_back),
            upper_back: mix(self.upper_back, other.upper_back),
            neck: mix(self.neck, other.neck),
            nod: mix(self.nod, other.nod),
            bend: mix(self.bend, other.bend),
            neck_bend: mix(self.neck_bend, other.neck_bend),
            chest_turn: mix(self.chest_turn, other.chest_turn),
            head_turn: mix(self.head_turn, other.head_turn),
            shoulders: [0, 1].map(|i| self.shoulders[i].toward(other.shoulders[i], part)),
            arms: [0, 1].map(|i| self.arms[i].toward(&other.arms[i], part)),
            legs: [0, 1].map(|i| self.legs[i].toward(&other.legs[i], part)),
            arm_reach: [0, 1].map(|i| Reach::toward(self.arm_reach[i], other.arm_reach[i], part)),
            leg_reach: [0, 1].map(|i| Reach::toward(self.leg_reach[i], other.leg_reach[i], part)),
        }
    }

    /// Right for left.
    pub fn mirrored(&self) -> Self {
        let reach =
            |reach: Option<Reach>| reach.map(|reach| Reach { on: reach.on.mirrored(), ..reach });
        let swapped = |[right, left]: [Limb; 2]| [left, right];
        Self {
            hip: vector(self.hip.x, self.hip.y, -self.hip.z),
            face: -self.face,
            lie: -self.lie,
            bend: -self.bend,
            neck_bend: -self.neck_bend,
            chest_turn: -self.chest_turn,
            head_turn: -self.head_turn,
            shoulders: [self.shoulders[LEFT], self.shoulders[RIGHT]],
            arms: swapped(self.arms),
            legs: swapped(self.legs),
            arm_reach: [reach(self.arm_reach[LEFT]), reach(self.arm_reach[RIGHT])],
            leg_reach: [reach(self.leg_reach[LEFT]), reach(self.leg_reach[RIGHT])],
            ..self.clone()
        }
    }
}

impl Anchor {
    fn mirrored(self) -> Self {
        match self {
            Self::Thigh(side) => Self::Thigh(1 - side),
            Self::Shin(side) => Self::Shin(1 - side),
            Self::Forearm(side) => Self::Forearm(1 - side),
            other => other,
        }
    }
}

/// Three numbers of the data, in thousandths of the figure's height.
pub fn placed([x, y, z]: [f64; 3]) -> Vector {
    vector(x, y, z) * THOUSANDTH
}
