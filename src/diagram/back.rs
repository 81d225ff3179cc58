//! The fourteen shapes a reader can choose on the drawing, and which of them a
//! touch means.

use super::path::{PathBuilder, Place, Point, mirrored, point};
use super::{HEIGHT, WIDTH};
use crate::guide::ids::{AreaId, Choice, Side};

/// One area's outline, authored once: the whole of a midline area, the right
/// one of a pair. Places are ten-thousandths of a person's height.
struct Outline {
    corners: &'static [Place],
    /// The visual centre, well inside: a tick mark goes here.
    mark: Place,
}

/// The content brief's table of areas, figure for figure.
const fn outline(area: AreaId) -> Outline {
    match area {
        AreaId::NeckBase => Outline {
            corners: &[
                (-320, 8920),
                (320, 8920),
                (340, 8660),
                (400, 8360),
                (-400, 8360),
                (-340, 8660),
            ],
            mark: (0, 8640),
        },
        AreaId::UpperTrapezius => Outline {
            corners: &[
                (340, 8660),
                (540, 8480),
                (840, 8360),
                (1155, 8270),
                (1230, 8120),
                (1100, 8010),
                (780, 8100),
                (460, 8160),
                (400, 8360),
            ],
            mark: (610, 8290),
        },
        AreaId::BetweenShoulderBlades => Outline {
            corners: &[
                (-400, 8360),
                (400, 8360),
                (460, 8160),
                (460, 7540),
                (-460, 7540),
                (-460, 8160),
            ],
            mark: (0, 7940),
        },
        AreaId::ShoulderBlade => Outline {
            corners: &[
                (460, 8160),
                (780, 8100),
                (1100, 8010),
                (1090, 7780),
                (1020, 7520),
                (960, 7150),
                (890, 6840),
                (460, 6840),
            ],
            mark: (760, 7600),
        },
        AreaId::MidBack => Outline {
            corners: &[(-460, 7540), (460, 7540), (460, 6840), (-460, 6840)],
            mark: (0, 7190),
        },
        AreaId::LowerBack => Outline {
            corners: &[
                (-460, 6840),
                (460, 6840),
                (460, 6400),
                (420, 5900),
                (-420, 5900),
                (-460, 6400),
            ],
            mark: (0, 6380),
        },
        AreaId::FlankQl => Outline {
            corners: &[
                (460, 6840),
                (890, 6840),
                (850, 6450),
                (880, 6200),
                (920, 6020),
                (640, 6020),
                (420, 5900),
                (460, 6400),
            ],
            mark: (670, 6420),
        },
        AreaId::Sacroiliac => Outline {
            corners: &[(0, 5900), (420, 5900), (560, 5840), (520, 5620), (320, 5420), (0, 5300)],
            mark: (260, 5660),
        },
        AreaId::Glutes => Outline {
            corners: &[
                (420, 5900),
                (640, 6020),
                (920, 6020),
                (1000, 5600),
                (1035, 5150),
                (1010, 4750),
                (600, 4580),
                (60, 4680),
                (0, 4950),
                (0, 5300),
                (320, 5420),
                (520, 5620),
                (560, 5840),
            ],
            mark: (600, 5170),
        },
    }
}

/// How far the drawn line may pass from an outward corner, in view units: .007
/// of a person's height.
const SOFTENING: i64 = 14;

/// A shape on the drawing, in view units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaOutline {
    /// The choice that the shape stands for.
    pub choice: Choice,
    /// The outline's corners in order; closed, not self-crossing.
    pub points: Vec<Point>,
    /// The visual centre, inside the outline: a tick mark goes here.
    pub mark: Point,
}

/// The fourteen shapes, from the neck down, left before right.
pub fn shapes() -> impl Iterator<Item = AreaOutline> {
    Choice::all().map(shape)
}

/// The shape of one choice.
pub fn shape(choice: Choice) -> AreaOutline {
    let outline = outline(choice.area());
    let side = |place| match choice.side() {
        Some(Side::Left) => point(mirrored(place)),
        _ => point(place),
    };
    AreaOutline {
        choice,
        points: outline.corners.iter().copied().map(side).collect(),
        mark: side(outline.mark),
    }
}

