//! The left version of a move is the right one in a mirror.

use back_relief::figure::jointed::body::{Part, painted};
use back_relief::figure::jointed::camera::{Camera, Point, View, point};
use back_relief::figure::jointed::shape::Shape;
use back_relief::figure::jointed::skeleton::Skeleton;

use crate::frames;

/// What a shape is made of, and its radii.
fn points(shape: &Shape) -> Vec<(Point, f64)> {
    match shape {
        Shape::Smooth(points) | Shape::Straight(points) | Shape::Line(points) => {
            points.iter().map(|&at| (at, 0.0)).collect()
        }
        Shape::Capsule(a, ra, b, rb) => vec![(*a, *ra), (*b, *rb)],
    }
}

fn other_side(part: Part) -> Part {
    match part {
        Part::RightArm => Part::LeftArm,
        Part::LeftArm => Part::RightArm,
        Part::RightLeg => Part::LeftLeg,
        Part::LeftLeg => Part::RightLeg,
        both => both,
    }
}

#[test]
fn a_mirrored_pose_gives_the_mirrored_drawing() {
    for (name, sequence, still) in frames() {
        let mirrored = Skeleton::new(&still.pose.mirrored()).0;
        for view in [View::Front, View::Rear] {
            let camera = Camera::new(view, 0.0, sequence.poses.raised);
            let plain = painted(&still.figure, &camera, &[], &[]);
            let mirror = painted(&mirrored, &camera, &[], &[]);
            for part in &plain {
                let twin = mirror.iter().find(|twin| twin.part == other_side(part.part));
                let twin = twin.expect("every part has its twin");
                let there: Vec<_> =
                    twin.shapes.iter().flat_map(|(_, shape)| points(shape)).collect();
                // An outline may start at another of its points.
                for (at, radius) in part.shapes.iter().flat_map(|(_, shape)| points(shape)) {
                    let expected = point(-at.x, at.y);
                    let near = there.iter().any(|(found, thick)| {
                        found.minus(expected).length() < 40.0 && (thick - radius).abs() < 0.1
                    });
                    assert!(near, "{name}, {view:?}: {:?} has nothing at {expected:?}", part.part);
                }
            }
        }
    }
}
