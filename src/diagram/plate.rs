//! The plate: the part of the figure that is shown for choosing, from the
//! hairline to below the buttocks, with the names at both sides and the leader
//! lines between them. Knows neither markup nor colours.

use super::back::{AreaOutline, shape, shapes};
use super::path::{PathBuilder, Point};
use crate::guide::ids::{AreaId, Choice, Side};

/// Left, top, width and height of what is shown, in view units.
pub const VIEW: (i32, i32, i32, i32) = (122, 178, 516, 950);

/// The same as an SVG view box.
pub const VIEW_BOX: &str = "122 178 516 950";

/// The spine, in view units: the plate is centred on it.
const MIDDLE: i32 = 380;

/// A name beside the figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Name {
    /// The side of the plate on which it stands.
    pub side: Side,
    /// Height of its middle, in view units.
    pub y: i32,
    /// Where its leader line ends; none: at the shape's own mark.
    to: Option<Point>,
}

/// Where a choice's name stands. Names of pairs stand on their own side; those
/// of midline areas share the sides, so that no two come too close.
pub const fn name(choice: Choice) -> Name {
    use AreaId::{
        BetweenShoulderBlades, FlankQl, Glutes, LowerBack, MidBack, NeckBase, Sacroiliac,
        ShoulderBlade, UpperTrapezius,
    };
    let right = matches!(choice.side(), Some(Side::Right));
    let (side, y, to) = match (choice.area(), right) {
        (NeckBase, _) => (Side::Left, 262, Some((352, 300))),
        (UpperTrapezius, false) => (Side::Left, 360, None),
        (ShoulderBlade, false) => (Side::Left, 500, None),
        (MidBack, _) => (Side::Left, 624, Some((330, 612))),
        (FlankQl, false) => (Side::Left, 752, None),
        (Sacroiliac, false) => (Side::Left, 872, None),
        (Glutes, false) => (Side::Left, 1004, None),
        (UpperTrapezius, true) => (Side::Right, 338, None),
        (BetweenShoulderBlades, _) => (Side::Right, 436, Some((420, 452))),
        (ShoulderBlade, true) => (Side::Right, 564, None),
        (LowerBack, _) => (Side::Right, 686, Some((428, 716))),
        (FlankQl, true) => (Side::Right, 784, None),
        (Sacroiliac, true) => (Side::Right, 888, None),
        (Glutes, true) => (Side::Right, 1004, None),
    };
    Name { side, y, to }
}

/// Where a choice's leader line ends on the body.
pub fn anchor(choice: Choice) -> Point {
    name(choice).to.unwrap_or_else(|| shape(choice).mark)
}

/// The leader line from the plate's edge to the body, as path data: level, then
/// one short slant.
pub fn leader(choice: Choice) -> String {
    let Name { side, y, .. } = name(choice);
    let (left, _, width, _) = VIEW;
    let to = anchor(choice);
    let slant = if (y - to.1).abs() < 30 { 26 } else { 44 };
    let (edge, bend) = match side {
        Side::Left => (left, to.0 - slant),
        Side::Right => (left + width, to.0 + slant),
    };
    let mut pen = PathBuilder::default();
    pen.go((edge, y));
    pen.line((bend, y));
    pen.line(to);
    pen.finish()
}

/// A box around a shape, from the spine and from the plate's upper edge, and the
/// shape's corners in it: what places and clips a control that lies over it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// The choice whose control it places.
    pub choice: Choice,
    /// Left edge, from the spine; negative on the left.
    pub x: i32,
    /// Upper edge, from the plate's own.
    pub y: i32,
    /// In view units, at least 1.
    pub width: i32,
    /// In view units, at least 1.
    pub height: i32,
    /// Corners in thousandths of width and height.
    pub corners: Vec<Point>,
}

/// The targets of all fourteen choices.
pub fn targets() -> impl Iterator<Item = Target> {
    shapes().map(|shape| target(&shape))
}

fn target(shape: &AreaOutline) -> Target {
    let xs = shape.points.iter().map(|point| point.0);
    let ys = shape.points.iter().map(|point| point.1);
    let (left, right) = (xs.clone().min().unwrap_or(0), xs.max().unwrap_or(0));
    let (top, bottom) = (ys.clone().min().unwrap_or(0), ys.max().unwrap_or(0));
    let (width, height) = ((right - left).max(1), (bottom - top).max(1));
    let corner = |&(x, y): &Point| (1000 * (x - left) / width, 1000 * (y - top) / height);
    Target {
        choice: shape.choice,
        x: left - MIDDLE,
        y: top - VIEW.1,
        width,
        height,
        corners: shape.points.iter().map(corner).collect(),
    }
}
