//! What follows from a message: the next state, and what is to be done besides.

use std::rc::Rc;

use super::super::finding::Finding;
use super::super::node::{Node, Path, Step, inside};
use super::super::parts;
use super::{Check, Effect, Guide, Msg, State};

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

    fn choose(&mut self, part: Option<Path>) -> Option<Effect> {
        let look = part.as_ref().and_then(|it| parts::look(&self.node, it));
        self.part = part;
        look.map(Effect::Look)
    }

    /// Opens the form that shows a path.
    pub(super) fn show(&mut self, path: &[Step]) -> Vec<Effect> {
        let part = parts::part_of(&self.node, path).map(|it| it.path);
        if part == self.part {
            return Vec::new();
        }
        self.choose(part).into_iter().collect()
    }
}
