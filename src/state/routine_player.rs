//! Going through a routine, one step after the other.

use super::countdown::Countdown;
use super::milestones::{Milestone, Milestones};
use super::millis::Millis;
use super::routine::{Routine, Step, ready};
use crate::guide::Position;

/// How much longer the reader may ask for at a time.
const MORE: Millis = Millis::from_secs(10);
/// Only in holds this long are half way and ten seconds worth telling.
const LONG_HOLD: Millis = Millis::from_secs(30);

/// What is going on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Time to get into position.
    GettingReady,
    /// The step itself, held or repeated.
    Holding,
    /// It hurts more: only the next move or the end follow.
    Hurts,
    /// Nothing follows any more.
    Done {
        /// Whether the reader came to the end.
        finished: bool,
    },
}

/// Something the reader did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlayerAction {
    /// Stops the clock.
    Pause,
    /// The page went out of sight: it waits until it is told to go on.
    Hidden,
    /// Starts the clock again.
    Resume,
    /// From getting ready to the hold; from a hold to the next step.
    Next,
    /// Past all that is left of this move.
    NextMove,
    /// To getting ready for the step before.
    Back,
    /// Ten seconds more of what is going on.
    MoreTime,
    /// It hurts more: leads to [`Phase::Hurts`].
    Hurts,
    /// Ends it early.
    End,
}

/// Something worth telling; [`RoutinePlayer::step`] says about which step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoutineEvent {
    /// Another step is to be got ready for.
    GetReady,
    /// A hold begins.
    Hold,
    /// In a hold of 30 seconds or more.
    Milestone(Milestone),
    /// A move is done; get ready for the next.
    MoveDone,
    /// The routine ended, early or not.
    Done,
}

/// A routine being done.
#[derive(Debug)]
pub struct RoutinePlayer {
    steps: Vec<Step>,
    at: usize,
    /// The step at `at`.
    step: Step,
    phase: Phase,
    timer: Countdown,
    /// The timer's whole length, with what was added.
    length: Millis,
    milestones: Milestones,
    /// Where the reader last was in position.
    place: Option<Position>,
    event: Option<RoutineEvent>,
}

impl RoutinePlayer {
    /// None where nothing is kept.
    pub fn start(routine: &Routine, now: Millis) -> Option<Self> {
        let steps = routine.steps();
        let &step = steps.first()?;
        let length = ready(None, &step, false);
        Some(Self {
            steps,
            at: 0,
            step,
            phase: Phase::GettingReady,
            timer: Countdown::start(length, now),
            length,
            milestones: Milestones::default(),
            place: None,
            event: Some(RoutineEvent::GetReady),
        })
    }

    /// As of the last look or action.
    pub const fn phase(&self) -> Phase {
        self.phase
    }

    /// Whether it has not ended yet.
    pub const fn is_going(&self) -> bool {
        !matches!(self.phase, Phase::Done { .. })
    }

    /// The one that is being done or got ready for; at the end, the last.
    pub const fn step(&self) -> &Step {
        &self.step
    }

    /// What is left of getting ready or of the hold.
    pub fn left(&self, now: Millis) -> Millis {
        self.timer.left(now)
    }

    /// How long that is in all, with what was added.
    pub const fn length(&self) -> Millis {
        self.length
    }

    /// Whether its clock is stopped and can be started again.
    pub const fn is_paused(&self) -> bool {
        matches!(self.phase, Phase::GettingReady | Phase::Holding) && !self.timer.is_running()
    }

    /// The move after this one.
    pub fn next_item(&self) -> Option<u16> {
        self.steps.get(self.next_move()).map(|step| step.item)
    }

    /// At the end nothing does anything; while it hurts, only the next move and the end do.
    pub fn act(&mut self, action: PlayerAction, now: Millis) {
        match (action, self.phase) {
            (_, Phase::Done { .. }) => {}
            (PlayerAction::End, _) => self.finish(false),
            (PlayerAction::NextMove, _) => {
                self.get_ready(self.next_move(), RoutineEvent::GetReady, now)
            }
            (_, Phase::Hurts) => {}
            (PlayerAction::Pause | PlayerAction::Hidden, _) => self.timer.pause(now),
            (PlayerAction::Resume, _) => self.timer.resume(now),
            (PlayerAction::MoreTime, _) => {
                self.length = self.length + MORE;
                self.timer.extend(MORE, now);
            }
            (PlayerAction::Hurts, _) => {
                self.timer.pause(now);
                self.phase = Phase::Hurts;
                self.event = None;
            }
            (PlayerAction::Back, _) => {
                self.get_ready(self.at.saturating_sub(1), RoutineEvent::GetReady, now);
            }
            (PlayerAction::Next, Phase::GettingReady) => self.hold(now),
            (PlayerAction::Next, Phase::Holding) => {
                self.get_ready(self.at.saturating_add(1), RoutineEvent::GetReady, now);
            }
        }
    }

    /// What to tell since the last look, each thing once. Moves on when time is
    /// up, by one step at most: after a sleep nothing is skipped.
    pub fn look(&mut self, now: Millis) -> Option<RoutineEvent> {
        if self.event.is_none() && self.timer.is_running() {
            let left = self.timer.left(now);
            match self.phase {
                Phase::GettingReady if left == Millis::ZERO => self.hold(now),
                Phase::Holding if left == Millis::ZERO => self.move_on(now),
                Phase::Holding if self.step.hold >= LONG_HOLD => {
                    self.event =
                        self.milestones.pass(left, self.step.hold).map(RoutineEvent::Milestone);
                }
                _ => {}
            }
        }
        self.event.take()
    }

    /// The first step of the next move; past the end where there is none.
    fn next_move(&self) -> usize {
        let mut later = self.steps.iter().enumerate().skip(self.at);
        later.find(|(_, step)| step.item != self.step.item).map_or(self.steps.len(), |(at, _)| at)
    }

    fn move_on(&mut self, now: Millis) {
        let next = self.at.saturating_add(1);
        let event =
            if next == self.next_move() { RoutineEvent::MoveDone } else { RoutineEvent::GetReady };
        self.get_ready(next, event, now);
    }

    fn get_ready(&mut self, to: usize, event: RoutineEvent, now: Millis) {
        let Some(&step) = self.steps.get(to) else {
            // Who stopped the last move for pain did not finish.
            return self.finish(self.phase != Phase::Hurts);
        };
        let ready = ready(self.place, &step, step.item == self.step.item);
        (self.at, self.step) = (to, step);
        self.begin(Phase::GettingReady, ready, event, now);
    }

    fn hold(&mut self, now: Millis) {
        self.place = Some(self.step.position);
        self.milestones = Milestones::default();
        self.begin(Phase::Holding, self.step.hold, RoutineEvent::Hold, now);
    }

    /// What was paused waits on, wherever the reader went meanwhile.
    fn begin(&mut self, phase: Phase, span: Millis, event: RoutineEvent, now: Millis) {
        let paused = self.is_paused();
        self.phase = phase;
        self.event = Some(event);
        self.timer = Countdown::start(span, now);
        self.length = span;
        if paused {
            self.timer.pause(now);
        }
    }

    const fn finish(&mut self, finished: bool) {
        self.phase = Phase::Done { finished };
        self.event = Some(RoutineEvent::Done);
    }
}
