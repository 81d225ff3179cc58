//! Places for the page around to put something of its own: elements that the browser fills in a
//! shop's page, what the app gives in a Yew tree.

use yew::{AttrValue, Html, Properties, component, html, use_context};

use super::{PageContext, Place};
use crate::guide::AreaId;

/// What a Yew app puts into its guide.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Slots {
    /// Above the guide.
    pub intro: Html,
    /// Shown with the advice of every area.
    pub products: Option<Html>,
    /// Shown with the advice of one area.
    pub area_products: Vec<(AreaId, Html)>,
    /// Below the guide.
    pub footer: Html,
}

/// One of the places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slot {
    Intro,
    Products(Option<AreaId>),
    Footer,
}

impl Slot {
    /// The name that the page around fills it by.
    fn name(self) -> AttrValue {
        match self {
            Self::Intro => "intro".into(),
            Self::Products(None) => "products".into(),
            Self::Products(Some(area)) => ["products-", area.as_str()].concat().into(),
            Self::Footer => "footer".into(),
        }
    }
}

#[derive(Debug, PartialEq, Properties)]
struct ContentProps {
    slot: Slot,
    /// What a shop's own things are labelled with.
    #[prop_or_default]
    label: AttrValue,
}

pub(super) fn slot(slot: Slot, context: &PageContext) -> Html {
    match context.place {
        Place::Page => html! {},
        Place::Shop { .. } | Place::Element => html! { <slot name={slot.name()}></slot> },
        Place::App => html! { <Content {slot} /> },
    }
}

/// The shop's own, labelled as such: for every area, and for each. Hidden until something is in it.
pub(super) fn shops(context: &PageContext) -> Html {
    if context.place == Place::Page {
        return html! {};
    }
    let label = AttrValue::from(context.guide.words.page.shop.clone());
    let shop = |area: Option<AreaId>| {
        let slot = Slot::Products(area);
        match context.place {
            Place::App => html! { <Content {slot} label={&label} /> },
            _ => shop_box(area, true, &label, self::slot(slot, context)),
        }
    };
    let areas = context.guide.areas.iter().map(|area| Some(area.id));
    html! { <div class="shops advice">{ for [None].into_iter().chain(areas).map(shop) }</div> }
}

fn shop_box(area: Option<AreaId>, hidden: bool, label: &AttrValue, content: Html) -> Html {
    html! {
        <aside class="shop" part="shop" data-shop={area.map(AreaId::as_str)} {hidden}>
            <p class="label">{ label }</p>
            { content }
        </aside>
    }
}

/// What the app gives. A component, so that only it is rendered again when the app gives something
/// else, and not the guide around it.
#[component(Content)]
fn content(props: &ContentProps) -> Html {
    let Slots { intro, products, area_products, footer } =
        use_context::<Slots>().unwrap_or_default();
    match props.slot {
        Slot::Intro => intro,
        Slot::Footer => footer,
        Slot::Products(area) => {
            let own = area_products.into_iter().find(|(it, _)| Some(*it) == area).map(|(_, it)| it);
            let given = if area.is_none() { products } else { own };
            shop_box(area, given.is_none(), &props.label, given.unwrap_or_default())
        }
    }
}
