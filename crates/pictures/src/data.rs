//! The poses as they are written in `content/poses/`.
//!
//! Angles are degrees; places are thousandths of the figure's height: to the front, above the
//! floor, to the figure's right (or outward, for a limb).

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::body::Part;
use crate::camera::View;
use crate::contact::Thing;
use crate::pose::{Anchor, LEFT, Limb, Pose, RIGHT, Reach, placed};
use crate::props::Prop;
use back_relief::guide::{AreaId, Side};

/// A file of poses.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PosesFile {
    /// Postures that others start from, by name.
    #[serde(default)]
    pub bases: BTreeMap<String, Frame>,
    #[serde(default)]
    pub poses: Vec<MovePoses>,
}

/// How one move is drawn.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct MovePoses {
    /// The move's id in the guide.
    #[serde(rename = "move")]
    pub id: String,
    pub view: View,
    /// The onlooker has gone round to the right by so many degrees.
    #[serde(default)]
    pub around: f64,
    /// The onlooker looks down by so many degrees.
    #[serde(default)]
    pub raised: f64,
    /// Drawn smaller, so that a figure of full length fits.
    #[serde(default)]
    pub small: bool,
    /// The posture that the first frame changes.
    #[serde(default)]
    pub from: Option<String>,
    /// One frame is held; of two, the figure goes from the first to the
    /// second; four stand side by side. Each says what differs from the one
    /// before it.
    pub frames: Vec<Frame>,
    #[serde(default)]
    pub props: Vec<Prop>,
    /// Where the back is tinted.
    #[serde(default)]
    pub works: Vec<Work>,
    #[serde(default)]
    pub arrows: Vec<Arrow>,
    /// Parts painted before all others, and after them.
    #[serde(default)]
    pub behind: Vec<Part>,
    #[serde(default)]
    pub before: Vec<Part>,
}

/// A worked area; the right one of a pair unless it says otherwise.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Work {
    pub area: AreaId,
    #[serde(default)]
    pub side: Option<Side>,
}

/// An arrow of the picture, drawn in the last frame.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Arrow {
    /// In the picture: to its right, and above the floor.
    pub from: [f64; 2],
    pub to: [f64; 2],
    /// How far its middle is bent to the left of its way.
    #[serde(default)]
    pub bow: f64,
}

/// A posture; what is left out is as in the frame before, or zero.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Frame {
    /// Middle between the hip joints.
    pub hip: Option<[f64; 3]>,
    /// Whole body turned about the upright axis, to its right.
    pub face: Option<f64>,
    /// Whole body laid over: 90 lies on its right side.
    pub lie: Option<f64>,
    /// Pelvis: 0 upright, 90 face down, -90 on the back.
    pub lean: Option<f64>,
    /// Extra bend forward; backward when negative.
    pub lower_back: Option<f64>,
    pub upper_back: Option<f64>,
    pub neck: Option<f64>,
    /// Head on the neck, chin down.
    pub nod: Option<f64>,
    /// Trunk and neck to the right side.
    pub bend: Option<f64>,
    pub neck_bend: Option<f64>,
    /// Chest on pelvis and head on chest, to the right.
    pub chest_turn: Option<f64>,
    pub head_turn: Option<f64>,
    /// Shoulder points: front, up and outward.
    pub shoulders: Option<[f64; 3]>,
    pub arms: Option<LimbData>,
    pub right_arm: Option<LimbData>,
    pub left_arm: Option<LimbData>,
    pub legs: Option<LimbData>,
    pub right_leg: Option<LimbData>,
    pub left_leg: Option<LimbData>,
    /// What touches what.
    pub touching: Option<Vec<(Thing, Thing)>>,
}

/// An arm or leg: by its angles, or by where its end is.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct LimbData {
    /// Shoulder or hip, to the front: 0 along the trunk, 90 straight ahead.
    pub lift: f64,
    /// Out of the body's middle plane; across it when negative.
    pub out: f64,
    /// About its own length, inward.
    pub turn: f64,
    /// Elbow or knee: 0 straight.
    pub bend: f64,
    /// Wrist toward the elbow's bend; ankle with the toes up.
    pub tip: f64,
    /// Where wrist or ankle is instead.
    pub reach: Option<ReachData>,
}

