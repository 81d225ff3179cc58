//! What is marked on the drawing beside the area that is chosen.

use std::cell::Cell;

use super::controller::Controller;
use super::islands::all;
use crate::guide::Choice;

/// Moves a mark on the drawing from the choice that `marked` holds to another.
pub(super) fn mark(
    controller: &Controller,
    marked: &Cell<Option<Choice>>,
    attribute: &str,
    choice: Option<Choice>,
) {
    let before = marked.replace(choice);
    if before == choice {
        return;
    }
    for (choice, is_marked) in [(before, false), (choice, true)] {
        let Some(value) = choice.map(Choice::value) else { continue };
        for place in all(&controller.root, &[".top [data-at=", &value, "]"].concat()) {
            let _ = place.toggle_attribute_with_force(attribute, is_marked);
        }
    }
}
