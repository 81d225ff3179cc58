//! The whole guide as it stands in the prerendered HTML. Runs at build time
//! only; what changes in the browser is in the islands it holds.

mod about;
mod area_picker;
mod care_advice;
mod controls;
pub mod dose_words;
mod evidence;
mod icons;
mod in_short;
pub mod move_card;
mod panel;
mod parts;
mod therapy_body;
mod topics;
mod warning_signs;
#[cfg(feature = "ssr")]
mod written;

use std::collections::HashMap;

use yew::{Html, Properties, component, html};

use super::{IslandContent, Shared, Show};
use crate::guide::words::Words;
use crate::guide::{AreaId, Grade, GradeText, Guide, Move, Pack, Source, lang};
use crate::state::{Command, Island};
use controls::{Control, control};
#[cfg(feature = "ssr")]
pub use written::written;

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
pub struct PageContext {
    pub guide: Guide,
    pub words: Words,
    pub pack: Shared<Pack>,
    pub place: Place,
    moves: HashMap<String, Move>,
    sources: HashMap<String, Source>,
}

impl PageContext {
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
    pub context: Shared<PageContext>,
}

/// Everything inside the element: the choices, what they reveal, and what
/// stands around it.
///
/// The choices come first and are siblings of what they govern: WebKit does
/// not restyle `:has(:checked)` inside a shadow root, but `:checked ~` it does.
#[component(Page)]
pub fn page(props: &PageProps) -> Html {
    let context = &*props.context;
    // A page's own direction else: the guide looks at home there.
    let dir = lang::is_right_to_left(&context.guide.front.lang).then_some("rtl");
    html! {
        <div class="br" part="base" data-root="" lang={context.guide.front.lang.clone()} {dir}>
            { slot("intro", context) }
            // A form only so that no browser fills in an earlier reader's choices. It
            // sends nothing: outside a dialog this method does nothing.
            <form class="guide" method="dialog" autocomplete="off">
                { area_picker::plate(context) }
                { welcome(context) }
                <div class="sheet">
                    { warning_signs::questions(context) }
                    { in_short::in_short(context) }
                    <p class="start advice">{ parts::live_button(Command::OpenRoutine, context.pack.words.routine()) }</p>
                    { topics::tiles(context) }
                    { topics::stages(context) }
                    { topics::positions(context) }
                    { still(context) }
                    { panel::before_moves(context) }
                    <div class="panels advice">
                        { for context.guide.areas.iter().map(|area| panel::panel(area, context)) }
                    </div>
                    <div class="panels advice">
                        <div class="panel">
                            { care_advice::for_every_area(context) }
                            { warning_signs::for_every_area(context) }
                        </div>
                    </div>
                    { topics::next(context) }
                    { shops(context) }
                    <div class="tools advice" data-island={Island::Toolbar.as_str()}>
                        { island(Island::Toolbar, context) }
                    </div>
                    <p class="disclaimer advice">{ &context.guide.front.disclaimer }</p>
                    <dialog class="player" part="player" aria-labelledby="br-player">
                        <h2 id="br-player">{ &context.words.page.player_title }</h2>
                        <div data-island={Island::RoutineDialog.as_str()}>{ island(Island::RoutineDialog, context) }</div>
                    </dialog>
                </div>
                { about::about(context) }
            </form>
            <div class="timers" part="timer" data-island={Island::TherapyBar.as_str()}>{ island(Island::TherapyBar, context) }</div>
            { slot("footer", context) }
            <div class="status" role="status" data-island={Island::Status.as_str()}>
                { island(Island::Status, context) }
            </div>
        </div>
    }
}

/// What stands beside the figure before anything is chosen.
fn welcome(context: &PageContext) -> Html {
    html! {
        <div class="welcome">
            <h3>{ &context.words.page.welcome_title }</h3>
            <p>{ &context.guide.front.lead }</p>
            <p class="disclaimer">{ &context.guide.front.disclaimer }</p>
        </div>
    }
}

/// Stops the pictures of opened moves.
fn still(context: &PageContext) -> Html {
    let words = &context.words.page;
    let it = Control {
        kind: "checkbox",
        name: "still",
        id: "br-still",
        value: "still",
        label: &words.motion,
        class: yew::classes!("still", "of-position", "advice"),
        checked: false,
    };
    control(&it, yew::classes!("still-label", "of-position", "advice"), html! { &words.motion })
}

/// An island's first state; its root is the `div` around it.
fn island(island: Island, context: &PageContext) -> Html {
    html! { <Show pack={context.pack.clone()} what={IslandContent::nothing(island)} /> }
}

/// A place for the page around to put something of its own.
fn slot(name: &str, context: &PageContext) -> Html {
    if !context.place.has_slots() {
        return html! {};
    }
    html! { <slot name={name.to_owned()}></slot> }
}

/// The shop's own, labelled as such: for every area, and for each. Hidden until
/// something is in it.
fn shops(context: &PageContext) -> Html {
    if !context.place.has_slots() {
        return html! {};
    }
    let shop = |area: Option<AreaId>| {
        let name = area
            .map_or_else(|| "products".to_owned(), |area| ["products-", area.as_str()].concat());
        html! {
            <aside class="shop" part="shop" data-shop={area.map(|area| area.as_str())} hidden=true>
                <p class="label">{ &context.words.page.shop }</p>
                { slot(&name, context) }
            </aside>
        }
    };
    let areas = context.guide.areas.iter().map(|area| Some(area.id));
    html! { <div class="shops advice">{ for [None].into_iter().chain(areas).map(shop) }</div> }
}
