//! The trunk as a row of oval slices along the spine: its outline from any side, and patches of
//! its back.

use crate::camera::{Camera, ProjectedPoint, point};
use crate::measures::{LOWER_BACK, NECK, PELVIS, UPPER_BACK};
use crate::shape::{Shape, around};
use crate::skeleton::Skeleton;
use crate::vector::{Axes, Vector};

/// An oval slice: its height along the spine above the hips, half its width,
/// and how far it reaches to the front and to the back.
#[derive(Debug, Clone, Copy)]
pub struct Slice {
    height: f64,
    aside: f64,
    front: f64,
    back: f64,
}

const fn slice(height: f64, aside: f64, front: f64, back: f64) -> Slice {
    Slice { height, aside, front, back }
}

/// Seat and hips, up to the waistband.
pub const HIPS: &[Slice] = &[
    slice(-112.0, 130.0, 60.0, 96.0),
    slice(-70.0, 196.0, 104.0, 146.0),
    slice(20.0, 214.0, 118.0, 156.0),
    slice(120.0, 196.0, 128.0, 128.0),
    slice(150.0, 186.0, 120.0, 116.0),
];

/// From the hem to the collar.
pub const SHIRT: &[Slice] = &[
    slice(66.0, 212.0, 128.0, 142.0),
    slice(230.0, 164.0, 124.0, 108.0),
    slice(350.0, 178.0, 138.0, 130.0),
    slice(480.0, 202.0, 148.0, 152.0),
    slice(590.0, 222.0, 112.0, 144.0),
    slice(655.0, 150.0, 74.0, 124.0),
    slice(690.0, 66.0, 44.0, 76.0),
];

/// Where a height along the spine is, and how the body is turned there.
pub fn spine(figure: &Skeleton, height: f64) -> (Vector, Axes) {
    let lower = height - PELVIS;
    let upper = lower - LOWER_BACK;
    let over = upper - UPPER_BACK;
    if lower < 0.0 {
        (figure.hip + figure.pelvis_axes.up * height, figure.pelvis_axes)
    } else if upper < 0.0 {
        (figure.sacrum + figure.lower_axes.up * lower, figure.lower_axes)
    } else if over < 0.0 {
        (figure.ribs + figure.upper_axes.up * upper, figure.upper_axes)
    } else {
        (figure.nape + figure.neck_axes.up * over.min(NECK), figure.neck_axes)
    }
}

/// The outline of some slices, from below up one side and down the other.
pub fn outline(figure: &Skeleton, camera: &Camera, slices: &[Slice]) -> Shape {
    let (low, _) = spine(figure, slices[0].height);
    let (high, _) = spine(figure, slices[slices.len() - 1].height);
    let seen = camera.seen(high).minus(camera.seen(low)).length();
    // Seen from above or from the feet, the slices lie one on another.
    if seen < (high - low).length() * 0.5 {
        let rings: Vec<ProjectedPoint> =
            slices.iter().flat_map(|slice| ring(figure, camera, slice)).collect();
        return Shape::Smooth(around(&rings, 14));
    }
    let edges: Vec<(ProjectedPoint, ProjectedPoint)> =
        slices.iter().map(|slice| edges(figure, camera, slice)).collect();
    let up = edges.iter().map(|&(left, _)| left);
    Shape::Smooth(up.chain(edges.iter().rev().map(|&(_, right)| right)).collect())
}

fn ring(figure: &Skeleton, camera: &Camera, slice: &Slice) -> Vec<ProjectedPoint> {
    (0..12).map(|step| camera.seen(on(figure, slice, f64::from(step) * 30.0).0)).collect()
}

/// A point on a slice's rim, and which way the skin faces there. 0 degrees is
/// the middle of the back, 90 the right side.
fn on(figure: &Skeleton, slice: &Slice, degrees: f64) -> (Vector, Vector) {
    let (centre, axes) = spine(figure, slice.height);
    let (sin, cos) = degrees.to_radians().sin_cos();
    let (deep, middle) = halves(slice);
    let at = centre + axes.at(middle - deep * cos, 0.0, slice.aside * sin);
    (at, axes.at(-cos / deep, 0.0, sin / slice.aside).unit())
}

/// Half the depth of a slice, and its middle's place before the spine.
fn halves(slice: &Slice) -> (f64, f64) {
    ((slice.front + slice.back) / 2.0, (slice.front - slice.back) / 2.0)
}

/// The two places where a slice's rim meets the outline.
fn edges(figure: &Skeleton, camera: &Camera, slice: &Slice) -> (ProjectedPoint, ProjectedPoint) {
    let (centre, axes) = spine(figure, slice.height);
    let (ahead, _) = spine(figure, slice.height + 50.0);
    let (behind, _) = spine(figure, slice.height - 50.0);
    let way = camera.seen(ahead).minus(camera.seen(behind));
    let way = way.times(1.0 / way.length().max(1.0));
    let square = point(way.y, -way.x);
    let aside = camera.in_room(square);
    let (deep, middle) = halves(slice);
    let (right, front) = (axes.right.dot(aside), axes.front.dot(aside));
    let reach = (slice.aside * right).hypot(deep * front);
    let centre = camera.seen(centre + axes.front * middle);
    (centre.minus(square.times(reach)), centre.plus(square.times(reach)))
}

/// A patch of the back between two heights and two angles, as far as it shows.
pub fn patch(
    figure: &Skeleton,
    camera: &Camera,
    heights: (f64, f64),
    degrees: (f64, f64),
) -> Option<Shape> {
    let slice_at = |height: f64| {
        let all: Vec<&Slice> = HIPS[1..3].iter().chain(&SHIRT[1..]).chain(&THROAT).collect();
        let above = all.iter().position(|slice| slice.height > height).unwrap_or(all.len() - 1);
        let (a, b) = (all[above.max(1) - 1], all[above.max(1)]);
        let part = ((height - a.height) / (b.height - a.height)).clamp(0.0, 1.0);
        let mix = |a: f64, b: f64| a + (b - a) * part;
        // A little inside the outline, which the curve cuts short.
        let inside = 0.95;
        slice(
            height,
            mix(a.aside, b.aside) * inside,
            mix(a.front, b.front) * inside,
            mix(a.back, b.back) * inside,
        )
    };
    let mut left = Vec::new();
    let mut right = Vec::new();
    for step in 0..=2 {
        let height = heights.0 + (heights.1 - heights.0) * f64::from(step) / 2.0;
        let slice = slice_at(height);
        let steps = 24;
        let rim = (0..=steps).map(|step| {
            let part = f64::from(step) / f64::from(steps);
            on(figure, &slice, degrees.0 + (degrees.1 - degrees.0) * part)
        });
        let seen: Vec<ProjectedPoint> = rim
            .filter(|(_, faces)| faces.dot(camera.toward) > -0.02)
            .map(|(at, _)| camera.seen(at))
            .collect();
        let (Some(&first), Some(&last)) = (seen.first(), seen.last()) else { continue };
        left.push(first);
        right.push(last);
    }
    if left.len() < 2 {
        return None;
    }
    right.reverse();
    left.append(&mut right);
    let wide = left.iter().any(|at| at.minus(left[0]).length() > 60.0);
    wide.then_some(Shape::Smooth(left))
}

/// The neck, for patches only.
const THROAT: [Slice; 2] = [slice(735.0, 60.0, 58.0, 62.0), slice(800.0, 58.0, 56.0, 60.0)];
