//! Flat shapes and how they are written as path data.

use std::fmt::Write as _;

use crate::camera::{ProjectedPoint, point};

/// A flat shape of the picture.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// Closed and smooth: the curve is drawn toward each of these in turn.
    Smooth(Vec<ProjectedPoint>),
    /// Closed, with corners.
    Straight(Vec<ProjectedPoint>),
    /// Two discs and what lies between them.
    Capsule(ProjectedPoint, f64, ProjectedPoint, f64),
    /// Open, for a stroke.
    Line(Vec<ProjectedPoint>),
}

impl Shape {
    /// The same, enlarged and then moved.
    pub fn placed(&self, scale: f64, by: ProjectedPoint) -> Self {
        let place = |at: &ProjectedPoint| at.times(scale).plus(by);
        match self {
            Self::Smooth(points) => Self::Smooth(points.iter().map(place).collect()),
            Self::Straight(points) => Self::Straight(points.iter().map(place).collect()),
            Self::Line(points) => Self::Line(points.iter().map(place).collect()),
            Self::Capsule(a, ra, b, rb) => {
                Self::Capsule(place(a), ra * scale, place(b), rb * scale)
            }
        }
    }

    /// Corners of a box that holds it.
    pub fn bounds(&self) -> Bounds {
        match self {
            Self::Smooth(points) | Self::Straight(points) | Self::Line(points) => {
                points.iter().fold(Bounds::NONE, |bounds, &at| bounds.with(at, 0.0))
            }
            Self::Capsule(a, ra, b, rb) => Bounds::NONE.with(*a, *ra).with(*b, *rb),
        }
    }

    /// Appends its path data: an absolute move, then whole relative steps. What
    /// is filled needs no closing.
    pub fn write(&self, data: &mut String) {
        match self {
            Self::Smooth(points) => smooth(data, &clockwise(points)),
            Self::Straight(points) => {
                let points = clockwise(points);
                let mut pen = TilePen::new(data, points[0]);
                points[1..].iter().for_each(|&to| pen.line(to));
            }
            Self::Line(points) => {
                let mut pen = TilePen::new(data, points[0]);
                if let [_, handle, to] = points[..] {
                    pen.step('q', &[handle, to]);
                } else {
                    points[1..].iter().for_each(|&to| pen.line(to));
                }
            }
            Self::Capsule(a, ra, b, rb) => capsule(data, *a, *ra, *b, *rb),
        }
    }
}

/// A box around shapes: its least and its greatest point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    pub least: ProjectedPoint,
    pub most: ProjectedPoint,
}

impl Bounds {
    pub const NONE: Self = Self {
        least: point(f64::INFINITY, f64::INFINITY),
        most: point(f64::NEG_INFINITY, f64::NEG_INFINITY),
    };

    fn with(self, at: ProjectedPoint, around: f64) -> Self {
        Self {
            least: point(self.least.x.min(at.x - around), self.least.y.min(at.y - around)),
            most: point(self.most.x.max(at.x + around), self.most.y.max(at.y + around)),
        }
    }

    pub fn and(self, other: Self) -> Self {
        self.with(other.least, 0.0).with(other.most, 0.0)
    }
}

/// The points of a cloud that lie furthest in each of some directions, in
/// order: an outline to be smoothed.
pub fn around(cloud: &[ProjectedPoint], directions: usize) -> Vec<ProjectedPoint> {
    let mut outline: Vec<ProjectedPoint> = Vec::with_capacity(directions);
    for step in 0..directions {
        let angle = (step as f64 + 0.5) * std::f64::consts::TAU / directions as f64;
        let (sin, cos) = angle.sin_cos();
        let ahead = |at: &ProjectedPoint| at.x * cos + at.y * sin;
        let furthest = cloud.iter().max_by(|a, b| ahead(a).total_cmp(&ahead(b)));
        outline.extend(furthest.filter(|at| outline.last() != Some(at)));
    }
    if outline.len() > 1 && outline.first() == outline.last() {
        outline.pop();
    }
    outline
}

/// The corners of the smallest convex outline around a cloud.
pub fn hull(cloud: &[ProjectedPoint]) -> Vec<ProjectedPoint> {
    let mut sorted = cloud.to_vec();
    sorted.sort_by(|a, b| a.x.total_cmp(&b.x).then(a.y.total_cmp(&b.y)));
    let mut outline = half_hull(sorted.iter());
    outline.extend(half_hull(sorted.iter().rev()));
    outline
}

