//! The tab "Look": how the guide looks and behaves in the shop.
//!
//! ```text
//! list      the controls, made from the list of what can be set
//! read      what is typed: what of it is set, what is wrong with it
//! colour    colours, and how much two of them differ
//! contrast  which of the chosen ones meet, and whether that can be read
//! link      what was set, in the address
//! control, typed, colours, areas, help, focus   the controls as they are shown
//! ```

mod areas;
mod browser;
pub mod colour;
mod colours;
pub mod contrast;
mod control;
mod focus;
mod help;
pub(crate) mod link;
pub mod list;
pub mod read;
mod typed;

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html, use_memo, use_state_eq};

use self::control::{Field, is_set};
use self::focus::focus;
use self::list::{Section, area_names, sections};
use crate::config::{Change, Config};
use crate::facts::Facts;
use crate::surface::SURFACE;

/// What the tab is given.
#[derive(Debug, PartialEq, Properties)]
pub struct ConfigureProps {
    /// What was set.
    pub config: Rc<Config>,
    /// What the build knows.
    pub facts: Rc<Facts>,
    /// Changes what is set.
    pub change: Callback<Change>,
}

const HEADING: &str = "look-heading";

/// The tab.
#[component]
pub fn Configure(props: &ConfigureProps) -> Html {
    let ConfigureProps { config, facts, change } = props;
    let sections = use_memo((), |()| sections(&SURFACE, &area_names()));
    // What a reset has taken away, until something else is set.
    let taken = use_state_eq(|| None::<Rc<Config>>);
    let undoable = taken.as_ref().filter(|_| config.is_default()).cloned();
    let said = use_state_eq(String::new);

    let reset = {
        let (taken, change, config, said) =
            (taken.setter(), change.clone(), config.clone(), said.setter());
        move |_| {
            taken.set(Some(config.clone()));
            said.set("Everything is back to its default.".to_owned());
            change.emit(Change::Reset);
        }
    };
    let undo = undoable.map(|config| {
        let (change, said) = (change.clone(), said.setter());
        let onclick = move |_| {
            focus(HEADING);
            said.set("It is as it was.".to_owned());
            change.emit(Change::All((*config).clone()));
        };
        html! { <button type="button" {onclick}>{ "Undo the reset" }</button> }
    });
    let share = {
        let (config, said) = (config.clone(), said.setter());
        move |_| link::copy(&config, said.clone())
    };
    html! {
        <>
            <h2 id={HEADING} tabindex="-1">{ "How it looks in your shop" }</h2>
            <p class="lead">{ "Change what you like: the preview follows. What you type stays in this browser." }</p>
            <p class="actions">
                <a class="button primary" href="#code">{ "Copy the code" }</a>
                <button type="button" onclick={share}>{ "Copy a link to this look" }</button>
                if config.is_default() {
                    { for undo }
                } else {
                    <button type="button" onclick={reset}>{ "Reset everything" }</button>
                }
            </p>
            <p class="said" role="status">{ &*said }</p>
            { for sections.iter().map(|it| section(it, config, facts, change)) }
            <p class="actions end">
                <a class="button primary" href="#code">{ "Next: copy the code" }</a>
            </p>
        </>
    }
}

fn section(
    section: &Section,
    config: &Rc<Config>,
    facts: &Rc<Facts>,
    change: &Callback<Change>,
) -> Html {
    let count = section.controls.iter().filter(|it| is_set(config, it)).count();
    let count =
        (count > 0).then(|| html! { <span class="amount">{ format!("{count} set") }</span> });
    html! {
        <Fold title={section.title} is_open={section.is_open} {count}>
            { for section.controls.iter().map(|control| html! {
                <Field key={control.id()} control={control.clone()} config={config.clone()}
                    facts={facts.clone()} change={change.clone()} />
            }) }
        </Fold>
    }
}

#[derive(Debug, PartialEq, Properties)]
struct FoldProps {
    title: &'static str,
    is_open: bool,
    count: Option<Html>,
    children: yew::Children,
}

/// Some controls that can be folded away. Only at first it is said whether it is open: after that
/// the reader does.
#[component]
fn Fold(props: &FoldProps) -> Html {
    let node = yew::use_node_ref();
    {
        let (node, is_open) = (node.clone(), props.is_open);
        yew::use_effect_with((), move |()| {
            if let Some(details) = node.cast::<web_sys::HtmlDetailsElement>() {
                details.set_open(is_open);
            }
        });
    }
    html! {
        <details class="fold" ref={node}>
            <summary><h3>{ props.title }</h3>{ for props.count.clone() }</summary>
            <div class="fields">{ props.children.clone() }</div>
        </details>
    }
}
