//! The figure's flesh: from joints to flat shapes in the order they are painted.

use crate::camera::{Camera, ProjectedPoint};
use crate::limb::Chain;
use crate::measures::{ANKLE, CALF, ELBOW, HAND, HIP, KNEE, SHOULDER, THROAT, WRIST};
use crate::pose::{LEFT, RIGHT};
use crate::shape::{Shape, around};
use crate::skeleton::Skeleton;
use crate::trunk;
use crate::vector::{Vector, vector};

/// What a shape is of: decides its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cloth {
    Skin,
    Hair,
    Shirt,
    Trousers,
}

/// A part of the body that is painted in one go.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    Trunk,
    Head,
    RightArm,
    LeftArm,
    RightLeg,
    LeftLeg,
}

/// A part, as seen.
#[derive(Debug, Clone, PartialEq)]
pub struct Painted {
    pub part: Part,
    /// Lies behind the trunk and is to stand back.
    pub far: bool,
    depth: f64,
    pub shapes: Vec<(Cloth, Shape)>,
}

/// The whole figure from the back of the picture to its front. Parts named in
/// `behind` come first, those in `before` last, each in that order.
pub fn painted(
    figure: &Skeleton,
    camera: &Camera,
    behind: &[Part],
    before: &[Part],
) -> Vec<Painted> {
    let middle = figure.hip.toward(figure.nape, 0.5);
    let trunk = camera.depth(middle);
    // From the side, one arm and one leg are always the far ones.
    let far = if figure.pelvis_axes.right.dot(camera.toward) > 0.6 { 40.0 } else { 160.0 };
    let part = |part: Part, at: Vector, shapes| {
        let depth = camera.depth(at);
        Painted { part, far: depth < trunk - far, depth, shapes }
    };
    let limb = |chain: &Chain| {
        let ends = chain.start.toward(chain.end, 0.5);
        ends.toward(chain.middle, 0.4)
    };
    let mut parts = vec![
        part(Part::Trunk, middle, trunk_shapes(figure, camera)),
        // Over the collar.
        part(Part::Head, middle + camera.toward, head(figure, camera)),
        part(Part::RightArm, limb(&figure.arms[RIGHT]), arm(&figure.arms[RIGHT], camera)),
        part(Part::LeftArm, limb(&figure.arms[LEFT]), arm(&figure.arms[LEFT], camera)),
        part(Part::RightLeg, limb(&figure.legs[RIGHT]), leg(&figure.legs[RIGHT], camera)),
        part(Part::LeftLeg, limb(&figure.legs[LEFT]), leg(&figure.legs[LEFT], camera)),
    ];
    let place = |painted: &Painted| {
        let at = |list: &[Part]| list.iter().position(|&part| part == painted.part);
        match (at(behind), at(before)) {
            (Some(place), _) => (-1, place),
            (None, None) => (0, 0),
            (None, Some(place)) => (1, place),
        }
    };
    parts.sort_by(|a, b| place(a).cmp(&place(b)).then(a.depth.total_cmp(&b.depth)));
    for painted in &mut parts {
        painted.far &= !before.contains(&painted.part);
        painted.far |= behind.contains(&painted.part);
    }
    parts
}

/// Hips and thighs' beginning, neck, then the shirt.
fn trunk_shapes(figure: &Skeleton, camera: &Camera) -> Vec<(Cloth, Shape)> {
    vec![
        (Cloth::Trousers, trunk::outline(figure, camera, trunk::HIPS)),
        (
            Cloth::Skin,
            Shape::Capsule(
                camera.seen(figure.nape.toward(figure.ribs, 0.08)),
                THROAT + 8.0,
                camera.seen(figure.skull),
                THROAT,
            ),
        ),
        (Cloth::Shirt, trunk::outline(figure, camera, trunk::SHIRT)),
    ]
}

fn arm(arm: &Chain, camera: &Camera) -> Vec<(Cloth, Shape)> {
    let seen = |at: Vector| camera.seen(at);
    let hand = |front: f64, up: f64| camera.seen(arm.end + arm.tip_axes.at(front, up, 0.0));
    let mut shapes = vec![
        Shape::Capsule(seen(arm.start), SHOULDER, seen(arm.middle), ELBOW),
        Shape::Capsule(seen(arm.middle), ELBOW, seen(arm.end), WRIST),
        Shape::Capsule(seen(arm.end), WRIST, hand(HAND * 0.42, 0.0), 37.0),
        Shape::Capsule(hand(HAND * 0.42, 0.0), 37.0, hand(HAND - 18.0, 0.0), 18.0),
    ];
    // A hand laid flat on something does not show its thumb.
    let bent = arm.tip_axes.front.dot(arm.lower_axes.up);
    if bent < -0.75 {
        shapes.push(Shape::Capsule(hand(30.0, 8.0), 22.0, hand(96.0, 52.0), 14.0));
    }
    shapes.into_iter().map(|shape| (Cloth::Skin, shape)).collect()
}

