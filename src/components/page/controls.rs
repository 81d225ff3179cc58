//! Native form controls with their labels. The control itself is named by
//! `aria-label`; what its label shows is hidden from assistive technology, so
//! that no screen reader says a name twice.

use std::rc::Rc;

use yew::{Classes, Html, html};

/// A radio button or check box.
pub(super) struct Control<'a> {
    pub kind: &'static str,
    pub name: &'static str,
    pub id: &'a str,
    pub value: &'a str,
    /// The accessible name.
    pub label: &'a str,
    pub class: Classes,
    /// To begin with.
    pub checked: bool,
}

/// A control and its label, as siblings; `shown` is what the label shows.
pub(super) fn control(it: &Control, label_class: Classes, shown: Html) -> Html {
    let input = html! {
        <input type={it.kind} name={it.name} id={it.id.to_owned()} value={it.value.to_owned()}
            class={it.class.clone()} aria-label={it.label.to_owned()} />
    };
    html! {
        <>
            { initially_checked(input, it.checked) }
            <label for={it.id.to_owned()} class={label_class}><span aria-hidden="true">{ shown }</span></label>
        </>
    }
}

/// A control with the attribute `checked`. Yew's own `checked` would be set again whenever the guide
/// is rendered, over what the reader has chosen by then.
pub(super) fn initially_checked(input: Html, checked: bool) -> Html {
    match input {
        Html::VTag(mut tag) if checked => {
            Rc::make_mut(&mut tag).add_attribute("checked", "");
            Html::VTag(tag)
        }
        input => input,
    }
}

/// The name and role of a group of radios. The radios must stay siblings of
/// what they govern, so the group owns them by reference instead of holding
/// them. `class` hides it together with them.
pub(super) fn group(title: &str, ids: &[String], class: &'static str) -> Html {
    let class = yew::classes!("group-name", class);
    html! { <div {class} role="radiogroup" aria-labelledby={title.to_owned()} aria-owns={ids.join(" ")}></div> }
}
