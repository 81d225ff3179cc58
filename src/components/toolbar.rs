//! Buttons that only a script can make work. Nothing is written before the browser program is
//! there, so that no button ever does nothing.

use yew::Html;

use super::element::{button, list, text};
use crate::guide::Pack;

/// What works here.
#[derive(Debug)]
pub struct Tools {
    /// Whether there is a system's own sheet to share with.
    pub share: bool,
    /// What came of the last copy.
    pub said: String,
    /// The address of this choice, for paper.
    pub link: String,
}

pub fn tools(tools: Option<&Tools>, pack: &Pack) -> Html {
    let Some(tools) = tools else { return Html::default() };
    let words = &pack.words;
    let mut all = vec![button("copy", words.copy_link(), false)];
    all.extend(tools.share.then(|| button("share", words.share(), false)));
    all.extend([
        button("print", words.print(), false),
        text("span", "copy-said", &tools.said),
        text("p", "link", &tools.link),
    ]);
    list(all)
}
