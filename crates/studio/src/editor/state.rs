//! What is open, what was changed, and what can be undone: pure, with what is to be done besides
//! as data.

use std::rc::Rc;

use yew::AttrValue;

use super::finding::Finding;
use super::node::{Node, Path, Step, field, inside};
use super::parts::{self, Group};
use crate::preview::Look;

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

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Msg {
    /// A file is being read.
    Reading,
    Opened {
        name: AttrValue,
        node: Node,
    },
    Refused(Refused),
    /// Another guide is wanted.
    Leave,
    /// This one is kept after all.
    Stay,
    /// This one goes, with its changes.
    Close,
    /// A part's form, or none: the tree.
    Choose(Option<Path>),
    /// Leads to what stands at a path.
    GoTo(Path),
    Search(AttrValue),
    /// A new value; typed ones that follow each other are one step.
    Set {
        path: Path,
        value: Node,
        is_typed: bool,
    },
    Remove(Path),
    Insert {
        list: Path,
        value: Node,
    },
    Move {
        list: Path,
        from: usize,
        to: usize,
    },
    /// A new part of a group.
    Add(Group),
    Undo,
    Redo,
    Saved,
    /// What the checker says of a version.
    Checked {
        node: Node,
        findings: Rc<[Finding]>,
    },
}

/// What is to be done besides.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// The guide is another than before.
    Changed,
    /// The guide is another, with nothing of the one before.
    Replaced,
    /// Told to who cannot see it.
    Say(String),
    /// The control of what stands at a path, in the form that is shown.
    Focus(Path),
    /// The heading of the form or of the tree.
    FocusHeading,
    /// The preview shows a place.
    Look(Look),
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
mod tests {
    use super::*;
    use crate::editor::tests::english;

    fn opened() -> State {
        let mut state = State::default();
        state.update(Msg::Opened { name: "en.json".into(), node: english() }, 0.0);
        state
    }

    fn guide(state: &State) -> &Guide {
        state.guide.as_ref().expect("a guide")
    }

    fn title() -> Path {
        vec![field("front.json"), field("title")]
    }

    fn typed(state: &mut State, text: &str, now: f64) -> Vec<Effect> {
        let value = Node::text(text.to_owned());
        state.update(Msg::Set { path: title(), value, is_typed: true }, now)
    }

    fn titled(state: &State) -> String {
        guide(state).node.at(&title()).and_then(Node::as_text).expect("a title").to_string()
    }

    #[test]
    fn opened_and_written_again_it_is_the_same_json() {
        for (lang, text) in back_relief::guide::BUILT_IN {
            let node = Node::parse(text).expect("a guide");
            let again: serde_json::Value = serde_json::from_str(&node.file()).expect("JSON");
            let before: serde_json::Value = serde_json::from_str(text).expect("JSON");
            assert_eq!(again, before, "{lang}");
            assert!(node.compact() == *text, "{lang}: to the letter");
        }
    }

    #[test]
    fn typing_in_one_field_is_one_step_until_a_pause() {
        let mut state = opened();
        let before = titled(&state);
        for (i, text) in ["A", "AB", "ABC"].iter().enumerate() {
            assert_eq!(typed(&mut state, text, 1000.0 * i as f64), [Effect::Changed]);
        }
        typed(&mut state, "ABCD", 9000.0);
        state.update(Msg::Undo, 9001.0);
        assert_eq!(titled(&state), "ABC");
        state.update(Msg::Undo, 9002.0);
        assert_eq!(titled(&state), before);
        assert!(!guide(&state).is_unsaved() && !guide(&state).can_undo());
        state.update(Msg::Redo, 9003.0);
        state.update(Msg::Redo, 9004.0);
        assert_eq!(titled(&state), "ABCD");
        assert!(!guide(&state).can_redo());
    }

    #[test]
    fn what_was_undone_is_gone_after_another_change() {
        let mut state = opened();
        typed(&mut state, "A", 0.0);
        state.update(Msg::Undo, 1.0);
        typed(&mut state, "B", 2.0);
        assert!(!guide(&state).can_redo());
        state.update(Msg::Redo, 3.0);
        assert_eq!(titled(&state), "B");
    }

