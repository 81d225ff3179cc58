//! What the reader is doing: a routine or a timer at work. Brings the time, the
//! sounds and the dialog to the state in `state`, and shows what comes of it.

use std::mem::{discriminant, replace};

use web_sys::Element;
use yew::AttrValue;

use super::controller::Inner;
use super::effects::{Effect, Effects};
use super::islands::all;
use super::{device, telling};
use crate::components::IslandContent;
use crate::components::routine_dialog::{DialogContent, Screen, plan, step};
use crate::components::therapy_bar::{bar, busy};
use crate::guide::{LiveMove, Pack, PositionFilter};
use crate::state::{
    CurrentTherapy, Player, PlayerAction, Routine, TherapyAction, TherapyState, TherapyTimer,
};

/// Lives in memory only, and ends with the visit.
pub struct Doing {
    pub(super) care: CurrentTherapy,
    /// Whether another timer was asked for while one runs.
    pub(super) busy: bool,
    pub(super) routine: Option<Routine>,
    pub(super) player: Option<Player>,
    /// The last move's place and which of its steps was told.
    pub(super) told: Option<(u16, usize)>,
    said: AttrValue,
    sound: bool,
    voice: bool,
    /// Whether something is timed, and whether the screen is to stay on for it.
    timing: bool,
    awake: bool,
}

impl Default for Doing {
    fn default() -> Self {
        Self {
            care: CurrentTherapy::default(),
            busy: false,
            routine: None,
            player: None,
            told: None,
            said: AttrValue::default(),
            sound: true,
            voice: false,
            timing: false,
            awake: false,
        }
    }
}

impl Doing {
    pub(super) fn chime(&self, pitches: &'static [f32], effects: &mut Effects) {
        if self.sound && !pitches.is_empty() {
            effects.push(Effect::Chime(pitches));
        }
    }

    pub(super) fn speak(&self, text: &str, effects: &mut Effects) {
        if self.voice {
            effects.push(Effect::Speak(text.to_owned()));
        }
    }

    /// Tells it, to eyes and ears.
    pub(super) fn say(&mut self, text: String, effects: &mut Effects) {
        self.speak(&text, effects);
        self.said = text.into();
    }

    fn is_going(&self) -> bool {
        self.player.as_ref().is_some_and(Player::is_going)
    }

    fn is_timing(&self) -> bool {
        let care = self.care.current().map(TherapyTimer::state);
        self.is_going() || care.is_some_and(|state| !matches!(state, TherapyState::Over { .. }))
    }

    /// A locked phone is mute: it could not say that the time is over.
    fn keeps_awake(&self) -> bool {
        let care = self.care.current().map(TherapyTimer::state);
        self.is_going() || matches!(care, Some(TherapyState::Running | TherapyState::SkinCheck))
    }
}

/// Does what a button is for. False: it is not one of ours.
pub fn press(this: &mut Inner, does: &str, button: &Element, now: u32) -> bool {
    let player_action = match does {
        "go-on" => PlayerAction::Resume,
        "pause" => PlayerAction::Pause,
        "back" => PlayerAction::Back,
        "skip" => PlayerAction::Next,
        "more" => PlayerAction::MoreTime,
        "hurts" => PlayerAction::Hurts,
        "next-move" => PlayerAction::NextMove,
        "end" => PlayerAction::End,
        _ => return press_other(this, does, button, now),
    };
    if let Some(player) = &mut this.doing.player {
        player.act(player_action, now);
    }
    look(this, now);
    true
}

fn press_other(this: &mut Inner, does: &str, button: &Element, now: u32) -> bool {
    let doing = &mut this.doing;
    match does {
        "routine" => open(this, None),
        "move" => open(this, near(button, "data-move")),
        "begin" => {
            doing.told = None;
            doing.player = doing.routine.as_ref().and_then(|routine| Player::start(routine, now));
            if doing.player.is_some() {
                this.tell("routine-start", false);
            }
        }
        "close" => close(this, now),
        "signs" => {
            close(this, now);
            this.effects.push(Effect::Focus(".check > summary", None));
        }
        "sound" => doing.sound = !doing.sound,
        "voice" => {
            doing.voice = !doing.voice;
            this.effects.push(Effect::Hush);
        }
        "care" => start_care(this, button, now),
        "care-pause" => doing.care.act(TherapyAction::Pause, now),
        "care-go-on" => doing.care.act(TherapyAction::Resume, now),
        "care-more" => doing.care.act(TherapyAction::Extend, now),
        "care-fine" => doing.care.act(TherapyAction::SkinIsFine, now),
        "care-stop" => doing.care.act(TherapyAction::Stop, now),
        "care-close" => doing.care = CurrentTherapy::default(),
        _ => return false,
    }
    look(this, now);
    this.effects.push(Effect::Focus(".timer button", Some(button.clone())));
    true
}

/// Which move or therapy a button belongs to.
fn near(button: &Element, attribute: &str) -> Option<String> {
    button.closest(&["[", attribute, "]"].concat()).ok()??.get_attribute(attribute)
}