/// One side of the hull, without its last corner.
fn half_hull<'a>(points: impl Iterator<Item = &'a ProjectedPoint>) -> Vec<ProjectedPoint> {
    let mut side: Vec<ProjectedPoint> = Vec::new();
    for &next in points {
        while let [.., before, last] = side[..] {
            let (a, b) = (last.minus(before), next.minus(last));
            if a.x * b.y - a.y * b.x > 1e-9 {
                break;
            }
            side.pop();
        }
        side.push(next);
    }
    side.pop();
    side
}

/// Writes whole steps from where it is. All is rounded from the first point
/// on, so that the same shape is the same text wherever it stands.
struct TilePen<'a> {
    data: &'a mut String,
    first: ProjectedPoint,
    at: (i32, i32),
}

impl<'a> TilePen<'a> {
    fn new(data: &'a mut String, first: ProjectedPoint) -> Self {
        let mut pen = Self { data, first: point(0.0, 0.0), at: (0, 0) };
        pen.step('M', &[first]);
        pen.first = first;
        pen.at = (0, 0);
        pen
    }

    fn line(&mut self, to: ProjectedPoint) {
        if self.whole(to) != self.at {
            self.step('l', &[to]);
        }
    }

    fn step(&mut self, command: char, points: &[ProjectedPoint]) {
        self.data.push(command);
        let from = self.at;
        for &to in points {
            let to = self.whole(to);
            self.number(to.0 - from.0);
            self.number(to.1 - from.1);
            self.at = to;
        }
    }

    fn whole(&self, at: ProjectedPoint) -> (i32, i32) {
        let at = at.minus(self.first);
        (at.x.round() as i32, at.y.round() as i32)
    }

    fn number(&mut self, value: i32) {
        if value >= 0 && self.data.ends_with(|last: char| last.is_ascii_digit()) {
            self.data.push(' ');
        }
        // Writing into a text cannot fail.
        let _ = write!(self.data, "{value}");
    }
}

/// All closed shapes go round the same way: in one path, two that overlap and
/// go round differently would leave a hole.
fn clockwise(points: &[ProjectedPoint]) -> Vec<ProjectedPoint> {
    let next = points.iter().cycle().skip(1);
    let area: f64 = points.iter().zip(next).map(|(a, b)| a.x * b.y - b.x * a.y).sum();
    let mut points = points.to_vec();
    if area < 0.0 {
        points.reverse();
    }
    points
}

/// Through the middle between each two points, bending toward each point.
fn smooth(data: &mut String, points: &[ProjectedPoint]) {
    let middle = |index: usize| points[index].toward(points[(index + 1) % points.len()], 0.5);
    let mut pen = TilePen::new(data, middle(points.len() - 1));
    pen.step('q', &[points[0], middle(0)]);
    for index in 1..points.len() {
        pen.step('t', &[middle(index)]);
    }
}

fn capsule(data: &mut String, a: ProjectedPoint, ra: f64, b: ProjectedPoint, rb: f64) {
    let way = b.minus(a);
    let length = way.length();
    if length <= (ra - rb).abs() + 1.0 {
        let (centre, radius) = if ra > rb { (a, ra) } else { (b, rb) };
        return disc(data, centre, radius);
    }
    let (along, lean) = (way.times(1.0 / length), (ra - rb) / length);
    let aside = (1.0 - lean * lean).max(0.0).sqrt();
    let square = point(-along.y, along.x);
    let edge = |sign: f64| along.times(lean).plus(square.times(aside * sign));
    let mut pen = TilePen::new(data, a.plus(edge(1.0).times(ra)));
    pen.arc(ra, lean > 0.0, a.plus(edge(-1.0).times(ra)));
    pen.line(b.plus(edge(-1.0).times(rb)));
    pen.arc(rb, lean < 0.0, b.plus(edge(1.0).times(rb)));
}

fn disc(data: &mut String, centre: ProjectedPoint, radius: f64) {
    let mut pen = TilePen::new(data, point(centre.x - radius, centre.y));
    pen.arc(radius, false, point(centre.x + radius, centre.y));
    pen.arc(radius, false, point(centre.x - radius, centre.y));
}

impl TilePen<'_> {
    /// Round to a point; the longer way round if asked.
    fn arc(&mut self, radius: f64, long: bool, to: ProjectedPoint) {
        let radius = radius.round() as i32;
        // Writing into a text cannot fail.
        let _ = write!(self.data, "a{radius} {radius} 0 {}1", i32::from(long));
        let (from, to) = (self.at, self.whole(to));
        self.number(to.0 - from.0);
        self.number(to.1 - from.1);
        self.at = to;
    }
}
