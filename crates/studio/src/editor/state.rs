//! What is open, what was changed, and what can be undone: pure, with what is to be done besides
//! as data.

mod message;

use std::rc::Rc;

use yew::AttrValue;

use super::finding::Finding;
use super::node::{Node, Path, Step, field, inside};
use super::parts::{self, Group};
use crate::preview::Look;
pub use message::{Effect, Msg};

/// How many changes can be undone.
const MOST_STEPS: usize = 200;
/// Changes of one field that come sooner than this after each other are one step, in milliseconds.
const ONE_STEP: f64 = 1500.0;

/// The editor.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct State {
    /// None until a guide is open.
    pub guide: Option<Guide>,
    /// Why a file could not be opened.
    pub refused: Option<Refused>,
    /// Whether a file is being read.
    pub is_reading: bool,
    /// What the tree is searched for.
    pub wanted: AttrValue,
    /// Whether another guide is to be opened though this one has changes that no file has.
    pub is_leaving: bool,
}

/// A file that is no guide.
#[derive(Debug, Clone, PartialEq)]
pub struct Refused {
    pub name: AttrValue,
    pub findings: Rc<[Finding]>,
}

/// The guide that is open.
#[derive(Debug, Clone, PartialEq)]
pub struct Guide {
    /// The file's name.
    pub name: AttrValue,
    pub node: Node,
    /// As it was opened.
    opened: Node,
    /// As a file has it.
    saved: Node,
    past: Vec<Version>,
    future: Vec<Version>,
    /// The field that was typed into last, and when.
    typed: Option<(Path, f64)>,
    /// The part whose form is shown.
    pub part: Option<Path>,
    pub check: Check,
}

/// What the checker said.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Check {
    /// None until it has answered.
    pub findings: Option<Rc<[Finding]>>,
    /// Whether they are of an earlier version.
    pub is_old: bool,
}

/// A version to go back to, and where it was changed.
#[derive(Debug, Clone, PartialEq)]
struct Version {
    node: Node,
    place: Path,
}

impl Guide {
    fn new(name: AttrValue, node: Node) -> Self {
        Self {
            name,
            opened: node.clone(),
            saved: node.clone(),
            node,
            past: Vec::new(),
            future: Vec::new(),
            typed: None,
            part: None,
            check: Check::default(),
        }
    }

    /// Whether there are changes that no file has.
    pub fn is_unsaved(&self) -> bool {
        !self.node.is_same(&self.saved)
    }

    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// The language's tag that the guide names.
    pub fn lang(&self) -> AttrValue {
        let lang = self.node.field("front.json").and_then(|it| it.text_of("lang"));
        lang.cloned().unwrap_or_default()
    }

    /// Whether a move's kind, which its file is called by, or an id must stay as it is, since texts elsewhere may name it: one that the opened
    /// guide has and that no other entry has taken.
    pub fn is_fixed(&self, path: &[Step]) -> bool {
        let Some((last, part)) = path.split_last() else { return false };
        if let ([Step::Field(file), _, Step::Item(_)], Some(Node::Text(kind))) =
            (part, self.node.at(path))
            && *last == field("kind")
        {
            return file
                .strip_prefix("moves/")
                .is_some_and(|it| it.strip_suffix(".json") == Some(kind));
        }
        if *last != field("id") {
            return false;
        }
        match part {
            // The file's name says it too.
            [Step::Field(_)] => true,
            [file, list, Step::Item(_)] => {
                let list = [file.clone(), list.clone()];
                let id = self.node.at(path);
                let same = |node: &Node| {
                    let items = node.at(&list).map(Node::items).unwrap_or_default();
                    items.iter().filter(|it| it.field("id") == id).count()
                };
                same(&self.opened) > 0 && same(&self.node) == 1
            }
            _ => false,
        }
    }

    /// A step that can be undone.
    fn change(&mut self, node: Node, place: Path, typed: Option<f64>) {
        let goes_on = match (&self.typed, typed) {
            (Some((path, then)), Some(now)) => *path == place && now - then < ONE_STEP,
            _ => false,
        };
        if !goes_on {
            self.past.push(Version { node: self.node.clone(), place: place.clone() });
            if self.past.len() > MOST_STEPS {
                self.past.remove(0);
            }
        }
        self.future.clear();
        self.typed = typed.map(|now| (place, now));
        self.node = node;
        self.check.is_old = true;
    }

    /// Another version, in which `from` is what was changed last and `to` takes this one.
    fn travel(&mut self, back: bool) -> Option<Path> {
        let (from, to) = match back {
            true => (&mut self.past, &mut self.future),
            false => (&mut self.future, &mut self.past),
        };
        let version = from.pop()?;
        to.push(Version {
            node: std::mem::replace(&mut self.node, version.node),
            place: version.place.clone(),
        });
        self.typed = None;
        self.check.is_old = true;
        Some(version.place)
    }

    fn choose(&mut self, part: Option<Path>) -> Option<Effect> {
        let look = part.as_ref().and_then(|it| parts::look(&self.node, it));
        self.part = part;
        look.map(Effect::Look)
    }

    /// Opens the form that shows a path.
    fn show(&mut self, path: &[Step]) -> Vec<Effect> {
        let part = parts::part_of(&self.node, path).map(|it| it.path);
        if part == self.part {
            return Vec::new();
        }
        self.choose(part).into_iter().collect()
    }
}

