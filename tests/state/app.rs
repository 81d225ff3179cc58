//! What follows from what the reader does: messages in, effects out.

use back_relief::guide::{AreaId, Choice, MoveKind, PositionFilter, Stage, Topic};
use back_relief::state::app::Dialog;
use back_relief::state::{
    Action, App, Command, Effect, FocusTarget, HostEvent, Island, Link, Msg, Selection,
};
use proptest::prelude::*;

use crate::{GUIDE, PACK, any_action, any_link, ms, tick};

const SECOND: u32 = 1_000;
const MINUTE: u32 = 60 * SECOND;

/// An element at work: its state, its clock, and what its last message had done.
struct Reader {
    app: App,
    now: u32,
}

impl Reader {
    fn new() -> Self {
        Self { app: App::new(Selection::default()), now: 5_000 }
    }

    /// With the lower back chosen.
    fn at_lower_back() -> Self {
        let mut reader = Self::new();
        reader.select(Action::Choose(Choice::new(AreaId::LowerBack, None)));
        reader
    }

    fn send(&mut self, msg: Msg) -> Vec<Effect> {
        self.app.update(msg, ms(self.now), &PACK)
    }

    fn select(&mut self, action: Action) -> Vec<Effect> {
        self.send(Msg::Select { action, hidden_signs: 4 })
    }

    fn press(&mut self, command: Command) -> Vec<Effect> {
        self.send(Msg::Press(command))
    }

    /// All that is done in so many milliseconds: the page looks at the clock four times a second
    /// until it is told to stop.
    fn wait(&mut self, span: u32) -> Vec<Effect> {
        let until = self.now + span;
        let mut effects = Vec::new();
        while self.now < until && effects.last() != Some(&Effect::WakeLock(false)) {
            self.now += 250;
            effects.extend(self.send(Msg::Tick));
        }
        effects
    }

    fn open_routine(&mut self) -> Vec<Effect> {
        let area = GUIDE.areas.iter().find(|area| area.id == AreaId::LowerBack);
        let plans = area.map(|area| [&area.massage, &area.stretch]).expect("the lower back");
        let moves = plans.iter().flat_map(|plan| &plan.moves).map(|pick| pick.id.clone());
        self.send(Msg::OpenRoutine { moves: moves.collect(), first: None })
    }

    fn begin(&mut self) -> Vec<Effect> {
        self.open_routine();
        self.press(Command::Begin)
    }

    fn warm(&mut self) -> Vec<Effect> {
        self.send(Msg::StartTherapy { kind: "heat".to_owned(), most_minutes: None })
    }
}

fn announced(effects: &[Effect]) -> Vec<&str> {
    let texts = effects.iter().filter_map(|effect| match effect {
        Effect::Announce(text) => Some(text.trim_end_matches('\u{a0}')),
        _ => None,
    });
    texts.collect()
}

fn dispatched(effects: &[Effect]) -> Vec<HostEvent> {
    let events = effects.iter().filter_map(|effect| match effect {
        Effect::Dispatch(event) => Some(*event),
        _ => None,
    });
    events.collect()
}

fn spoken(effects: &[Effect]) -> usize {
    effects.iter().filter(|effect| matches!(effect, Effect::Speak(_))).count()
}

fn chimes(effects: &[Effect]) -> usize {
    effects.iter().filter(|effect| matches!(effect, Effect::Chime(_))).count()
}

#[test]
fn numbers_are_in_digits() {
    for n in [0, 7, 10, 59, 100, 1_234, u32::MAX] {
        assert_eq!(back_relief::state::wording::number(n), n.to_string());
    }
}

#[test]
fn a_choice_is_announced_once_and_never_told_to_the_page() {
    let mut reader = Reader::new();
    let choice = Action::Choose(Choice::new(AreaId::LowerBack, None));
    let first = reader.select(choice.clone());
    assert_eq!(announced(&first), [PACK.words.says_chosen()]);
    assert_eq!(dispatched(&first), []);
    assert!(first.contains(&Effect::Render(Island::Toolbar)), "the link is another");
    assert_eq!(announced(&reader.select(choice)), Vec::<&str>::new());
}

/// A screen reader speaks a line only when it changes.
#[test]
fn the_same_words_twice_are_two_announcements() {
    let mut reader = Reader::new();
    let text = |effects: &[Effect]| match effects {
        [Effect::Announce(text), ..] => text.clone(),
        other => panic!("{other:?}"),
    };
    let choose = |area| Action::Choose(Choice::new(area, None));
    let first = text(&reader.select(choose(AreaId::LowerBack)));
    let second = text(&reader.select(choose(AreaId::MidBack)));
    assert_ne!(first, second);
    assert_eq!(first.trim_end_matches('\u{a0}'), second.trim_end_matches('\u{a0}'));
}

