//! The component: the guide in a Yew app's own tree.

use std::rc::Rc;

#[cfg(target_arch = "wasm32")]
use std::cell::Cell;
#[cfg(feature = "csr")]
use std::cell::RefCell;

use yew::{
    AttrValue, Callback, ContextProvider, Html, NodeRef, Properties, component, hook, html,
    use_memo, use_node_ref, use_state,
};
#[cfg(feature = "csr")]
use yew::{use_effect_with, use_mut_ref};

use crate::components::page::{Page, PageContext, Place, Slots};
use crate::components::{Islands, Shared};
#[cfg(feature = "csr")]
use crate::element::{AppEvent, MountedInApp};
use crate::guide::{AreaId, Choice, Guide};
#[cfg(feature = "csr")]
use crate::state::HostEvent;

/// What an app says of a guide, and hears from it. Only `guide` is required.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct BackReliefProps {
    /// What it says: [`Guide::english`], or [`Guide::parse`]d from JSON. Another one takes its place
    /// at any time; what the reader has chosen stays.
    pub guide: Rc<Guide>,
    /// What is chosen: to begin with, and again whenever this changes. The reader may choose
    /// something else, and `on_open` says so.
    #[prop_or_default]
    pub area: Option<Choice>,
    /// The emergency number to show in place of those of Europe, North America and Britain: 2 to 15
    /// digits, blanks, `+` and `-`. Anything else is left out.
    #[prop_or_default]
    pub emergency: Option<AttrValue>,
    /// The address of the style sheet `back-relief.css`, which has the moves' pictures too. Without
    /// it the app brings the styles, of which [`crate::CSS`] is the text.
    #[prop_or_default]
    pub stylesheet: Option<AttrValue>,
    /// How the ids of its elements begin. Two guides in one document need different ones. In a
    /// browser they get them by themselves; say them where a server writes the page.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// The reader chose an area, on the drawing or by its name. It is health information: an app
    /// that sends it anywhere must ask first.
    #[prop_or_default]
    pub on_open: Callback<Choice>,
    /// The reader ticked a warning sign. Which one is nobody's business.
    #[prop_or_default]
    pub on_help: Callback<()>,
    /// All that needs the program works.
    #[prop_or_default]
    pub on_ready: Callback<()>,
    /// The reader began a guided routine.
    #[prop_or_default]
    pub on_routine_start: Callback<()>,
    /// Whether the reader came to the routine's end.
    #[prop_or_default]
    pub on_routine_end: Callback<bool>,
    /// Above the guide.
    #[prop_or_default]
    pub intro: Html,
    /// The app's own products, below the advice for every area and labelled as such. They vanish
    /// while a warning sign is ticked that needs help now or today.
    #[prop_or_default]
    pub products: Option<Html>,
    /// Likewise, each for one area.
    #[prop_or_default]
    pub area_products: Vec<(AreaId, Html)>,
    /// Below the guide.
    #[prop_or_default]
    pub footer: Html,
}

/// The guide: a drawing of the back, and what to do about the place that was chosen.
///
/// It lies in the app's own document, where the app's styles reach it as they reach anything
/// else: see "Use it in a Yew app" for shadow roots.
#[component(BackRelief)]
pub fn back_relief(props: &BackReliefProps) -> Html {
    let root = use_node_ref();
    let islands = use_memo((), |()| Shared::<Islands>::default());
    let own_id = use_state(next_id);
    // What is chosen later is chosen by the controls, and never by writing them anew.
    let area = *use_state(|| props.area);
    let guide = Shared::from(props.guide.clone());
    let id = props.id.clone().unwrap_or_else(|| (*own_id).clone());
    let emergency = props.emergency.clone().filter(|number| is_telephone_number(number));
    let context = use_memo((guide, emergency, id), |(guide, emergency, id)| {
        let mut context = PageContext::new(Rc::from(guide.clone()), Place::App);
        context.id_prefix = id.clone();
        context.emergency = emergency.clone();
        context.area = area;
        Shared::new(context)
    });
    use_program(&root, &context, &islands, props);
    let slots = Slots {
        intro: props.intro.clone(),
        products: props.products.clone(),
        area_products: props.area_products.clone(),
        footer: props.footer.clone(),
    };
    html! {
        <>
            { for props.stylesheet.iter().map(|href| html! { <link rel="stylesheet" {href} /> }) }
            <ContextProvider<Slots> context={slots}>
                <Page context={(*context).clone()} {root} islands={Some((*islands).clone())} />
            </ContextProvider<Slots>>
        </>
    }
}

/// The rule of the attribute `emergency`: the number becomes a link.
fn is_telephone_number(text: &str) -> bool {
    (2..=15).contains(&text.len())
        && text.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '+' | '-'))
}

/// In a browser each guide has ids of its own. A server writes many pages, and can't count the
/// guides of one.
fn next_id() -> AttrValue {
    #[cfg(target_arch = "wasm32")]
    {
        thread_local!(static GUIDES: Cell<u32> = const { Cell::new(0) });
        let earlier = GUIDES.replace(GUIDES.get() + 1);
        if earlier > 0 {
            return ["br", &(earlier + 1).to_string()].concat().into();
        }
    }
    AttrValue::Static("br")
}

/// Brings what is rendered to life, and chooses what the app says.
#[cfg(feature = "csr")]
#[hook]
fn use_program(
    root: &NodeRef,
    context: &Shared<PageContext>,
    islands: &Shared<Islands>,
    props: &BackReliefProps,
) {
    // The app's callbacks as they are now: another closure must not start the guide anew.
    let callbacks = use_mut_ref(|| props.clone());
    *callbacks.borrow_mut() = props.clone();
    let mounted = use_mut_ref(|| None::<Rc<MountedInApp>>);
    let (root, islands, now) = (root.clone(), islands.clone(), Rc::clone(&mounted));
    use_effect_with(context.pack.clone(), move |pack| {
        let tell = move |event| tell(&callbacks, event);
        if let Some(root) = root.cast() {
            let guide = MountedInApp::new(root, pack.clone(), islands, tell);
            now.replace(Some(Rc::new(guide)));
        }
        move || drop(now.take())
    });
    let chosen = use_mut_ref(|| props.area);
    use_effect_with(props.area, move |&area| {
        let is_new = chosen.replace(area) != area;
        // Let go of first: the app hears of it.
        let guide = mounted.borrow().clone();
        if is_new && let (Some(choice), Some(guide)) = (area, guide) {
            guide.choose(choice);
        }
    });
}

/// Without the program nothing comes to life: a server only writes.
#[cfg(not(feature = "csr"))]
#[hook]
fn use_program(
    _root: &NodeRef,
    _context: &Shared<PageContext>,
    _islands: &Shared<Islands>,
    _props: &BackReliefProps,
) {
}

#[cfg(feature = "csr")]
fn tell(callbacks: &RefCell<BackReliefProps>, event: AppEvent) {
    // Let go of first: what the app does in answer may render this component.
    let props = callbacks.borrow().clone();
    match event {
        AppEvent::Open(choice) => props.on_open.emit(choice),
        AppEvent::Help => props.on_help.emit(()),
        AppEvent::Host(HostEvent::Ready) => props.on_ready.emit(()),
        AppEvent::Host(HostEvent::RoutineStart) => props.on_routine_start.emit(()),
        AppEvent::Host(HostEvent::RoutineEnd { finished }) => props.on_routine_end.emit(finished),
    }
}
