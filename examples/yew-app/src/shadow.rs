//! A shadow root for its children: no style of the page reaches them, none of theirs the page.

use wasm_bindgen::UnwrapThrowExt;
use web_sys::{Element, ShadowRootInit, ShadowRootMode};
use yew::{
    Html, component, create_portal, html, html::ChildrenProps, use_effect_with, use_node_ref,
    use_state,
};

#[component(Shadow)]
pub(crate) fn shadow(props: &ChildrenProps) -> Html {
    let host = use_node_ref();
    let inside = use_state(|| None::<Element>);
    {
        let (host, inside) = (host.clone(), inside.clone());
        use_effect_with((), move |()| {
            let host: Element = host.cast().expect_throw("the host was rendered just now");
            let root = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open));
            let root = root.expect_throw("a div may have a shadow root");
            let document = host.owner_document().expect_throw("it is in a document");
            let place = document.create_element("div").expect_throw("a valid name");
            root.append_child(&place).expect_throw("the root is empty");
            inside.set(Some(place));
        });
    }
    let content = (*inside).clone().map(|place| create_portal(props.children.clone(), place));
    html! { <div ref={host}>{ for content }</div> }
}
