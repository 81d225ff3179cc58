//! What the reader is doing: a routine or a timer at work. Brings the clock, the
//! sounds and the dialog to the state in `session`, and shows what comes of it.

use std::cell::RefCell;
use std::mem::discriminant;
use std::rc::Rc;

use gloo_timers::callback::{Interval, Timeout};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlElement};
use yew::AttrValue;

use super::islands::all;
use super::live::Inner;
use super::{device, telling};
use crate::guide::{LiveMove, Reach};
use crate::session::{Care, CareAction, CareState, CareTimer, Player, PlayerAction, Routine};
use crate::view::What;
use crate::view::player::{Screen, Shows, plan, step};
use crate::view::timer::{bar, busy};

/// How often to look at the clock.
const TICK_MS: u32 = 250;

/// Lives in memory only, and ends with the visit.
pub struct Doing {
    pub(super) care: Care,
    /// Whether another timer was asked for while one runs.
    pub(super) busy: bool,
    pub(super) routine: Option<Routine>,
    pub(super) player: Option<Player>,
    /// The last move's place and which of its steps was told.
    pub(super) told: Option<(u16, usize)>,
    said: AttrValue,
    pub(super) sound: bool,
    pub(super) voice: bool,
    /// Runs only while something is timed.
    tick: Option<Interval>,
}

impl Default for Doing {
    fn default() -> Self {
        Self {
            care: Care::default(),
            busy: false,
            routine: None,
            player: None,
            told: None,
            said: AttrValue::default(),
            sound: true,
            voice: false,
            tick: None,
        }
    }
}

impl Doing {
    pub(super) fn chime(&self, pitches: &[f32]) {
        if self.sound && !pitches.is_empty() {
            device::chime(pitches);
        }
    }

    /// Tells it, to eyes and ears.
    pub(super) fn say(&mut self, text: String, lang: &str) {
        if self.voice {
            device::speak(&text, lang);
        }
        self.said = text.into();
    }

    fn is_timing(&self) -> bool {
        let care = self.care.current().map(CareTimer::state);
        self.player.as_ref().is_some_and(Player::is_going)
            || care.is_some_and(|state| !matches!(state, CareState::Over { .. }))
    }
}

/// Does what a button is for. False: it is not one of ours.
pub fn press(inner: &Rc<RefCell<Inner>>, does: &str, button: &Element) -> bool {
    let now = device::now();
    let player_action = match does {
        "go-on" => PlayerAction::Resume,
        "pause" => PlayerAction::Pause,
        "back" => PlayerAction::Back,
        "skip" => PlayerAction::Next,
        "more" => PlayerAction::MoreTime,
        "hurts" => PlayerAction::Hurts,
        "next-move" => PlayerAction::NextMove,
        "end" => PlayerAction::End,
        _ => return press_other(inner, does, button, now),
    };
    if let Some(player) = &mut inner.borrow_mut().doing.player {
        player.act(player_action, now);
    }
    device::stay_awake(player_action != PlayerAction::End);
    look(inner);
    true
}

fn press_other(inner: &Rc<RefCell<Inner>>, does: &str, button: &Element, now: u32) -> bool {
    let care = |action| inner.borrow_mut().doing.care.act(action, now);
    match does {
        "routine" => open(inner, None),
        "move" => open(inner, near(button, "data-move")),
        "begin" => {
            let this = &mut *inner.borrow_mut();
            let doing = &mut this.doing;
            doing.told = None;
            doing.player = doing.routine.as_ref().and_then(|routine| Player::start(routine, now));
            if doing.player.is_some() {
                device::stay_awake(true);
                this.tell("routine-start", false);
            }
        }
        "close" | "signs" => {
            close(inner);
            if does == "signs" {
                focus(&inner.borrow().root, ".sign");
            }
        }
        "sound" => {
            let doing = &mut inner.borrow_mut().doing;
            doing.sound = !doing.sound;
        }
        "voice" => {
            let doing = &mut inner.borrow_mut().doing;
            doing.voice = !doing.voice;
            device::speak("", "");
        }
        "care" => start_care(inner, button, now),
        "care-pause" => care(CareAction::Pause),
        "care-go-on" => care(CareAction::Resume),
        "care-more" => care(CareAction::Extend),
        "care-fine" => care(CareAction::SkinIsFine),
        "care-stop" => care(CareAction::Stop),
        "care-close" => inner.borrow_mut().doing.care = Care::default(),
        _ => return false,
    }
    look(inner);
    // What was pressed may be gone: the focus goes to what is there now.
    let (root, button) = (inner.borrow().root.clone(), button.clone());
    Timeout::new(0, move || {
        if !button.is_connected() {
            focus(&root, ".timer button");
        }
    })
    .forget();
    true
}

/// Which move or therapy a button belongs to.
fn near(button: &Element, attribute: &str) -> Option<String> {
    button.closest(&["[", attribute, "]"].concat()).ok()??.get_attribute(attribute)
}

/// Opens the dialog with a routine of the open area, or with one move of it.
fn open(inner: &Rc<RefCell<Inner>>, only: Option<String>) {
    let this = &mut *inner.borrow_mut();
    let Some(choice) = this.session.choice() else { return };
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
    let reach = if one { Reach::Any } else { this.session.reach() };
    let first = if one { None } else { first_move(&this.root, choice.area().as_str()) };
    let mut routine = Routine::new(&moves, first.as_deref(), this.session.stage(), reach);
    if one && routine.items().iter().any(|it| !it.kept) {
        routine.toggle(0);
    }
    this.doing.routine = Some(routine);
    if let Some(dialog) = dialog(&this.root) {
        let _ = dialog.show_modal();
    }
}