#[test]
fn a_ticked_sign_says_how_many_others_it_hid() {
    let mut reader = Reader::at_lower_back();
    let effects = reader.select(tick("em-saddle", true));
    let [text] = announced(&effects)[..] else { panic!("{effects:?}") };
    assert!(text.contains(&PACK.emergency_title) && text.contains('4'), "{text}");
    let back = reader.select(tick("em-saddle", false));
    assert_eq!(announced(&back), [PACK.words.says_advice_back()]);
}

#[test]
fn a_link_checks_its_controls_and_warns_of_what_it_does_not_know() {
    let mut reader = Reader::new();
    let (link, unknown) =
        Link::parse("#back-relief=lower-back,topic=stretch,stage=soon").expect("a link of ours");
    let effects = reader.send(Msg::LinkFound { link, unknown: unknown.clone() });
    assert_eq!(effects, [Effect::Warn(unknown[0].clone()), Effect::CheckControls(link)]);
    assert_eq!(reader.app.selection().choice(), link.choice);
    assert_eq!(reader.app.selection().link().topic, Some(Topic::Stretch));
    assert_eq!(reader.app.selection().stage(), Stage::FirstDays);
}

#[test]
fn copying_is_told_until_something_else_is_chosen() {
    let mut reader = Reader::at_lower_back();
    let link = reader.app.selection().link();
    assert_eq!(reader.press(Command::CopyLink), [Effect::CopyLink(link)]);
    for (copied, words) in [(true, PACK.words.link_copied()), (false, PACK.words.link_shown())] {
        let effects = reader.send(Msg::Copied(copied));
        assert_eq!(announced(&effects), [words]);
        assert_eq!(reader.app.copied(), Some(copied));
    }
    reader.select(Action::SetTopic(Topic::Massage));
    assert_eq!(reader.app.copied(), None);
}

#[test]
fn a_routine_is_offered_begun_and_ended() {
    let mut reader = Reader::at_lower_back();
    let opened = reader.open_routine();
    assert_eq!(opened.first(), Some(&Effect::OpenDialog));
    assert!(opened.contains(&Effect::Focus(FocusTarget::RoutineDialog)));
    assert_eq!(reader.app.dialog(), Dialog::Plan);
    assert_eq!(dispatched(&opened), []);

    let begun = reader.press(Command::Begin);
    assert_eq!(dispatched(&begun), [HostEvent::RoutineStart]);
    for expected in [Effect::Tick(true), Effect::WakeLock(true)] {
        assert!(begun.contains(&expected), "{expected:?} in {begun:?}");
    }
    let first = reader.app.routine().and_then(|it| it.items().first()).expect("a move");
    let name = &PACK.find_move(&first.id).expect("a move of the pack").name;
    assert!(reader.app.dialog_status().starts_with(name.as_str()), "the first move is told");

    let ended = reader.press(Command::End);
    assert_eq!(dispatched(&ended), [HostEvent::RoutineEnd { finished: false }]);
    for expected in [Effect::Tick(false), Effect::WakeLock(false)] {
        assert!(ended.contains(&expected), "{expected:?} in {ended:?}");
    }
    assert_eq!(reader.app.dialog(), Dialog::Done { finished: false });
    let closed = reader.press(Command::Close);
    assert_eq!(dispatched(&closed), [], "it ended before");
    assert!(closed.contains(&Effect::CloseDialog));
    assert_eq!(reader.app.dialog(), Dialog::Closed);
}

#[test]
fn a_routine_that_runs_to_its_end_is_finished() {
    let mut reader = Reader::at_lower_back();
    reader.begin();
    let total = reader.app.routine().map_or(0, |it| it.total().get());
    let effects = reader.wait(total + MINUTE);
    assert_eq!(dispatched(&effects), [HostEvent::RoutineEnd { finished: true }]);
    assert_eq!(reader.app.dialog(), Dialog::Done { finished: true });
    assert_eq!(reader.app.dialog_status(), PACK.words.done_title());
    assert!(effects.ends_with(&[Effect::Tick(false), Effect::WakeLock(false)]));
}

/// All that is outside an open dialog is mute, so nothing is told there.
#[test]
fn while_the_dialog_is_open_nothing_is_announced_behind_it() {
    let mut reader = Reader::at_lower_back();
    reader.warm();
    reader.begin();
    assert_eq!(announced(&reader.wait(16 * MINUTE)), Vec::<&str>::new());
}

