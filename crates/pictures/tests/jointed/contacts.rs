//! What is said to touch touches, and nobody sinks into floor or furniture.

use pictures::contact::{Thing, gap};

use crate::{expect_none, frames};

/// .02 of the figure's height.
const NEAR: f64 = 40.0;
/// Skin and seat give a little: .025 of its height.
const GIVE: f64 = 50.0;

#[test]
fn stated_contacts_touch() {
    let mut wrong = Vec::new();
    for (name, sequence, still) in frames() {
        for &(one, other) in &still.touching {
            match gap(&still.figure, &sequence.poses.props, one, other) {
                Some(gap) if gap <= NEAR => {}
                Some(gap) => wrong.push(format!("{name}: {one:?} is {gap:.0} from {other:?}")),
                None => wrong.push(format!("{name}: there is no {one:?} or no {other:?}")),
            }
        }
    }
    expect_none(&wrong);
}

#[test]
fn every_frame_rests_on_something() {
    let alone = frames().filter(|(_, _, still)| still.touching.is_empty());
    expect_none(&alone.map(|(name, ..)| name).collect::<Vec<_>>());
}

#[test]
fn nothing_sinks_into_floor_or_furniture() {
    let parts = [
        Thing::Head,
        Thing::Buttocks,
        Thing::RightHand,
        Thing::LeftHand,
        Thing::RightForearm,
        Thing::LeftForearm,
        Thing::RightThigh,
        Thing::LeftThigh,
        Thing::RightShin,
        Thing::LeftShin,
        Thing::RightFoot,
        Thing::LeftFoot,
    ];
    let solid = [Thing::Floor, Thing::Wall, Thing::Chair, Thing::Stool, Thing::Table, Thing::Bed];
    let mut wrong = Vec::new();
    for (name, sequence, still) in frames() {
        for part in parts {
            for other in solid {
                match gap(&still.figure, &sequence.poses.props, part, other) {
                    Some(gap) if gap < -GIVE => {
                        wrong.push(format!("{name}: {part:?} is {gap:.0} into {other:?}"));
                    }
                    _ => {}
                }
            }
        }
    }
    expect_none(&wrong);
}
