//! The parts of the page that the program renders.

use serde::{Deserialize, Serialize};

use crate::guide::ids::words;

words! {
    /// A part of the page that is empty until the program is there. Its spelling stands in the
    /// `data-island` of its element.
    Island {
        /// The line that speaks to screen readers.
        Status = "status",
        /// Buttons that need a script, such as "copy link".
        Toolbar = "tools",
        /// The guided routine, in a dialog.
        RoutineDialog = "player",
        /// What times warmth, cold or a bath.
        TherapyBar = "timer",
    }
}
