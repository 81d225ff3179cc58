//! The guide that is being changed, as the text of the file that `guide` takes.

use std::rc::Rc;

/// None while the guide that is built in is on show.
pub type Draft = Option<Rc<str>>;
