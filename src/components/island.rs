//! The places where the page comes alive: their names in the markup, and what each shows.

use std::ops::Deref;
use std::rc::Rc;

use yew::{AttrValue, Html, Properties, component};

use super::live_region;
use super::routine_dialog::{self, Screen};
use super::therapy_bar::{self, TherapyBar};
use super::toolbar::{self, Tools};
use crate::guide::Pack;

/// An island's name, in its root's `data-island`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Island {
    /// The line that speaks to screen readers.
    Status,
    /// Buttons that need a script, such as "copy link".
    Tools,
    /// The guided routine, in a dialog.
    Player,
    /// IslandContent times warmth or cold.
    Timer,
}

impl Island {
    pub const ALL: &[Self] = &[Self::Status, Self::Tools, Self::Player, Self::Timer];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Status => "status",
            Self::Tools => "tools",
            Self::Player => "player",
            Self::Timer => "timer",
        }
    }
}

/// What an island shows.
#[derive(Debug)]
pub enum IslandContent {
    Status {
        /// Empty until there is something to say.
        text: AttrValue,
    },
    /// None until the browser program is there.
    Tools(Option<Tools>),
    /// Likewise.
    Player(Option<Box<Screen>>),
    /// None while nothing is timed.
    Timer(Option<TherapyBar>),
}

impl IslandContent {
    /// An island before there is anything to show.
    pub fn nothing(island: Island) -> Self {
        match island {
            Island::Status => Self::Status { text: AttrValue::default() },
            Island::Tools => Self::Tools(None),
            Island::Player => Self::Player(None),
            Island::Timer => Self::Timer(None),
        }
    }

    /// Where it is shown.
    pub const fn island(&self) -> Island {
        match self {
            Self::Status { .. } => Island::Status,
            Self::Tools(_) => Island::Tools,
            Self::Player(_) => Island::Player,
            Self::Timer(_) => Island::Timer,
        }
    }
}

#[derive(Debug, Properties)]
pub struct ShowProps {
    pub pack: Shared<Pack>,
    pub what: IslandContent,
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
        IslandContent::Status { text } => live_region::status(text),
        IslandContent::Tools(it) => toolbar::tools(it.as_ref(), pack),
        IslandContent::Player(it) => {
            it.as_ref().map(|it| routine_dialog::player(it, pack)).unwrap_or_default()
        }
        IslandContent::Timer(it) => therapy_bar::timer(it.as_ref(), pack),
    }
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
