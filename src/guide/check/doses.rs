//! Doses nobody should come to harm by. The limits are the content reference's
//! (its sections 2.0, 3.3 and 6); a change here is a change of advice.

use super::super::{Dose, Grade, Move, MoveKind, Range, Therapy, files};
use super::{Found, Subject};

/// Longest hold, in seconds: two minutes on one spot.
const LONGEST_HOLD: u16 = 120;
/// Longest massage of one area in one go, in seconds.
const LONGEST_MASSAGE: u16 = 300;
/// Firmest massage, from 0 to 10: you can still breathe slowly and let go.
const FIRMEST: u16 = 4;
/// Longest ice or warmth, in minutes.
const LONGEST_THERAPY: u16 = 20;

/// Every move with the file and the path it stands at.
fn moves<'a>(subject: &Subject<'a>) -> impl Iterator<Item = (String, String, &'a Move)> {
    let guide = subject.guide;
    MoveKind::ALL.iter().flat_map(move |&kind| {
        files::moves_of(guide, kind)
            .map(move |(i, one)| (files::moves(kind), format!("moves[{i}]"), one))
    })
}

/// Every dose of the guide with the file and the path it stands at.
fn all<'a>(subject: &Subject<'a>) -> Vec<(String, String, &'a Dose)> {
    let mut doses = Vec::new();
    for (i, usual) in subject.guide.about.usual_doses.iter().enumerate() {
        doses.push((files::ABOUT.to_owned(), format!("usual-doses[{i}].dose"), &usual.dose));
    }
    for (file, path, one) in moves(subject) {
        if let Some(early) = &one.first_days_dose {
            doses.push((file.clone(), format!("{path}.first-days-dose"), early));
        }
        doses.push((file, format!("{path}.dose"), &one.dose));
    }
    doses
}

/// An empty dose tells nobody how much.
pub(super) fn every_move_has_a_dose(subject: &Subject<'_>, found: &mut Found) {
    for (file, path, _) in all(subject).iter().filter(|(_, _, dose)| **dose == Dose::default()) {
        found.add(file, path, "an empty dose", "how long, how many or how often");
    }
}

pub(super) fn holds_are_short(subject: &Subject<'_>, found: &mut Found) {
    for (file, path, dose) in all(subject) {
        at_most(file, format!("{path}.hold-seconds"), dose.hold_seconds, LONGEST_HOLD, found);
    }
}

/// In the first days a hold is no longer than later.
pub(super) fn first_days_are_gentler(subject: &Subject<'_>, found: &mut Found) {
    for (file, path, one) in moves(subject) {
        let early = one.first_days_dose.and_then(|dose| dose.hold_seconds);
        let Some(later) = one.dose.hold_seconds else { continue };
        at_most(file, format!("{path}.first-days-dose.hold-seconds"), early, later.max(), found);
    }
}

/// Massage ends by the clock, never "when it is gone", and stays light.
pub(super) fn massage_is_timed_and_light(subject: &Subject<'_>, found: &mut Found) {
    for (file, path, one) in moves(subject).filter(|(_, _, one)| one.kind == MoveKind::Massage) {
        let total = one.dose.total_seconds;
        at_most(&file, format!("{path}.dose.total-seconds"), total, LONGEST_MASSAGE, found);
        at_most(&file, format!("{path}.pressure"), one.pressure, FIRMEST, found);
        if one.dose.until.is_some() {
            found.add(
                file,
                format!("{path}.dose.until"),
                "no end by the clock",
                "a time or a count",
            );
        }
    }
}

pub(super) fn weeks_have_seven_days(subject: &Subject<'_>, found: &mut Found) {
    for (file, path, dose) in all(subject) {
        at_most(file, format!("{path}.days-a-week"), dose.days_a_week, 7, found);
    }
}

/// Ice and warmth: the usual time within the limit, the limit within ours.
pub(super) fn therapies_are_short(subject: &Subject<'_>, found: &mut Found) {
    for (file, path, therapy) in therapies(subject) {
        let limit = therapy.max_minutes.max();
        at_most(file, format!("{path}.minutes"), Some(therapy.minutes), limit, found);
        let limit = Some(therapy.max_minutes);
        at_most(file, format!("{path}.max-minutes"), limit, LONGEST_THERAPY, found);
    }
}

fn therapies<'a>(subject: &Subject<'a>) -> [(&'static str, &'static str, &'a Therapy); 3] {
    let guide = subject.guide;
    [
        (files::CARE, "cold", &guide.care.cold),
        (files::CARE, "heat", &guide.care.heat),
        (files::ABOUT, "bath", &guide.about.bath),
    ]
}

/// Grade X is for what did not help: we may tell of it, not advise it.
pub(super) fn advice_is_not_disproved(subject: &Subject<'_>, found: &mut Found) {
    let guide = subject.guide;
    let mut refuse = |file: &str, path: String, grade: Grade| {
        if grade == Grade::X {
            found.add(file, path, "the grade X (not supported)", "advice that has a basis");
        }
    };
    for (file, path, one) in moves(subject) {
        refuse(&file, format!("{path}.grade"), one.grade);
    }
    for (i, usual) in guide.about.usual_doses.iter().enumerate() {
        refuse(files::ABOUT, format!("usual-doses[{i}].grade"), usual.grade);
    }
    for (file, path, therapy) in therapies(subject) {
        refuse(file, format!("{path}.grade"), therapy.grade);
    }
    for (i, stage) in guide.care.stages.iter().enumerate() {
        for (j, point) in stage.points.iter().enumerate() {
            refuse(files::CARE, format!("stages[{i}].points[{j}].grade"), point.grade);
        }
    }
    for area in &guide.areas {
        refuse(&files::area(area.id), "heat-grade".to_owned(), area.heat_grade);
    }
}

fn at_most(
    file: impl Into<String>,
    path: String,
    got: Option<Range>,
    limit: u16,
    found: &mut Found,
) {
    if let Some(got) = got.filter(|got| got.max() > limit) {
        found.add(file, path, got.max().to_string(), format!("at most {limit}"));
    }
}
