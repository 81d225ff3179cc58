//! The places where a component comes alive: their names in the markup, and
//! the check that the markup is still what we wrote. Must not know the DOM.

use std::ops::Deref;
use std::rc::Rc;

/// An island's name, in its root's `data-island`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Island {
    /// The shapes laid over the drawing.
    Shapes,
    /// The line that speaks to screen readers.
    Status,
    /// Buttons that need a script, such as "copy link".
    Tools,
    /// How to do one move.
    Move,
    /// How to use warmth or cold.
    Therapy,
}

impl Island {
    pub const ALL: &[Self] = &[Self::Shapes, Self::Status, Self::Tools, Self::Move, Self::Therapy];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Shapes => "shapes",
            Self::Status => "status",
            Self::Tools => "tools",
            Self::Move => "move",
            Self::Therapy => "therapy",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|island| island.as_str() == text)
    }
}

/// A sum over an island's inner HTML (FNV-1a, 32 bits, hexadecimal). Written
/// into `data-sum` at build time and compared before taking over: where they
/// part ways (an extension, a translator, an old cache) the island is rendered
/// afresh, because Yew's take-over traps on markup that it does not expect.
///
/// What a reader may have opened meanwhile does not count as a change.
pub fn sum(inner_html: &str) -> String {
    let mut hash: u32 = 0x811c_9dc5;
    let mut feed = |text: &str| {
        for byte in text.bytes() {
            hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
    };
    inner_html.split(" open=\"\"").for_each(&mut feed);
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    (0..8).rev().map(|at| char::from(DIGITS[(hash >> (at * 4)) as usize & 15])).collect()
}

/// Data that many islands share. Equal only to itself, so that Yew never
/// compares a whole guide to find that nothing changed.
#[derive(Debug)]
pub struct Shared<T>(Rc<T>);

impl<T> Shared<T> {
    pub fn new(value: T) -> Self {
        Self(Rc::new(value))
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}