/// Opens the dialog with a routine of the open area, or with one move of it.
fn open(this: &mut Inner, only: Option<String>) {
    let Some(choice) = this.selection.choice() else { return };
    let ids = only.map_or_else(
        || {
            let panel = ["section[data-area=", choice.area().as_str(), "] [data-move]"].concat();
            let found = all(&this.root, &panel);
            found.iter().filter_map(|it| it.get_attribute("data-move")).collect()
        },
        |id| vec![id],
    );
    let moves: Vec<&LiveMove> = ids.iter().filter_map(|id| this.pack.find_move(id)).collect();
    let one = moves.len() == 1;
    let position_filter = if one { PositionFilter::Any } else { this.selection.position_filter() };
    let first = if one { None } else { first_move(&this.root, choice.area().as_str()) };
    let mut routine =
        Routine::new(&moves, first.as_deref(), this.selection.stage(), position_filter);
    if one && routine.items().iter().any(|it| !it.kept) {
        routine.toggle(0);
    }
    this.doing.routine = Some(routine);
    this.effects.push(Effect::OpenDialog);
}

/// The move that an area's short block tells to begin with.
fn first_move(root: &Element, area: &str) -> Option<String> {
    let short = root.query_selector(&["[data-in-short=", area, "]"].concat()).ok()??;
    short.get_attribute("data-first-move")
}

/// Ends it and closes the dialog.
pub fn close(this: &mut Inner, now: u32) {
    if this.doing.is_going() {
        this.tell("routine-end", false);
    }
    (this.doing.player, this.doing.routine) = (None, None);
    this.doing.said = AttrValue::default();
    this.effects.push(Effect::Hush);
    this.effects.push(Effect::CloseDialog);
    look(this, now);
}

/// Gives up all that is at work, because the guide ends.
pub fn end(this: &mut Inner, now: u32) {
    this.doing.care = CurrentTherapy::default();
    close(this, now);
    this.effects.push(Effect::End);
}

/// Escape: first it ends the routine, kindly; then it closes the dialog. True
/// when the dialog is to stay.
pub fn escape(this: &mut Inner, now: u32) -> bool {
    let stays = this.doing.is_going();
    if stays {
        press(this, "end", &this.root.clone(), now);
    }
    stays
}

/// The page went out of sight or came back: a routine waits, paused, until the
/// reader goes on; a timer runs on.
pub fn seen(this: &mut Inner, now: u32) {
    if let Some(player) = &mut this.doing.player {
        player.act(PlayerAction::Hidden, now);
    }
    // The browser took the lock while nobody saw the page.
    this.doing.awake = false;
    look(this, now);
}

/// Leaves a move out of the routine, or takes it in again.
pub fn toggle(this: &mut Inner, item: usize, now: u32) {
    if let Some(routine) = &mut this.doing.routine {
        routine.toggle(item);
    }
    look(this, now);
}

fn start_care(this: &mut Inner, button: &Element, now: u32) {
    let kind = near(button, "data-therapy").unwrap_or_default();
    let Some(it) = this.pack.find_therapy(&kind) else { return };
    let most = near(button, "data-most").and_then(|most| most.parse().ok());
    this.doing.busy = !this.doing.care.start(it, most, now);
    let current = this.doing.care.current().filter(|_| this.doing.busy);
    if let Some(refused) = current.map(|care| busy(care, &this.pack)) {
        this.announce(refused);
    }
}

/// Looks at the time, tells what there is to tell, and shows how it stands.
pub fn look(this: &mut Inner, now: u32) {
    if let Some(finished) = telling::player(&mut this.doing, now, &this.pack, &mut this.effects) {
        this.tell("routine-end", finished);
    }
    if let Some(told) = telling::care(&mut this.doing, now, &this.pack, &mut this.effects) {
        if this.doing.routine.is_some() {
            // All that is outside an open dialog is mute.
            this.doing.said = told.into();
        } else {
            this.announce(told);
        }
    }
    show(this, now);
    let (timing, awake) = (this.doing.is_timing(), this.doing.keeps_awake());
    if replace(&mut this.doing.timing, timing) != timing {
        this.effects.push(Effect::Tick(timing));
    }
    if replace(&mut this.doing.awake, awake) != awake {
        this.effects.push(Effect::StayAwake(awake));
    }
}

/// DialogContent the dialog's content and the timer's bar.
fn show(this: &mut Inner, now: u32) {
    let (doing, pack): (_, &Pack) = (&this.doing, &this.pack);
    let shows = match (&doing.player, &doing.routine) {
        (Some(player), Some(routine)) => step(player, routine, now, pack),
        (None, Some(routine)) => DialogContent::Plan(plan(routine, pack)),
        _ => DialogContent::Nothing,
    };
    let is_open = !matches!(shows, DialogContent::Nothing);
    let shown = discriminant(&shows);
    let moved = replace(&mut this.shown, shown) != shown && is_open;
    let care = doing.care.current();
    let next = care.and_then(|care| care.next_in(now));
    let next = next.map(|ms| device::time_in(ms, &pack.lang));
    let bar = care.map(|care| bar(care, doing.busy, doing.sound, next.as_deref(), now, pack));
    // Beside the routine while that is open: what lies behind a dialog can't be reached.
    let (inside, outside) = if is_open { (bar, None) } else { (None, bar) };
    let said = doing.said.clone();
    let voice = is_open.then_some(doing.voice);
    let screen = Screen { shows, said, sound: doing.sound, voice, bar: inside };
    let _ = this.root.toggle_attribute_with_force("data-timing", outside.is_some());
    this.show(IslandContent::Player(Some(screen.into())));
    this.show(IslandContent::Timer(outside));
    if moved {
        // IslandContent had the focus may be gone.
        this.effects.push(Effect::Focus("dialog .main", None));
    }
}