    #[test]
    fn undo_goes_back_two_hundred_steps_and_opens_what_it_changes() {
        let mut state = opened();
        for i in 0..300 {
            typed(&mut state, &format!("Title {i}"), 10_000.0 * f64::from(i));
        }
        state.update(Msg::Choose(Some(vec![field("care.json")])), 0.0);
        let effects = state.update(Msg::Undo, 0.0);
        assert_eq!(guide(&state).part, Some(vec![field("front.json")]));
        assert!(effects.contains(&Effect::Say("Undone: Title and small print.".to_owned())));
        let mut undone = 1;
        while guide(&state).can_undo() {
            state.update(Msg::Undo, 0.0);
            undone += 1;
        }
        assert_eq!((undone, titled(&state)), (200, "Title 99".to_owned()));
    }

    #[test]
    fn a_value_that_stands_there_already_is_no_step() {
        let mut state = opened();
        let same = titled(&state);
        assert!(typed(&mut state, &same, 0.0).is_empty());
        assert!(!guide(&state).can_undo());
    }

    #[test]
    fn changes_are_unsaved_until_they_are_saved() {
        let mut state = opened();
        typed(&mut state, "A", 0.0);
        assert!(guide(&state).is_unsaved());
        state.update(Msg::Leave, 1.0);
        assert!(state.is_leaving && state.guide.is_some(), "asked first");
        state.update(Msg::Stay, 2.0);
        state.update(Msg::Saved, 3.0);
        assert!(!guide(&state).is_unsaved());
        state.update(Msg::Undo, 4.0);
        assert!(guide(&state).is_unsaved(), "the file has what was undone");
        state.update(Msg::Redo, 5.0);
        state.update(Msg::Leave, 6.0);
        assert!(state.guide.is_none());
    }

    #[test]
    fn a_removed_item_leaves_the_focus_beside_it() {
        let mut state = opened();
        let list = vec![field("areas/glutes.json"), field("summary")];
        let summary = guide(&state).node.at(&list).expect("a list").items().len();
        let effects = state.update(Msg::Remove(inside(&list, Step::Item(summary - 1))), 0.0);
        assert!(effects.contains(&Effect::Focus(inside(&list, Step::Item(summary - 2)))));
        for _ in 1..summary {
            state.update(Msg::Remove(inside(&list, Step::Item(0))), 0.0);
        }
        assert_eq!(guide(&state).node.at(&list), Some(&Node::List(Rc::default())));
    }

    #[test]
    fn ids_stay_unless_new() {
        let mut state = opened();
        let id = |place| vec![field("signs.json"), field("signs"), Step::Item(place), field("id")];
        let end = guide(&state).node.at(&id(0)[..2]).expect("signs").items().len();
        assert!(guide(&state).is_fixed(&id(0)));
        assert!(guide(&state).is_fixed(&[field("areas/glutes.json"), field("id")]));
        let kind = [field("moves/rest.json"), field("moves"), Step::Item(0), field("kind")];
        assert!(guide(&state).is_fixed(&kind));
        assert!(!guide(&state).is_fixed(&title()));
        let tree = parts::tree(&guide(&state).node);
        let group = tree.into_iter().find_map(|it| match it {
            parts::Branch::Group(group) if group.id == "today" => Some(group),
            _ => None,
        });
        state.update(Msg::Add(group.expect("a group")), 0.0);
        assert_eq!(guide(&state).part.as_deref(), Some(&id(end)[..3]));
        assert!(!guide(&state).is_fixed(&id(end)));
        // On the way to a longer id it is for a moment the same as another's.
        let value = guide(&state).node.at(&id(0)).expect("an id").clone();
        state.update(Msg::Set { path: id(end), value, is_typed: true }, 0.0);
        assert!(!guide(&state).is_fixed(&id(end)));
    }

    #[test]
    fn findings_of_an_earlier_version_are_marked_as_such() {
        let mut state = opened();
        let earlier = guide(&state).node.clone();
        typed(&mut state, "A", 0.0);
        let findings: Rc<[Finding]> = Rc::new([]);
        assert!(
            state
                .update(Msg::Checked { node: earlier, findings: findings.clone() }, 1.0)
                .is_empty()
        );
        assert!(guide(&state).check.is_old);
        let node = guide(&state).node.clone();
        state.update(Msg::Checked { node, findings }, 2.0);
        assert!(!guide(&state).check.is_old);
    }
}
