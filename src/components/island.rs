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
    /// What a screen reader is told.
    Status(String),
    /// Once the browser program is there.
    Toolbar(Toolbar),
    /// Once it was opened.
    RoutineDialog(Box<RoutineDialog>),
    /// While something is timed.
    TherapyBar(TherapyBar),
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

/// Any island: what was last sent to it, and nothing before. One component for all of them: each
/// further one costs the browser 2 KB of Yew's machinery made over again.
#[derive(Debug)]
pub struct Show(Option<IslandContent>);

impl Component for Show {
    type Message = Option<IslandContent>;
    type Properties = ShowProps;

    fn create(ctx: &Context<Self>) -> Self {
        let props = ctx.props();
        if let Some(islands) = &props.islands {
            islands.connect(props.island, ctx.link().clone());
        }
        Self(None)
    }

    fn update(&mut self, _: &Context<Self>, content: Option<IslandContent>) -> bool {
        self.0 = content;
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let pack = &*ctx.props().pack;
        match &self.0 {
            None => Html::default(),
            Some(IslandContent::Status(text)) => live_region::live_region(text),
            Some(IslandContent::Toolbar(it)) => toolbar::toolbar(it, pack),
            Some(IslandContent::RoutineDialog(it)) => routine_dialog::routine_dialog(it, pack),
            Some(IslandContent::TherapyBar(it)) => therapy_bar::therapy_bar(it, pack),
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

    /// Shows something in an island, or nothing, if the island is there.
    #[cfg(feature = "csr")]
    pub fn show(&self, island: Island, content: Option<IslandContent>) {
        let Some(cell) = self.0.get(island as usize) else { return };
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
