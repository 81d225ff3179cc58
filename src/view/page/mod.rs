//! The whole guide as it stands in the prerendered HTML. Runs at build time
//! only; what changes in the browser is in the islands it holds.

mod about;
mod care;
pub mod dose_words;
mod move_body;
mod panel;
mod parts;
mod picker;
pub mod shapes;
mod signs;
mod therapy_body;

use std::collections::HashMap;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use yew::{Html, LocalServerRenderer, Properties, component, html};

use super::island::Island;
use super::{Shared, Show, What};
use crate::guide::words::Words;
use crate::guide::{Grade, GradeText, Guide, Move, Pack, Source, lang};

/// Where the guide is going to stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// On our own page: everything.
    Page,
    /// In the HTML of a shop's page, which has better things to load than our
    /// list of sources: all that an area reveals, and a link to the rest.
    Shop {
        /// Address of our own page.
        page: String,
    },
    /// In a shop's page too, but written when it is wanted: everything.
    Element,
}

impl Place {
    /// Where the rest stands, if this place does not hold it.
    fn rest(&self) -> Option<&str> {
        match self {
            Self::Shop { page } => Some(page),
            Self::Page | Self::Element => None,
        }
    }

    fn is_whole(&self) -> bool {
        self.rest().is_none()
    }

    /// Whether a page of someone else's puts things of its own into it.
    fn has_slots(&self) -> bool {
        *self != Self::Page
    }
}

/// A guide with what is looked up in it again and again.
#[derive(Debug)]
pub struct Book {
    pub guide: Guide,
    pub words: Words,
    pub pack: Shared<Pack>,
    pub place: Place,
    moves: HashMap<String, Move>,
    sources: HashMap<String, Source>,
}

impl Book {
    pub fn new(guide: Guide, words: Words, place: Place) -> Self {
        let pack = Shared::new(Pack::new(&guide, &words));
        let moves = guide.moves.iter().map(|it| (it.id.clone(), it.clone())).collect();
        let sources = guide.sources.iter().map(|it| (it.id.clone(), it.clone())).collect();
        Self { guide, words, pack, place, moves, sources }
    }

    fn find_move(&self, id: &str) -> Option<&Move> {
        self.moves.get(id)
    }

    fn find_source(&self, id: &str) -> Option<&Source> {
        self.sources.get(id)
    }

    fn grade(&self, grade: Grade) -> Option<&GradeText> {
        self.guide.evidence.grades.iter().find(|text| text.grade == grade)
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub struct PageProps {
    pub book: Shared<Book>,
}

/// The page as HTML. Nothing in it waits for anything, so that asking once is
/// enough.
pub fn written(book: &Shared<Book>) -> String {
    let props = PageProps { book: book.clone() };
    let page = LocalServerRenderer::<Page>::with_props(props);
    match pin!(page.render()).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(html) => html,
        Poll::Pending => String::new(),
    }
}

/// Everything inside the element: the choices, what they reveal, and what
/// stands around it.
///
/// The choices come first and are brothers of what they govern: WebKit does
/// not restyle `:has(:checked)` inside a shadow root, but `:checked ~` it does.
#[component(Page)]
pub fn page(props: &PageProps) -> Html {
    let book = &*props.book;
    // A page's own direction else: the guide looks at home there.
    let dir = lang::is_right_to_left(&book.guide.front.lang).then_some("rtl");
    html! {
        <div class="br" part="base" data-root="" lang={book.guide.front.lang.clone()} {dir}>
            { parts::symbols() }
            { slot("intro", book) }
            <p class="disclaimer">{ &book.guide.front.disclaimer }</p>
            <div class="guide">
                { picker::areas(book) }
                { signs::signs(book) }
                { picker::stages(book) }
                { picker::positions(book) }
                <div class="tools advice" data-island={Island::Tools.as_str()}>
                    { island(Island::Tools, book) }
                </div>
                <input type="checkbox" name="still" value="still" id="br-still" class="still advice" autocomplete="off" />
                <label for="br-still" class="still-label advice">{ &book.words.page.motion }</label>
                <div class="panels advice">
                    { for book.guide.areas.iter().map(|area| panel::panel(area, book)) }
                </div>
                { shop("products", "shop advice", book) }
                <dialog class="player" part="player" aria-labelledby="br-player">
                    <h2 id="br-player">{ &book.words.page.player_title }</h2>
                    <div data-island={Island::Player.as_str()}>{ island(Island::Player, book) }</div>
                </dialog>
                { about::about(book) }
            </div>
            <div class="timers" part="timer" data-island={Island::Timer.as_str()}>{ island(Island::Timer, book) }</div>
            { slot("footer", book) }
            <div class="status" role="status" data-island={Island::Status.as_str()}>
                { island(Island::Status, book) }
            </div>
        </div>
    }
}

/// An island's first state; its root is the `div` around it.
fn island(island: Island, book: &Book) -> Html {
    html! { <Show pack={book.pack.clone()} what={What::nothing(island)} /> }
}

/// A place for the page around to put something of its own.
fn slot(name: &str, book: &Book) -> Html {
    if !book.place.has_slots() {
        return html! {};
    }
    html! { <slot name={name.to_owned()}></slot> }
}

/// The shop's own, labelled as such. Hidden until something is in it.
fn shop(name: &str, class: &'static str, book: &Book) -> Html {
    if !book.place.has_slots() {
        return html! {};
    }
    html! {
        <aside {class} part="shop" hidden=true>
            <p class="label">{ &book.words.page.shop }</p>
            { slot(name, book) }
        </aside>
    }
}
