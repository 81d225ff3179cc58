//! A routine: the moves to go through, and the steps they come to.

use super::millis::Millis;
use super::repetitions::{Repetition, repetitions};
use crate::guide::{LiveMove, Measure, MoveId, MoveKind, Position, PositionFilter, Stage, Tool};

/// Getting into another position: down to the floor, or up again.
const CHANGE_POSITION: Millis = Millis::from_secs(30);
/// Reading how the next move begins.
const CHANGE_MOVE: Millis = Millis::from_secs(8);
/// Changing sides, or letting go before the next round.
const CHANGE_TURN: Millis = Millis::from_secs(4);
/// Longer, and few come to the end.
const LONGEST: Millis = Millis::from_minutes(15);

/// More rounds than any move has: a pack of another's making must not fill the
/// memory.
const MOST_ROUNDS: u16 = 30;

/// A move offered for the routine.
#[derive(Debug)]
pub struct Item {
    /// Of the library.
    pub id: MoveId,
    /// Decides its place in the routine.
    pub kind: MoveKind,
    /// Whether it is done; else it is left out.
    pub kept: bool,
    tools: Vec<Tool>,
    /// Those the reader can get into.
    positions: Vec<Position>,
    measure: Measure,
}

/// One thing to hold or to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// Its move's place among the routine's items.
    pub item: u16,
    /// Where it is done.
    pub position: Position,
    /// Which side, which way, or all of the move.
    pub repetition: Repetition,
    /// Which round it is, from 1, of how many.
    pub round: u16,
    /// How many rounds there are for each repetition.
    pub rounds: u16,
    /// How many times to do it within this step; 1 for a hold.
    pub times: u16,
    /// How long it takes.
    pub hold: Millis,
}

/// The moves offered, in the order in which they are done.
#[derive(Debug)]
pub struct Routine {
    items: Vec<Item>,
}

/// How many of a kind start as kept, for 5 to 15 minutes in all; the guide
/// allows 5 minutes of massage at a time. The others are offered. So is resting
/// by the clock: alone it takes as long as all the rest.
const fn most(kind: MoveKind) -> usize {
    match kind {
        MoveKind::Massage | MoveKind::Strengthen => 2,
        MoveKind::Stretch => 3,
        MoveKind::Rest => 0,
    }
}

impl Routine {
    /// From an area's moves, in the guide's order. The move named `first` comes
    /// before all others, and is done, if it fits.
    pub fn new(
        moves: &[&LiveMove],
        first: Option<&str>,
        stage: Stage,
        position_filter: PositionFilter,
    ) -> Self {
        let named = |it: &LiveMove| first == Some(it.id.as_str());
        let mut items = Vec::new();
        // The kinds' own order: loosen, stretch, then strengthen.
        for &kind in MoveKind::ALL {
            if kind == MoveKind::Strengthen && stage == Stage::FirstDays {
                continue;
            }
            let mut count = 0;
            let own = moves.iter().filter(|it| it.kind == kind);
            // The named one is among the few that are kept of its kind.
            let rest = own.clone().filter(|it| !named(it));
            for it in own.filter(|it| named(it)).chain(rest) {
                let mut positions = it.positions.clone();
                positions.retain(|&position| position_filter.allows(position));
                let measure = if stage == Stage::FirstDays { it.early } else { it.later };
                let Some(mut measure) = measure.filter(|_| !positions.is_empty()) else {
                    continue;
                };
                measure.rounds = measure.rounds.min(MOST_ROUNDS);
                let (id, tools) = (it.id.clone(), it.tools.clone());
                let (at, kept) =
                    if named(it) { (0, true) } else { (items.len(), count < most(kind)) };
                items.insert(at, Item { id, kind, kept, tools, positions, measure });
                count += 1;
            }
        }
        let mut routine = Self { items };
        routine.shorten();
        routine
    }

    /// What comes last starts as left out while the rest fills the time.
    fn shorten(&mut self) {
        for item in (1..self.items.len()).rev() {
            if self.total() <= LONGEST {
                break;
            }
            if let Some(item) = self.items.get_mut(item) {
                item.kept = false;
            }
        }
    }

    /// In the order in which they are done, with those left out.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// Leaves an item out, or takes it in again.
    pub fn toggle(&mut self, item: usize) {
        if let Some(item) = self.items.get_mut(item) {
            item.kept = !item.kept;
        }
    }

    /// The steps of what is kept. A move that can be done where the last one
    /// was is done there: getting up and down is what hurts.
    pub fn steps(&self) -> Vec<Step> {
        let mut steps = Vec::new();
        let mut place = None;
        for (item, it) in (0..).zip(&self.items).filter(|(_, it)| it.kept) {
            let stay = place.filter(|place| it.positions.contains(place));
            let Some(position) = stay.or(it.positions.first().copied()) else { continue };
            place = Some(position);
            let Measure { rounds, times, hold_ms, .. } = it.measure;
            let step = |(repetition, round)| Step {
                item,
                position,
                repetition,
                round,
                rounds,
                times,
                hold: Millis::new(hold_ms),
            };
            steps.extend(repetitions(&it.measure).into_iter().map(step));
        }
        steps
    }

    /// How long what is kept takes, with getting ready; 0 where nothing is kept.
    pub fn total(&self) -> Millis {
        total(&self.steps())
    }

    /// What is needed for what is kept, each once, in the order of need.
    pub fn tools(&self) -> Vec<Tool> {
        let mut tools = Vec::new();
        for &tool in self.items.iter().filter(|it| it.kept).flat_map(|it| &it.tools) {
            if !tools.contains(&tool) {
                tools.push(tool);
            }
        }
        tools
    }
}

/// How long to get ready for a step, from where the reader is (none: anywhere).
pub(super) fn ready(place: Option<Position>, step: &Step, same_move: bool) -> Millis {
    if place != Some(step.position) {
        CHANGE_POSITION
    } else if same_move {
        CHANGE_TURN
    } else {
        CHANGE_MOVE
    }
}

/// How long steps take from the routine's start, with getting ready for each.
fn total(steps: &[Step]) -> Millis {
    let mut before: Option<&Step> = None;
    let mut total = Millis::ZERO;
    for step in steps {
        let same_move = before.is_some_and(|before| before.item == step.item);
        let ready = ready(before.map(|before| before.position), step, same_move);
        total = total + ready + step.hold;
        before = Some(step);
    }
    total
}
