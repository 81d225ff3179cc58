//! How far parts of the figure are from each other and from the things around it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::limb::Chain;
use crate::measures::{ANKLE, ANKLE_HEIGHT, CALF, ELBOW, HAND, HEAD, HIP, KNEE, THROAT, WRIST};
use crate::pose::{LEFT, RIGHT};
use crate::props::{Kind, Prop};
use crate::skeleton::Skeleton;
use crate::trunk::spine;
use crate::vector::Vector;

/// A part of the body or of the room that can be touched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Thing {
    Head,
    Neck,
    /// Anywhere on the back.
    Back,
    UpperBack,
    LowerBack,
    Buttocks,
    /// Chest or belly.
    Belly,
    /// The ribs on the right.
    RightRibs,
    RightHip,
    RightHand,
    LeftHand,
    RightForearm,
    LeftForearm,
    RightElbow,
    LeftElbow,
    RightThigh,
    LeftThigh,
    RightKnee,
    LeftKnee,
    RightShin,
    LeftShin,
    RightHeel,
    LeftHeel,
    RightFoot,
    LeftFoot,
    Floor,
    Chair,
    Stool,
    Wall,
    Table,
    Bed,
    Doorway,
    Ball,
    Roller,
    Towel,
    Pillow,
    Bag,
}

/// A ball of flesh: its middle and radius.
pub type Flesh = (Vector, f64);

impl Thing {
    /// The prop this is, if it is one.
    fn kind(self) -> Option<Kind> {
        Some(match self {
            Self::Chair => Kind::Chair,
            Self::Stool => Kind::Stool,
            Self::Wall => Kind::Wall,
            Self::Table => Kind::Table,
            Self::Bed => Kind::Bed,
            Self::Doorway => Kind::Doorway,
            Self::Ball => Kind::Ball,
            Self::Roller => Kind::Roller,
            Self::Towel => Kind::Towel,
            Self::Pillow => Kind::Pillow,
            Self::Bag => Kind::Bag,
            _ => return None,
        })
    }

    /// The balls of flesh that make up a part of the body.
    pub fn flesh(self, figure: &Skeleton) -> Vec<Flesh> {
        let arm = |side: usize| &figure.arms[side];
        let leg = |side: usize| &figure.legs[side];
        let back = |heights: &[f64]| {
            heights.iter().map(|&height| (spine(figure, height).0, 142.0)).collect()
        };
        match self {
            Self::Head => vec![(figure.head - figure.head_axes.up * 8.0, HEAD)],
            Self::Neck => vec![(figure.nape.toward(figure.skull, 0.5), THROAT)],
            Self::Back => back(&[0.0, 100.0, 220.0, 340.0, 450.0, 540.0]),
            Self::UpperBack => back(&[400.0, 450.0, 500.0, 550.0, 590.0]),
            Self::LowerBack => back(&[120.0, 180.0, 240.0, 300.0]),
            Self::Buttocks => {
                vec![leg(RIGHT), leg(LEFT)].into_iter().map(|leg| (leg.start, HIP)).collect()
            }
            Self::Belly => back(&[60.0, 160.0, 260.0, 360.0, 460.0]),
            Self::RightRibs => [340.0, 420.0, 500.0]
                .map(|height| {
                    let (at, axes) = spine(figure, height);
                    (at + axes.right * 60.0, 130.0)
                })
                .to_vec(),
            Self::RightHip => vec![(leg(RIGHT).start, HIP)],
            Self::RightHand => hand(arm(RIGHT)),
            Self::LeftHand => hand(arm(LEFT)),
            Self::RightForearm => between(arm(RIGHT).middle, ELBOW, arm(RIGHT).end, WRIST),
            Self::LeftForearm => between(arm(LEFT).middle, ELBOW, arm(LEFT).end, WRIST),
            Self::RightElbow => vec![(arm(RIGHT).middle, ELBOW)],
            Self::LeftElbow => vec![(arm(LEFT).middle, ELBOW)],
            Self::RightThigh => between(leg(RIGHT).start, HIP, leg(RIGHT).middle, KNEE),
            Self::LeftThigh => between(leg(LEFT).start, HIP, leg(LEFT).middle, KNEE),
            Self::RightKnee => vec![(leg(RIGHT).middle, KNEE)],
            Self::LeftKnee => vec![(leg(LEFT).middle, KNEE)],
            Self::RightShin => between(leg(RIGHT).middle, CALF, leg(RIGHT).end, ANKLE),
            Self::LeftShin => between(leg(LEFT).middle, CALF, leg(LEFT).end, ANKLE),
            Self::RightHeel => heel(leg(RIGHT)),
            Self::LeftHeel => heel(leg(LEFT)),
            Self::RightFoot => foot(leg(RIGHT)),
            Self::LeftFoot => foot(leg(LEFT)),
            _ => Vec::new(),
        }
    }
}

fn between(from: Vector, thick: f64, to: Vector, thin: f64) -> Vec<Flesh> {
    let part = |step: i32| f64::from(step) / 4.0;
    (0..=4).map(|step| (from.toward(to, part(step)), thick + (thin - thick) * part(step))).collect()
}

fn hand(arm: &Chain) -> Vec<Flesh> {
    let along = |length: f64| arm.end + arm.tip_axes.front * length;
    vec![(arm.end, WRIST), (along(HAND * 0.42), 36.0), (along(HAND - 18.0), 18.0)]
}

fn heel(leg: &Chain) -> Vec<Flesh> {
    vec![(leg.end + leg.tip_axes.at(-50.0, -ANKLE_HEIGHT + 38.0, 0.0), 38.0)]
}

fn foot(leg: &Chain) -> Vec<Flesh> {
    let mut all = heel(leg);
    all.push((leg.end + leg.tip_axes.at(80.0, -ANKLE_HEIGHT + 30.0, 0.0), 30.0));
    all.push((leg.end + leg.tip_axes.at(190.0, -ANKLE_HEIGHT + 22.0, 0.0), 22.0));
    all
}

/// The gap between two things, in units; less than nothing where they overlap.
/// Nothing where one of them is not there.
pub fn gap(figure: &Skeleton, props: &[Prop], one: Thing, other: Thing) -> Option<f64> {
    let flesh = match one.kind() {
        Some(kind) => {
            props.iter().filter(|prop| prop.kind == kind).flat_map(Prop::middles).collect()
        }
        None => one.flesh(figure),
    };
    let distance = |&(at, radius): &Flesh| -> Option<f64> {
        if other == Thing::Floor {
            return Some(at.y - radius);
        }
        if let Some(kind) = other.kind() {
            let solids = props.iter().filter(|prop| prop.kind == kind).flat_map(Prop::solids);
            return solids.map(|solid| solid.distance(at) - radius).min_by(f64::total_cmp);
        }
        let touched = other.flesh(figure);
        touched
            .iter()
            .map(|&(there, thick)| (there - at).length() - radius - thick)
            .min_by(f64::total_cmp)
    };
    flesh.iter().filter_map(distance).min_by(f64::total_cmp)
}