/// Corners of a foot's outline around the ankle: front, up, aside.
const FOOT: [(f64, f64, f64); 7] = [
    (-88.0, -82.0, 26.0),
    (-94.0, -30.0, 22.0),
    (-44.0, 44.0, 24.0),
    (44.0, 36.0, 26.0),
    (120.0, -20.0, 46.0),
    (212.0, -48.0, 40.0),
    (220.0, -84.0, 46.0),
];

fn leg(leg: &Chain, camera: &Camera) -> Vec<(Cloth, Shape)> {
    let seen = |at: Vector| camera.seen(at);
    let calf = leg.middle.toward(leg.end, 0.32) + leg.lower_axes.front * -10.0;
    let foot = |&(front, up, aside): &(f64, f64, f64)| {
        [aside, -aside].map(|aside| seen(leg.end + leg.tip_axes.at(front, up, aside)))
    };
    let foot: Vec<ProjectedPoint> = FOOT.iter().flat_map(foot).collect();
    vec![
        (Cloth::Skin, Shape::Smooth(around(&foot, 8))),
        (Cloth::Trousers, Shape::Capsule(seen(leg.start), HIP, seen(leg.middle), KNEE)),
        (Cloth::Trousers, Shape::Capsule(seen(leg.middle), KNEE, seen(calf), CALF)),
        (Cloth::Trousers, Shape::Capsule(seen(calf), CALF, seen(leg.end), ANKLE)),
    ]
}

/// The skull's middle and half-axes: front, up, aside.
const SKULL_AT: Vector = vector(-2.0, -6.0, 0.0);
const SKULL_SIZE: Vector = vector(114.0, 112.0, 90.0);
/// Points of jaw, chin, lips, nose and brow on the right.
const FACE: [Vector; 7] = [
    vector(-20.0, -92.0, 66.0),
    vector(74.0, -150.0, 24.0),
    vector(96.0, -140.0, 10.0),
    vector(112.0, -88.0, 8.0),
    vector(138.0, -46.0, 4.0),
    vector(114.0, 8.0, 20.0),
    vector(96.0, -20.0, 52.0),
];
const NOSE: [Vector; 2] = [vector(116.0, -14.0, 0.0), vector(130.0, -46.0, 0.0)];
/// The plane between face and hair: which way the hair lies, and how far
/// before the skull's middle it begins.
const HAIR_SIDE: Vector = vector(-0.66, 0.75, 0.0);
const HAIR_LINE: f64 = 22.0;

/// Face and hair are two round bodies with a plane between them, so whichever
/// lies on the onlooker's side of it is painted last.
fn head(figure: &Skeleton, camera: &Camera) -> Vec<(Cloth, Shape)> {
    let axes = figure.head_axes;
    let seen = |at: Vector| camera.seen(figure.head + axes.at(at.x, at.y, at.z));
    let (mut face, mut hair) = (Vec::new(), Vec::new());
    for ring in 0..=12 {
        let height = (f64::from(ring) * 15.0).to_radians();
        for step in 0..24 {
            let angle = (f64::from(step) * 15.0).to_radians();
            let on = vector(height.sin() * angle.cos(), height.cos(), height.sin() * angle.sin());
            let on = vector(on.x * SKULL_SIZE.x, on.y * SKULL_SIZE.y, on.z * SKULL_SIZE.z);
            let beyond = on.dot(HAIR_SIDE) + HAIR_LINE;
            if beyond >= -1.0 {
                hair.push(seen(SKULL_AT + on * 1.05));
            }
            // A little of the face goes on under the hair, so that no gap shows.
            let beyond = beyond - 34.0;
            let cut = if beyond > 0.0 { on - HAIR_SIDE * beyond } else { on };
            face.push(seen(SKULL_AT + cut));
        }
    }
    for at in FACE {
        face.push(seen(at));
        face.push(seen(vector(at.x, at.y, -at.z)));
    }
    // The nose tells where a face looks; in profile it is part of the outline.
    let nose = Shape::Capsule(seen(NOSE[0]), 7.0, seen(NOSE[1]), 12.0);
    let shows = axes.front.dot(camera.toward) > 0.3;
    let nose = shows.then_some((Cloth::Hair, nose));
    let face = (Cloth::Skin, Shape::Smooth(around(&face, 12)));
    let hair = (Cloth::Hair, Shape::Smooth(around(&hair, 10)));
    let hair_side = axes.at(HAIR_SIDE.x, HAIR_SIDE.y, HAIR_SIDE.z);
    if hair_side.dot(camera.toward) < -0.05 {
        [hair, face].into_iter().chain(nose).collect()
    } else {
        [face, hair].into_iter().chain(nose).collect()
    }
}
