//! Buttons that only a script can make work. Nothing is written before the browser program is
//! there, so that no button ever does nothing.

use yew::Html;

use super::element::{button, list, text};
use crate::guide::Pack;
use crate::state::{App, Command, wording};

/// What the toolbar shows.
#[derive(Debug)]
pub struct Toolbar {
    /// Whether there is a system's own sheet to share with.
    can_share: bool,
    /// What came of the last copy.
    copied: String,
    /// The address of this choice, for paper.
    link: String,
}

impl Toolbar {
    /// As the state is now. `link` is the address that opens the same choice again.
    pub fn new(app: &App, can_share: bool, link: String, pack: &Pack) -> Self {
        let copied = app.copied().map(|copied| wording::copied(copied, &pack.words));
        Self { can_share, copied: copied.unwrap_or_default().to_owned(), link }
    }
}

pub(super) fn toolbar(view: &Toolbar, pack: &Pack) -> Html {
    let words = &pack.words;
    let mut all = vec![button(Command::CopyLink, words.copy_link(), false)];
    all.extend(view.can_share.then(|| button(Command::Share, words.share(), false)));
    all.extend([
        button(Command::Print, words.print(), false),
        text("span", "copy-said", &view.copied),
        text("p", "link", &view.link),
    ]);
    list(all)
}
