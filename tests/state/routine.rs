//! What a routine is made of.

use back_relief::guide::{
    Area, Dose, Each, LiveMove, Move, MoveKind, Position, PositionFilter, Range, Side, Stage, Tool,
    Until,
};
use back_relief::state::{Millis, Repetition, Routine, Step};
use proptest::prelude::*;

use crate::{GUIDE, PACK, any_position_filter, any_stage, ms};

/// The area's moves as its panel has them.
pub(crate) fn moves_of(area: &Area) -> Vec<&'static LiveMove> {
    let plans = [&area.massage, &area.stretch, &area.strengthen, &area.rest];
    let picks = plans.into_iter().flat_map(|plan| &plan.moves);
    picks.map(|pick| real(&pick.id)).collect()
}

fn real(id: &str) -> &'static LiveMove {
    PACK.moves.iter().find(|it| it.id == id).expect("a move of the library")
}

fn range(min: u16, max: u16) -> Option<Range> {
    Range::new(min, max)
}

/// A move that can be done standing.
fn plain() -> Move {
    let found = GUIDE.moves.iter().find(|it| it.id == "stretch-standing-side-bend");
    found.expect("a move of the library").clone()
}

/// It with this dose.
fn with_dose(dose: Dose) -> LiveMove {
    LiveMove::from(&Move { dose, first_days_dose: None, ..plain() })
}

fn steps(it: &LiveMove, stage: Stage) -> Vec<Step> {
    let mut routine = Routine::new(&[it], None, stage, PositionFilter::Any);
    if routine.items().first().is_some_and(|item| !item.kept) {
        routine.toggle(0);
    }
    routine.steps()
}

/// The holds in order: which repetition, which round, how often, how long.
fn holds(it: &LiveMove, stage: Stage) -> Vec<(Repetition, u16, u16, Millis)> {
    steps(it, stage).iter().map(|it| (it.repetition, it.round, it.times, it.hold)).collect()
}

const LEFT: Repetition = Repetition::Side(Side::Left);
const RIGHT: Repetition = Repetition::Side(Side::Right);

#[test]
fn a_dose_comes_to_steps() {
    use Repetition::{OneWay, OtherWay, Whole};
    let none = Dose::default();
    let (seconds, breaths) = (range(5, 10), range(3, 3));
    let twice = range(2, 3);
    let side = Some(Each::Side);
    let table = [
        (Dose { hold_seconds: seconds, ..none }, vec![(Whole, 1, 1, 5)]),
        (
            Dose { hold_seconds: seconds, repeats: twice, ..none },
            vec![(Whole, 1, 1, 5), (Whole, 2, 1, 5)],
        ),
        (
            Dose { hold_seconds: seconds, repeats: twice, each: side, ..none },
            vec![(LEFT, 1, 1, 5), (LEFT, 2, 1, 5), (RIGHT, 1, 1, 5), (RIGHT, 2, 1, 5)],
        ),
        (
            Dose { hold_seconds: seconds, repeats: twice, each: Some(Each::Way), ..none },
            vec![(OneWay, 1, 1, 5), (OtherWay, 1, 1, 5), (OneWay, 2, 1, 5), (OtherWay, 2, 1, 5)],
        ),
        (
            Dose { hold_seconds: seconds, sets: twice, ..none },
            vec![(Whole, 1, 1, 5), (Whole, 2, 1, 5)],
        ),
        (
            Dose { total_seconds: range(60, 120), hold_seconds: seconds, repeats: twice, ..none },
            vec![(Whole, 1, 1, 60)],
        ),
        (
            Dose { total_seconds: range(60, 120), each: side, ..none },
            vec![(LEFT, 1, 1, 60), (RIGHT, 1, 1, 60)],
        ),
        (
            Dose { repeats: range(10, 12), sets: twice, ..none },
            vec![(Whole, 1, 10, 30), (Whole, 2, 10, 30)],
        ),
        (
            Dose { repeats: range(6, 10), each: side, ..none },
            vec![(LEFT, 1, 6, 18), (RIGHT, 1, 6, 18)],
        ),
        (Dose { until: Some(Until::Sleep), total_seconds: seconds, ..none }, vec![]),
        (Dose { times_a_day: twice, ..none }, vec![]),
    ];
    for (dose, expected) in table {
        let in_ms = |(repetition, round, times, s): (_, _, _, u32)| {
            (repetition, round, times, ms(s * 1000))
        };
        let expected: Vec<_> = expected.into_iter().map(in_ms).collect();
        assert_eq!(holds(&with_dose(dose), Stage::FirstDays), expected, "{dose:?}");
    }
    let three = Dose { hold_breaths: breaths, ..none };
    assert_eq!(holds(&with_dose(three), Stage::FirstDays), [(Whole, 1, 1, ms(10_500))]);
}

