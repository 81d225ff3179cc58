//! Advice beyond the usual: doses, ice and warmth as the content reference has them (its sections
//! 2.0, 2.10 to 2.13 and 3.3), and how well anything is tested (section 6). What could do harm the
//! build refuses itself; what is here is for an author to look at again.

use back_relief::guide::findings::Step;
use serde_json::Value;

use crate::report::Report;
use crate::rules::{
    DOSE_HOLD, DOSE_REPEATS, DOSE_SETS, DOSE_TIMES, DOSE_TOTAL, GRADE_TOO_HIGH, SKIN_CHECK,
    THERAPY_GAP, THERAPY_TIMES,
};
use crate::values::each;
use crate::{Finding, Rule};

/// The most of each that is usual for a kind of move.
struct Usual {
    kind: &'static str,
    hold_seconds: u64,
    repeats: u64,
    sets: u64,
    total_seconds: u64,
    times_a_day: u64,
}

const USUAL: [Usual; 4] = [
    Usual {
        kind: "massage",
        hold_seconds: 60,
        repeats: 10,
        sets: 2,
        // The build refuses more than 300.
        total_seconds: u64::MAX,
        times_a_day: 2,
    },
    // Up to a minute for people over 65.
    Usual {
        kind: "stretch",
        hold_seconds: 60,
        repeats: 10,
        sets: 2,
        total_seconds: 300,
        times_a_day: 3,
    },
    Usual {
        kind: "strengthen",
        hold_seconds: 20,
        repeats: 12,
        sets: 2,
        total_seconds: 300,
        times_a_day: 1,
    },
    Usual {
        kind: "rest",
        hold_seconds: 60,
        repeats: 10,
        sets: 2,
        total_seconds: 1200,
        times_a_day: 4,
    },
];

/// Longer than this the build refuses any hold, in seconds.
const REFUSED_HOLD: u64 = 120;
/// The longest hold of a stretch in the first three days, in seconds.
const FIRST_DAYS_HOLD: u64 = 10;
/// From one cold pack to the next, in hours.
const COLD_GAP: u64 = 2;
/// Warm packs a day.
const WARMTH_A_DAY: u64 = 3;
/// To the first look at the skin, and from each to the next, in minutes.
const SKIN_CHECK_MINUTES: u64 = 5;

pub(crate) fn check(files: &[(&String, &Value)], report: &mut Report<'_>) {
    for &(file, value) in files {
        each(value, &mut Vec::new(), &mut |steps, value| {
            let mut asked = Asked { file, steps, report };
            match steps {
                [Step::Field(field)] if file == "care.json" && field == "cold" => asked.cold(value),
                [Step::Field(field)] if file == "care.json" && field == "heat" => asked.heat(value),
                _ => {}
            }
            if value.get("dose").is_some_and(Value::is_object) {
                asked.doses(value);
            }
            // How we grade is no advice, and a claim's grade is that of the studies about it.
            let is_graded = value.get("grade").and_then(Value::as_str) == Some("A");
            if is_graded && !["evidence.json", "myths.json"].contains(&file.as_str()) {
                asked.tell(GRADE_TOO_HIGH, &["grade"], "the grade A", "B at most");
            }
        });
    }
}

struct Asked<'a, 'n> {
    file: &'a str,
    steps: &'a [Step],
    report: &'a mut Report<'n>,
}

impl Asked<'_, '_> {
    fn tell(&mut self, rule: Rule, fields: &[&str], found: &str, expected: &str) {
        let steps = self.steps;
        self.report.add(|| {
            let fields = fields.iter().map(|field| Step::Field((*field).to_owned()));
            let steps: Vec<_> = steps.iter().cloned().chain(fields).collect();
            Finding::at(rule, self.file, &steps, found, expected)
        });
    }

    /// More than the limit; what is beyond any use the build refuses itself.
    fn at_most(&mut self, rule: Rule, fields: &[&str], value: &Value, limit: u64) {
        let there = fields.iter().try_fold(value, |value, field| value.get(field));
        let is_refused = |found: u64| rule == DOSE_HOLD && found > REFUSED_HOLD;
        let unusual = |&found: &u64| found > limit && !is_refused(found);
        if let Some(found) = there.and_then(largest).filter(unusual) {
            self.tell(rule, fields, &found.to_string(), &format!("usually at most {limit}"));
        }
    }

    /// A move's or kind's doses.
    fn doses(&mut self, value: &Value) {
        let kind = value.get("kind").and_then(Value::as_str);
        let Some(usual) = USUAL.iter().find(|usual| Some(usual.kind) == kind) else { return };
        for dose in ["dose", "first-days-dose"] {
            for (rule, field, limit) in [
                (DOSE_HOLD, "hold-seconds", usual.hold_seconds),
                (DOSE_REPEATS, "repeats", usual.repeats),
                (DOSE_SETS, "sets", usual.sets),
                (DOSE_TOTAL, "total-seconds", usual.total_seconds),
                (DOSE_TIMES, "times-a-day", usual.times_a_day),
            ] {
                let is_early_hold =
                    (dose, field, usual.kind) == ("first-days-dose", "hold-seconds", "stretch");
                let limit = if is_early_hold { FIRST_DAYS_HOLD } else { limit };
                self.at_most(rule, &[dose, field], value, limit);
            }
        }
    }

    fn cold(&mut self, cold: &Value) {
        let gap = cold.get("hours-between").and_then(smallest);
        if let Some(gap) = gap.filter(|&gap| gap < COLD_GAP) {
            let expected = format!("at least {COLD_GAP}");
            self.tell(THERAPY_GAP, &["hours-between"], &gap.to_string(), &expected);
        }
        self.skin_check(cold);
    }

    fn heat(&mut self, heat: &Value) {
        self.at_most(THERAPY_TIMES, &["times-a-day"], heat, WARMTH_A_DAY);
        self.skin_check(heat);
    }

    fn skin_check(&mut self, therapy: &Value) {
        match therapy.get("skin-check-minutes") {
            Some(minutes) if !minutes.is_null() => {
                let fields = &["skin-check-minutes"];
                self.at_most(SKIN_CHECK, fields, therapy, SKIN_CHECK_MINUTES);
            }
            _ => {
                let expected = format!("a look at the skin every {SKIN_CHECK_MINUTES} minutes");
                self.tell(SKIN_CHECK, &["skin-check-minutes"], "no look at the skin", &expected);
            }
        }
    }
}

/// Of `20` or `[15, 20]`. What is no such number has the wrong shape, which is told already.
fn largest(range: &Value) -> Option<u64> {
    number(range).or_else(|| number(range.as_array()?.last()?))
}

fn smallest(range: &Value) -> Option<u64> {
    number(range).or_else(|| number(range.as_array()?.first()?))
}

fn number(value: &Value) -> Option<u64> {
    value.as_u64().filter(|&number| number <= u64::from(u16::MAX))
}
