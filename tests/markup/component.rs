//! `<BackRelief/>` as a server writes it.

use std::collections::BTreeSet;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use back_relief::{AreaId, BackRelief, BackReliefProps, Choice, Guide};
use yew::{Callback, LocalServerRenderer, html};

use crate::dom::{Dom, Element};
use crate::{GUIDE, PAGES};

fn props() -> BackReliefProps {
    BackReliefProps {
        guide: Guide::english(),
        area: None,
        emergency: None,
        stylesheet: None,
        id: None,
        on_open: Callback::noop(),
        on_help: Callback::noop(),
        on_ready: Callback::noop(),
        on_routine_start: Callback::noop(),
        on_routine_end: Callback::noop(),
        intro: html! {},
        products: None,
        area_products: Vec::new(),
        footer: html! {},
    }
}

fn written(props: BackReliefProps) -> Dom {
    let rendering = LocalServerRenderer::<BackRelief>::with_props(props).render();
    match pin!(rendering).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(html) => Dom::read(&html),
        Poll::Pending => panic!("it waits for something"),
    }
}

fn values<'a>(page: &'a Dom, name: &str) -> Vec<&'a str> {
    page.elements.iter().filter_map(|it| it.get(name)).collect()
}

#[test]
fn the_built_in_guide_is_the_one_in_the_folder() {
    assert_eq!(*Guide::english(), *GUIDE);
}

/// Moves, signs, controls, parts: whatever the page has.
#[test]
fn it_is_the_tree_of_the_page() {
    let component = written(props());
    let (_, page) = &PAGES[0];
    for name in
        ["id", "data-move", "data-shape", "data-topic", "data-do", "data-island", "value", "for"]
    {
        assert_eq!(values(&component, name), values(page, name), "{name}");
    }
    // The label of what an app sells is in each box for it, hidden while that is empty.
    let text = |page: &Dom| {
        let root = page.one("the root", |it| it.is("data-root", ""));
        page.text(root).replace(&GUIDE.words.page.shop, "").split_whitespace().collect::<String>()
    };
    assert_eq!(text(&component), text(page));
}

#[test]
fn ids_begin_as_the_app_says() {
    let page = written(BackReliefProps { id: Some("left".into()), ..props() });
    let ids = values(&page, "id");
    assert!(ids.iter().all(|id| id.starts_with("left-")), "{ids:?}");
    let ids: BTreeSet<_> = ids.into_iter().collect();
    for name in ["for", "aria-labelledby"] {
        assert!(values(&page, name).iter().all(|id| ids.contains(id)), "{name}");
    }
}

#[test]
fn an_area_is_chosen_from_the_first() {
    let choice = Choice::parse("glutes-left");
    let page = written(BackReliefProps { area: choice, ..props() });
    let chosen = |it: &Element| it.is("name", "area") && it.get("checked").is_some();
    let chosen = page.all(chosen);
    assert_eq!(chosen.len(), 1);
    assert_eq!(page.elements[chosen[0]].get("value"), Some("glutes-left"));
}

#[test]
fn one_number_takes_the_place_of_three() {
    let calls = |number: &str| {
        let page =
            written(BackReliefProps { emergency: Some(number.to_owned().into()), ..props() });
        values(&page, "data-number").into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(calls("000"), ["000"]);
    assert_eq!(calls("javascript:0"), ["112", "911", "999"], "what is no number is left out");
}

#[test]
fn what_the_app_gives_stands_in_its_place() {
    let page = written(BackReliefProps {
        intro: html! { <p id="intro">{ "Hello" }</p> },
        area_products: vec![(AreaId::Glutes, html! { <p>{ "A cushion" }</p> })],
        stylesheet: Some("back-relief.css".into()),
        ..props()
    });
    let shop = |area: &str| page.one(area, |it| it.is("data-shop", area));
    assert!(page.text(shop("glutes")).ends_with("A cushion"));
    assert!(page.elements[shop("glutes")].get("hidden").is_none());
    assert!(page.elements[shop("lower-back")].get("hidden").is_some(), "an empty one is hidden");
    assert_eq!(page.all(|it| it.is("id", "intro")).len(), 1);
    assert_eq!(page.all(|it| it.is("href", "back-relief.css")).len(), 1);
}