#[test]
fn later_holds_are_longer_and_not_more() {
    let dose = Dose { hold_seconds: range(15, 20), repeats: range(1, 3), ..Dose::default() };
    let early = Dose { hold_seconds: range(5, 10), repeats: range(2, 5), ..Dose::default() };
    let it = LiveMove::from(&Move { dose, first_days_dose: Some(early), ..plain() });
    let hold = |round, seconds: u32| (Repetition::Whole, round, 1, ms(seconds * 1000));
    assert_eq!(holds(&it, Stage::FirstDays), [hold(1, 5), hold(2, 5)]);
    assert_eq!(holds(&it, Stage::Later), [hold(1, 20)]);
    assert_eq!(holds(&it, Stage::Recurring), [hold(1, 20)]);
    assert_eq!(holds(&with_dose(dose), Stage::FirstDays), [hold(1, 15)]);
}

#[test]
fn getting_ready_takes_as_long_as_it_needs() {
    let hold = Dose { hold_seconds: range(5, 5), repeats: range(2, 2), ..Dose::default() };
    let at = |positions: &[Position]| LiveMove { positions: positions.to_vec(), ..with_dose(hold) };
    let standing = at(&[Position::Standing]);
    let either = at(&[Position::Floor, Position::Standing]);
    let floor = at(&[Position::Floor]);
    let total = |moves: &[&LiveMove]| {
        Routine::new(moves, None, Stage::Later, PositionFilter::Any).total().get() / 1000
    };
    // Into position, a round, letting go, a round.
    let one = 30 + 5 + 4 + 5;
    assert_eq!(total(&[]), 0);
    assert_eq!(total(&[&standing]), one);
    assert_eq!(total(&[&standing, &standing]), one + (8 + 5 + 4 + 5));
    assert_eq!(total(&[&standing, &either]), one + (8 + 5 + 4 + 5), "it stays standing");
    assert_eq!(total(&[&standing, &floor]), one + one);
    // Left out, a move neither takes time nor a change of position.
    let mut routine =
        Routine::new(&[&standing, &floor, &standing], None, Stage::Later, PositionFilter::Any);
    assert_eq!(routine.total().get() / 1000, 3 * one);
    routine.toggle(1);
    assert_eq!(routine.total().get() / 1000, one + (8 + 5 + 4 + 5));
    routine.toggle(1);
    routine.toggle(99);
    assert_eq!(routine.total().get() / 1000, 3 * one);
}

