//! Points and directions in the room, and the three axes a body part carries with it.

use std::ops::{Add, Mul, Sub};

/// A point or direction: to the front, up, and to the right of a figure that
/// stands upright and looks along x.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Vector {
    pub x: f64,
    pub y: f64,
    pub z: f64,
}

pub const fn vector(x: f64, y: f64, z: f64) -> Vector {
    Vector { x, y, z }
}

impl Vector {
    pub fn dot(self, other: Self) -> f64 {
        self.x * other.x + self.y * other.y + self.z * other.z
    }

    pub fn cross(self, other: Self) -> Self {
        vector(
            self.y * other.z - self.z * other.y,
            self.z * other.x - self.x * other.z,
            self.x * other.y - self.y * other.x,
        )
    }

    pub fn length(self) -> f64 {
        self.dot(self).sqrt()
    }

    /// The same direction, one long; nothing stays nothing.
    pub fn unit(self) -> Self {
        let length = self.length();
        if length > 0.0 { self * (1.0 / length) } else { self }
    }

    /// The part of this that stands square to a direction of length one.
    pub fn square_to(self, direction: Self) -> Self {
        self - direction * self.dot(direction)
    }

    pub fn toward(self, other: Self, part: f64) -> Self {
        self + (other - self) * part
    }

    /// Turned about an axis of length one, anticlockwise seen from its tip.
    fn turned(self, axis: Self, degrees: f64) -> Self {
        let (sin, cos) = degrees.to_radians().sin_cos();
        self * cos + axis.cross(self) * sin + axis * (axis.dot(self) * (1.0 - cos))
    }
}

impl Add for Vector {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        vector(self.x + other.x, self.y + other.y, self.z + other.z)
    }
}

impl Sub for Vector {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        vector(self.x - other.x, self.y - other.y, self.z - other.z)
    }
}

impl Mul<f64> for Vector {
    type Output = Self;
    fn mul(self, by: f64) -> Self {
        vector(self.x * by, self.y * by, self.z * by)
    }
}

/// Which way the front, top and right of something point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Axes {
    pub front: Vector,
    pub up: Vector,
    pub right: Vector,
}

impl Axes {
    pub const ROOM: Self = Self {
        front: vector(1.0, 0.0, 0.0),
        up: vector(0.0, 1.0, 0.0),
        right: vector(0.0, 0.0, 1.0),
    };

    /// So far to the front, up and to the right.
    pub fn at(&self, front: f64, up: f64, right: f64) -> Vector {
        self.front * front + self.up * up + self.right * right
    }

    /// Tipped forward, head over toes.
    pub fn leaning(&self, degrees: f64) -> Self {
        self.turned(self.right, -degrees)
    }

    /// Bent sideways, to the right.
    pub fn bending(&self, degrees: f64) -> Self {
        self.turned(self.front, degrees)
    }

    /// Turned about the long axis, to the right.
    pub fn turning(&self, degrees: f64) -> Self {
        self.turned(self.up, -degrees)
    }

    fn turned(&self, axis: Vector, degrees: f64) -> Self {
        Self {
            front: self.front.turned(axis, degrees),
            up: self.up.turned(axis, degrees),
            right: self.right.turned(axis, degrees),
        }
    }
}
