//! The places where the page comes alive: their names in the markup, and what each shows.

use std::ops::Deref;
use std::rc::Rc;

use yew::{Html, Properties, component};

use super::live_region;
use super::routine_dialog::{self, RoutineDialog};
use super::therapy_bar::{self, TherapyBar};
use super::toolbar::{self, Toolbar};
use crate::guide::Pack;
use crate::state::Island;

/// What an island shows.
#[derive(Debug)]
pub enum IslandContent {
    /// Empty until there is something to say.
    Status(String),
    /// None until the browser program is there.
    Toolbar(Option<Toolbar>),
    /// Likewise.
    RoutineDialog(Option<Box<RoutineDialog>>),
    /// None while nothing is timed.
    TherapyBar(Option<TherapyBar>),
}

impl IslandContent {
    /// An island before there is anything to show.
    pub fn nothing(island: Island) -> Self {
        match island {
            Island::Status => Self::Status(String::new()),
            Island::Toolbar => Self::Toolbar(None),
            Island::RoutineDialog => Self::RoutineDialog(None),
            Island::TherapyBar => Self::TherapyBar(None),
        }
    }

    /// Where it is shown.
    pub const fn island(&self) -> Island {
        match self {
            Self::Status(_) => Island::Status,
            Self::Toolbar(_) => Island::Toolbar,
            Self::RoutineDialog(_) => Island::RoutineDialog,
            Self::TherapyBar(_) => Island::TherapyBar,
        }
    }
}

#[derive(Debug, Properties)]
pub struct ShowProps {
    pub pack: Shared<Pack>,
    pub what: IslandContent,
}

impl PartialEq for ShowProps {
    /// Never: the state asks only for what changed, so comparing would find nothing equal.
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
        IslandContent::Status(text) => live_region::live_region(text),
        IslandContent::Toolbar(it) => toolbar::toolbar(it.as_ref(), pack),
        IslandContent::RoutineDialog(it) => {
            it.as_ref().map(|it| routine_dialog::routine_dialog(it, pack)).unwrap_or_default()
        }
        IslandContent::TherapyBar(it) => therapy_bar::therapy_bar(it.as_ref(), pack),
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
