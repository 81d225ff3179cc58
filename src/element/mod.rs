//! The border with the host page: brings a guide's markup to life and keeps the state in step
//! with its form controls. The only module that knows the browser.

mod address;
mod controller;
mod controls;
mod device;
mod effects;
mod elsewhere;
mod event_listener;
mod in_app;
mod islands;
mod link;
mod listeners;
mod mark;
mod mounted;
mod pointer;
mod prerendered;

pub use in_app::{AppEvent, MountedInApp};
pub use mounted::Mounted;
pub use prerendered::mount;
