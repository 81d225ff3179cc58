//! The parts of a guide as people know them: an area, a move, a sign. Each has a form of its own.

use back_relief::guide::{AreaId, MoveKind};
use yew::AttrValue;

use super::node::{Node, Path, Step, field, inside};
use super::schema::{self, Field, Kind};
use crate::preview::Look;

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

/// The longest name in the tree, in letters.
const LONGEST: usize = 80;

/// Every part of a guide, in the order of the tree. What a file lacks is in it too, so that it can
/// be put in.
pub fn tree(guide: &Node) -> Vec<Branch> {
    let whole = |file: &'static str| {
        let (_, label) = WHOLE.iter().find(|(it, _)| *it == file).copied().unwrap_or((file, file));
        Branch::Part(Part { path: vec![field(file)], label: label.into() })
    };
    let lists = |ids: &'static [&'static str]| {
        LISTS.iter().filter(|it| ids.contains(&it.id)).map(|it| Branch::Group(group(guide, it)))
    };
    let mut tree = vec![whole("front.json"), Branch::Group(areas(guide))];
    tree.extend(lists(&["massage", "stretch", "strengthen", "rest"]));
    tree.extend(lists(&["emergency", "today", "book"]));
    tree.push(whole(SIGNS));
    tree.extend(["care.json", "about.json", "prevention.json"].map(whole));
    tree.extend(lists(&["myths"]));
    tree.push(whole("evidence.json"));
    tree.extend(lists(&["sources"]));
    tree.extend(words(guide));
    let others = others(guide);
    if !others.is_empty() {
        tree.push(Branch::Group(Group {
            id: "others",
            title: "Needs another look",
            parts: others,
            list: None,
        }));
    }
    tree
}

fn areas(guide: &Node) -> Group {
    let part = |id: &AreaId| {
        let file = ["areas/", id.as_str(), ".json"].concat();
        let name = guide.field(&file).and_then(|it| it.text_of("name")).filter(|it| !it.is_empty());
        let label = name.map_or_else(|| id.as_str().into(), |it| cut(it));
        Part { path: vec![field(file)], label }
    };
    Group { id: "areas", title: "Areas", parts: AreaId::ALL.iter().map(part).collect(), list: None }
}

fn group(guide: &Node, def: &ListDef) -> Group {
    let list = vec![field(def.file), field(def.list)];
    let found = guide.at(&list);
    let items = found.map(Node::items).unwrap_or_default();
    let counts = |item: &Node| match def.only {
        None => true,
        Some((name, word)) => item.text_of(name).is_some_and(|it| it == word),
    };
    let part = |(place, item): (usize, &Node)| Part {
        path: inside(&list, Step::Item(place)),
        label: label(item, def.label, place),
    };
    let parts = items.iter().enumerate().filter(|(_, it)| counts(it)).map(part).collect();
    let list = found.filter(|it| matches!(it, Node::List(_))).map(|_| list);
    Group { id: def.id, title: def.title, parts, list }
}

fn label(item: &Node, fields: &[&str], place: usize) -> AttrValue {
    let texts = fields.iter().filter_map(|name| item.text_of(name)).filter(|it| !it.is_empty());
    let texts: Vec<&str> = texts.map(AsRef::as_ref).collect();
    match texts.is_empty() {
        true => format!("No name yet ({})", place + 1).into(),
        false => cut(&texts.join(": ")),
    }
}

fn words(guide: &Node) -> Vec<Branch> {
    if guide.field(WORDS_FILE).and_then(Node::fields).is_none() {
        let label = "Words of the page".into();
        return vec![Branch::Part(Part { path: vec![field(WORDS_FILE)], label })];
    }
    let part = |&(name, label): &(&'static str, &'static str)| {
        Branch::Part(Part { path: vec![field(WORDS_FILE), field(name)], label: label.into() })
    };
    WORDS.iter().map(part).collect()
}

