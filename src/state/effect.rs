//! What is to be done outside once the state has changed, as data. The controller does it when
//! nothing borrows the state any more: the page may answer by calling back.

use super::{Island, Link, Unknown};

/// Something to do in the page or on the device.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// To screen readers, by the status line.
    Announce(String),
    /// This part of the page shows something else.
    Render(Island),
    /// To the host page.
    Dispatch(HostEvent),
    /// A line in the console about a link that means nothing to us.
    Warn(Unknown),
    /// Checks the form controls that a link names, without their events.
    CheckControls(Link),
    /// Shows the dialog, over everything else.
    OpenDialog,
    /// The browser gives the focus back.
    CloseDialog,
    /// Once what was rendered is there.
    Focus(FocusTarget),
    /// Whether to look at the clock from time to time.
    Tick(bool),
    /// Soft notes by their pitches in hertz, and a short buzz.
    Chime(&'static [f32]),
    /// Read aloud by a voice of the device; cuts off what is being read.
    Speak(String),
    /// Only this element's own.
    StopSpeech,
    /// Whether the screen is to stay on.
    WakeLock(bool),
    /// To the clipboard; [`Msg::Copied`](super::Msg::Copied) says what came of it.
    CopyLink(Link),
    /// By the system's share sheet.
    ShareLink(Link),
    /// The whole page, as it stands.
    Print,
    /// Gives back all that this element has of the device.
    ReleaseDevice,
}

/// Where the focus goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FocusTarget {
    /// The dialog's main button.
    RoutineDialog,
    /// The questions about warning signs.
    WarningSigns,
    /// The bar's first button, unless the button that was pressed is still there.
    TherapyBar,
}

/// What the host page is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HostEvent {
    /// All that needs the program works.
    Ready,
    /// The reader began a routine.
    RoutineStart,
    /// It ended, or was ended.
    RoutineEnd {
        /// Whether the reader came to its end.
        finished: bool,
    },
}

impl HostEvent {
    /// The event's name, without the element's prefix.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::RoutineStart => "routine-start",
            Self::RoutineEnd { .. } => "routine-end",
        }
    }
}
