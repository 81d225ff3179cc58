//! Reads `content/poses/` and works out every frame of every move.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::contact::Thing;
use crate::data::{Frame, MovePoses, PosesFile};
use crate::pose::Pose;
use crate::skeleton::Skeleton;
use back_relief::guide::{Error, parse};

/// The files, in the order of the guide's kinds of moves.
const FILES: [&str; 5] =
    ["bases.json", "massage.json", "stretch.json", "strengthen.json", "rest.json"];

/// A move with its postures worked out.
#[derive(Debug, Clone)]
pub struct Sequence {
    pub poses: MovePoses,
    /// One held, or the four of a row: from start to end, or four of their own.
    pub frames: Vec<Still>,
}

/// A posture worked out.
#[derive(Debug, Clone)]
pub struct Still {
    pub figure: Skeleton,
    /// With every limb's angles filled in.
    pub pose: Pose,
    /// What touches what.
    pub touching: Vec<(Thing, Thing)>,
}

impl Still {
    fn new(pose: &Pose, touching: Vec<(Thing, Thing)>) -> Self {
        let (figure, pose) = Skeleton::new(pose);
        Self { figure, pose, touching }
    }
}

/// Every move of the folder, or all that is wrong with its files.
pub fn read(folder: &Path) -> Result<Vec<Sequence>, Vec<Error>> {
    let mut errors = Vec::new();
    let mut files = Vec::new();
    for name in FILES {
        match one(folder, name) {
            Ok(file) => files.push((name, file)),
            Err(error) => errors.push(error),
        }
    }
    let bases: BTreeMap<String, Frame> =
        files.iter().flat_map(|(_, file)| file.bases.clone()).collect();
    let mut moves = Vec::new();
    for (name, file) in files {
        for (index, poses) in file.poses.into_iter().enumerate() {
            let at = |field: &str| format!("poses[{index}].{field}");
            let base = poses.from.as_ref().map(|base| (base, bases.get(base)));
            if let Some((base, None)) = base {
                let found = format!("\"{base}\"");
                errors.push(Error::at(name, at("from"), found, "the name of a base"));
            }
            if !matches!(poses.frames.len(), 1 | 2 | 4) {
                let found = format!("{} frames", poses.frames.len());
                errors.push(Error::at(name, at("frames"), found, "one, two or four frames"));
                continue;
            }
            let base = base.and_then(|(_, base)| base);
            let frames = sequence(base, &poses.frames);
            moves.push(Sequence { poses, frames });
        }
    }
    if errors.is_empty() {
        return Ok(moves);
    }
    let folder = folder.display().to_string();
    Err(errors.into_iter().map(|error| error.inside(&folder)).collect())
}

fn one(folder: &Path, name: &str) -> Result<PosesFile, Error> {
    let text = fs::read_to_string(folder.join(name))
        .map_err(|error| Error::with_file(name, error.to_string(), "a file to read"))?;
    parse(name, &text)
}

/// The frames as drawn: between a start and an end there are two more.
fn sequence(base: Option<&Frame>, frames: &[Frame]) -> Vec<Still> {
    let mut pose = Pose::default();
    let mut touching = Vec::new();
    if let Some(base) = base {
        base.change(&mut pose);
        touching = base.touching.clone().unwrap_or_default();
    }
    let mut told = Vec::new();
    for frame in frames {
        frame.change(&mut pose);
        touching = frame.touching.clone().unwrap_or(touching);
        told.push(Still::new(&pose, touching.clone()));
    }
    let [start, end] = &told[..] else { return told };
    let between = |step: f64| {
        // On the way, what touches at both ends keeps touching.
        let both = start.touching.iter().filter(|pair| end.touching.contains(pair));
        Still::new(&start.pose.toward(&end.pose, step / 3.0), both.copied().collect())
    };
    vec![start.clone(), between(1.0), between(2.0), end.clone()]
}
