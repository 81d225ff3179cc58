//! The dialog: choosing what is in a routine, going through it, and what is told on the way.

use super::{App, Dialog, Update};
use crate::guide::{LiveMove, MoveId, PositionFilter};
use crate::state::wording;
use crate::state::{
    Effect, HostEvent, Milestone, Phase, PlayerAction, Routine, RoutineEvent, RoutinePlayer,
};

/// Pitches in hertz.
const BEGIN_HOLD: &[f32] = &[523.0];
const ROUTINE_DONE: &[f32] = &[523.0, 659.0, 784.0];

impl App {
    /// What fills the dialog now.
    pub fn dialog(&self) -> Dialog {
        match (&self.routine, &self.player) {
            (None, _) => Dialog::Closed,
            (Some(_), None) => Dialog::Plan,
            (Some(_), Some(player)) => match player.phase() {
                Phase::GettingReady | Phase::Holding => Dialog::Step,
                Phase::Hurts => Dialog::Hurts,
                Phase::Done { finished } => Dialog::Done { finished },
            },
        }
    }
}

impl Update<'_> {
    pub(super) fn open_routine(&mut self, moves: &[MoveId], first: Option<&str>) {
        let filter = self.app.selection.position_filter();
        self.open(moves, first, filter);
        self.look();
    }

    /// Opens the dialog with one move, done whether or not a routine would begin with it.
    pub(super) fn open_move(&mut self, id: &MoveId) {
        self.open(std::slice::from_ref(id), None, PositionFilter::Any);
        if self.app.dialog() == Dialog::Plan
            && let Some(routine) = &mut self.app.routine
            && routine.items().iter().any(|item| !item.kept)
        {
            routine.toggle(0);
        }
        self.look();
    }

    fn open(&mut self, moves: &[MoveId], first: Option<&str>, filter: PositionFilter) {
        if self.app.selection.choice().is_none() || self.app.is_routine_running() {
            return;
        }
        self.app.player = None;
        let moves: Vec<&LiveMove> = moves.iter().filter_map(|id| self.pack.find_move(id)).collect();
        self.app.routine = Some(Routine::new(&moves, first, self.app.selection.stage(), filter));
        self.emit(Effect::OpenDialog);
    }

    pub(super) fn toggle_item(&mut self, item: usize) {
        if let Some(routine) = &mut self.app.routine {
            routine.toggle(item);
        }
        self.look();
    }

    pub(super) fn begin_routine(&mut self) {
        if self.app.is_routine_running() {
            return;
        }
        self.app.told_steps = None;
        let routine = self.app.routine.as_ref();
        self.app.player = routine.and_then(|routine| RoutinePlayer::start(routine, self.now));
        if self.app.player.is_some() {
            self.emit(Effect::Dispatch(HostEvent::RoutineStart));
        }
        self.look();
    }

    pub(super) fn play(&mut self, action: PlayerAction) {
        if let Some(player) = &mut self.app.player {
            player.act(action, self.now);
        }
        self.look();
    }

    /// Ends the routine and closes the dialog.
    pub(super) fn close_dialog(&mut self) {
        if self.app.is_routine_running() {
            self.emit(Effect::Dispatch(HostEvent::RoutineEnd { finished: false }));
        }
        (self.app.player, self.app.routine) = (None, None);
        self.app.dialog_status.clear();
        self.emit(Effect::StopSpeech);
        self.emit(Effect::CloseDialog);
        self.look();
    }

    /// Tells what is due in the routine; whether there was anything.
    pub(super) fn follow_routine(&mut self) -> bool {
        let (Some(player), Some(routine)) = (&mut self.app.player, &self.app.routine) else {
            return false;
        };
        let event = player.look(self.now);
        let item = player.step().item;
        let found = routine.items().get(usize::from(item));
        let Some(it) = found.and_then(|item| self.pack.find_move(&item.id)) else { return false };
        let words = &self.pack.words;
        let told = &mut self.app.told_steps;
        let mut text = None;
        let mut pitches: Option<&'static [f32]> = None;
        let mut ended = None;
        match event {
            Some(RoutineEvent::GetReady | RoutineEvent::MoveDone) => {
                text = Some(if told.is_none_or(|(told, _)| told != item) {
                    *told = Some((item, 0));
                    [&*it.name, ". ", &it.start].concat()
                } else {
                    wording::count(player.step(), self.pack)
                });
            }
            Some(RoutineEvent::Hold) => pitches = Some(BEGIN_HOLD),
            Some(RoutineEvent::Milestone(Milestone::Half)) => text = Some(words.half().to_owned()),
            Some(RoutineEvent::Milestone(Milestone::TenSeconds)) => {
                text = Some(words.ten_seconds().to_owned());
            }
            Some(RoutineEvent::Done) => {
                let finished = player.phase() == Phase::Done { finished: true };
                let title = if finished { words.done_title() } else { words.ended_title() };
                text = Some(title.to_owned());
                pitches = Some(ROUTINE_DONE);
                ended = Some(finished);
            }
            None => {}
        }
        // Each of a move's steps is told once, when it is time for it.
        if let (Some(at), line) = wording::line(it, player, self.now)
            && told.is_none_or(|(_, told)| told <= at)
        {
            *told = Some((item, at + 1));
            // Both, where half the time is over just now.
            text = Some(text.map_or(line.clone(), |before| [&before, " ", &line].concat()));
        }
        let told = event.is_some() || text.is_some();
        if let Some(pitches) = pitches {
            self.chime(pitches);
        }
        if let Some(text) = text {
            self.speak(&text);
            self.app.dialog_status = text;
        }
        if let Some(finished) = ended {
            self.emit(Effect::Dispatch(HostEvent::RoutineEnd { finished }));
        }
        told
    }
}
