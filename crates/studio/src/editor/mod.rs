//! The tab "Guide": the guide's texts, in a tree.
//!
//! ```text
//! node     a guide's JSON, of which many versions share most
//! schema   what a form asks for
//! parts    areas, moves, signs: what the tree shows and what has a form
//! finding  what is wrong
//! state    what is open and what can be undone; what follows from a message, as data
//! source   where a guide comes from
//! session  where all that meets the browser
//! view     the tab: opening, branches (the tree), form, controls, list (of findings)
//! ```

mod branches;
mod controls;
pub mod finding;
mod form;
mod list;
pub mod names;
pub mod node;
mod opening;
pub mod parts;
mod save;
pub mod schema;
mod session;
mod source;
pub mod state;
mod view;

pub use session::{Session, use_session};
pub use source::Source;
pub use view::{Editor, EditorProps};

#[cfg(test)]
pub(crate) mod tests {
    use super::node::Node;

    /// The built-in guides.
    pub(crate) fn built_in() -> impl Iterator<Item = Node> {
        back_relief::guide::BUILT_IN.iter().map(|(_, text)| Node::parse(text).expect("a guide"))
    }

    pub(crate) fn english() -> Node {
        let all = back_relief::guide::BUILT_IN;
        let (_, text) = all.iter().find(|(lang, _)| *lang == "en").expect("English");
        Node::parse(text).expect("a guide")
    }
}