/// Where wrist or ankle is: `at` is front, up and outward from `on`.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ReachData {
    pub on: On,
    pub at: [f64; 3],
    /// Which way elbow or knee points: front, up and outward.
    #[serde(default)]
    pub pole: Option<[f64; 3]>,
}

/// What a reach is measured from.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum On {
    Room,
    Pelvis,
    Chest,
    Head,
    RightThigh,
    LeftThigh,
    RightShin,
    LeftShin,
    RightForearm,
    LeftForearm,
}

impl From<On> for Anchor {
    fn from(on: On) -> Self {
        match on {
            On::Room => Self::Room,
            On::Pelvis => Self::Pelvis,
            On::Chest => Self::Chest,
            On::Head => Self::Head,
            On::RightThigh => Self::Thigh(RIGHT),
            On::LeftThigh => Self::Thigh(LEFT),
            On::RightShin => Self::Shin(RIGHT),
            On::LeftShin => Self::Shin(LEFT),
            On::RightForearm => Self::Forearm(RIGHT),
            On::LeftForearm => Self::Forearm(LEFT),
        }
    }
}

/// Elbows point down and a little back and out, knees ahead.
const ELBOW_POLE: [f64; 3] = [-0.3, -1.0, 0.4];
const KNEE_POLE: [f64; 3] = [1.0, 0.1, 0.0];

impl LimbData {
    fn limb(&self) -> Limb {
        let &Self { lift: swing, out, turn, bend, tip, .. } = self;
        Limb { swing, out, turn, bend, tip }
    }

    fn reach(&self, pole: [f64; 3]) -> Option<Reach> {
        let reach = self.reach.as_ref()?;
        let pole = reach.pole.unwrap_or(pole);
        let (at, pole) = (placed(reach.at), placed(pole));
        Some(Reach { on: reach.on.into(), at, pole, level: false })
    }
}

impl Frame {
    /// This posture on top of another.
    pub fn change(&self, pose: &mut Pose) {
        let set = |field: &mut f64, value: Option<f64>| {
            if let Some(value) = value {
                *field = value;
            }
        };
        if let Some(hip) = self.hip {
            pose.hip = placed(hip);
        }
        set(&mut pose.face, self.face);
        set(&mut pose.lie, self.lie);
        set(&mut pose.lean, self.lean);
        set(&mut pose.lower_back, self.lower_back);
        set(&mut pose.upper_back, self.upper_back);
        set(&mut pose.neck, self.neck);
        set(&mut pose.nod, self.nod);
        set(&mut pose.bend, self.bend);
        set(&mut pose.neck_bend, self.neck_bend);
        set(&mut pose.chest_turn, self.chest_turn);
        set(&mut pose.head_turn, self.head_turn);
        if let Some(moved) = self.shoulders {
            pose.shoulders = [placed(moved); 2];
        }
        for (side, own) in [(RIGHT, &self.right_arm), (LEFT, &self.left_arm)] {
            if let Some(arm) = own.as_ref().or(self.arms.as_ref()) {
                pose.arms[side] = arm.limb();
                pose.arm_reach[side] = arm.reach(ELBOW_POLE);
            }
        }
        for (side, own) in [(RIGHT, &self.right_leg), (LEFT, &self.left_leg)] {
            if let Some(leg) = own.as_ref().or(self.legs.as_ref()) {
                pose.legs[side] = leg.limb();
                let reach = leg.reach(KNEE_POLE);
                // A foot that is somewhere in the room stands on something.
                let level = leg.tip == 0.0 && reach.is_some_and(|reach| reach.on == Anchor::Room);
                pose.leg_reach[side] = reach.map(|reach| Reach { level, ..reach });
            }
        }
    }
}