/// The move that an area's short block tells to begin with.
fn first_move(root: &Element, area: &str) -> Option<String> {
    let short = root.query_selector(&["[data-in-short=", area, "]"].concat()).ok()??;
    short.get_attribute("data-first-move")
}

fn dialog(root: &Element) -> Option<HtmlDialogElement> {
    root.query_selector("dialog").ok()??.dyn_into().ok()
}

/// Ends it and closes the dialog; the browser gives the focus back.
pub fn close(inner: &Rc<RefCell<Inner>>) {
    let dialog = {
        let this = &mut *inner.borrow_mut();
        if this.doing.player.as_ref().is_some_and(Player::is_going) {
            this.tell("routine-end", false);
        }
        (this.doing.player, this.doing.routine) = (None, None);
        this.doing.said = AttrValue::default();
        dialog(&this.root)
    };
    device::speak("", "");
    device::stay_awake(false);
    // Outside the borrow: it calls us back.
    if let Some(dialog) = dialog.filter(HtmlDialogElement::open) {
        dialog.close();
    }
    look(inner);
}

/// Escape: first it ends the routine, kindly; then it closes the dialog. True
/// when the dialog is to stay.
pub fn escape(inner: &Rc<RefCell<Inner>>) -> bool {
    let now = device::now();
    let stays = {
        let player = &mut inner.borrow_mut().doing.player;
        let going = player.as_mut().filter(|player| player.is_going());
        going.map(|player| player.act(PlayerAction::End, now)).is_some()
    };
    if stays {
        device::stay_awake(false);
        look(inner);
    }
    stays
}

/// The page went out of sight or came back: a routine waits, paused, until the
/// reader goes on; a timer runs on.
pub fn seen(inner: &Rc<RefCell<Inner>>) {
    if let Some(player) = &mut inner.borrow_mut().doing.player {
        player.act(PlayerAction::Hidden, device::now());
    }
    look(inner);
}

/// Leaves a move out of the routine, or takes it in again.
pub fn toggle(inner: &Rc<RefCell<Inner>>, item: usize) {
    if let Some(routine) = &mut inner.borrow_mut().doing.routine {
        routine.toggle(item);
    }
    look(inner);
}

fn start_care(inner: &Rc<RefCell<Inner>>, button: &Element, now: u32) {
    let refused = {
        let this = &mut *inner.borrow_mut();
        let kind = near(button, "data-therapy").unwrap_or_default();
        let Some(it) = this.pack.find_therapy(&kind) else { return };
        let most = near(button, "data-most").and_then(|most| most.parse().ok());
        this.doing.busy = !this.doing.care.start(it, most, now);
        let current = this.doing.care.current().filter(|_| this.doing.busy);
        current.map(|care| busy(care, &this.pack))
    };
    if let Some(refused) = refused {
        inner.borrow_mut().announce(refused);
    }
}

/// Looks at the clock, tells what there is to tell, and shows how it stands.
pub fn look(inner: &Rc<RefCell<Inner>>) {
    let now = device::now();
    let told = {
        let this = &mut *inner.borrow_mut();
        if let Some(finished) = telling::player(&mut this.doing, now, &this.pack) {
            this.tell("routine-end", finished);
        }
        telling::care(&mut this.doing, now, &this.pack)
    };
    if let Some(told) = told {
        let this = &mut *inner.borrow_mut();
        if this.doing.routine.is_some() {
            // All that is outside an open dialog is mute.
            this.doing.said = told.into();
        } else {
            this.announce(told);
        }
    }
    show(inner, now);
    let again = Rc::downgrade(inner);
    let doing = &mut inner.borrow_mut().doing;
    if !doing.is_timing() {
        doing.tick = None;
    } else if doing.tick.is_none() {
        doing.tick = Some(Interval::new(TICK_MS, move || {
            if let Some(inner) = again.upgrade() {
                look(&inner);
            }
        }));
    }
}

/// Shows the dialog's content and the timer's bar.
fn show(inner: &Rc<RefCell<Inner>>, now: u32) {
    let moved = {
        let this = &mut *inner.borrow_mut();
        let (doing, pack) = (&this.doing, &this.pack);
        let shows = match (&doing.player, &doing.routine) {
            (Some(player), Some(routine)) => step(player, routine, now, pack),
            (None, Some(routine)) => Shows::Plan(plan(routine, pack)),
            _ => Shows::Nothing,
        };
        let shown = discriminant(&shows);
        let moved = shown != this.shown && !matches!(shows, Shows::Nothing);
        this.shown = shown;
        let voice = device::can_speak(&pack.lang).then_some(doing.voice);
        let care = doing.care.current();
        let next = care.and_then(|care| care.next_in(now));
        let next = next.map(|ms| device::time_in(ms, &pack.lang));
        let bar = care.map(|care| bar(care, doing.busy, doing.sound, next.as_deref(), now, pack));
        // Beside the routine while that is open: what lies behind a dialog can't be reached.
        let (inside, outside) =
            if matches!(shows, Shows::Nothing) { (None, bar) } else { (bar, None) };
        let said = doing.said.clone();
        let screen = Screen { shows, said, sound: doing.sound, voice, bar: inside };
        this.show(What::Player(Some(screen.into())));
        let _ = this.root.toggle_attribute_with_force("data-timing", outside.is_some());
        this.show(What::Timer(outside));
        moved
    };
    if moved {
        // Once it is there: what had the focus may be gone.
        let root = inner.borrow().root.clone();
        Timeout::new(0, move || focus(&root, "dialog .main")).forget();
    }
}

fn focus(root: &Element, selector: &str) {
    if let Ok(Some(it)) = root.query_selector(selector) {
        let _ = it.unchecked_into::<HtmlElement>().focus();
    }
}
