//! The whole guide as it stands in the prerendered HTML. Runs at build time
//! only; what changes in the browser is in the islands it holds.

mod about;
mod area_picker;
mod care_advice;
mod controls;
mod dose_words;
mod evidence;
mod icons;
mod in_short;
mod move_card;
mod panel;
mod parts;
mod search;
mod slots;
mod therapy_body;
mod topics;
mod warning_signs;
#[cfg(feature = "ssr")]
mod written;

use std::collections::HashMap;
use std::rc::Rc;

use yew::{AttrValue, Html, NodeRef, Properties, component, html};

use super::{Islands, Shared, Show};
use crate::guide::{Choice, Grade, GradeText, Guide, Move, Pack, Source, lang};
use crate::plurals;
use crate::state::{Command, Island};
use controls::{Control, control};
use slots::Slot;
pub use slots::Slots;
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
    /// In a Yew app's tree: everything, and what the app puts into its slots.
    App,
}

impl Place {
    /// Where the rest stands, if this place does not hold it.
    fn rest(&self) -> Option<&str> {
        match self {
            Self::Shop { page } => Some(page),
            Self::Page | Self::Element | Self::App => None,
        }
    }

    fn is_whole(&self) -> bool {
        self.rest().is_none()
    }
}

/// A guide with what is looked up in it again and again.
#[derive(Debug)]
pub struct PageContext {
    /// The guide that is written.
    pub guide: Rc<Guide>,
    /// The same for the browser program, in its compact form.
    pub pack: Shared<Pack>,
    /// Decides what is left out and which slots there are.
    pub place: Place,
    /// How the ids of its elements begin: two guides in one document need different ones.
    pub id_prefix: AttrValue,
    /// What is chosen to begin with.
    pub area: Option<Choice>,
    /// The one number to call in place of the guide's own.
    pub emergency: Option<AttrValue>,
    /// For a translation, the address of the page in the language it was made from.
    pub original: Option<AttrValue>,
    moves: HashMap<String, Move>,
    sources: HashMap<String, Source>,
}

impl PageContext {
    /// Nothing is chosen, and the ids begin as on our own page.
    pub fn new(guide: impl Into<Rc<Guide>>, place: Place) -> Self {
        let guide = guide.into();
        let pack = Shared::new(Pack::new(&guide, plurals::table(&guide.front.lang)));
        let moves = guide.moves.iter().map(|it| (it.id.clone(), it.clone())).collect();
        let sources = guide.sources.iter().map(|it| (it.id.clone(), it.clone())).collect();
        Self {
            guide,
            pack,
            place,
            id_prefix: AttrValue::Static("br"),
            area: None,
            emergency: None,
            original: None,
            moves,
            sources,
        }
    }

    /// The id of an element, unique in its document.
    fn id(&self, name: &str) -> String {
        [&self.id_prefix, "-", name].concat()
    }

    fn area_id(&self, choice: Choice) -> String {
        self.id(&["area-", &choice.value()].concat())
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

/// What is written, and where its islands will be found.
#[derive(Clone, PartialEq, Properties)]
pub struct PageProps {
    /// Shared, since the islands keep its pack.
    pub context: Shared<PageContext>,
    /// Everything's root element.
    #[prop_or_default]
    pub root: NodeRef,
    /// Where its islands will be found; none where they are mounted later, as apps of their own.
    #[prop_or_default]
    pub islands: Option<Shared<Islands>>,
}

/// Everything inside the element: the choices, what they reveal, and what
/// stands around it.
///
/// The choices come first and are siblings of what they govern: WebKit does
/// not restyle `:has(:checked)` inside a shadow root, but `:checked ~` it does.
#[component(Page)]
pub fn page(props: &PageProps) -> Html {
    let context = &*props.context;
    let island = |island: Island| html! { <Show pack={context.pack.clone()} {island} islands={props.islands.clone()} /> };
    let rtl = lang::is_right_to_left(&context.guide.front.lang);
    let dir = if rtl { "rtl" } else { "ltr" };
    html! {
        <div ref={&props.root} class="br" part="base" data-root="" lang={context.guide.front.lang.clone()} {dir}>
            { slots::slot(Slot::Intro, context) }
            // A form only so that no browser fills in an earlier reader's choices. It
            // sends nothing: outside a dialog this method does nothing.
            <form class="guide" method="dialog" autocomplete="off">
                { search::search_box(context) }
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
                    { slots::shops(context) }
                    <div class="tools advice" data-island={Island::Toolbar.as_str()}>
                        { island(Island::Toolbar) }
                    </div>
                    <p class="disclaimer advice">{ &context.guide.front.disclaimer }</p>
                    <dialog class="player" part="player" aria-labelledby={context.id("player")}>
                        <h2 id={context.id("player")}>{ &context.guide.words.page.player_title }</h2>
                        <div data-island={Island::RoutineDialog.as_str()}>{ island(Island::RoutineDialog) }</div>
                    </dialog>
                </div>
                { about::about(context) }
            </form>
            <div class="timers" part="timer" data-island={Island::TherapyBar.as_str()}>{ island(Island::TherapyBar) }</div>
            { slots::slot(Slot::Footer, context) }
            <div class="status" role="status" data-island={Island::Status.as_str()}>
                { island(Island::Status) }
            </div>
        </div>
    }
}

/// What stands beside the figure before anything is chosen.
fn welcome(context: &PageContext) -> Html {
    html! {
        <div class="welcome">
            <h3>{ &context.guide.words.page.welcome_title }</h3>
            <p>{ &context.guide.front.lead }</p>
            <p class="disclaimer">{ &context.guide.front.disclaimer }</p>
        </div>
    }
}

/// Stops the pictures of opened moves.
fn still(context: &PageContext) -> Html {
    let words = &context.guide.words.page;
    let it = Control {
        kind: "checkbox",
        name: "still",
        id: &context.id("still"),
        value: "still",
        label: &words.motion,
        class: yew::classes!("still", "of-position", "advice"),
        checked: false,
    };
    control(&it, yew::classes!("still-label", "of-position", "advice"), html! { &words.motion })
}
