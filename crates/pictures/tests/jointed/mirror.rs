//! The left version of a move is the right one in a mirror.

use pictures::body::{Part, painted};
use pictures::camera::{Camera, View};
use pictures::shape::Shape;
use pictures::skeleton::Skeleton;

use crate::frames;

/// How far an outline may differ, because it is drawn toward a few points of
/// many that lie equally far out: .01 of the figure's height.
const ALIKE: f64 = 20.0;

/// Least and greatest place across, and up and down.
fn extent(shape: &Shape) -> [f64; 4] {
    let bounds = shape.bounds();
    [bounds.least.x, bounds.most.x, bounds.least.y, bounds.most.y]
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
                assert_eq!(part.shapes.len(), twin.shapes.len(), "{name}, {:?}", part.part);
                for (one, other) in part.shapes.iter().zip(&twin.shapes) {
                    let [left, right, top, bottom] = extent(&one.1);
                    let expected = [-right, -left, top, bottom];
                    let found = extent(&other.1);
                    let alike = expected.iter().zip(found).all(|(a, b)| (a - b).abs() < ALIKE);
                    assert!(
                        alike && one.0 == other.0,
                        "{name}, {view:?}, {:?}: {found:?}, not {expected:?}",
                        part.part
                    );
                }
            }
        }
    }
}