#[test]
fn kinds_come_in_order_and_few_of_each() {
    let lower = GUIDE.areas.iter().find(|area| area.id.as_str() == "lower-back");
    let mut moves = moves_of(lower.expect("the lower back"));
    moves.reverse();
    let kinds = |stage, kept_only: bool| {
        let routine = Routine::new(&moves, None, stage, PositionFilter::Any);
        let items = routine.items().iter().filter(|it| it.kept || !kept_only);
        let mut counts: Vec<(MoveKind, usize)> = Vec::new();
        for item in items {
            match counts.last_mut() {
                Some((kind, count)) if *kind == item.kind => *count += 1,
                _ => counts.push((item.kind, 1)),
            }
        }
        counts
    };
    use MoveKind::{Massage, Rest, Strengthen, Stretch};
    for stage in [Stage::Later, Stage::Recurring] {
        assert_eq!(kinds(stage, true), [(Massage, 2), (Stretch, 3), (Strengthen, 2)]);
        assert_eq!(kinds(stage, false), [(Massage, 3), (Stretch, 8), (Strengthen, 4), (Rest, 2)]);
    }
    assert_eq!(kinds(Stage::FirstDays, true), [(Massage, 2), (Stretch, 3)]);
    assert_eq!(kinds(Stage::FirstDays, false), [(Massage, 3), (Stretch, 8), (Rest, 2)]);
}

/// The move that an area names first is the one its routine begins with.
#[test]
fn the_named_move_comes_first_and_is_done() {
    for area in &GUIDE.areas {
        let moves = moves_of(area);
        let first = area.in_short.first.id.as_str();
        for &stage in Stage::ALL {
            let ids = |named| {
                let routine = Routine::new(&moves, named, stage, PositionFilter::Any);
                let all = routine.items().iter().map(|it| (it.id.clone(), it.kept));
                all.collect::<Vec<_>>()
            };
            let (named, plain) = (ids(Some(first)), ids(None));
            assert_eq!(named.first(), Some(&(first.to_owned(), true)), "{}", area.id.as_str());
            let rest = |all: Vec<(String, bool)>| {
                all.into_iter().map(|(id, _)| id).filter(|id| id != first).collect::<Vec<_>>()
            };
            assert_eq!(rest(named), rest(plain), "{}", area.id.as_str());
        }
    }
}

#[test]
fn a_named_move_that_does_not_fit_changes_nothing() {
    let lower = GUIDE.areas.iter().find(|area| area.id.as_str() == "lower-back");
    let moves = moves_of(lower.expect("the lower back"));
    let ids = |named, stage, position_filter| {
        let routine = Routine::new(&moves, named, stage, position_filter);
        routine.items().iter().map(|it| (it.id.clone(), it.kept)).collect::<Vec<_>>()
    };
    for (named, stage, position_filter) in [
        ("stretch-knee-rolls", Stage::FirstDays, PositionFilter::Chair),
        ("strength-bridge", Stage::FirstDays, PositionFilter::Any),
        ("rest-side-pillow-knees", Stage::Later, PositionFilter::Any),
        ("stretch-neck-repetition", Stage::Later, PositionFilter::Any),
    ] {
        assert_eq!(
            ids(Some(named), stage, position_filter),
            ids(None, stage, position_filter),
            "{named}"
        );
    }
}

/// It is one of the few of its kind, or the only one where none is done.
#[test]
fn a_named_move_takes_its_place_among_the_few() {
    let lower = GUIDE.areas.iter().find(|area| area.id.as_str() == "lower-back");
    let moves = moves_of(lower.expect("the lower back"));
    let kept = |named| {
        let routine = Routine::new(&moves, Some(named), Stage::FirstDays, PositionFilter::Any);
        let kept = routine.items().iter().filter(|it| it.kept).map(|it| it.id.clone());
        kept.collect::<Vec<_>>()
    };
    assert_eq!(
        kept("stretch-cat-cow"),
        [
            "stretch-cat-cow",
            "massage-ball-wall-low-back",
            "massage-hand-low-back",
            "stretch-knee-to-chest",
            "stretch-knee-rolls",
        ]
    );
    assert_eq!(
        kept("rest-90-90")[..2],
        ["rest-90-90".to_owned(), "massage-ball-wall-low-back".to_owned()]
    );
}

