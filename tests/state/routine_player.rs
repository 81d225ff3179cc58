//! Going through a routine.

use back_relief::guide::{
    Dose, Each, LiveMove, Move, Position, PositionFilter, Range, Side, Stage,
};
use back_relief::state::PlayerAction::{
    Back, End, Hidden, Hurts, MoreTime, Next, NextMove, Pause, Resume,
};
use back_relief::state::{
    Milestone, Phase, PlayerAction, Repetition, Routine, RoutineEvent, RoutinePlayer,
};
use proptest::prelude::*;

use crate::routine::{any_routine, sum};
use crate::{GUIDE, ms};

/// A first move of 40 seconds on each side, and a second one on the floor with
/// two rounds of 5 seconds.
fn two_moves() -> Routine {
    let range = |n| Range::new(n, n);
    let none = Dose::default();
    let plain = GUIDE.moves.iter().find(|it| it.id == "stretch-standing-side-bend");
    let make = |position, dose| {
        let plain = plain.expect("a move of the library").clone();
        let positions = vec![position];
        LiveMove::from(&Move { positions, dose, first_days_dose: None, ..plain })
    };
    let long = Dose { hold_seconds: range(40), each: Some(Each::Side), ..none };
    let short = Dose { hold_seconds: range(5), repeats: range(2), ..none };
    let first = make(Position::Standing, long);
    let second = make(Position::Floor, short);
    Routine::new(&[&first, &second], None, Stage::Later, PositionFilter::Any)
}

fn begin() -> RoutinePlayer {
    let mut player = RoutinePlayer::start(&two_moves(), ms(0)).expect("two moves are kept");
    assert_eq!(player.look(ms(0)), Some(RoutineEvent::GetReady));
    player
}

/// All that is told from one second to another, looking each second.
fn told(player: &mut RoutinePlayer, from: u32, to: u32) -> Vec<(u32, RoutineEvent)> {
    (from..=to).filter_map(|s| player.look(ms(s * 1000)).map(|event| (s, event))).collect()
}

/// A step's move, repetition and round.
type Place = (u16, Repetition, u16);

fn at(player: &RoutinePlayer) -> Place {
    let step = player.step();
    (step.item, step.repetition, step.round)
}

const LEFT: Place = (0, Repetition::Side(Side::Left), 1);
const RIGHT: Place = (0, Repetition::Side(Side::Right), 1);
const FIRST: Place = (1, Repetition::Whole, 1);
const SECOND: Place = (1, Repetition::Whole, 2);
const FINISHED: Phase = Phase::Done { finished: true };
const ENDED: Phase = Phase::Done { finished: false };

#[test]
fn by_itself_it_tells_each_thing_in_turn() {
    let mut player = RoutinePlayer::start(&two_moves(), ms(0)).expect("two moves are kept");
    let (half, ten) =
        (RoutineEvent::Milestone(Milestone::Half), RoutineEvent::Milestone(Milestone::TenSeconds));
    let expected = [
        (0, RoutineEvent::GetReady),
        (30, RoutineEvent::Hold),
        (50, half),
        (60, ten),
        (70, RoutineEvent::GetReady),
        (74, RoutineEvent::Hold),
        (94, half),
        (104, ten),
        (114, RoutineEvent::MoveDone),
        (144, RoutineEvent::Hold),
        (149, RoutineEvent::GetReady),
        (153, RoutineEvent::Hold),
        (158, RoutineEvent::Done),
    ];
    assert_eq!(told(&mut player, 0, 600), expected);
    assert_eq!(player.phase(), FINISHED);
    assert_eq!(two_moves().total(), ms(158_000));
}

