//! Doses and positions put into words.

use crate::guide::words::{PageWords, fill};
use crate::guide::{Dose, Each, Position, Range, Until};

/// "15–30".
pub(super) fn number(range: Range) -> String {
    let (min, max) = (range.min().to_string(), range.max().to_string());
    if min == max { min } else { [min, max].join("–") }
}

/// The phrase for one or for many, with the number put in.
fn count(range: Range, one: &str, many: &str) -> String {
    let phrase = if range.max() == 1 { one } else { many };
    fill(phrase, &[("n", &number(range))])
}

/// Seconds as minutes where that is how people say it.
fn total(range: Range, words: &PageWords) -> String {
    let whole_minutes = |n: u16| n.is_multiple_of(60);
    if whole_minutes(range.min()) && whole_minutes(range.max()) {
        let minutes = Range::new(range.min() / 60, range.max() / 60);
        if let Some(minutes) = minutes {
            return count(minutes, &words.total_minute, &words.total_minutes);
        }
    }
    count(range, &words.total_second, &words.total_seconds)
}

/// How long and how many, in that order: what a reader needs at a glance.
/// Begins small: the style sheet makes the first letter large.
pub(super) fn at_a_glance(dose: &Dose, words: &PageWords) -> String {
    let mut parts = Vec::new();
    if let Some(hold) = dose.hold_seconds {
        parts.push(count(hold, &words.hold_second, &words.hold_seconds));
    }
    if let Some(hold) = dose.hold_breaths {
        parts.push(count(hold, &words.hold_breath, &words.hold_breaths));
    }
    let each = dose.each.map(|each| match each {
        Each::Side => words.each_side.as_str(),
        Each::Way => words.each_way.as_str(),
        Each::Spot => words.each_spot.as_str(),
    });
    if let Some(repeats) = dose.repeats {
        let times = count(repeats, &words.once, &words.times);
        parts.push(each.map_or(times.clone(), |each| [&times, each].join(" ")));
    } else if let (Some(each), Some(last)) = (each, parts.last_mut()) {
        *last = [last.as_str(), each].join(" ");
    }
    if let Some(sets) = dose.sets {
        parts.push(count(sets, &words.one_set, &words.sets));
    }
    if let Some(seconds) = dose.total_seconds {
        let all = total(seconds, words);
        // "each side" belongs to the total when nothing else is counted.
        let each = each.filter(|_| dose.repeats.is_none() && parts.is_empty());
        parts.push(each.map_or(all.clone(), |each| [&all, each].join(" ")));
    }
    if let Some(until) = dose.until {
        parts.push(match until {
            Until::Sleep => words.until_sleep.clone(),
            Until::Comfort => words.until_comfort.clone(),
            Until::GettingUp => words.until_getting_up.clone(),
        });
    }
    if parts.is_empty() { how_often(dose, words) } else { parts.join(", ") }
}

/// How often: times a day, days a week, for how long.
pub(super) fn how_often(dose: &Dose, words: &PageWords) -> String {
    let mut parts = Vec::new();
    if let Some(times) = dose.times_a_day {
        parts.push(count(times, &words.once_a_day, &words.times_a_day));
    }
    if let Some(days) = dose.days_a_week {
        parts.push(count(days, &words.one_day_a_week, &words.days_a_week));
    }
    if let Some(weeks) = dose.weeks {
        parts.push(fill(&words.weeks, &[("n", &number(weeks))]));
    }
    parts.join(", ")
}

pub(super) fn position(position: Position, words: &PageWords) -> &str {
    match position {
        Position::Floor => &words.position_floor,
        Position::Bed => &words.position_bed,
        Position::Chair => &words.position_chair,
        Position::Standing => &words.position_standing,
    }
}
