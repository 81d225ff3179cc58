//! What happens in the editor, and what is to be done then.

use std::rc::Rc;

use yew::AttrValue;

use super::super::finding::Finding;
use super::super::node::{Node, Path};
use super::super::parts::Group;
use super::Refused;
use crate::preview::Look;

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
