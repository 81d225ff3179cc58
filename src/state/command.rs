//! What a button is for: the one place where the values of `data-do` are spelled.

use serde::{Deserialize, Serialize};

use crate::guide::ids::words;

words! {
    /// A command that a button gives. Its spelling stands in the button's `data-do`.
    Command {
        /// Copies the link to this choice.
        CopyLink = "copy",
        /// Opens the system's share sheet.
        Share = "share",
        /// Prints the whole page.
        Print = "print",
        /// Opens the dialog with a routine of the open area.
        OpenRoutine = "routine",
        /// Opens the dialog with the one move that the button stands in.
        OpenMove = "move",
        /// Begins the routine that the dialog shows.
        Begin = "begin",
        /// Stops the routine's clock.
        Pause = "pause",
        /// Starts the routine's clock again.
        Resume = "go-on",
        /// To the step before.
        Back = "back",
        /// To the next step.
        Skip = "skip",
        /// Ten seconds more.
        MoreTime = "more",
        /// It hurts more than before.
        Hurts = "hurts",
        /// Past all that is left of this move.
        NextMove = "next-move",
        /// Ends the routine; the dialog stays.
        End = "end",
        /// Closes the dialog.
        Close = "close",
        /// Closes the dialog and leads to the warning signs.
        CheckSigns = "signs",
        /// Switches the notes on or off.
        ToggleSound = "sound",
        /// Switches reading aloud on or off.
        ToggleVoice = "voice",
        /// Times the way of warmth or cold that the button stands in.
        StartTherapy = "care",
        /// Stops the clock of warmth, cold or the bath.
        PauseTherapy = "care-pause",
        /// Starts that clock again.
        ResumeTherapy = "care-go-on",
        /// Five minutes more.
        ExtendTherapy = "care-more",
        /// Answers the look at the skin.
        SkinIsFine = "care-fine",
        /// Ends warmth, cold or the bath early.
        StopTherapy = "care-stop",
        /// Takes the bar away once the time is over.
        CloseTherapy = "care-close",
    }
}
