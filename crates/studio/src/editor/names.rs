//! How ids of sources and moves are called.

use std::collections::BTreeMap;

use yew::AttrValue;

use super::node::{Node, Step, field};

/// What an id is one of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Sources,
    Moves,
}

/// Names by id.
pub type Names = BTreeMap<AttrValue, AttrValue>;

/// What the text at a path is an id of, if it is one.
pub fn kind_of(path: &[Step]) -> Option<Kind> {
    let name = |step: &Step| match step {
        Step::Field(name) => Some(name.clone()),
        Step::Item(_) => None,
    };
    let mut names = path.iter().rev().filter_map(name);
    let (last, before) = (names.next()?, names.next());
    match (last.as_str(), before.as_deref()) {
        ("sources", _) => Some(Kind::Sources),
        ("move" | "easier-moves", _) | ("id", Some("first")) => Some(Kind::Moves),
        _ => None,
    }
}

/// The names of all sources or moves of a guide.
pub fn of(guide: &Node, kind: Kind) -> Names {
    let lists: &[(&str, &str)] = match kind {
        Kind::Sources => &[("sources.json", "sources")],
        Kind::Moves => &[
            ("moves/massage.json", "moves"),
            ("moves/stretch.json", "moves"),
            ("moves/strengthen.json", "moves"),
            ("moves/rest.json", "moves"),
        ],
    };
    let name = if kind == Kind::Sources { "title" } else { "name" };
    let items = lists.iter().filter_map(|&(file, list)| guide.at(&[field(file), field(list)]));
    let named = items.flat_map(Node::items).take(500);
    named.filter_map(|it| Some((it.text_of("id")?.clone(), it.text_of(name)?.clone()))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor::tests::english;

    #[test]
    fn ids_of_the_built_in_guide_have_names() {
        let guide = english();
        assert!(of(&guide, Kind::Moves).len() > 60);
        let area = field("areas/glutes.json");
        let first = [area.clone(), field("in-short"), field("first"), field("id")];
        assert_eq!(kind_of(&first), Some(Kind::Moves));
        let id = guide.at(&first).and_then(Node::as_text).expect("an id");
        assert!(of(&guide, Kind::Moves).contains_key(id));
        let source =
            [area.clone(), field("causes"), Step::Item(0), field("sources"), Step::Item(0)];
        assert_eq!(kind_of(&source), Some(Kind::Sources));
        let id = guide.at(&source).and_then(Node::as_text).expect("an id");
        assert!(of(&guide, Kind::Sources).contains_key(id));
        assert_eq!(kind_of(&[area, field("name")]), None);
    }
}
