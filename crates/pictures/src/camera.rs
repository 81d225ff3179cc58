//! From the room to the picture, without perspective.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::vector::{Vector, vector};

/// Where the onlooker stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum View {
    /// To the right of the figure, which looks to the picture's right.
    Side,
    /// In front of it.
    Front,
    /// Behind it.
    Rear,
    /// Over it: the figure's front is still to the picture's right.
    Top,
    /// At the feet of a figure that lies on its back.
    Foot,
}

/// A point of the picture, y downwards.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct ProjectedPoint {
    pub x: f64,
    pub y: f64,
}

pub const fn point(x: f64, y: f64) -> ProjectedPoint {
    ProjectedPoint { x, y }
}

impl ProjectedPoint {
    pub fn plus(self, other: Self) -> Self {
        point(self.x + other.x, self.y + other.y)
    }

    pub fn minus(self, other: Self) -> Self {
        point(self.x - other.x, self.y - other.y)
    }

    pub fn times(self, by: f64) -> Self {
        point(self.x * by, self.y * by)
    }

    pub fn toward(self, other: Self, part: f64) -> Self {
        self.plus(other.minus(self).times(part))
    }

    pub fn length(self) -> f64 {
        self.x.hypot(self.y)
    }
}

/// Right and up in the picture, and toward the onlooker.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Camera {
    right: Vector,
    up: Vector,
    pub toward: Vector,
}

impl Camera {
    /// Looking from there, after going round the figure to the right and up by
    /// some degrees.
    pub fn new(view: View, around: f64, raised: f64) -> Self {
        let (right, toward) = match view {
            View::Side | View::Top => (vector(1.0, 0.0, 0.0), vector(0.0, 0.0, 1.0)),
            View::Front | View::Foot => (vector(0.0, 0.0, -1.0), vector(1.0, 0.0, 0.0)),
            View::Rear => (vector(0.0, 0.0, 1.0), vector(-1.0, 0.0, 0.0)),
        };
        let (sin, cos) = around.to_radians().sin_cos();
        let (right, toward) = (right * cos - toward * sin, toward * cos + right * sin);
        let raised = if view == View::Top { 90.0 } else { raised };
        let (sin, cos) = f64::to_radians(raised).sin_cos();
        let up = vector(0.0, 1.0, 0.0);
        Self { right, up: up * cos - toward * sin, toward: toward * cos + up * sin }
    }

    pub fn seen(&self, place: Vector) -> ProjectedPoint {
        point(place.dot(self.right), -place.dot(self.up))
    }

    /// Greater is nearer to the onlooker.
    pub fn depth(&self, place: Vector) -> f64 {
        place.dot(self.toward)
    }

    /// A direction of the picture as one of the room.
    pub fn in_room(&self, direction: ProjectedPoint) -> Vector {
        self.right * direction.x - self.up * direction.y
    }
}