impl State {
    /// What becomes of it, and what is to be done besides. `now` is in milliseconds.
    pub fn update(&mut self, msg: Msg, now: f64) -> Vec<Effect> {
        match msg {
            Msg::Reading => self.is_reading = true,
            Msg::Opened { name, node } => {
                let said = format!("{name} is open.");
                *self = Self { guide: Some(Guide::new(name, node)), ..Self::default() };
                return vec![Effect::Replaced, Effect::Say(said), Effect::FocusHeading];
            }
            Msg::Refused(refused) => {
                self.is_reading = false;
                let said = format!("{} can't be opened.", refused.name);
                self.refused = Some(refused);
                return vec![Effect::Say(said)];
            }
            Msg::Leave if self.guide.as_ref().is_some_and(Guide::is_unsaved) => {
                self.is_leaving = true;
                return vec![Effect::FocusHeading];
            }
            Msg::Leave | Msg::Close => {
                *self = Self::default();
                return vec![Effect::Replaced, Effect::FocusHeading];
            }
            Msg::Stay => {
                self.is_leaving = false;
                return vec![Effect::FocusHeading];
            }
            Msg::Search(wanted) => self.wanted = wanted,
            msg => return self.guide.as_mut().map(|it| it.update(msg, now)).unwrap_or_default(),
        }
        Vec::new()
    }
}

impl Guide {
    fn update(&mut self, msg: Msg, now: f64) -> Vec<Effect> {
        match msg {
            Msg::Choose(part) => {
                let look = self.choose(part);
                return look.into_iter().chain([Effect::FocusHeading]).collect();
            }
            Msg::GoTo(path) => {
                let mut effects = self.show(&path);
                effects.push(Effect::Focus(path));
                return effects;
            }
            Msg::Set { path, value, is_typed } => {
                // A control that says again what stands there is no change.
                if self.node.at(&path) == Some(&value) {
                    return Vec::new();
                }
                let Some(node) = self.node.with(&path, value) else { return Vec::new() };
                self.change(node, path.clone(), is_typed.then_some(now));
                return match is_typed {
                    true => vec![Effect::Changed],
                    // The button that did it may be gone.
                    false => vec![Effect::Changed, Effect::Focus(path)],
                };
            }
            Msg::Remove(path) => {
                let Some(node) = self.node.without(&path) else { return Vec::new() };
                self.change(node, path.clone(), None);
                let said = Effect::Say("Removed. Undo brings it back.".to_owned());
                if self.part.as_ref() == Some(&path) {
                    self.part = None;
                    return vec![Effect::Changed, said, Effect::FocusHeading];
                }
                let near = self.neighbour(path);
                return vec![Effect::Changed, said, Effect::Focus(near)];
            }
            Msg::Insert { list, value } => {
                let end = self.node.at(&list).map_or(0, |it| it.items().len());
                let Some(node) = self.node.with_item(&list, end, value) else { return Vec::new() };
                let path = inside(&list, Step::Item(end));
                self.change(node, path.clone(), None);
                return vec![Effect::Changed, Effect::Focus(path)];
            }
            Msg::Move { list, from, to } => {
                let Some(node) = self.node.with_moved(&list, from, to) else { return Vec::new() };
                let path = inside(&list, Step::Item(to));
                self.change(node, path.clone(), None);
                let said = Effect::Say(format!("Now number {}.", to + 1));
                if self.part.as_ref() == Some(&inside(&list, Step::Item(from))) {
                    self.part = Some(path);
                    return vec![Effect::Changed, said];
                }
                return vec![Effect::Changed, said, Effect::Focus(path)];
            }
            Msg::Add(group) => {
                let (Some(list), Some(value)) = (&group.list, parts::blank(&group)) else {
                    return Vec::new();
                };
                let end = self.node.at(list).map_or(0, |it| it.items().len());
                let Some(node) = self.node.with_item(list, end, value) else { return Vec::new() };
                let path = inside(list, Step::Item(end));
                self.change(node, path.clone(), None);
                self.part = Some(path);
                return vec![Effect::Changed, Effect::FocusHeading];
            }
            Msg::Undo | Msg::Redo => return self.go_back_or_on(msg == Msg::Undo),
            Msg::Saved => self.saved = self.node.clone(),
            Msg::Checked { node, findings } => return self.hear(&node, findings),
            // What is about opening was dealt with above.
            _ => {}
        }
        Vec::new()
    }

    fn go_back_or_on(&mut self, back: bool) -> Vec<Effect> {
        let Some(place) = self.travel(back) else { return Vec::new() };
        let word = if back { "Undone" } else { "Done again" };
        let mut effects = vec![Effect::Changed];
        effects.extend(self.show(&place));
        let part = parts::part_of(&self.node, &place).map(|it| it.label);
        let said = part.map_or_else(|| format!("{word}."), |label| format!("{word}: {label}."));
        effects.push(Effect::Say(said));
        effects
    }

    fn hear(&mut self, node: &Node, findings: Rc<[Finding]>) -> Vec<Effect> {
        let is_now = self.node.is_same(node);
        let before = self.check.findings.as_ref().map(|it| it.len());
        let count = findings.len();
        self.check = Check { findings: Some(findings), is_old: !is_now };
        if !is_now || before == Some(count) {
            return Vec::new();
        }
        let said = match count {
            0 => "No findings.".to_owned(),
            1 => "1 finding.".to_owned(),
            n => format!("{n} findings."),
        };
        vec![Effect::Say(said)]
    }

    /// What the focus goes to when something is gone: the one in its place, the one before, or what
    /// they were in.
    fn neighbour(&self, path: Path) -> Path {
        let Some((last, list)) = path.split_last() else { return path };
        let Step::Item(place) = last else { return path };
        let left = self.node.at(list).map_or(0, |it| it.items().len());
        match left {
            0 => list.to_vec(),
            _ => inside(list, Step::Item((*place).min(left - 1))),
        }
    }
}

#[cfg(test)]
mod tests;
