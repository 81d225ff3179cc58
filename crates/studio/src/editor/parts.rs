//! The parts of a guide as people know them: an area, a move, a sign. Each has a form of its own.

mod look;
mod search;
mod tree;

use back_relief::guide::{AreaId, MoveKind};
use yew::AttrValue;

use super::node::{Node, Path, Step, field};
use super::schema::{self, Field, Kind};
pub use look::look;
pub use search::search;
pub use tree::tree;

/// What the tree shows: one part, or several below a name.
#[derive(Debug, Clone, PartialEq)]
pub enum Branch {
    Part(Part),
    Group(Group),
}

/// Parts of one sort.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// The same for every guide.
    pub id: &'static str,
    pub title: &'static str,
    pub parts: Vec<Part>,
    /// Where a new one is put, if there may be more.
    pub list: Option<Path>,
}

/// What has a form of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    pub path: Path,
    /// What people see of it.
    pub label: AttrValue,
}

/// A list whose items are parts of their own.
struct ListDef {
    id: &'static str,
    title: &'static str,
    file: &'static str,
    list: &'static str,
    /// The fields by which an item is called.
    label: &'static [&'static str],
    /// Only items whose field is this word.
    only: Option<(&'static str, &'static str)>,
}

const SIGNS: &str = "signs.json";

const fn signs(id: &'static str, title: &'static str, level: &'static str) -> ListDef {
    let only = Some(("level", level));
    ListDef { id, title, file: SIGNS, list: "signs", label: &["short"], only }
}

const fn moves(id: &'static str, title: &'static str, file: &'static str) -> ListDef {
    ListDef { id, title, file, list: "moves", label: &["name"], only: None }
}

const LISTS: &[ListDef] = &[
    moves("massage", "Massage", "moves/massage.json"),
    moves("stretch", "Stretches", "moves/stretch.json"),
    moves("strengthen", "Strengthening", "moves/strengthen.json"),
    moves("rest", "Rest positions", "moves/rest.json"),
    signs("emergency", "Signs: emergency", "emergency"),
    signs("today", "Signs: today", "today"),
    signs("book", "Signs: book an appointment", "book"),
    ListDef {
        id: "myths",
        title: "Claims people meet",
        file: "myths.json",
        list: "myths",
        label: &["claim"],
        only: None,
    },
    ListDef {
        id: "sources",
        title: "Sources",
        file: "sources.json",
        list: "sources",
        label: &["id", "title"],
        only: None,
    },
];

/// Files that are one part each.
const WHOLE: &[(&str, &str)] = &[
    ("front.json", "Title and small print"),
    ("care.json", "Warmth and cold"),
    ("about.json", "What a spasm is, and rules for every move"),
    ("prevention.json", "Preventing the next one"),
    ("evidence.json", "How sure we are"),
    (SIGNS, "Around the signs"),
];

/// Parts of the file of words.
const WORDS: &[(&str, &str)] =
    &[("page", "Words of the page"), ("live", "Words of timers and messages")];
const WORDS_FILE: &str = "words.json";

/// Whether a guide has a file of this name.
pub fn is_known(file: &str) -> bool {
    let inner = |folder| file.strip_prefix(folder).and_then(|it| it.strip_suffix(".json"));
    WHOLE.iter().any(|(it, _)| *it == file)
        || LISTS.iter().any(|it| it.file == file)
        || file == WORDS_FILE
        || inner("areas/").is_some_and(|id| AreaId::ALL.iter().any(|it| it.as_str() == id))
        || inner("moves/").is_some_and(|id| MoveKind::ALL.iter().any(|it| it.as_str() == id))
}

/// What is asked in the form of a part; none where nothing reads it.
pub fn asked(path: &[Step]) -> Option<&'static Field> {
    let (Step::Field(file), rest) = path.split_first()? else { return None };
    if !is_known(file) {
        return None;
    }
    rest.iter().try_fold(schema::of_file(file)?, |asked, step| match step {
        Step::Field(name) => asked.inner(name),
        Step::Item(_) => asked.item(),
    })
}

/// The fields of a part that are parts of their own, and so not in its form.
pub fn stands_apart(part: &[Step], name: &str, node: &Node) -> bool {
    let [Step::Field(file)] = part else { return false };
    let is_list = LISTS.iter().any(|it| file == it.file && name == it.list);
    is_list && matches!(node, Node::List(_))
        || file == WORDS_FILE && WORDS.iter().any(|it| it.0 == name)
}

/// The part whose form shows what stands at a path.
pub fn part_of(guide: &Node, path: &[Step]) -> Option<Part> {
    let all = tree(guide);
    let parts = all.iter().flat_map(Branch::parts);
    let around = parts.filter(|it| path.starts_with(&it.path));
    around.max_by_key(|it| it.path.len()).cloned()
}

impl Branch {
    /// Its parts.
    pub fn parts(&self) -> &[Part] {
        match self {
            Self::Part(part) => std::slice::from_ref(part),
            Self::Group(group) => &group.parts,
        }
    }
}

/// A new item for the list of a group: it belongs to that group.
pub fn blank(group: &Group) -> Option<Node> {
    let def = LISTS.iter().find(|it| it.id == group.id)?;
    let asked = schema::of_file(def.file)?.inner(def.list)?.item()?;
    let mut item = asked.blank();
    if let Some((name, word)) = def.only {
        item = item.with(&[field(name)], Node::text(word))?;
    }
    let kind = def.file.strip_prefix("moves/").and_then(|it| it.strip_suffix(".json"));
    if let (Some(kind), Some(Kind::Choice(_))) = (kind, asked.inner("kind").map(|it| &it.kind)) {
        item = item.with(&[field("kind")], Node::text(kind.to_owned()))?;
    }
    Some(item)
}

#[cfg(test)]
mod tests;
