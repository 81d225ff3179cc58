//! One guide's whole state, and what follows from each message.

mod dialog;
mod therapy;

use std::mem::{replace, take};

use super::{
    Action, Command, CurrentTherapy, Effect, FocusTarget, HostEvent, Island, Millis, Msg,
    PlayerAction, Routine, RoutinePlayer, Selection, TherapyAction, TherapyState, TherapyTimer,
    announcement, wording,
};
use crate::guide::Pack;

/// What one reader chose and is doing in one element. Lives in memory only, and ends with the
/// visit.
#[derive(Debug)]
pub struct App {
    selection: Selection,
    /// While the dialog is open.
    routine: Option<Routine>,
    player: Option<RoutinePlayer>,
    /// The move whose steps were told last, by its place in the routine, and how many of them.
    told_steps: Option<(u16, usize)>,
    /// What the dialog tells screen readers: all that is outside an open dialog is mute.
    dialog_status: String,
    therapy: CurrentTherapy,
    /// Whether another therapy was asked for while one is timed.
    therapy_refused: bool,
    sound: bool,
    voice: bool,
    /// What came of the last copy of the link.
    copied: Option<bool>,
    announced: String,
    /// What the dialog shows, to notice when that is another thing.
    dialog: Dialog,
    /// The seconds that dialog and bar show: a tick within one changes nothing.
    seconds: (u32, u32),
    is_ticking: bool,
    /// What the device was asked for last; none once the browser may have taken the lock.
    keeps_awake: Option<bool>,
}

/// What fills the dialog.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialog {
    /// Nothing: there is no dialog.
    Closed,
    /// The moves on offer, before it begins.
    Plan,
    /// One step, with its time.
    Step,
    /// It hurts more: what to do then.
    Hurts,
    /// The end.
    Done {
        /// Whether the reader came to the end.
        finished: bool,
    },
}

impl App {
    /// Begins with what is selected in the form controls.
    pub fn new(selection: Selection) -> Self {
        Self {
            selection,
            routine: None,
            player: None,
            told_steps: None,
            dialog_status: String::new(),
            therapy: CurrentTherapy::default(),
            therapy_refused: false,
            sound: true,
            voice: false,
            copied: None,
            announced: String::new(),
            dialog: Dialog::Closed,
            seconds: (0, 0),
            is_ticking: false,
            keeps_awake: Some(false),
        }
    }

    /// What the form controls say.
    pub const fn selection(&self) -> &Selection {
        &self.selection
    }

    /// The moves on offer; none while the dialog is closed.
    pub const fn routine(&self) -> Option<&Routine> {
        self.routine.as_ref()
    }

    /// None before the routine begins.
    pub const fn player(&self) -> Option<&RoutinePlayer> {
        self.player.as_ref()
    }

    /// What is timed, or was timed last; none once the bar is closed.
    pub const fn therapy(&self) -> Option<&TherapyTimer> {
        self.therapy.current()
    }

    /// Whether another was asked for while one is timed: the bar says why not.
    pub const fn therapy_refused(&self) -> bool {
        self.therapy_refused
    }

    /// What the dialog last told screen readers; empty before anything was told.
    pub fn dialog_status(&self) -> &str {
        &self.dialog_status
    }

    /// Whether notes are played; on to begin with.
    pub const fn sound(&self) -> bool {
        self.sound
    }

    /// Whether texts are read aloud; off to begin with.
    pub const fn voice(&self) -> bool {
        self.voice
    }

    /// Whether the last copy of the link worked; none before one, and after another choice.
    pub const fn copied(&self) -> Option<bool> {
        self.copied
    }

    /// Whether a routine is under way: then Escape ends it, and the dialog stays.
    pub fn is_routine_running(&self) -> bool {
        self.player.as_ref().is_some_and(RoutinePlayer::is_going)
    }

    /// The state after a message, and what is to be done outside. `now` is the time since some
    /// start, the same for every message; `pack` is the guide's.
    pub fn update(&mut self, msg: Msg, now: Millis, pack: &Pack) -> Vec<Effect> {
        let mut update = Update { app: self, now, pack, effects: Vec::new() };
        update.handle(msg);
        update.effects
    }

    fn therapy_state(&self) -> Option<TherapyState> {
        self.therapy().map(TherapyTimer::state)
    }
}

/// One message at work.
struct Update<'a> {
    app: &'a mut App,
    now: Millis,
    pack: &'a Pack,
    /// The first one first.
    effects: Vec<Effect>,
}

