//! A control that is typed into: what fits is set with every letter, and the rest is said.

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::{
    AttrValue, Callback, Html, InputEvent, Properties, TargetCast, component, html,
    use_effect_with, use_mut_ref, use_state_eq,
};

use super::browser::BROWSER;
use super::list::Input;
use super::read::{Read, read};

#[derive(Debug, PartialEq, Properties)]
pub(super) struct TypedProps {
    /// The control's id.
    pub(super) id: AttrValue,
    /// How it is set.
    pub(super) input: Input,
    /// What is set.
    pub(super) value: Option<AttrValue>,
    /// What holds unless it is set.
    #[prop_or_default]
    pub(super) default: AttrValue,
    /// The control's name where no label has it.
    #[prop_or_default]
    pub(super) label: Option<AttrValue>,
    /// Ids of what explains it.
    pub(super) described_by: AttrValue,
    /// Sets it.
    pub(super) set: Callback<Option<String>>,
}

/// Fonts that every system has one of.
const FONTS: &[&str] = &[
    "system-ui, sans-serif",
    "Georgia, serif",
    "Verdana, sans-serif",
    "ui-rounded, system-ui, sans-serif",
];
const LENGTHS: &[&str] = &["0px", "4px", "8px", "12px", "16px", "20px", "24px"];

/// A line or a box of text.
#[component]
pub(super) fn Typed(props: &TypedProps) -> Html {
    // What was typed and not taken stays in the box, unless the value changes from elsewhere.
    let typed = use_state_eq(|| None::<String>);
    let sent = use_mut_ref(|| props.value.as_ref().map(ToString::to_string));
    {
        let (typed, sent) = (typed.setter(), sent.clone());
        use_effect_with(props.value.clone(), move |value| {
            let value = value.as_ref().map(ToString::to_string);
            if *sent.borrow() != value {
                sent.replace(value);
                typed.set(None);
            }
        });
    }
    let text = typed.as_deref().or(props.value.as_deref()).unwrap_or_default().to_owned();
    let Read { problems, .. } = read(&props.input, &text, BROWSER);

    let oninput = {
        let (input, set, typed) = (props.input.clone(), props.set.clone(), typed.setter());
        Callback::from(move |event: InputEvent| {
            let line = event.target_dyn_into::<HtmlInputElement>().map(|it| it.value());
            let text = line
                .or_else(|| event.target_dyn_into::<HtmlTextAreaElement>().map(|it| it.value()));
            let Some(text) = text else { return };
            let Read { value, .. } = read(&input, &text, BROWSER);
            sent.replace(value.clone());
            typed.set(Some(text));
            set.emit(value);
        })
    };
    let wrong_id = format!("{}-wrong", props.id);
    let described_by = format!("{} {wrong_id}", props.described_by);
    let invalid = (!problems.is_empty()).then_some("true");
    let (id, label) = (props.id.clone(), props.label.clone());
    let control = match &props.input {
        Input::Text | Input::Areas(_) | Input::Declarations => {
            let is_code = props.input == Input::Declarations;
            let placeholder = is_code.then_some("border-color: teal; padding: 1rem");
            html! {
                <textarea {id} rows="3" class={is_code.then_some("css")} spellcheck={is_code.then_some("false")}
                    aria-label={label} aria-invalid={invalid} aria-describedby={described_by}
                    {placeholder} value={text} {oninput} />
            }
        }
        input => {
            let options = match input {
                Input::Value("font-family") => FONTS,
                Input::Value(_) => LENGTHS,
                _ => &[],
            };
            let list = (!options.is_empty()).then(|| format!("{id}-list"));
            html! {
                <>
                    <input {id} type="text" autocomplete="off" autocapitalize="off" spellcheck="false"
                        list={list.clone()} aria-label={label} aria-invalid={invalid}
                        aria-describedby={described_by} placeholder={props.default.clone()}
                        value={text} {oninput} />
                    if let Some(list) = list {
                        <datalist id={list}>{ for options.iter().map(|it| html! { <option value={*it} /> }) }</datalist>
                    }
                </>
            }
        }
    };
    html! {
        <>
            { control }
            <div id={wrong_id} aria-live="polite">
                { for problems.iter().map(|it| html! { <p class="wrong">{ it }</p> }) }
            </div>
        </>
    }
}
