//! The places where the page comes alive: their names in the markup, what each
//! shows, and the check that the markup is still what we wrote. Must not know
//! the DOM.

use std::ops::Deref;
use std::rc::Rc;

use yew::{AttrValue, Html, Properties, component};

use super::player::{self, Screen};
use super::timer::{self, Bar};
use super::tools::{self, Tools};
use super::{shapes, status};
use crate::guide::{Choice, Pack};

/// An island's name, in its root's `data-island`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Island {
    /// The shapes laid over the drawing.
    Shapes,
    /// The line that speaks to screen readers.
    Status,
    /// Buttons that need a script, such as "copy link".
    Tools,
    /// The guided routine, in a dialog.
    Player,
    /// What times warmth or cold.
    Timer,
}

impl Island {
    pub const ALL: &[Self] = &[Self::Shapes, Self::Status, Self::Tools, Self::Player, Self::Timer];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Shapes => "shapes",
            Self::Status => "status",
            Self::Tools => "tools",
            Self::Player => "player",
            Self::Timer => "timer",
        }
    }
}

/// What an island shows.
#[derive(Debug)]
pub enum What {
    Shapes {
        /// The shape that a tap here would choose although it misses it by a
        /// little.
        near: Option<Choice>,
    },
    Status {
        /// Empty until there is something to say.
        text: AttrValue,
    },
    /// None until the browser program is there.
    Tools(Option<Tools>),
    /// Likewise.
    Player(Option<Screen>),
    /// None while nothing is timed.
    Timer(Option<Bar>),
}

#[derive(Debug, Properties)]
pub struct ShowProps {
    pub pack: Shared<Pack>,
    pub what: What,
}

impl PartialEq for ShowProps {
    /// Never: an island is told only what it has to show anew.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// Any island. One component for all of them: each further one costs the
/// browser 2 KB of Yew's machinery made over again.
#[component(Show)]
pub fn show(props: &ShowProps) -> Html {
    let pack = &*props.pack;
    match &props.what {
        What::Shapes { near } => shapes::shapes(*near, pack),
        What::Status { text } => status::status(text),
        What::Tools(it) => tools::tools(it.as_ref(), pack),
        What::Player(it) => it.as_ref().map(|it| player::player(it, pack)).unwrap_or_default(),
        What::Timer(it) => timer::timer(it.as_ref(), pack),
    }
}

/// A sum over an island's inner HTML: FNV-1a of 32 bits, as five letters. Written
/// into the pack at build time and compared before taking over: where they
/// part ways (an extension, a translator, an old cache) the island is rendered
/// afresh, because Yew's take-over traps on markup that it does not expect.
///
/// What a reader may have opened meanwhile does not count as a change.
pub fn sum(inner_html: &str) -> String {
    const OPENED: &[u8] = b" open=\"\"";
    let mut hash: u32 = 0x811c_9dc5;
    let mut rest = inner_html.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        if let Some(after) = rest.strip_prefix(OPENED) {
            rest = after;
            continue;
        }
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        rest = after;
    }
    // Short, since there is one for each of many islands.
    std::iter::successors(Some(hash), |rest| Some(rest / 26))
        .take(5)
        .map(|rest| char::from(b'a' + (rest % 26) as u8))
        .collect()
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
