//! What an area says in short: its first move can be done at once, and the
//! numbers are those of the whole advice.

use super::super::error::quoted;
use super::super::{Area, Measure, Move, files};
use super::super::{Dose, MoveKind, Range};
use super::{Found, Subject};

/// The moves that an area's routine can begin with: from the first day on, and
/// by the clock.
fn beginnings<'a>(subject: &Subject<'a>, area: &'a Area) -> impl Iterator<Item = &'a Move> {
    let plans = [&area.massage, &area.stretch, &area.rest].into_iter();
    let library = &subject.guide.moves;
    let picks = plans.flat_map(|plan| &plan.moves);
    let moves = picks.filter_map(|pick| library.iter().find(|one| one.id == pick.id));
    moves.filter(|one| Measure::of(one, true).is_some())
}

/// The first move is one that the area's routine can begin with.
pub(super) fn first_moves_can_be_done(subject: &Subject<'_>, found: &mut Found) {
    for area in &subject.guide.areas {
        let id = &area.in_short.first.id;
        let known: Vec<&str> = beginnings(subject, area).map(|one| one.id.as_str()).collect();
        if !known.contains(&id.as_str()) {
            let expected =
                found.an_id_of("a timed move of this area for the first days", id, &known);
            found.add(files::area(area.id), "in-short.first.id", quoted(id), expected);
        }
    }
}

/// The first move's numbers are those of its dose in the first days.
pub(super) fn first_moves_keep_their_dose(subject: &Subject<'_>, found: &mut Found) {
    for area in &subject.guide.areas {
        let first = &area.in_short.first;
        let Some(it) = beginnings(subject, area).find(|one| one.id == first.id) else { continue };
        let mut told = numbers(&first.text);
        let mut dose = numbers_of(it.first_days_dose.as_ref().unwrap_or(&it.dose));
        told.sort_unstable();
        dose.sort_unstable();
        if has_dual(subject) {
            // "Two sets" is one word there, without a figure.
            told.retain(|&n| n > 2);
            dose.retain(|&n| n > 2);
        }
        if told != dose {
            let is = format!("the numbers {told:?}");
            let expected = format!("those of the dose in the first days, {dose:?}");
            found.add(files::area(area.id), "in-short.first.text", is, expected);
        }
    }
}

/// Whether the language has a form for two of a thing, as Arabic does.
fn has_dual(subject: &Subject<'_>) -> bool {
    let forms: Vec<_> = subject.guide.words.page.sets.as_str().lines().collect();
    matches!(forms[..], [_, _, two, .., other] if two != other)
}

/// The whole numbers in a text, in order.
fn numbers(text: &str) -> Vec<u16> {
    text.split(|c: char| !c.is_ascii_digit()).filter_map(|part| part.parse().ok()).collect()
}

/// The numbers that tell how to do a move once: how often a day is told with
/// the move itself.
fn numbers_of(dose: &Dose) -> Vec<u16> {
    let Dose { hold_seconds, hold_breaths, repeats, sets, total_seconds, .. } = *dose;
    let ranges = [hold_seconds, hold_breaths, repeats, sets, total_seconds].into_iter().flatten();
    ranges.flat_map(ends).collect()
}

/// A range's ends: both, or the one that they are.
fn ends(range: Range) -> impl Iterator<Item = u16> {
    let max = Some(range.max()).filter(|&max| max != range.min());
    std::iter::once(range.min()).chain(max)
}

/// What a number of minutes in "do now" is for.
#[derive(Clone, Copy)]
enum For {
    Warmth,
    Cold,
    Position,
    /// "Every 30 minutes" is no dose.
    Interval,
}

/// In "do now", minutes of warmth and cold are those of the care, and others
/// those of a position to rest in. Told by English words.
pub(super) fn minutes_are_those_of_the_advice(subject: &Subject<'_>, found: &mut Found) {
    for area in &subject.guide.areas {
        for sentence in area.in_short.now.split(['.', '!', '?']) {
            for (what, told) in minutes(sentence) {
                let wanted = advised(what, area, subject);
                if !matches!(what, For::Interval) && !told.is_empty() && !wanted.contains(&told) {
                    let is = format!("the minutes {told:?}");
                    let expected = format!("those of the advice, one of {wanted:?}");
                    found.add(files::area(area.id), "in-short.now", is, expected);
                }
            }
        }
    }
}

/// The numbers of a sentence, by the last word before them that says what for.
fn minutes(sentence: &str) -> Vec<(For, Vec<u16>)> {
    let sentence = sentence.to_lowercase();
    let mut what = For::Position;
    let mut told = vec![(what, Vec::new())];
    for word in sentence.split(|c: char| !c.is_alphanumeric()) {
        match word {
            "warmth" | "heat" => what = For::Warmth,
            "cold" => what = For::Cold,
            "every" => what = For::Interval,
            _ => {
                if let (Ok(number), Some((_, numbers))) = (word.parse(), told.last_mut()) {
                    numbers.push(number);
                }
                continue;
            }
        }
        told.push((what, Vec::new()));
    }
    told
}

/// What the guide says in full, in minutes.
fn advised(what: For, area: &Area, subject: &Subject<'_>) -> Vec<Vec<u16>> {
    let care = &subject.guide.care;
    match what {
        For::Warmth => vec![ends(care.heat.minutes).collect()],
        For::Cold => {
            let most = area.cold_max_minutes.map_or(u16::MAX, Range::max);
            vec![ends(care.cold.minutes).map(|minutes| minutes.min(most)).collect()]
        }
        For::Position => {
            let moves = beginnings(subject, area).filter(|one| one.kind == MoveKind::Rest);
            let totals = moves.filter_map(|one| one.dose.total_seconds);
            totals.map(|total| ends(total).map(|seconds| seconds / 60).collect()).collect()
        }
        For::Interval => Vec::new(),
    }
}