#[test]
fn escape_first_ends_the_routine_then_closes_the_dialog() {
    let mut reader = Reader::at_lower_back();
    reader.begin();
    assert!(reader.app.is_routine_running());
    let effects = reader.send(Msg::Escape);
    assert_eq!(dispatched(&effects), [HostEvent::RoutineEnd { finished: false }]);
    assert!(!reader.app.is_routine_running());
    assert_eq!(reader.send(Msg::Escape), [], "the browser closes it");
    reader.send(Msg::DialogClosed);
    assert_eq!(reader.app.dialog(), Dialog::Closed);
}

#[test]
fn a_routine_out_of_sight_waits_and_asks_for_the_screen_again() {
    let mut reader = Reader::at_lower_back();
    reader.begin();
    let hidden = reader.send(Msg::VisibilityChanged);
    assert!(reader.app.player().is_some_and(back_relief::state::RoutinePlayer::is_paused));
    assert!(hidden.contains(&Effect::WakeLock(true)), "the browser took it: {hidden:?}");
}

#[test]
fn sound_and_voice_are_heard_only_when_they_are_on() {
    let mut reader = Reader::at_lower_back();
    let begun = reader.begin();
    assert_eq!((spoken(&begun), chimes(&reader.wait(2 * MINUTE)) > 0), (0, true));
    reader.press(Command::ToggleSound);
    let voice = reader.press(Command::ToggleVoice);
    assert!(voice.contains(&Effect::StopSpeech));
    let later = reader.wait(2 * MINUTE);
    assert_eq!((spoken(&later) > 0, chimes(&later)), (true, 0));
}

#[test]
fn one_move_can_be_timed_even_if_a_routine_would_leave_it_out() {
    let rest = PACK.moves.iter().find(|it| it.kind == MoveKind::Rest && it.early.is_some());
    let id = rest.expect("a rest that is timed").id.clone();
    let mut reader = Reader::at_lower_back();
    reader.select(Action::SetPositionFilter(PositionFilter::Standing));
    let effects = reader.send(Msg::OpenMove(id.clone()));
    assert!(effects.contains(&Effect::OpenDialog));
    let items = reader.app.routine().expect("a routine of one").items();
    assert!(items.iter().all(|item| item.id == id && item.kept) && items.len() == 1);
}

#[test]
fn without_an_area_there_is_no_routine() {
    let mut reader = Reader::new();
    assert!(!reader.open_routine().contains(&Effect::OpenDialog));
    assert_eq!(reader.app.dialog(), Dialog::Closed);
}

#[test]
fn warmth_is_timed_with_looks_at_the_skin_and_ends() {
    let mut reader = Reader::at_lower_back();
    let effects = reader.warm();
    assert_eq!(announced(&effects).len(), 1, "that it began");
    assert!(effects.contains(&Effect::Tick(true)) && effects.contains(&Effect::WakeLock(true)));
    assert_eq!(effects.last(), Some(&Effect::Focus(FocusTarget::TherapyBar)));
    let minutes = PACK.find_therapy("heat").expect("warmth").minutes;
    let later = reader.wait(u32::from(minutes) * MINUTE);
    let told = announced(&later);
    assert!(told.contains(&PACK.words.skin_ask()), "{told:?}");
    assert!(later.ends_with(&[Effect::Tick(false), Effect::WakeLock(false)]));
    // Once it is closed, nothing is left of it.
    reader.press(Command::CloseTherapy);
    assert!(reader.app.therapy().is_none());
}

#[test]
fn a_second_therapy_is_refused_while_one_is_on() {
    let mut reader = Reader::at_lower_back();
    reader.warm();
    let refused = reader.send(Msg::StartTherapy { kind: "cold".to_owned(), most_minutes: None });
    assert_eq!(announced(&refused).len(), 1);
    assert!(reader.app.therapy_refused());
    assert_eq!(reader.app.therapy().map(|it| it.kind().as_str()), Some("heat"));
}

/// The device slept: what was on for hours is over, and told once.
#[test]
fn a_timer_that_slept_past_its_end_is_over_on_waking() {
    let mut reader = Reader::at_lower_back();
    reader.warm();
    reader.now += 5 * 60 * MINUTE;
    let effects = reader.send(Msg::Tick);
    assert_eq!(announced(&effects).len(), 1);
    assert!(effects.contains(&Effect::WakeLock(false)));
}

