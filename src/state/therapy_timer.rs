//! Timing warmth, cold or a bath, with looks at the skin on the way.

use super::countdown::Countdown;
use super::milestones::{Milestone, Milestones};
use super::millis::Millis;
use crate::guide::{LiveTherapy, TherapyKind};

/// How much longer the reader may ask for at a time.
const EXTENSION: Millis = Millis::from_minutes(5);

/// Where one go stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TherapyState {
    /// Time passes.
    Running,
    /// It runs on, and asks to look at the skin until that is answered.
    SkinCheck,
    /// Taken off for a while: no time passes.
    Paused,
    /// Time is up, or it was stopped.
    Over,
}

/// Something the reader did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TherapyAction {
    /// Taken off for a while.
    Pause,
    /// On again: goes on from what is left.
    Resume,
    /// Five minutes more, up to the guide's limit.
    Extend,
    /// Answers the look at the skin.
    SkinIsFine,
    /// Ends it early.
    Stop,
}

/// Something worth telling.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimerEvent {
    /// It began.
    Started,
    /// Time to look at the skin.
    SkinCheck,
    /// Half way, or ten seconds to go.
    Milestone(Milestone),
    /// Time is up, or it was stopped.
    Over,
}

/// One go of warmth, cold or a bath.
#[derive(Debug)]
pub struct TherapyTimer {
    kind: TherapyKind,
    timer: Countdown,
    /// Its whole length, with what was added. Time spent paused is no part of
    /// it: then the pack is off.
    length: Millis,
    longest: Millis,
    check_every: Option<Millis>,
    rest: Option<Millis>,
    /// Looks at the skin that were due so far.
    checks: u32,
    asks_skin: bool,
    milestones: Milestones,
    /// How long it was on, and when it ended.
    over: Option<(Millis, Millis)>,
    /// What an action left to tell.
    event: Option<TimerEvent>,
}

impl TherapyTimer {
    /// The usual time, at its shorter end: the reader can ask for more, up to
    /// the guide's limit and to that of the area it is for.
    fn start(it: &LiveTherapy, most_minutes: Option<u16>, now: Millis) -> Self {
        let minutes = |n: u16| Millis::from_minutes(n.into());
        let longest = minutes(it.max_minutes.min(most_minutes.unwrap_or(u16::MAX)));
        let length = minutes(it.minutes).min(longest);
        Self {
            kind: it.kind,
            timer: Countdown::start(length, now),
            length,
            longest,
            check_every: it.skin_check_minutes.map(minutes),
            rest: it.hours_between.map(|n| Millis::from_hours(n.into())),
            checks: 0,
            asks_skin: false,
            milestones: Milestones::default(),
            over: None,
            event: Some(TimerEvent::Started),
        }
    }

    /// Which of the three is timed.
    pub const fn kind(&self) -> TherapyKind {
        self.kind
    }

    /// As of the last look or action.
    pub const fn state(&self) -> TherapyState {
        match self.over {
            Some(_) => TherapyState::Over,
            None if !self.timer.is_running() => TherapyState::Paused,
            None if self.asks_skin => TherapyState::SkinCheck,
            None => TherapyState::Running,
        }
    }

    /// Whether it ended before its time.
    pub fn was_stopped(&self) -> bool {
        self.over.is_some_and(|(ran, _)| ran < self.length)
    }

    /// What is left of the time; 0 once it is over.
    pub fn left(&self, now: Millis) -> Millis {
        if self.over.is_some() { Millis::ZERO } else { self.timer.left(now) }
    }

    /// Its whole length, with what was added.
    pub const fn length(&self) -> Millis {
        self.length
    }

    /// Whether there may still be more time, up to the guide's limit.
    pub fn can_extend(&self, now: Millis) -> bool {
        !self.is_over(now) && self.length < self.longest
    }

    /// How long until the next go, counted from the end; none before the end
    /// or where the guide asks for no rest.
    pub fn next_in(&self, now: Millis) -> Option<Millis> {
        let (_, ended) = self.over?;
        Some(ended + self.rest? - now)
    }

    /// Also when nobody looked at the end: what was on for hours meanwhile
    /// must not go on.
    fn is_over(&self, now: Millis) -> bool {
        self.over.is_some() || self.timer.is_over(now)
    }

    fn act(&mut self, action: TherapyAction, now: Millis) {
        if self.is_over(now) {
            return;
        }
        match action {
            TherapyAction::Pause => self.timer.pause(now),
            TherapyAction::Resume => self.timer.resume(now),
            TherapyAction::Extend => {
                let more = EXTENSION.min(self.longest - self.length);
                self.length = self.length + more;
                self.timer.extend(more, now);
            }
            TherapyAction::SkinIsFine => self.asks_skin = false,
            TherapyAction::Stop => self.end(now, now),
        }
    }

    fn end(&mut self, now: Millis, at: Millis) {
        self.over = Some((self.ran(now), at));
        self.event = Some(TimerEvent::Over);
    }

    fn ran(&self, now: Millis) -> Millis {
        self.length - self.timer.left(now)
    }

    /// What to tell since the last look: of several, what matters most now.
    fn look(&mut self, now: Millis) -> Option<TimerEvent> {
        if self.over.is_none() {
            if self.timer.is_over(now) {
                self.end(now, self.timer.end(now));
            } else {
                let mark = self
                    .milestones
                    .pass(self.timer.left(now), self.length)
                    .map(TimerEvent::Milestone);
                let skin = self.skin_is_due(now).then_some(TimerEvent::SkinCheck);
                self.event = skin.or(mark).or(self.event);
            }
        }
        self.event.take()
    }

    /// Whether another look at the skin came due. Several that came while
    /// nobody looked are one.
    fn skin_is_due(&mut self, now: Millis) -> bool {
        let due = self.check_every.and_then(|every| self.ran(now).get().checked_div(every.get()));
        let due = due.unwrap_or(0);
        let more = due > self.checks;
        if more {
            self.checks = due;
            self.asks_skin = true;
        }
        more
    }
}

/// At most one go at a time.
#[derive(Debug, Default)]
pub struct CurrentTherapy {
    current: Option<TherapyTimer>,
}

impl CurrentTherapy {
    /// The one that is on, or ended last.
    pub const fn current(&self) -> Option<&TherapyTimer> {
        self.current.as_ref()
    }

    /// Begins a go, unless one is on or paused; says whether it did.
    /// `most_minutes` is the area's own limit.
    pub fn start(&mut self, it: &LiveTherapy, most_minutes: Option<u16>, now: Millis) -> bool {
        let free = self.current.as_ref().is_none_or(|current| current.is_over(now));
        if free {
            self.current = Some(TherapyTimer::start(it, most_minutes, now));
        }
        free
    }

    /// Does nothing where there is none, or to one that is over.
    pub fn act(&mut self, action: TherapyAction, now: Millis) {
        if let Some(current) = &mut self.current {
            current.act(action, now);
        }
    }

    /// What to tell since the last look, each event once.
    pub fn look(&mut self, now: Millis) -> Option<TimerEvent> {
        self.current.as_mut()?.look(now)
    }
}
