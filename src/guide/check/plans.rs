//! What each area offers: its moves of every kind, and its warning signs.

use super::super::error::quoted;
use super::super::{Area, Level, MoveKind, MovePlan, files};
use super::{Found, Subject};

/// Every plan with its area.
fn all<'a>(subject: &Subject<'a>) -> impl Iterator<Item = (&'a Area, MoveKind, &'a MovePlan)> {
    let areas = subject.guide.areas.iter();
    areas.flat_map(|area| MoveKind::ALL.iter().map(move |&kind| (area, kind, area.plan(kind))))
}

/// A plan names moves of the library, of its own kind, each once.
pub(super) fn picks_resolve(subject: &Subject<'_>, found: &mut Found) {
    let library = &subject.guide.moves;
    for (area, kind, plan) in all(subject) {
        for (i, pick) in plan.moves.iter().enumerate() {
            let id = quoted(&pick.id);
            let (is, expected) = match library.iter().find(|one| one.id == pick.id) {
                None => {
                    let of_kind = library.iter().filter(|one| one.kind == kind);
                    let known: Vec<&str> = of_kind.map(|one| one.id.as_str()).collect();
                    (id, found.an_id_of("a move in the library", &pick.id, &known))
                }
                Some(one) if one.kind != kind => {
                    let is = format!("{id}, a {} move", one.kind.as_str());
                    (is, format!("a {} move", kind.as_str()))
                }
                Some(_) if plan.moves[..i].iter().any(|before| before.id == pick.id) => {
                    (format!("{id} again"), "each move once".to_owned())
                }
                Some(_) => continue,
            };
            let path = format!("{}.moves[{i}].move", kind.as_str());
            found.add(files::area(area.id), path, is, expected);
        }
    }
}

/// No group of a panel is empty.
pub(super) fn every_kind_has_a_move(subject: &Subject<'_>, found: &mut Found) {
    for (area, kind, _) in all(subject).filter(|(_, _, plan)| plan.moves.is_empty()) {
        let path = format!("{}.moves", kind.as_str());
        found.add(files::area(area.id), path, "no move", "at least one");
    }
}

/// No area is shown without signs to check, of each level.
pub(super) fn every_area_has_signs_of_each_level(subject: &Subject<'_>, found: &mut Found) {
    let signs = &subject.guide.signs.signs;
    for area in &subject.guide.areas {
        for &level in Level::ALL {
            let here = |areas: &[_]| areas.is_empty() || areas.contains(&area.id);
            if !signs.iter().any(|sign| sign.level == level && here(&sign.areas)) {
                let found_here = format!("no sign at all for the area {}", area.id.as_str());
                let expected = format!("at least one of the level {}", quoted(level.as_str()));
                found.add(files::SIGNS, "signs", found_here, expected);
            }
        }
    }
}

/// A move without a position would be filtered out for everyone.
pub(super) fn moves_have_positions(subject: &Subject<'_>, found: &mut Found) {
    for &kind in MoveKind::ALL {
        for (i, one) in files::moves_of(subject.guide, kind) {
            if one.positions.is_empty() {
                let path = format!("moves[{i}].positions");
                found.add(files::moves(kind), path, "no position", "at least one");
            }
        }
    }
}
