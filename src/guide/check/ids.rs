//! Ids: spelled so that they can stand in markup, unique, complete, and every
//! mention leading to its owner.

use std::collections::BTreeSet;

use serde_json::Value;

use super::super::error::quoted;
use super::super::{AreaId, FamilyId, Grade, MoveKind, Stage, Topic, files};
use super::{Found, Subject};

/// Every id with its file and path.
fn all<'a>(subject: &Subject<'a>) -> Vec<(String, String, &'a str)> {
    let guide = subject.guide;
    let mut ids = Vec::new();
    for &kind in MoveKind::ALL {
        let file = files::moves(kind);
        for (i, one) in files::moves_of(guide, kind) {
            ids.push((file.clone(), format!("moves[{i}].id"), one.id.as_str()));
        }
    }
    for (i, one) in guide.signs.signs.iter().enumerate() {
        ids.push((files::SIGNS.to_owned(), format!("signs[{i}].id"), one.id.as_str()));
    }
    for (i, one) in guide.myths.iter().enumerate() {
        ids.push((files::MYTHS.to_owned(), format!("myths[{i}].id"), one.id.as_str()));
    }
    for (i, one) in guide.sources.iter().enumerate() {
        ids.push((files::SOURCES.to_owned(), format!("sources[{i}].id"), one.id.as_str()));
    }
    ids
}

/// Ids become attributes and links: letters, figures and hyphens only.
pub(super) fn are_spelled_well(subject: &Subject<'_>, found: &mut Found) {
    for (file, path, id) in all(subject) {
        let small = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        // The list of sources marks an unverified one with a capital U.
        let rest = if file == files::SOURCES { id.strip_prefix('U').unwrap_or(id) } else { id };
        if rest.is_empty() || !rest.bytes().all(small) {
            found.add(file, path, quoted(id), "small letters, figures and hyphens");
        }
    }
}

/// An id names one thing of its sort.
pub(super) fn are_unique(subject: &Subject<'_>, found: &mut Found) {
    let mut seen = BTreeSet::new();
    for (file, path, id) in all(subject) {
        // Moves share one library, whatever file they lie in.
        let sort = file.split('/').next().unwrap_or_default().to_owned();
        if !seen.insert((sort, id)) {
            found.add(file, path, format!("{} again", quoted(id)), "an id used only once");
        }
    }
}

/// Nine areas, four families, three stages, five grades, seven topics: each once,
/// and in the order in which they are shown.
pub(super) fn closed_lists_are_complete(subject: &Subject<'_>, found: &mut Found) {
    let guide = subject.guide;
    let areas: Vec<_> = guide.areas.iter().map(|one| one.id).collect();
    complete("areas", "", &areas, AreaId::ALL, AreaId::as_str, found);
    let families: Vec<_> = guide.about.families.iter().map(|one| one.id).collect();
    complete(files::ABOUT, "families", &families, FamilyId::ALL, FamilyId::as_str, found);
    let stages: Vec<_> = guide.care.stages.iter().map(|one| one.stage).collect();
    complete(files::CARE, "stages", &stages, Stage::ALL, Stage::as_str, found);
    let grades: Vec<_> = guide.evidence.grades.iter().map(|one| one.grade).collect();
    complete(files::EVIDENCE, "grades", &grades, Grade::ALL, Grade::as_str, found);
    let topics: Vec<_> = guide.evidence.topics.iter().map(|one| one.topic).collect();
    let told: Vec<_> = Topic::ALL.iter().copied().filter(|&topic| topic != Topic::All).collect();
    complete(files::EVIDENCE, "topics", &topics, &told, Topic::as_str, found);
}

fn complete<T: Copy + PartialEq>(
    file: &str,
    path: &str,
    got: &[T],
    all: &[T],
    name: fn(T) -> &'static str,
    found: &mut Found,
) {
    if got != all {
        let list = |ids: &[T]| ids.iter().map(|&id| name(id)).collect::<Vec<_>>().join(", ");
        let expected = format!("each once, in this order: {}", list(all));
        found.add(file, path, list(got), expected);
    }
}

/// Every source that is named is in the list, and everything names one: `U8`
/// stands for custom without a source of its own.
pub(super) fn sources_resolve(subject: &Subject<'_>, found: &mut Found) {
    let known: Vec<&str> = subject.guide.sources.iter().map(|one| one.id.as_str()).collect();
    for file in subject.files.iter().filter(|file| file.file != files::SOURCES) {
        each_object(&file.value, "", &mut |path, fields| {
            let Some(Value::Array(sources)) = fields.get("sources") else { return };
            let path =
                if path.is_empty() { "sources".to_owned() } else { [path, ".sources"].concat() };
            if sources.is_empty() {
                found.add(&file.file, &path, "no source", "at least one");
            }
            let ids = sources.iter().filter_map(Value::as_str);
            for (i, id) in ids.clone().enumerate() {
                if !known.contains(&id) {
                    let expected = found.an_id_of("a source in the list", id, &known);
                    found.add(&file.file, format!("{path}[{i}]"), quoted(id), expected);
                } else if ids.clone().take(i).any(|before| before == id) {
                    let twice = format!("{} again", quoted(id));
                    found.add(&file.file, format!("{path}[{i}]"), twice, "each source once");
                }
            }
        });
    }
}

/// Calls for every object in a file, with its path.
fn each_object<'v>(
    value: &'v Value,
    path: &str,
    visit: &mut impl FnMut(&str, &'v serde_json::Map<String, Value>),
) {
    match value {
        Value::Object(fields) => {
            visit(path, fields);
            for (key, value) in fields {
                let inner = if path.is_empty() { key.clone() } else { [path, ".", key].concat() };
                each_object(value, &inner, visit);
            }
        }
        Value::Array(items) => {
            for (i, value) in items.iter().enumerate() {
                each_object(value, &format!("{path}[{i}]"), visit);
            }
        }
        _ => {}
    }
}

/// An easier move is in the library, and another one.
pub(super) fn easier_moves_resolve(subject: &Subject<'_>, found: &mut Found) {
    let known: Vec<&str> = subject.guide.moves.iter().map(|one| one.id.as_str()).collect();
    for &kind in MoveKind::ALL {
        for (i, one) in files::moves_of(subject.guide, kind) {
            for (j, easier) in one.easier_moves.iter().enumerate() {
                let path = format!("moves[{i}].easier-moves[{j}]");
                if *easier == one.id {
                    let itself = format!("{}, the move itself", quoted(easier));
                    found.add(files::moves(kind), path, itself, "another move");
                } else if !known.contains(&easier.as_str()) {
                    let expected = found.an_id_of("a move in the library", easier, &known);
                    found.add(files::moves(kind), path, quoted(easier), expected);
                }
            }
        }
    }
}
