//! Buttons that only a script can make work. Nothing is written before the
//! browser program is there, so that no button ever does nothing. Must not
//! know how a link is copied.

use yew::{AttrValue, Callback, Html, MouseEvent, html};

use crate::guide::Pack;

pub fn tools(on_copy: Option<&Callback<()>>, said: Option<&AttrValue>, pack: &Pack) -> Html {
    let Some(on_copy) = on_copy else {
        return html! {};
    };
    let onclick = on_copy.reform(|_: MouseEvent| ());
    html! {
        <>
            <button type="button" class="copy-link" {onclick}>{ &pack.words.copy_link }</button>
            <span class="copy-said">{ said.cloned().unwrap_or_default() }</span>
        </>
    }
}
