//! Which patch of the trunk stands for which area of the back.

use crate::data::Work;
use back_relief::guide::{AreaId, Side};

/// From and to: heights above the hips in units, and degrees from the middle
/// of the back, the right side being positive.
pub type Reach = ((f64, f64), (f64, f64));

pub fn of(work: &Work) -> Reach {
    let (heights, degrees) = match work.area {
        AreaId::NeckBase => ((600.0, 760.0), (-75.0, 75.0)),
        AreaId::UpperTrapezius => ((560.0, 668.0), (5.0, 100.0)),
        AreaId::BetweenShoulderBlades => ((440.0, 600.0), (-40.0, 40.0)),
        AreaId::ShoulderBlade => ((360.0, 560.0), (18.0, 75.0)),
        AreaId::MidBack => ((330.0, 480.0), (-45.0, 45.0)),
        AreaId::LowerBack => ((140.0, 330.0), (-62.0, 62.0)),
        AreaId::FlankQl => ((160.0, 340.0), (28.0, 100.0)),
        AreaId::Sacroiliac => ((70.0, 160.0), (-40.0, 40.0)),
        AreaId::Glutes => ((-50.0, 110.0), (4.0, 95.0)),
    };
    match work.side {
        Some(Side::Left) => (heights, (-degrees.1, -degrees.0)),
        _ => (heights, degrees),
    }
}