impl Update<'_> {
    fn handle(&mut self, msg: Msg) {
        match msg {
            Msg::Ready => {
                self.emit(Effect::Render(Island::Toolbar));
                self.emit(Effect::Dispatch(HostEvent::Ready));
            }
            Msg::LinkFound { link, unknown } => {
                self.effects.extend(unknown.into_iter().map(Effect::Warn));
                self.emit(Effect::CheckControls(link));
                self.app.selection = take(&mut self.app.selection).step(Action::Open(link));
            }
            Msg::Select { action, hidden_signs } => {
                let before = self.app.selection.clone();
                self.app.selection = take(&mut self.app.selection).step(action);
                if let Some(change) = announcement(&before, &self.app.selection) {
                    self.announce(wording::announcement(change, hidden_signs, self.pack));
                }
                // What was said of the last copy is about another choice.
                self.app.copied = None;
                self.emit(Effect::Render(Island::Toolbar));
            }
            Msg::Copied(copied) => {
                self.app.copied = Some(copied);
                self.emit(Effect::Render(Island::Toolbar));
                self.announce(wording::copied(copied, &self.pack.words).to_owned());
            }
            Msg::OpenRoutine { moves, first } => self.open_routine(&moves, first.as_deref()),
            Msg::OpenMove(id) => self.open_move(&id),
            Msg::ToggleItem(item) => self.toggle_item(item),
            Msg::StartTherapy { kind, most_minutes } => self.start_therapy(&kind, most_minutes),
            Msg::Press(command) => self.press(command),
            Msg::Escape if self.app.is_routine_running() => self.play(PlayerAction::End),
            Msg::Escape => {}
            Msg::DialogClosed => self.close_dialog(),
            Msg::VisibilityChanged => {
                // The browser took the lock while nobody saw the page.
                self.app.keeps_awake = None;
                // A routine waits, paused, until the reader goes on; a timer runs on.
                self.play(PlayerAction::Hidden);
            }
            Msg::Tick => self.tick(),
            Msg::Unmount => {
                self.app.therapy = CurrentTherapy::default();
                self.close_dialog();
                self.emit(Effect::ReleaseDevice);
            }
        }
    }

    fn press(&mut self, command: Command) {
        match command {
            Command::CopyLink => self.emit(Effect::CopyLink(self.app.selection.link())),
            Command::Share => self.emit(Effect::ShareLink(self.app.selection.link())),
            Command::Print => self.emit(Effect::Print),
            Command::Begin => self.begin_routine(),
            Command::Pause => self.play(PlayerAction::Pause),
            Command::Resume => self.play(PlayerAction::Resume),
            Command::Back => self.play(PlayerAction::Back),
            Command::Skip => self.play(PlayerAction::Next),
            Command::MoreTime => self.play(PlayerAction::MoreTime),
            Command::Hurts => self.play(PlayerAction::Hurts),
            Command::NextMove => self.play(PlayerAction::NextMove),
            Command::End => self.play(PlayerAction::End),
            Command::Close => self.close_dialog(),
            Command::CheckSigns => {
                self.close_dialog();
                self.emit(Effect::Focus(FocusTarget::WarningSigns));
            }
            Command::ToggleSound => {
                self.app.sound = !self.app.sound;
                self.look();
            }
            Command::ToggleVoice => {
                self.app.voice = !self.app.voice;
                self.emit(Effect::StopSpeech);
                self.look();
            }
            Command::PauseTherapy => self.act_on_therapy(TherapyAction::Pause),
            Command::ResumeTherapy => self.act_on_therapy(TherapyAction::Resume),
            Command::ExtendTherapy => self.act_on_therapy(TherapyAction::Extend),
            Command::SkinIsFine => self.act_on_therapy(TherapyAction::SkinIsFine),
            Command::StopTherapy => self.act_on_therapy(TherapyAction::Stop),
            Command::CloseTherapy => self.close_therapy(),
            // They come as messages of their own, with what they need.
            Command::OpenRoutine | Command::OpenMove | Command::StartTherapy => {}
        }
    }

    fn emit(&mut self, effect: Effect) {
        self.effects.push(effect);
    }

    /// Tells screen readers.
    fn announce(&mut self, mut text: String) {
        // The same words again are no change, and would not be spoken.
        if text == self.app.announced {
            text.push('\u{a0}');
        }
        self.app.announced.clone_from(&text);
        self.emit(Effect::Announce(text));
    }

    fn chime(&mut self, pitches: &'static [f32]) {
        if self.app.sound {
            self.emit(Effect::Chime(pitches));
        }
    }

    fn speak(&mut self, text: &str) {
        if self.app.voice {
            self.emit(Effect::Speak(text.to_owned()));
        }
    }

    /// Tells what there is to tell, and has what is timed rendered if it shows another second or
    /// something was told.
    fn tick(&mut self) {
        let told = self.follow_routine() | self.follow_therapy();
        if told || self.seconds() != self.app.seconds {
            // The bar stands in the dialog while that is open.
            let is_open = self.app.routine.is_some();
            let island = if is_open { Island::RoutineDialog } else { Island::TherapyBar };
            self.emit(Effect::Render(island));
        }
        self.settle();
    }

    /// Tells what there is to tell, and has all that is timed rendered.
    fn look(&mut self) {
        self.follow_routine();
        self.follow_therapy();
        self.emit(Effect::Render(Island::RoutineDialog));
        self.emit(Effect::Render(Island::TherapyBar));
        self.settle();
    }

    fn seconds(&self) -> (u32, u32) {
        let player = self.app.player.as_ref().map_or(Millis::ZERO, |player| player.left(self.now));
        let therapy = self.app.therapy().map_or(Millis::ZERO, |timer| timer.left(self.now));
        (player.secs_rounded_up(), therapy.secs_rounded_up())
    }

    /// Focus, clock and screen, as it stands now.
    fn settle(&mut self) {
        self.app.seconds = self.seconds();
        let dialog = self.app.dialog();
        if replace(&mut self.app.dialog, dialog) != dialog && dialog != Dialog::Closed {
            // What had the focus may be gone.
            self.emit(Effect::Focus(FocusTarget::RoutineDialog));
        }
        let is_running = self.app.is_routine_running();
        let therapy = self.app.therapy_state();
        let is_timed = therapy.is_some_and(|state| !matches!(state, TherapyState::Over));
        let is_ticking = is_running || is_timed;
        if replace(&mut self.app.is_ticking, is_ticking) != is_ticking {
            self.emit(Effect::Tick(is_ticking));
        }
        // A locked phone is mute: it could not say that the time is over.
        let keeps_awake =
            is_running || matches!(therapy, Some(TherapyState::Running | TherapyState::SkinCheck));
        if self.app.keeps_awake.replace(keeps_awake) != Some(keeps_awake) {
            self.emit(Effect::WakeLock(keeps_awake));
        }
    }
}