/// Files that nothing reads, lists that are none, and items that belong to no group.
fn others(guide: &Node) -> Vec<Part> {
    let mut found = Vec::new();
    let files = guide.fields().into_iter().flat_map(|it| it.keys());
    for file in files.filter(|it| !is_known(it)) {
        found.push(Part { path: vec![field(file.clone())], label: cut(file) });
    }
    for (place, def) in LISTS.iter().enumerate() {
        // The three groups of signs share a list.
        if LISTS[..place].iter().any(|it| it.file == def.file) {
            continue;
        }
        let file = guide.field(def.file);
        let list = file.and_then(|it| it.field(def.list));
        let has_more = def.file != SIGNS
            && file.and_then(Node::fields).is_some_and(|it| it.keys().any(|name| name != def.list));
        if has_more || !matches!(list, Some(Node::List(_))) && def.file != SIGNS {
            found.push(Part { path: vec![field(def.file)], label: def.title.into() });
        }
        let path = [field(def.file), field(def.list)];
        for (place, item) in list.map(Node::items).unwrap_or_default().iter().enumerate() {
            let claimed = LISTS.iter().filter(|it| it.file == def.file).any(|it| match it.only {
                None => true,
                Some((name, word)) => item.text_of(name).is_some_and(|it| it == word),
            });
            if !claimed {
                let path = inside(&path, Step::Item(place));
                found.push(Part { path, label: label(item, def.label, place) });
            }
        }
    }
    found
}

/// Whether a guide has a file of this name.
pub fn is_known(file: &str) -> bool {
    let inner = |folder| file.strip_prefix(folder).and_then(|it| it.strip_suffix(".json"));
    WHOLE.iter().any(|(it, _)| *it == file)
        || LISTS.iter().any(|it| it.file == file)
        || file == WORDS_FILE
        || inner("areas/").is_some_and(|id| AreaId::ALL.iter().any(|it| it.as_str() == id))
        || inner("moves/").is_some_and(|id| MoveKind::ALL.iter().any(|it| it.as_str() == id))
}

fn cut(text: &str) -> AttrValue {
    match text.char_indices().nth(LONGEST) {
        None => AttrValue::from(text.to_owned()),
        Some((end, _)) => format!("{}…", &text[..end]).into(),
    }
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

/// The parts that have `wanted` in their name or in any of their texts, those with the name first.
pub fn search(guide: &Node, wanted: &str, most: usize) -> Vec<Part> {
    let wanted = wanted.trim().to_lowercase();
    let has = |text: &str| text.to_lowercase().contains(&wanted);
    let mut named = Vec::new();
    let mut inside = Vec::new();
    for part in tree(guide).iter().flat_map(Branch::parts) {
        if has(&part.label) {
            named.push(part.clone());
        } else if has_text(guide, part, &has) {
            inside.push(part.clone());
        }
    }
    named.extend(inside);
    named.truncate(most);
    named
}

fn has_text(guide: &Node, part: &Part, has: &impl Fn(&str) -> bool) -> bool {
    match guide.at(&part.path) {
        Some(Node::Fields(fields)) => fields
            .iter()
            .filter(|(name, node)| !stands_apart(&part.path, name, node))
            .any(|(_, node)| node.any_text(has)),
        Some(node) => node.any_text(has),
        None => false,
    }
}

/// Where the preview shows a part; none where no place is its own.
pub fn look(guide: &Node, part: &[Step]) -> Option<Look> {
    let Some(Step::Field(file)) = part.first() else { return None };
    let node = guide.at(part)?;
    if let Some(area) = file.strip_prefix("areas/").and_then(|it| it.strip_suffix(".json")) {
        return Some(Look { area: Some(area.to_owned()), ..Look::default() });
    }
    if let Some(kind) = file.strip_prefix("moves/").and_then(|it| it.strip_suffix(".json")) {
        let id = node.text_of("id")?;
        let area = AreaId::ALL.iter().find(|area| {
            let plan = [field(format!("areas/{}.json", area.as_str())), field(kind.to_owned())];
            let plan = guide.at(&plan).and_then(|it| it.field("moves"));
            plan.is_some_and(|it| it.items().iter().any(|it| it.text_of("move") == Some(id)))
        })?;
        return Some(Look {
            area: Some(area.as_str().to_owned()),
            topic: Some(kind.to_owned()),
            movement: Some(id.to_string()),
        });
    }
    match file.as_str() {
        SIGNS => {
            let areas = node.field("areas").map(Node::items).unwrap_or_default();
            let area = areas.first().and_then(Node::as_text).map(ToString::to_string);
            Some(Look { area, topic: Some("help".to_owned()), movement: None })
        }
        "care.json" => Some(Look { topic: Some("warmth".to_owned()), ..Look::default() }),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
