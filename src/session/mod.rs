//! What the reader chose and is doing: pure state and actions. Must not know
//! the DOM, Yew, a clock or any language.

pub mod care;
pub mod link;
pub mod marks;
pub mod news;
pub mod player;
pub mod routine;
pub mod timer;
pub mod turns;

use crate::guide::{Choice, Level, Reach, Stage, Topic};

pub use care::{Care, CareAction, CareState, CareTimer, Moment};
pub use link::Link;
pub use marks::Mark;
pub use news::{News, news};
pub use player::{Cue, Phase, Player, PlayerAction};
pub use routine::{Item, Routine, Step};
pub use timer::Timer;
pub use turns::Turn;

/// Everything the reader has said so far. Lives in memory only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    choice: Option<Choice>,
    topic: Topic,
    stage: Stage,
    reach: Reach,
    /// Ticked warning signs, each once, in the order of their ids.
    signs: Vec<(String, Level)>,
}

/// Something the reader did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    Choose(Choice),
    SetTopic(Topic),
    SetStage(Stage),
    SetReach(Reach),
    Tick {
        sign: String,
        level: Level,
        on: bool,
    },
    /// Open a link: what it leaves unsaid stays as it is.
    Open(Link),
}

impl Default for Session {
    fn default() -> Self {
        Self {
            choice: None,
            topic: Topic::Warmth,
            stage: Stage::FirstDays,
            reach: Reach::Any,
            signs: Vec::new(),
        }
    }
}

impl Session {
    pub const fn choice(&self) -> Option<Choice> {
        self.choice
    }

    pub const fn stage(&self) -> Stage {
        self.stage
    }

    pub const fn reach(&self) -> Reach {
        self.reach
    }

    pub fn signs(&self) -> impl Iterator<Item = &str> {
        self.signs.iter().map(|(id, _)| id.as_str())
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
            Action::SetReach(reach) => self.reach = reach,
            Action::Tick { sign, level, on } => self.tick(sign, level, on),
            Action::Open(link) => {
                self.choice = link.choice.or(self.choice);
                self.topic = link.topic.unwrap_or(self.topic);
                self.stage = link.stage.unwrap_or(self.stage);
                self.reach = link.reach.unwrap_or(self.reach);
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
            reach: Some(self.reach),
        }
    }
}
