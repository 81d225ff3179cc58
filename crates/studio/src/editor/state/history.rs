//! Versions: what is a step, and how to go back and on.

use super::super::node::{Node, Path};
use super::super::parts;
use super::{Effect, Guide};

/// How many changes can be undone.
const MOST_STEPS: usize = 200;
/// Changes of one field that come sooner than this after each other are one step, in milliseconds.
const ONE_STEP: f64 = 1500.0;

/// A version to go back to, and where it was changed.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Version {
    node: Node,
    place: Path,
}

impl Guide {
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// A step that can be undone.
    pub(super) fn change(&mut self, node: Node, place: Path, typed: Option<f64>) {
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

    pub(super) fn go_back_or_on(&mut self, back: bool) -> Vec<Effect> {
        let Some(place) = self.travel(back) else { return Vec::new() };
        let word = if back { "Undone" } else { "Done again" };
        let mut effects = vec![Effect::Changed];
        effects.extend(self.show(&place));
        let part = parts::part_of(&self.node, &place).map(|it| it.label);
        let said = part.map_or_else(|| format!("{word}."), |label| format!("{word}: {label}."));
        effects.push(Effect::Say(said));
        effects
    }
}
