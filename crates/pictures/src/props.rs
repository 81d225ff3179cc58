//! The things around the figure as solid bodies.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::camera::{Camera, ProjectedPoint};
use crate::pose::placed;
use crate::shape::{Shape, around, hull};
use crate::vector::{Axes, Vector, vector};

/// Something the figure lies on, leans on or works with.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Prop {
    pub kind: Kind,
    /// Its middle; of furniture, the middle of its top; of a chair, the floor
    /// under the sitter's hips.
    #[serde(default)]
    pub at: [f64; 3],
    /// Length, height and width; of a ball or roll, the first is its radius.
    #[serde(default)]
    pub size: Option<[f64; 3]>,
    /// Its front end raised by so many degrees; a roll with any tilt lies along
    /// the front instead of across.
    #[serde(default)]
    pub tilt: f64,
    /// Painted over the figure.
    #[serde(default)]
    pub before: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    Floor,
    Mat,
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
    /// From its place to both hands.
    Band,
}

/// What a thing is made of: decides its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stuff {
    Furniture,
    Ground,
    Tool,
    Cord,
}

/// A solid body that other things can touch.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Solid {
    /// Middle, half of each edge, axes.
    Block(Vector, Vector, Axes),
    /// The same with round edges.
    Cushion(Vector, Vector, Axes),
    /// Two ends and a radius.
    Rod(Vector, Vector, f64),
}

impl Solid {
    /// How far a point is from its skin; less than nothing inside.
    pub fn distance(&self, at: Vector) -> f64 {
        match *self {
            Self::Block(middle, half, axes) | Self::Cushion(middle, half, axes) => {
                let away = at - middle;
                let over = vector(
                    away.dot(axes.front).abs() - half.x,
                    away.dot(axes.up).abs() - half.y,
                    away.dot(axes.right).abs() - half.z,
                );
                let inside = over.x.max(over.y).max(over.z).min(0.0);
                vector(over.x.max(0.0), over.y.max(0.0), over.z.max(0.0)).length() + inside
            }
            Self::Rod(from, to, radius) => {
                let way = to - from;
                let length = way.dot(way).max(1e-9);
                let part = ((at - from).dot(way) / length).clamp(0.0, 1.0);
                (at - from.toward(to, part)).length() - radius
            }
        }
    }

    pub fn shape(&self, camera: &Camera) -> Shape {
        match *self {
            Self::Block(middle, half, axes) => {
                Shape::Straight(hull(&corners(camera, middle, half, axes)))
            }
            Self::Cushion(middle, half, axes) => {
                // Fuller than its box, because the curve cuts the corners.
                let full = vector(half.x * 1.08, half.y * 1.2, half.z * 1.08);
                let cloud = corners(camera, middle, full, axes);
                Shape::Smooth(plump(&hull(&cloud)))
            }
            Self::Rod(from, to, radius) => {
                Shape::Capsule(camera.seen(from), radius, camera.seen(to), radius)
            }
        }
    }
}

/// Two points on each edge, so that a curve keeps to its middle.
fn plump(corners: &[ProjectedPoint]) -> Vec<ProjectedPoint> {
    let next = corners.iter().cycle().skip(1);
    let pairs = corners.iter().zip(next);
    let on: Vec<ProjectedPoint> =
        pairs.flat_map(|(&a, &b)| [a.toward(b, 0.06), b.toward(a, 0.06)]).collect();
    around(&on, 24)
}

fn corners(camera: &Camera, middle: Vector, half: Vector, axes: Axes) -> Vec<ProjectedPoint> {
    let mut all = Vec::with_capacity(8);
    for x in [-half.x, half.x] {
        for y in [-half.y, half.y] {
            all.extend([-half.z, half.z].map(|z| camera.seen(middle + axes.at(x, y, z))));
        }
    }
    all
}

/// A block between two corners, in thousandths of the figure's height.
fn block(from: [f64; 3], to: [f64; 3]) -> Solid {
    let (from, to) = (placed(from), placed(to));
    let half = (to - from) * 0.5;
    let half = vector(half.x.abs(), half.y.abs(), half.z.abs());
    Solid::Block(from.toward(to, 0.5), half, Axes::ROOM)
}

impl Prop {
    pub fn stuff(&self) -> Stuff {
        match self.kind {
            Kind::Floor | Kind::Mat => Stuff::Ground,
            Kind::Chair | Kind::Stool | Kind::Wall | Kind::Table | Kind::Bed | Kind::Doorway => {
                Stuff::Furniture
            }
            Kind::Ball | Kind::Roller | Kind::Towel | Kind::Pillow | Kind::Bag => Stuff::Tool,
            Kind::Band => Stuff::Cord,
        }
    }

