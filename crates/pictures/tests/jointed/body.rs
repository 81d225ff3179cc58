//! The reader sees one and the same person everywhere, doing what a person can.

use pictures::measures::{
    FOREARM, LOWER_BACK, NECK, PELVIS, SHIN, SKULL, THIGH, UPPER_ARM, UPPER_BACK,
};

use crate::{expect_none, frames};

#[test]
fn every_bone_keeps_its_length() {
    let mut wrong = Vec::new();
    for (name, _, still) in frames() {
        let body = &still.figure;
        let mut bones = vec![
            ("pelvis", body.hip, body.sacrum, PELVIS),
            ("lower back", body.sacrum, body.ribs, LOWER_BACK),
            ("upper back", body.ribs, body.nape, UPPER_BACK),
            ("neck", body.nape, body.skull, NECK),
            ("skull", body.skull, body.head, SKULL),
        ];
        for arm in &body.arms {
            bones.push(("upper arm", arm.start, arm.middle, UPPER_ARM));
            bones.push(("forearm", arm.middle, arm.end, FOREARM));
        }
        for leg in &body.legs {
            bones.push(("thigh", leg.start, leg.middle, THIGH));
            bones.push(("shin", leg.middle, leg.end, SHIN));
        }
        for (bone, from, to, length) in bones {
            let found = (to - from).length();
            if (found - length).abs() > 0.5 {
                wrong.push(format!("{name}: {bone} is {found:.1}, not {length}"));
            }
        }
    }
    expect_none(&wrong);
}

/// A little wider than the textbooks' ranges, which differ among themselves.
#[test]
fn joints_stay_in_human_range() {
    let mut wrong = Vec::new();
    for (name, _, still) in frames() {
        let pose = &still.pose;
        let mut joints = vec![
            ("lower back", pose.lower_back, -30.0, 45.0),
            ("upper back", pose.upper_back, -30.0, 40.0),
            ("neck", pose.neck + pose.nod, -50.0, 55.0),
            ("trunk to the side", pose.bend.abs(), 0.0, 36.0),
            ("neck to the side", pose.neck_bend.abs(), 0.0, 45.0),
            ("chest turned", pose.chest_turn.abs(), 0.0, 60.0),
            ("head turned", pose.head_turn.abs(), 0.0, 80.0),
        ];
        for arm in &pose.arms {
            // Lifted sideways, an arm has hardly any swing of its own.
            let back = if arm.out > 60.0 { -105.0 } else { -75.0 };
            joints.push(("shoulder", arm.swing, back, 225.0));
            joints.push(("elbow", arm.bend, 0.0, 152.0));
            joints.push(("wrist", arm.tip, -90.0, 90.0));
        }
        for leg in &pose.legs {
            joints.push(("hip", leg.swing, -30.0, 142.0));
            joints.push(("hip to the side", leg.out, -40.0, 60.0));
            joints.push(("knee", leg.bend, 0.0, 155.0));
            joints.push(("ankle", leg.tip, -90.0, 35.0));
        }
        for (joint, angle, least, most) in joints {
            if angle < least - 0.01 || angle > most + 0.01 {
                wrong.push(format!("{name}: {joint} at {angle:.0}, not {least} to {most}"));
            }
        }
    }
    expect_none(&wrong);
}