#[test]
fn leaving_the_page_in_the_middle_gives_back_everything() {
    let mut reader = Reader::at_lower_back();
    reader.warm();
    reader.begin();
    reader.press(Command::ToggleVoice);
    let effects = reader.send(Msg::Unmount);
    assert_eq!(dispatched(&effects), [HostEvent::RoutineEnd { finished: false }]);
    for expected in [
        Effect::StopSpeech,
        Effect::CloseDialog,
        Effect::Tick(false),
        Effect::WakeLock(false),
        Effect::ReleaseDevice,
    ] {
        assert!(effects.contains(&expected), "{expected:?} in {effects:?}");
    }
    assert_eq!(dispatched(&reader.send(Msg::Unmount)), [], "it ended once");
}

/// The clock is looked at four times a second; what shows no other second is not rendered anew.
#[test]
fn a_tick_renders_only_what_changed() {
    let renders = |effects: &[Effect], island: Island| {
        effects.iter().filter(|effect| **effect == Effect::Render(island)).count()
    };
    let (dialog, bar) = (Island::RoutineDialog, Island::TherapyBar);
    let mut reader = Reader::at_lower_back();
    reader.warm();
    let timed = reader.wait(10 * SECOND);
    assert_eq!((renders(&timed, dialog), renders(&timed, bar)), (0, 10));
    // Both stand in the dialog now; their seconds change together.
    reader.begin();
    let both = reader.wait(10 * SECOND);
    assert_eq!((renders(&both, dialog), renders(&both, bar)), (10, 0));
    // Paused, only what is timed beside it goes on.
    reader.press(Command::Pause);
    let paused = reader.wait(10 * SECOND);
    assert_eq!((renders(&paused, dialog), renders(&paused, bar)), (10, 0));
    reader.press(Command::StopTherapy);
    assert_eq!(reader.wait(10 * SECOND), []);
}

fn any_command() -> impl Strategy<Value = Command> {
    prop::sample::select(Command::ALL)
}

fn any_message() -> impl Strategy<Value = Msg> {
    let moves = PACK.moves.iter().map(|it| it.id.clone()).collect::<Vec<_>>();
    let kinds = vec!["heat".to_owned(), "cold".to_owned(), "bath".to_owned(), String::new()];
    prop_oneof![
        any_action().prop_map(|action| Msg::Select { action, hidden_signs: 1 }),
        any_command().prop_map(Msg::Press),
        any_command().prop_map(Msg::Press),
        prop::sample::subsequence(moves.clone(), 0..6)
            .prop_map(|moves| Msg::OpenRoutine { moves, first: None }),
        prop::sample::select(moves).prop_map(Msg::OpenMove),
        (prop::sample::select(kinds), prop::option::of(0..90u16))
            .prop_map(|(kind, most_minutes)| Msg::StartTherapy { kind, most_minutes }),
        (0..9usize).prop_map(Msg::ToggleItem),
        any_link().prop_map(|link| Msg::LinkFound { link, unknown: Vec::new() }),
        any::<bool>().prop_map(Msg::Copied),
        Just(Msg::Tick),
        Just(Msg::Escape),
        Just(Msg::DialogClosed),
        Just(Msg::VisibilityChanged),
    ]
}

proptest! {
    /// Whatever the reader does and whenever: the clock runs and the screen stays on exactly
    /// while something is timed, each start of a routine has its end, and leaving ends it all.
    #[test]
    fn what_is_begun_is_ended(
        messages in prop::collection::vec((any_message(), 0..5 * MINUTE), 0..60),
    ) {
        let mut reader = Reader::new();
        let (mut ticking, mut awake, mut open) = (false, false, 0);
        let messages = messages.into_iter().chain([(Msg::Unmount, 0)]);
        for (msg, wait) in messages {
            reader.now += wait;
            for effect in reader.send(msg) {
                match effect {
                    Effect::Tick(on) => {
                        prop_assert_ne!(ticking, on, "the clock is told only what is new");
                        ticking = on;
                    }
                    Effect::WakeLock(on) => awake = on,
                    Effect::Dispatch(HostEvent::RoutineStart) => open += 1,
                    Effect::Dispatch(HostEvent::RoutineEnd { .. }) => open -= 1,
                    _ => {}
                }
            }
            prop_assert_eq!(open, i32::from(reader.app.is_routine_running()));
            prop_assert!(ticking || !awake, "a screen that stays on for nothing");
        }
        prop_assert_eq!((ticking, awake, open), (false, false, 0));
    }
}
