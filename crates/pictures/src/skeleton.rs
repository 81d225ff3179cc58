//! Where a posture puts every joint.

use crate::limb::{self, Chain};
use crate::measures::{
    FOREARM, HIP_ASIDE, LOWER_BACK, NECK, PELVIS, SHIN, SHOULDER_ASIDE, SHOULDER_HEIGHT, SKULL,
    THIGH, UPPER_ARM, UPPER_BACK,
};
use crate::pose::{Anchor, LEFT, Limb, Pose, RIGHT, Reach};
use crate::vector::{Axes, Vector};

/// Every joint of a posture, in the room, in units.
#[derive(Debug, Clone, PartialEq)]
pub struct Skeleton {
    pub hip: Vector,
    /// Lowest joint of the spine, lowest rib, nape, base of the skull.
    pub sacrum: Vector,
    pub ribs: Vector,
    pub nape: Vector,
    pub skull: Vector,
    pub head: Vector,
    pub pelvis_axes: Axes,
    pub lower_axes: Axes,
    pub upper_axes: Axes,
    pub neck_axes: Axes,
    pub head_axes: Axes,
    /// Right and left.
    pub arms: [Chain; 2],
    pub legs: [Chain; 2],
}

/// Outward for the right and for the left.
pub const OUTWARD: [f64; 2] = [1.0, -1.0];

impl Skeleton {
    /// The joints, and the same posture with every limb's angles filled in:
    /// those of a hand or foot that is told its place are found here.
    pub fn new(pose: &Pose) -> (Self, Pose) {
        let pelvis_axes = Axes::ROOM.turning(pose.face);
        let pelvis_axes = pelvis_axes.bending(pose.lie).leaning(pose.lean);
        let lower_axes = pelvis_axes
            .turning(pose.chest_turn * 0.3)
            .leaning(pose.lower_back)
            .bending(pose.bend * 0.5);
        let upper_axes = lower_axes
            .turning(pose.chest_turn * 0.7)
            .leaning(pose.upper_back)
            .bending(pose.bend * 0.5);
        let neck_axes =
            upper_axes.turning(pose.head_turn).leaning(pose.neck).bending(pose.neck_bend);
        let head_axes = neck_axes.leaning(pose.nod);
        let sacrum = pose.hip + pelvis_axes.up * PELVIS;
        let ribs = sacrum + lower_axes.up * LOWER_BACK;
        let nape = ribs + upper_axes.up * UPPER_BACK;
        let skull = nape + neck_axes.up * NECK;
        let mut made = Self {
            hip: pose.hip,
            sacrum,
            ribs,
            nape,
            skull,
            head: skull + head_axes.up * SKULL,
            pelvis_axes,
            lower_axes,
            upper_axes,
            neck_axes,
            head_axes,
            arms: [Chain::default(); 2],
            legs: [Chain::default(); 2],
        };
        let mut solved = pose.clone();
        // A foot that rests on the other leg comes after it.
        let leans = |reach: Option<Reach>| {
            reach.is_some_and(|reach| matches!(reach.on, Anchor::Thigh(LEFT) | Anchor::Shin(LEFT)))
        };
        for side in if leans(pose.leg_reach[RIGHT]) { [LEFT, RIGHT] } else { [RIGHT, LEFT] } {
            let bones = limb::Bones { axes: pelvis_axes, outward: OUTWARD[side], ..limb::LEG };
            let start = pose.hip + pelvis_axes.right * (HIP_ASIDE * OUTWARD[side]);
            let bones = limb::Bones { start, upper: THIGH, lower: SHIN, ..bones };
            let angles = made.angles(&bones, &pose.legs[side], pose.leg_reach[side].as_ref());
            solved.legs[side] = angles;
            made.legs[side] = bones.chain(&angles);
        }
        // A hand that rests on the other forearm comes after it.
        let mut order = [RIGHT, LEFT];
        if pose.arm_reach[RIGHT].is_some_and(|reach| reach.on == Anchor::Forearm(LEFT)) {
            order = [LEFT, RIGHT];
        }
        for side in order {
            let bones = limb::Bones { axes: upper_axes, outward: OUTWARD[side], ..limb::ARM };
            let moved = pose.shoulders[side];
            let start = ribs
                + upper_axes.at(
                    moved.x,
                    SHOULDER_HEIGHT + moved.y,
                    (SHOULDER_ASIDE + moved.z) * OUTWARD[side],
                );
            let bones = limb::Bones { start, upper: UPPER_ARM, lower: FOREARM, ..bones };
            let angles = made.angles(&bones, &pose.arms[side], pose.arm_reach[side].as_ref());
            solved.arms[side] = angles;
            made.arms[side] = bones.chain(&angles);
        }
        (made, solved)
    }

    fn angles(&self, bones: &limb::Bones, given: &Limb, reach: Option<&Reach>) -> Limb {
        let Some(reach) = reach else { return *given };
        let (origin, axes) = self.anchor(reach.on);
        let target = origin + axes.at(reach.at.x, reach.at.y, reach.at.z * bones.outward);
        let found = bones.reaching(target, reach.pole, given.tip);
        if reach.level { bones.level(found) } else { found }
    }

    /// Where an anchor is and which way it points.
    fn anchor(&self, anchor: Anchor) -> (Vector, Axes) {
        match anchor {
            Anchor::Room => (Vector::default(), Axes::ROOM),
            Anchor::Pelvis => (self.hip, self.pelvis_axes),
            Anchor::Chest => (self.ribs, self.upper_axes),
            Anchor::Head => (self.head, self.head_axes),
            Anchor::Thigh(side) => (self.legs[side].start, self.legs[side].upper_axes),
            Anchor::Shin(side) => (self.legs[side].middle, self.legs[side].lower_axes),
            Anchor::Forearm(side) => (self.arms[side].middle, self.arms[side].lower_axes),
        }
    }
}
