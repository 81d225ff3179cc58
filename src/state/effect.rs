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
    OpenDialog,
    /// The browser gives the focus back.
    CloseDialog,
    Focus(FocusTarget),
    /// Whether to look at the clock from time to time.
    Tick(bool),
    /// Soft notes by their pitches in hertz, and a short buzz.
    Chime(&'static [f32]),
    Speak(String),
    StopSpeech,
    /// Whether the screen is to stay on.
    WakeLock(bool),
    CopyLink(Link),
    ShareLink(Link),
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
    Ready,
    RoutineStart,
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
