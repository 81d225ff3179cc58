//! Buttons that only a script can make work. Nothing is written before the
//! browser program is there, so that no button ever does nothing. Must not
//! know what they do: each says in `data-do` what it is for.

use yew::{AttrValue, Html, html};

use super::player::button;
use crate::guide::Pack;

/// What works here.
#[derive(Debug, Clone, PartialEq)]
pub struct Tools {
    /// Whether there is a system's own sheet to share with.
    pub share: bool,
    /// What came of the last copy.
    pub said: AttrValue,
    /// The address of this choice, for paper.
    pub link: AttrValue,
}

pub fn tools(tools: Option<&Tools>, pack: &Pack) -> Html {
    let Some(tools) = tools else { return Html::default() };
    let words = &pack.words;
    html! {
        <>
            { button("routine", &words.routine, true) }
            { button("copy", &words.copy_link, false) }
            { for tools.share.then(|| button("share", &words.share, false)) }
            { button("print", &words.print, false) }
            <span class="copy-said">{ &tools.said }</span>
            <p class="link">{ &tools.link }</p>
        </>
    }
}