#[test]
fn tools_are_those_of_what_is_kept() {
    let moves = [
        real("massage-ball-wall-low-back"),
        real("massage-ball-wall-glute"),
        real("stretch-knee-to-chest"),
        real("stretch-open-book"),
    ];
    let mut routine = Routine::new(&moves, None, Stage::Later, PositionFilter::Any);
    assert_eq!(routine.tools(), [Tool::Ball, Tool::Wall, Tool::Pillow]);
    routine.toggle(3);
    assert_eq!(routine.tools(), [Tool::Ball, Tool::Wall]);
    routine.toggle(0);
    assert_eq!(routine.tools(), [Tool::Ball, Tool::Wall]);
    routine.toggle(1);
    assert_eq!(routine.tools(), []);
}

/// The flank's seven moves take 16 minutes: the last one starts left out.
#[test]
fn what_is_too_long_ends_sooner() {
    let area = GUIDE.areas.iter().find(|area| area.id.as_str() == "flank-ql");
    let routine =
        Routine::new(&moves_of(area.expect("the flank")), None, Stage::Later, PositionFilter::Any);
    let kept: Vec<_> = routine.items().iter().filter(|it| it.kept).map(|it| it.kind).collect();
    use MoveKind::{Massage, Strengthen, Stretch};
    assert_eq!(kept, [Massage, Massage, Stretch, Stretch, Stretch, Strengthen]);
}

/// Wherever the guide has something to do, there is a routine; and none is too
/// much.
#[test]
fn every_area_has_its_routine() {
    let mut seen = 0;
    for area in &GUIDE.areas {
        for &stage in Stage::ALL {
            for &position_filter in PositionFilter::ALL {
                let moves = moves_of(area);
                let first = area.in_short.first.id.as_str();
                let routine = Routine::new(&moves, Some(first), stage, position_filter);
                let which =
                    format!("{} {} {}", area.id.as_str(), stage.as_str(), position_filter.as_str());
                let fits = moves.iter().any(|it| {
                    let early = stage == Stage::FirstDays && it.kind == MoveKind::Strengthen;
                    it.kind != MoveKind::Rest
                        && !early
                        && it.positions.iter().any(|&position| position_filter.allows(position))
                });
                let steps = routine.steps();
                assert_eq!(fits, !steps.is_empty(), "{which}");
                assert!(steps.iter().all(|step| position_filter.allows(step.position)), "{which}");
                let seconds = routine.total().get() / 1000;
                assert!(seconds <= 15 * 60, "{which} takes {seconds} seconds");
                let massage: u32 = steps
                    .iter()
                    .filter(|step| kind(&routine, step) == MoveKind::Massage)
                    .map(|step| step.hold.get())
                    .sum();
                assert!(massage <= 5 * 60_000, "{which}: {massage} ms of massage");
                if position_filter == PositionFilter::Any {
                    assert!(seconds >= 5 * 60, "{which} takes {seconds} seconds");
                    seen += 1;
                }
            }
        }
    }
    assert_eq!(seen, GUIDE.areas.len() * Stage::ALL.len());
}

fn kind(routine: &Routine, step: &Step) -> MoveKind {
    routine.items().get(usize::from(step.item)).expect("an item for each step").kind
}

/// Days of holding, from a pack nobody checked: the sum stops at its end.
#[test]
fn no_total_is_too_much() {
    let long = Dose { hold_seconds: range(1, u16::MAX), ..Dose::default() };
    let it = with_dose(Dose { repeats: range(30, 30), each: Some(Each::Side), ..long });
    let mut routine = Routine::new(&[&it, &it, &it], None, Stage::Later, PositionFilter::Any);
    routine.toggle(1);
    routine.toggle(2);
    assert!(routine.items().iter().all(|it| it.kept));
    assert_eq!(routine.total(), ms(u32::MAX));
}

