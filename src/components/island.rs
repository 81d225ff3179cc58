//! The places where the page comes alive: their names in the markup, and what each shows.

use std::cell::Cell;
use std::ops::Deref;
use std::rc::Rc;

use yew::html::Scope;
use yew::{Component, Context, Html, Properties};

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
    /// None until the browser program is there.
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

/// Which island it is, and of which guide.
#[derive(PartialEq, Properties)]
pub struct ShowProps {
    /// What its words come from.
    pub pack: Shared<Pack>,
    /// What it is for; it never becomes another.
    pub island: Island,
    /// Where the island is found by whoever has something to show in it; none where nobody will.
    #[prop_or_default]
    pub islands: Option<Shared<Islands>>,
}

/// Any island: what was last sent to it. One component for all of them: each further one costs
/// the browser 2 KB of Yew's machinery made over again.
#[derive(Debug)]
pub struct Show(IslandContent);

impl Component for Show {
    type Message = IslandContent;
    type Properties = ShowProps;

    fn create(ctx: &Context<Self>) -> Self {
        let props = ctx.props();
        if let Some(islands) = &props.islands {
            islands.connect(props.island, ctx.link().clone());
        }
        Self(IslandContent::nothing(props.island))
    }

    fn update(&mut self, _: &Context<Self>, content: IslandContent) -> bool {
        self.0 = content;
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let pack = &*ctx.props().pack;
        match &self.0 {
            IslandContent::Status(text) => live_region::live_region(text),
            IslandContent::Toolbar(it) => toolbar::toolbar(it.as_ref(), pack),
            IslandContent::RoutineDialog(it) => {
                it.as_ref().map(|it| routine_dialog::routine_dialog(it, pack)).unwrap_or_default()
            }
            IslandContent::TherapyBar(it) => therapy_bar::therapy_bar(it.as_ref(), pack),
        }
    }
}

/// The islands of one guide, each once it is there. In cells, so that nothing is borrowed while
/// Yew is at work.
#[derive(Default)]
pub struct Islands([Cell<Option<Scope<Show>>>; Island::ALL.len()]);

impl Islands {
    /// From now on this component shows what is sent to the island.
    pub fn connect(&self, island: Island, component: Scope<Show>) {
        if let Some(cell) = self.0.get(island as usize) {
            cell.set(Some(component));
        }
    }

    /// Shows something in its island, if that is there.
    #[cfg(feature = "csr")]
    pub fn show(&self, content: IslandContent) {
        let Some(cell) = self.0.get(content.island() as usize) else { return };
        if let Some(component) = cell.take() {
            component.send_message(content);
            cell.set(Some(component));
        }
    }
}

/// Data that many islands share. Equal only to itself, so that Yew never
/// compares a whole guide to find that nothing changed.
#[derive(Debug)]
pub struct Shared<T>(Rc<T>);

impl<T> Shared<T> {
    /// Shares what it is given.
    pub fn new(value: T) -> Self {
        Self(Rc::new(value))
    }
}

impl<T: Default> Default for Shared<T> {
    fn default() -> Self {
        Self::new(T::default())
    }
}

impl<T> From<Rc<T>> for Shared<T> {
    fn from(value: Rc<T>) -> Self {
        Self(value)
    }
}

impl<T> From<Shared<T>> for Rc<T> {
    fn from(value: Shared<T>) -> Self {
        value.0
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