/// The shape's outline as path data, with its outward corners softened.
pub fn path(shape: &AreaOutline) -> String {
    let corners = &shape.points;
    let count = corners.len();
    let facing = turning(corners);
    let mut pen = PathBuilder::default();
    for index in 0..count {
        let before = corners[(index + count - 1) % count];
        let here = corners[index];
        let after = corners[(index + 1) % count];
        let outward = cross(before, here, after).signum() == facing;
        let (from, to) = if outward { softened(before, here, after) } else { (here, here) };
        if index == 0 {
            pen.go(from);
        } else {
            pen.line(from);
        }
        if from != to {
            pen.quad(here, to);
        }
    }
    pen.close();
    pen.finish()
}

/// Which choice a touch at this point of the drawing means: the shape that
/// contains it, else the nearest one within that distance. All in view units.
pub fn nearest(x: i32, y: i32, within: i32) -> Option<Choice> {
    // Beyond this a touch is as far away as it can be.
    let touch = (x.clamp(-WIDTH, 2 * WIDTH), y.clamp(-HEIGHT, 2 * HEIGHT));
    let reach = i64::from(within.max(0)).pow(2);
    let mut best = None;
    for shape in shapes() {
        if contains(&shape.points, touch) {
            return Some(shape.choice);
        }
        let apart = edges(&shape.points).map(|(from, to)| apart_squared(touch, from, to)).min()?;
        if apart <= reach && best.is_none_or(|(least, _)| apart < least) {
            best = Some((apart, shape.choice));
        }
    }
    best.map(|(_, choice)| choice)
}

/// Whether a closed outline contains a point. Of two outlines that share an
/// edge, exactly one contains a point of it.
pub fn contains(corners: &[Point], (x, y): Point) -> bool {
    edges(corners)
        .filter(|&(from, to)| {
            // The edge seen from its upper end, whichever way it is walked.
            let (upper, lower) = if from.1 < to.1 { (from, to) } else { (to, from) };
            upper.1 <= y && y < lower.1 && cross(upper, lower, (x, y)) > 0
        })
        .count()
        % 2
        == 1
}

fn edges(corners: &[Point]) -> impl Iterator<Item = (Point, Point)> {
    let next = corners.iter().cycle().skip(1);
    corners.iter().copied().zip(next.copied())
}

/// Which way round the corners run: 1 or -1.
fn turning(corners: &[Point]) -> i64 {
    edges(corners).map(|(from, to)| cross((0, 0), from, to)).sum::<i64>().signum()
}

/// Twice the signed area of a triangle.
fn cross(a: Point, b: Point, c: Point) -> i64 {
    let side = |from: Point, to: Point| (i64::from(to.0 - from.0), i64::from(to.1 - from.1));
    let (bx, by) = side(a, b);
    let (cx, cy) = side(a, c);
    bx * cy - by * cx
}

/// The squared distance from a point to a stretch of line, rounded down.
fn apart_squared(at: Point, from: Point, to: Point) -> i64 {
    let dot = |a: Point, b: Point, c: Point| {
        i64::from(b.0 - a.0) * i64::from(c.0 - a.0) + i64::from(b.1 - a.1) * i64::from(c.1 - a.1)
    };
    let length = dot(from, to, to);
    let along = dot(from, to, at);
    if along <= 0 {
        dot(from, at, at)
    } else if along >= length {
        dot(to, at, at)
    } else {
        cross(from, to, at).pow(2) / length
    }
}

/// Where the softening of a corner begins and ends: as far off as lets the
/// curve pass [`SOFTENING`] units inside it, at most 2/5 of the shorter side.
fn softened(before: Point, here: Point, after: Point) -> (Point, Point) {
    let side = |to: Point| {
        let (x, y) = (i64::from(to.0 - here.0), i64::from(to.1 - here.1));
        (x, y, (x * x + y * y).isqrt().max(1))
    };
    let ((ax, ay, a), (bx, by, b)) = (side(before), side(after));
    // A thousand times the sum of the two directions: short where the corner
    // is flat. The curve passes at a quarter of it, times how far off it begins.
    let (x, y) = (1000 * ax / a + 1000 * bx / b, 1000 * ay / a + 1000 * by / b);
    let off = (4000 * SOFTENING / (x * x + y * y).isqrt().max(1)).min(2 * a.min(b) / 5);
    let at = |x: i64, y: i64, length: i64| {
        (here.0 + (x * off / length) as i32, here.1 + (y * off / length) as i32)
    };
    (at(ax, ay, a), at(bx, by, b))
}
