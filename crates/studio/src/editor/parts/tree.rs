//! The tree: every part of a guide, in order, with its name.

use back_relief::guide::AreaId;
use yew::AttrValue;

use super::super::node::{Node, Step, field, inside};
use super::{Branch, Group, LISTS, ListDef, Part, SIGNS, WHOLE, WORDS, WORDS_FILE, is_known};

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

fn cut(text: &str) -> AttrValue {
    match text.char_indices().nth(LONGEST) {
        None => AttrValue::from(text.to_owned()),
        Some((end, _)) => format!("{}…", &text[..end]).into(),
    }
}
