//! Two guides in one Yew app: one in the app's own document, one in a shadow root; a switch to
//! another language, and what the app hears.

mod shadow;

use std::rc::Rc;

use back_relief::{BackRelief, CSS, Choice, Guide};
use yew::{Callback, Html, Reducible, component, html, use_reducer_eq, use_state};

use shadow::Shadow;

/// What the app heard, the last first.
#[derive(Default, PartialEq)]
struct Heard(Vec<String>);

impl Reducible for Heard {
    type Action = String;

    fn reduce(self: Rc<Self>, line: String) -> Rc<Self> {
        Rc::new(Self([line].into_iter().chain(self.0.iter().cloned()).collect()))
    }
}

#[component(App)]
fn app() -> Html {
    let is_german = use_state(|| false);
    let is_there = use_state(|| true);
    let area = use_state(|| None::<Choice>);
    let heard = use_reducer_eq(Heard::default);
    let hear = |event: &'static str| {
        let heard = heard.dispatcher();
        Callback::from(move |()| heard.dispatch(event.to_owned()))
    };

    let switch = {
        let is_german = is_german.clone();
        Callback::from(move |_| is_german.set(!*is_german))
    };
    let remove = {
        let is_there = is_there.clone();
        Callback::from(move |_| is_there.set(!*is_there))
    };
    let choose_neck = {
        let area = area.clone();
        Callback::from(move |_| area.set(Choice::parse("neck-base")))
    };
    let on_open = {
        let (area, heard) = (area.clone(), heard.dispatcher());
        Callback::from(move |choice: Choice| {
            heard.dispatch(format!("open {choice}"));
            area.set(Some(choice));
        })
    };
    let on_routine_end = {
        let heard = heard.dispatcher();
        Callback::from(move |finished| heard.dispatch(format!("routine-end {finished}")))
    };

    html! {
        <>
            <style>{ CSS.as_str() }</style>
            <h1>{ "Two guides in a Yew app" }</h1>
            <p>
                <button id="language" onclick={switch}>{ if *is_german { "English" } else { "Deutsch" } }</button>
                { " " }
                <button id="neck" onclick={choose_neck}>{ "Choose the neck" }</button>
                { " " }
                <button id="remove" onclick={remove}>{ if *is_there { "Take it away" } else { "Put it back" } }</button>
            </p>
            <section id="first">
                <h2>{ "In the app's own document" }</h2>
                if *is_there {
                    <BackRelief
                        guide={if *is_german { Guide::in_language("de") } else { Guide::english() }}
                        area={*area}
                        {on_open}
                        on_help={hear("help")}
                        on_ready={hear("ready")}
                        on_routine_start={hear("routine-start")}
                        {on_routine_end}
                        products={html! { <p>{ "A heat pack of ours" }</p> }}
                    />
                }
            </section>
            <section id="second">
                <h2>{ "In a shadow root, with the moves' pictures" }</h2>
                <Shadow>
                    <BackRelief
                        guide={Guide::english()}
                        stylesheet="back-relief/back-relief.css"
                        emergency="112"
                    />
                </Shadow>
            </section>
            <ol id="heard" reversed=true>{ for heard.0.iter().map(|line| html! { <li>{ line }</li> }) }</ol>
        </>
    }
}

fn main() {
    yew::Renderer::<App>::new().render();
}
