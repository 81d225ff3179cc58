//! What happened: everything that can change the state.

use super::{Action, Command, Link, Unknown};
use crate::guide::MoveId;

/// Something that happened, with what only the page knows of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Msg {
    /// The page is ready: all that needs the program may be shown.
    Ready,
    /// The page's address asks for a choice. What the reader chose before is left out of the link.
    LinkFound {
        /// What it says that we know.
        link: Link,
        /// What the link says that means nothing to us.
        unknown: Vec<Unknown>,
    },
    /// A form control changed.
    Select {
        /// What the control says now.
        action: Action,
        /// How many other signs of the open area a ticked one hides.
        hidden_signs: u32,
    },
    /// A routine of the open area is asked for.
    OpenRoutine {
        /// The area's moves, in the guide's order.
        moves: Vec<MoveId>,
        /// The one that comes before all others.
        first: Option<MoveId>,
    },
    /// One move is to be timed.
    OpenMove(MoveId),
    /// An offered move is left out of the routine or taken in, by its place in the list.
    ToggleItem(usize),
    /// Warmth, cold or a bath is to be timed.
    StartTherapy {
        /// As in the guide.
        kind: String,
        /// The open area's own limit.
        most_minutes: Option<u16>,
    },
    /// Any other button was pressed. What the three commands above need stands in their messages.
    Press(Command),
    /// Escape was pressed in the dialog.
    Escape,
    /// The browser closed the dialog.
    DialogClosed,
    /// The page went out of sight or came back.
    VisibilityChanged,
    /// Time passed.
    Tick,
    /// A link was copied, or is shown in the address bar where that was refused.
    Copied(bool),
    /// The element leaves the page.
    Unmount,
}
