//! What the page in the frame tells, in words.

use std::rc::Rc;

use yew::{Html, Reducible, html};

use super::frame::Told;
use crate::surface::SURFACE;

/// What was told last.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct News {
    /// The guide's last error: its code, and what it says of itself.
    error: Option<(String, String)>,
    /// Whether the frame has gone to a page without a guide.
    is_elsewhere: bool,
    /// How much of the shop's style sheet would load something.
    pub(super) left_out: u32,
}

impl Reducible for News {
    type Action = Told;

    fn reduce(self: Rc<Self>, told: Told) -> Rc<Self> {
        let mut next = (*self).clone();
        match told {
            Told::Loaded => next = Self { left_out: next.left_out, ..Self::default() },
            Told::Left => next.is_elsewhere = true,
            Told::Settled => next.error = None,
            Told::Error { code, detail } => next.error = Some((code, detail)),
            Told::LeftOut(count) => next.left_out = count,
        }
        Rc::new(next)
    }
}

impl News {
    /// What there is to say; nothing most of the time.
    pub(super) fn words(&self) -> Html {
        if self.is_elsewhere {
            return html! {
                <p class="wrong">{ "A link has led away from the guide. Load the preview afresh." }</p>
            };
        }
        let Some((code, detail)) = &self.error else { return html! {} };
        html! {
            <>
                <p class="wrong">{ meaning(code) }</p>
                if !detail.is_empty() { <pre class="detail" tabindex="0">{ detail }</pre> }
            </>
        }
    }
}

/// What the list says of an error.
fn meaning(code: &str) -> &'static str {
    let find = |code: &str| SURFACE.errors.iter().find(|it| it.name == code);
    find(code).or_else(|| find("unknown")).map_or("", |it| &it.does)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(all: &[Told]) -> News {
        let start = Rc::new(News::default());
        (*all.iter().fold(start, |news, told| news.reduce(told.clone()))).clone()
    }

    fn error() -> Told {
        Told::Error { code: "guide-broken".into(), detail: "front.json".into() }
    }

    #[test]
    fn an_error_stands_until_the_guide_is_well() {
        assert!(after(&[error()]).error.is_some());
        assert!(after(&[error(), Told::Settled]).error.is_none());
        let back = after(&[Told::LeftOut(2), error(), Told::Left, Told::Loaded]);
        assert_eq!(back, News { left_out: 2, ..News::default() });
    }

    #[test]
    fn an_error_has_the_words_of_the_list() {
        assert!(meaning("guide-broken").contains("mistakes"));
        assert_eq!(meaning("new-one"), meaning("unknown"));
    }
}