    /// Its solid bodies; a band has none.
    pub fn solids(&self) -> Vec<Solid> {
        let [x, y, z] = self.at;
        let size = |usual: [f64; 3]| self.size.unwrap_or(usual);
        match self.kind {
            Kind::Floor | Kind::Mat => {
                let thick = if self.kind == Kind::Mat { 12.0 } else { 5.0 };
                let [length, _, width] = size([1000.0, 0.0, 300.0]);
                vec![block(
                    [x - length / 2.0, -thick, z - width / 2.0],
                    [x + length / 2.0, 0.0, z + width / 2.0],
                )]
            }
            Kind::Chair | Kind::Stool => {
                let [_, height, _] = size([0.0, 520.0, 0.0]);
                let mut solids =
                    vec![block([x - 140.0, 195.0, z - 125.0], [x + 120.0, 220.0, z + 125.0])];
                for (front, aside) in
                    [(-138.0, -120.0), (104.0, -120.0), (-138.0, 106.0), (104.0, 106.0)]
                {
                    solids.push(block(
                        [x + front, 0.0, z + aside],
                        [x + front + 14.0, 196.0, z + aside + 14.0],
                    ));
                }
                if self.kind == Kind::Chair {
                    solids
                        .push(block([x - 154.0, 180.0, z - 118.0], [x - 138.0, height, z + 118.0]));
                }
                solids
            }
            Kind::Wall => {
                let [_, height, width] = size([0.0, 1080.0, 700.0]);
                let thick = 30.0 * x.signum();
                vec![block([x, 0.0, z - width / 2.0], [x + thick, height, z + width / 2.0])]
            }
            Kind::Table => {
                let [length, _, width] = size([300.0, 0.0, 400.0]);
                let (from, to) = (x - length / 2.0, x + length / 2.0);
                let (left, right) = (z - width / 2.0, z + width / 2.0);
                let mut solids = vec![block([from, y - 24.0, left], [to, y, right])];
                for (front, aside) in [
                    (from + 14.0, left),
                    (to - 30.0, left),
                    (from + 14.0, right - 16.0),
                    (to - 30.0, right - 16.0),
                ] {
                    solids.push(block([front, 0.0, aside], [front + 16.0, y - 20.0, aside + 16.0]));
                }
                solids
            }
            Kind::Bed => {
                let [length, _, width] = size([1100.0, 0.0, 450.0]);
                let (from, to) = (x - length / 2.0, x + length / 2.0);
                let (left, right) = (z - width / 2.0, z + width / 2.0);
                vec![block([from, y - 90.0, left], [to, y, right])]
            }
            Kind::Doorway => {
                let [_, height, width] = size([0.0, 1120.0, 560.0]);
                let half = width / 2.0;
                vec![
                    block([x - 15.0, 0.0, z - half - 40.0], [x + 15.0, height, z - half]),
                    block([x - 15.0, 0.0, z + half], [x + 15.0, height, z + half + 40.0]),
                    block(
                        [x - 15.0, height - 2.0, z - half - 40.0],
                        [x + 15.0, height + 36.0, z + half + 40.0],
                    ),
                ]
            }
            Kind::Ball => {
                let [radius, ..] = size([22.0, 0.0, 0.0]);
                let at = placed(self.at);
                vec![Solid::Rod(at, at, radius * 2.0)]
            }
            Kind::Roller | Kind::Towel => {
                let [radius, _, width] = size([44.0, 0.0, 200.0]);
                let end = |half: f64| {
                    placed(if self.tilt == 0.0 { [x, y, z + half] } else { [x + half, y, z] })
                };
                vec![Solid::Rod(end(-width / 2.0), end(width / 2.0), radius * 2.0)]
            }
            Kind::Pillow => {
                let half = placed(size([160.0, 60.0, 200.0])) * 0.5;
                vec![Solid::Cushion(placed(self.at), half, Axes::ROOM.leaning(-self.tilt))]
            }
            Kind::Bag => {
                let half = placed(size([60.0, 130.0, 130.0])) * 0.5;
                vec![Solid::Cushion(placed(self.at), half, Axes::ROOM)]
            }
            Kind::Band => Vec::new(),
        }
    }

    /// Its middles and how thick it is there, to measure how far it is from
    /// something else.
    pub fn middles(&self) -> Vec<(Vector, f64)> {
        let middle = |solid: &Solid| match *solid {
            Solid::Block(middle, half, _) | Solid::Cushion(middle, half, _) => {
                (middle, half.x.min(half.y).min(half.z))
            }
            Solid::Rod(from, to, radius) => (from.toward(to, 0.5), radius),
        };
        self.solids().iter().map(middle).collect()
    }

    pub fn shapes(&self, camera: &Camera, hands: [Vector; 2]) -> Vec<Shape> {
        if self.kind == Kind::Band {
            let from = camera.seen(placed(self.at));
            return hands.iter().map(|&hand| Shape::Line(vec![from, camera.seen(hand)])).collect();
        }
        let mut shapes: Vec<Shape> =
            self.solids().iter().map(|solid| solid.shape(camera)).collect();
        if self.kind == Kind::Bag {
            // The handle.
            let up = |z: f64| camera.seen(placed([self.at[0], self.at[1] + 62.0, self.at[2] + z]));
            let top = camera.seen(placed([self.at[0], self.at[1] + 110.0, self.at[2]]));
            shapes.push(Shape::Capsule(up(-30.0), 9.0, top, 9.0));
            shapes.push(Shape::Capsule(up(30.0), 9.0, top, 9.0));
        }
        shapes
    }
}
