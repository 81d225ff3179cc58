//! What the reader chose in the form controls: area, topic, stage, position and warning signs.

use super::Link;
use crate::guide::{Choice, Level, PositionFilter, Stage, Topic};

/// Everything the reader has said so far. Lives in memory only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selection {
    choice: Option<Choice>,
    topic: Topic,
    stage: Stage,
    position_filter: PositionFilter,
    /// Ticked warning signs, each once, in the order of their ids.
    signs: Vec<(String, Level)>,
}

/// Something the reader did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// An area, and its side.
    Choose(Choice),
    /// What is read about the area.
    SetTopic(Topic),
    /// When it started.
    SetStage(Stage),
    /// What the reader can get into.
    SetPositionFilter(PositionFilter),
    /// A warning sign was ticked or unticked.
    Tick {
        /// The sign's id.
        sign: String,
        /// How urgent it is.
        level: Level,
        /// Whether it is ticked now.
        on: bool,
    },
    /// Open a link: what it leaves unsaid stays as it is.
    Open(Link),
}

impl Default for Selection {
    fn default() -> Self {
        Self {
            choice: None,
            topic: Topic::Warmth,
            stage: Stage::FirstDays,
            position_filter: PositionFilter::Any,
            signs: Vec::new(),
        }
    }
}

impl Selection {
    /// None before the first one.
    pub const fn choice(&self) -> Option<Choice> {
        self.choice
    }

    /// The first days, unless something else was said.
    pub const fn stage(&self) -> Stage {
        self.stage
    }

    /// Any, unless something else was said.
    pub const fn position_filter(&self) -> PositionFilter {
        self.position_filter
    }

    /// The most urgent help that a ticked sign asks for. While there is one,
    /// no advice is shown.
    pub fn help(&self) -> Option<Level> {
        self.signs.iter().map(|&(_, level)| level).min()
    }

    /// The state after an action.
    #[must_use]
    pub fn step(mut self, action: Action) -> Self {
        match action {
            Action::Choose(choice) => self.choice = Some(choice),
            Action::SetTopic(topic) => self.topic = topic,
            Action::SetStage(stage) => self.stage = stage,
            Action::SetPositionFilter(position_filter) => self.position_filter = position_filter,
            Action::Tick { sign, level, on } => self.tick(sign, level, on),
            Action::Open(link) => {
                self.choice = link.choice.or(self.choice);
                self.topic = link.topic.unwrap_or(self.topic);
                self.stage = link.stage.unwrap_or(self.stage);
                self.position_filter = link.position_filter.unwrap_or(self.position_filter);
            }
        }
        self
    }

    /// Signs of the lowest level only say "book": they never hide advice, so
    /// they cannot be ticked.
    fn tick(&mut self, sign: String, level: Level, on: bool) {
        if level == Level::Book {
            return;
        }
        let place = self.signs.binary_search_by(|(id, _)| id.cmp(&sign));
        match (place, on) {
            (Err(place), true) => self.signs.insert(place, (sign, level)),
            (Ok(place), false) => {
                self.signs.remove(place);
            }
            _ => {}
        }
    }

    /// The link that opens the same choice again. It never holds a sign.
    pub fn link(&self) -> Link {
        Link {
            choice: self.choice,
            topic: Some(self.topic),
            stage: Some(self.stage),
            position_filter: Some(self.position_filter),
        }
    }
}
