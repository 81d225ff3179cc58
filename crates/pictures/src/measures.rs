//! How long and how thick the figure's parts are, in units of which 2,000 make
//! its height: the content brief's table of proportions.

/// Units in one thousandth of the figure's height, in which the data is written.
pub const THOUSANDTH: f64 = 2.0;

/// From the hips to the lowest joint of the spine, to the lowest rib, to the
/// nape, to the base of the skull, to the middle of the head.
pub const PELVIS: f64 = 120.0;
pub const LOWER_BACK: f64 = 220.0;
pub const UPPER_BACK: f64 = 340.0;
pub const NECK: f64 = 100.0;
pub const SKULL: f64 = 96.0;

/// The shoulders' height above the lowest rib, and half the way between them.
pub const SHOULDER_HEIGHT: f64 = 220.0;
pub const SHOULDER_ASIDE: f64 = 205.0;
/// Half the way between the hip joints.
pub const HIP_ASIDE: f64 = 98.0;

pub const UPPER_ARM: f64 = 344.0;
pub const FOREARM: f64 = 292.0;
pub const HAND: f64 = 200.0;
pub const THIGH: f64 = 490.0;
pub const SHIN: f64 = 470.0;
/// The ankle's height above the sole.
pub const ANKLE_HEIGHT: f64 = 80.0;

/// Half the thickness at the joints.
pub const SHOULDER: f64 = 68.0;
pub const ELBOW: f64 = 46.0;
pub const WRIST: f64 = 31.0;
pub const HIP: f64 = 110.0;
pub const KNEE: f64 = 74.0;
pub const CALF: f64 = 64.0;
pub const ANKLE: f64 = 40.0;
pub const THROAT: f64 = 60.0;
/// The back of the head lies this far behind its middle.
pub const HEAD: f64 = 108.0;
