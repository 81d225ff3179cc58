//! Buttons that only a script can make work. Nothing is written before the
//! browser program is there, so that no button ever does nothing. Must not
//! know how a link is copied.

use yew::{AttrValue, Callback, Html, MouseEvent, Properties, component, html};

use super::Shared;
use crate::guide::Pack;

#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ToolsProps {
    pub pack: Shared<Pack>,
    /// None until copying works.
    #[prop_or_default]
    pub on_copy: Option<Callback<()>>,
    /// What came of it.
    #[prop_or_default]
    pub said: Option<AttrValue>,
}

#[component(Tools)]
pub fn tools(props: &ToolsProps) -> Html {
    let Some(on_copy) = props.on_copy.clone() else {
        return html! {};
    };
    let onclick = on_copy.reform(|_: MouseEvent| ());
    html! {
        <>
            <button type="button" class="copy-link" {onclick}>{ &props.pack.words.copy_link }</button>
            <span class="copy-said">{ props.said.clone().unwrap_or_default() }</span>
        </>
    }
}