#[test]
fn each_button_leads_where_it_says() {
    use Phase::{GettingReady, Holding};
    type Row = (&'static [PlayerAction], Phase, Place, u32);
    // (what was pressed one after the other, then phase, step and seconds left)
    let table: &[Row] = &[
        (&[], GettingReady, LEFT, 30),
        (&[Next], Holding, LEFT, 40),
        (&[Next, Next], GettingReady, RIGHT, 4),
        (&[Next, Next, Next], Holding, RIGHT, 40),
        (&[Next, Next, Next, Next], GettingReady, FIRST, 30),
        (&[Next, Back], GettingReady, LEFT, 4),
        (&[Back], GettingReady, LEFT, 30),
        (&[Next, Next, Back], GettingReady, LEFT, 4),
        // Back across a change of position takes getting up again.
        (&[NextMove, Next, Back], GettingReady, RIGHT, 30),
        (&[NextMove], GettingReady, FIRST, 30),
        (&[Next, NextMove], GettingReady, FIRST, 30),
        (&[NextMove, Next, Next], GettingReady, SECOND, 4),
        (&[NextMove, NextMove], FINISHED, FIRST, 30),
        (&[NextMove, Next, Next, Next, Next], FINISHED, SECOND, 5),
        (&[MoreTime], GettingReady, LEFT, 40),
        (&[Next, MoreTime, MoreTime], Holding, LEFT, 60),
        (&[End], ENDED, LEFT, 30),
        (&[End, Next, Back, Hurts, Resume, NextMove], ENDED, LEFT, 30),
        (&[NextMove, NextMove, End], FINISHED, FIRST, 30),
        (&[Next, Hurts], Phase::Hurts, LEFT, 40),
        (&[Next, Hurts, Next, Back, MoreTime, Resume], Phase::Hurts, LEFT, 40),
        (&[Next, Hurts, NextMove], GettingReady, FIRST, 30),
        (&[Next, Hurts, End], ENDED, LEFT, 40),
        // Nothing follows the move that hurt: that is no finish.
        (&[NextMove, Next, Hurts, NextMove], ENDED, FIRST, 5),
    ];
    for (pressed, phase, step, left) in table {
        let mut player = begin();
        pressed.iter().for_each(|&action| player.act(action, ms(0)));
        let seen = (player.phase(), at(&player), player.left(ms(0)));
        assert_eq!(seen, (*phase, *step, ms(left * 1000)), "{pressed:?}");
    }
}

#[test]
fn each_button_is_told_once() {
    for (pressed, expected) in [
        (vec![Next], Some(RoutineEvent::Hold)),
        (vec![Next, Next], Some(RoutineEvent::GetReady)),
        (vec![NextMove], Some(RoutineEvent::GetReady)),
        (vec![Back], Some(RoutineEvent::GetReady)),
        (vec![End], Some(RoutineEvent::Done)),
        (vec![Next, Hurts], None),
        (vec![Pause], None),
        (vec![MoreTime], None),
    ] {
        let mut player = begin();
        pressed.iter().for_each(|&action| player.act(action, ms(0)));
        assert_eq!((player.look(ms(0)), player.look(ms(0))), (expected, None), "{pressed:?}");
    }
}

#[test]
fn what_is_paused_waits_until_it_is_told_to_go_on() {
    for stop in [Pause, Hidden] {
        let mut player = begin();
        player.act(stop, ms(20_000));
        player.act(stop, ms(25_000));
        assert!(player.is_paused());
        assert_eq!(told(&mut player, 20, 9000), []);
        assert_eq!((at(&player), player.left(ms(9_000_000))), (LEFT, ms(10_000)));
        // Going elsewhere is not going on.
        player.act(Next, ms(9_000_000));
        assert!(player.is_paused());
        assert_eq!(told(&mut player, 9000, 9900), [(9000, RoutineEvent::Hold)]);
        player.act(Resume, ms(9_900_000));
        player.act(Resume, ms(9_910_000));
        assert!(!player.is_paused());
        let mark = |mark| RoutineEvent::Milestone(mark);
        let expected = [(9920, mark(Milestone::Half)), (9930, mark(Milestone::TenSeconds))];
        assert_eq!(told(&mut player, 9900, 9939), expected);
    }
}

/// What was paused when it hurt goes on with the next move.
#[test]
fn after_the_warning_the_next_move_runs() {
    let mut player = begin();
    for action in [Next, Pause, Hurts] {
        player.act(action, ms(0));
    }
    assert!(!player.is_paused());
    assert_eq!(told(&mut player, 0, 60), []);
    player.act(NextMove, ms(60_000));
    assert_eq!(told(&mut player, 60, 90), [(60, RoutineEvent::GetReady), (90, RoutineEvent::Hold)]);
}

/// The warning is read for as long as it takes.
#[test]
fn while_it_hurts_no_time_passes() {
    let mut player = begin();
    player.act(Next, ms(0));
    player.act(Hurts, ms(10_000));
    assert_eq!([10_000, 900_000].map(|now| player.left(ms(now))), [ms(30_000); 2]);
}

#[test]
fn what_comes_next_is_known() {
    let mut player = begin();
    assert_eq!(player.next_item(), Some(1));
    player.act(NextMove, ms(0));
    assert_eq!(player.next_item(), None);
}

#[test]
fn nothing_kept_is_nothing_to_start() {
    let mut routine = two_moves();
    routine.toggle(0);
    routine.toggle(1);
    assert!(RoutinePlayer::start(&routine, ms(0)).is_none());
}

/// What a reader may do, and how long until they do it.
fn any_act() -> impl Strategy<Value = (Option<PlayerAction>, u32)> {
    let action = prop::sample::select(vec![
        Pause, Hidden, Resume, Resume, Next, Next, NextMove, Back, MoreTime, Hurts,
    ]);
    let action = prop_oneof![
        20 => Just(None),
        20 => action.prop_map(Some),
        1 => Just(Some(End)),
    ];
    let wait = prop_oneof![10 => 0u32..20_000, 2 => 0u32..200_000, 1 => 0u32..20_000_000];
    (action, wait)
}

/// Where a routine is, for comparing: the step's place, and what goes on there.
fn place(player: &RoutinePlayer, routine: &Routine) -> (usize, Phase) {
    let step = player.step();
    let found = routine.steps().iter().position(|it| it == step);
    (found.expect("a step of the routine"), player.phase())
}

proptest! {
    /// Time alone goes from a step's getting ready to its hold, and from there
    /// to the next step: one of these at a look, however long nobody looked.
    #[test]
    fn no_order_of_actions_skips_or_fails(
        routine in any_routine(),
        acts in prop::collection::vec(any_act(), 0..60),
    ) {
        let steps = routine.steps();
        let started = RoutinePlayer::start(&routine, ms(0));
        prop_assert_eq!(started.is_some(), !steps.is_empty());
        let Some(mut player) = started else { return Ok(()) };
        let (mut now, mut milestones) = (ms(0), Vec::new());
        for (action, wait) in acts {
            now = now + ms(wait);
            let before = place(&player, &routine);
            let (paused, left) = (player.is_paused(), player.left(now));
            match player.look(now) {
                Some(RoutineEvent::Hold) => milestones.clear(),
                Some(RoutineEvent::Milestone(mark)) => {
                    prop_assert!(!milestones.contains(&mark), "told twice");
                    milestones.push(mark);
                }
                _ => {}
            }
            let after = place(&player, &routine);
            if before != after {
                prop_assert!(!paused && left == ms(0), "moved on before its time");
                let last = before.0 + 1 == steps.len();
                let expected = match before.1 {
                    Phase::GettingReady => (before.0, Phase::Holding),
                    Phase::Holding if last => (before.0, FINISHED),
                    Phase::Holding => (before.0 + 1, Phase::GettingReady),
                    other => (before.0, other),
                };
                prop_assert_eq!(after, expected);
                let whole = match after.1 {
                    Phase::Holding => player.step().hold,
                    _ => player.left(now),
                };
                prop_assert_eq!(player.left(now), whole, "a step begins whole");
            }
            if let Some(action) = action {
                player.act(action, now);
            }
            prop_assert_eq!(routine.total(), ms(sum(&steps)));
            prop_assert!(player.next_item().is_none_or(|next| next > player.step().item));
        }
    }

    /// Untouched, it takes as long as it says and goes through every step, with
    /// each event of each told once.
    #[test]
    fn untouched_it_does_every_step_in_the_time_it_says(routine in any_routine()) {
        let Some(mut player) = RoutinePlayer::start(&routine, ms(0)) else { return Ok(()) };
        let (mut held, mut milestones) = (Vec::new(), Vec::new());
        let mut moves = 0;
        for now in (0..=routine.total().get()).step_by(500) {
            match player.look(ms(now)) {
                Some(RoutineEvent::Hold) => {
                    held.push(*player.step());
                    milestones.clear();
                }
                Some(RoutineEvent::Milestone(mark)) => {
                    prop_assert!(player.step().hold >= ms(30_000));
                    prop_assert!(!milestones.contains(&mark), "told twice");
                    milestones.push(mark);
                }
                Some(RoutineEvent::MoveDone) => moves += 1,
                _ => {}
            }
        }
        prop_assert_eq!(player.phase(), FINISHED);
        prop_assert_eq!(held, routine.steps());
        let kept = routine.items().iter().filter(|it| it.kept).count();
        prop_assert_eq!(moves + 1, kept);
    }

    /// A pause of any length, at any time: all is told as without, but later.
    #[test]
    fn a_pause_changes_nothing_but_the_pause(at in 0u32..160, pause in 0u32..4000) {
        let mut plain = RoutinePlayer::start(&two_moves(), ms(0)).expect("two moves");
        let expected = told(&mut plain, 0, 200);
        let mut player = RoutinePlayer::start(&two_moves(), ms(0)).expect("two moves");
        let mut cues = told(&mut player, 0, at);
        player.act(Hidden, ms(at * 1000));
        cues.extend(told(&mut player, at, at + pause));
        player.act(Resume, ms((at + pause) * 1000));
        let rest = told(&mut player, at + pause, 200 + pause);
        cues.extend(rest.into_iter().map(|(s, event)| (s - pause, event)));
        prop_assert_eq!(cues, expected);
    }
}
