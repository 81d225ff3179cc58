//! What is open, what was changed, and what can be undone: pure, with what is to be done besides
//! as data.
//!
//! ```text
//! message  what can happen, and what is to be done besides
//! update   what follows from a message
//! history  what can be undone
//! ```

mod history;
mod message;
mod update;

use std::rc::Rc;

use yew::AttrValue;

use super::finding::Finding;
use super::node::{Node, Path, Step, field};
use history::Version;
pub use message::{Effect, Msg};

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
}

#[cfg(test)]
mod tests;
