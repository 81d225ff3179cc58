//! What server and browser render alike.

use back_relief::{BackRelief, CSS, Choice, Guide};
use yew::{Callback, Html, component, html, use_state};

#[component(App)]
pub fn app() -> Html {
    let opened = use_state(|| None::<Choice>);
    let on_open = {
        let opened = opened.clone();
        Callback::from(move |choice| opened.set(Some(choice)))
    };
    html! {
        <main>
            <style>{ CSS.as_str() }</style>
            <h1>{ "Written by a server" }</h1>
            <BackRelief guide={Guide::english()} area={Choice::parse("lower-back")} {on_open} id="back" />
            <p id="opened">{ opened.map(|choice| choice.to_string()).unwrap_or_default() }</p>
        </main>
    }
}