/// Each move of the library, or none because no clock measures it.
#[test]
fn every_move_is_counted() {
    for it in &PACK.moves {
        for &stage in Stage::ALL {
            let early = stage == Stage::FirstDays && it.kind == MoveKind::Strengthen;
            let steps = steps(it, stage);
            let which = format!("{} {}", it.id, stage.as_str());
            assert_eq!(steps.is_empty(), it.later.is_none() || early, "{which}");
            for step in steps {
                assert!(step.hold >= ms(3000) && step.times > 0, "{which}");
                assert!((1..=step.rounds).contains(&step.round), "{which}");
            }
        }
    }
}

/// A dose as anybody's pack may have it.
fn any_dose() -> impl Strategy<Value = Dose> {
    let optional = || {
        prop::option::of((1..=u16::MAX, 1..=u16::MAX))
            .prop_map(|pair| pair.and_then(|(a, b)| Range::new(a.min(b), a.max(b))))
    };
    let each = prop::option::of(prop::sample::select(vec![Each::Side, Each::Way, Each::Spot]));
    (optional(), optional(), optional(), optional(), optional(), each).prop_map(
        |(hold_seconds, hold_breaths, repeats, sets, total_seconds, each)| Dose {
            hold_seconds,
            hold_breaths,
            repeats,
            sets,
            total_seconds,
            each,
            ..Dose::default()
        },
    )
}

/// A real routine, with some items toggled.
pub(crate) fn any_routine() -> impl Strategy<Value = Routine> {
    let toggles = prop::collection::vec(0usize..20, 0..6);
    (0..GUIDE.areas.len(), any_stage(), any_position_filter(), any::<bool>(), toggles).prop_map(
        |(area, stage, position_filter, named, toggles)| {
            let area = GUIDE.areas.get(area).expect("an area");
            let first = Some(area.in_short.first.id.as_str()).filter(|_| named);
            let mut routine = Routine::new(&moves_of(area), first, stage, position_filter);
            toggles.into_iter().for_each(|item| routine.toggle(item));
            routine
        },
    )
}

/// Getting ready and holding, added up apart from the code.
pub(crate) fn sum(steps: &[Step]) -> u32 {
    let ready = |at: usize| match at.checked_sub(1).and_then(|before| steps.get(before)) {
        Some(before) if before.position != steps[at].position => 30_000,
        Some(before) if before.item != steps[at].item => 8_000,
        Some(_) => 4_000,
        None => 30_000,
    };
    steps.iter().enumerate().map(|(at, step)| ready(at) + step.hold.get()).sum()
}

proptest! {
    #[test]
    fn a_total_is_the_sum_of_its_steps(routine in any_routine()) {
        prop_assert_eq!(routine.total(), ms(sum(&routine.steps())));
    }

    /// Just what is kept is done, in order, each item in one go.
    #[test]
    fn what_is_kept_is_done(routine in any_routine()) {
        let mut done: Vec<u16> = routine.steps().iter().map(|step| step.item).collect();
        done.dedup();
        let kept = (0..).zip(routine.items()).filter(|(_, it)| it.kept).map(|(at, _)| at);
        prop_assert_eq!(done, kept.collect::<Vec<u16>>());
    }

    /// Every round of every repetition, once.
    #[test]
    fn no_round_is_missing(dose in any_dose()) {
        let steps = steps(&with_dose(dose), Stage::Later);
        let repetitions: &[Repetition] = match dose.each {
            Some(Each::Side) => &[LEFT, RIGHT],
            Some(Each::Way) => &[Repetition::OneWay, Repetition::OtherWay],
            _ => &[Repetition::Whole],
        };
        let rounds = steps.first().map_or(0, |step| step.rounds);
        prop_assert!(steps.iter().all(|step| step.rounds == rounds));
        prop_assert!(rounds <= 30, "more than anyone does");
        prop_assert_eq!(steps.len(), repetitions.len() * usize::from(rounds));
        for &repetition in repetitions {
            let of_turn = steps.iter().filter(|step| step.repetition == repetition);
            prop_assert!(of_turn.map(|step| step.round).eq(1..=rounds));
        }
    }
}
