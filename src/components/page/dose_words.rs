//! Doses and positions put into words.

use super::PageContext;
use crate::guide::plural::MOST;
use crate::guide::words::fill;
use crate::guide::{Dose, Each, PluralForms, Position, Range, Until};

/// "15–30".
pub(super) fn number(range: Range, context: &PageContext) -> String {
    let (min, max) = (range.min().to_string(), range.max().to_string());
    if min == max {
        min
    } else {
        fill(&context.guide.words.page.range, &[("min", &min), ("max", &max)])
    }
}

/// The phrase for a number or a range, with it put in. A range takes the form of its upper end,
/// unless that says its number in a word of its own: "twice" is not "once or twice".
pub(super) fn count(range: Range, forms: &PluralForms, context: &PageContext) -> String {
    let words = &context.pack.words;
    let mut phrase = words.form(forms.as_str(), range.max().into());
    if range.min() != range.max() && !phrase.contains("{n}") {
        phrase = words.form(forms.as_str(), MOST);
    }
    fill(phrase, &[("n", &number(range, context))])
}

/// Seconds as minutes where that is how people say it.
fn total(range: Range, context: &PageContext) -> String {
    let words = &context.guide.words.page;
    let whole_minutes = |n: u16| n.is_multiple_of(60);
    if whole_minutes(range.min()) && whole_minutes(range.max()) {
        let minutes = Range::new(range.min() / 60, range.max() / 60);
        if let Some(minutes) = minutes {
            return count(minutes, &words.total_minutes, context);
        }
    }
    count(range, &words.total_seconds, context)
}

/// How long and how many, in that order: what a reader needs at a glance.
/// Begins small: the style sheet makes the first letter large.
pub(super) fn at_a_glance(dose: &Dose, context: &PageContext) -> String {
    let words = &context.guide.words.page;
    let mut parts = Vec::new();
    if let Some(hold) = dose.hold_seconds {
        parts.push(count(hold, &words.hold_seconds, context));
    }
    if let Some(hold) = dose.hold_breaths {
        parts.push(count(hold, &words.hold_breaths, context));
    }
    let each = dose.each.map(|each| match each {
        Each::Side => words.each_side.as_str(),
        Each::Way => words.each_way.as_str(),
        Each::Spot => words.each_spot.as_str(),
    });
    if let Some(repeats) = dose.repeats {
        let times = count(repeats, &words.times, context);
        parts.push(each.map_or(times.clone(), |each| [&times, each].join(" ")));
    } else if let (Some(each), Some(last)) = (each, parts.last_mut()) {
        *last = [last.as_str(), each].join(" ");
    }
    if let Some(sets) = dose.sets {
        parts.push(count(sets, &words.sets, context));
    }
    if let Some(seconds) = dose.total_seconds {
        let all = total(seconds, context);
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
    if parts.is_empty() {
        how_often(dose, context)
    } else {
        parts.join(context.pack.words.separator())
    }
}

/// How often: times a day, days a week, for how long.
pub(super) fn how_often(dose: &Dose, context: &PageContext) -> String {
    let words = &context.guide.words.page;
    let counted = [
        (dose.times_a_day, &words.times_a_day),
        (dose.days_a_week, &words.days_a_week),
        (dose.weeks, &words.weeks),
    ];
    let parts: Vec<_> = counted
        .into_iter()
        .filter_map(|(range, forms)| Some(count(range?, forms, context)))
        .collect();
    parts.join(context.pack.words.separator())
}

pub(super) fn position(position: Position, context: &PageContext) -> &str {
    let words = &context.guide.words.page;
    match position {
        Position::Floor => &words.position_floor,
        Position::Bed => &words.position_bed,
        Position::Chair => &words.position_chair,
        Position::Standing => &words.position_standing,
    }
}
