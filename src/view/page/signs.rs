//! The warning signs, and what to do now when one is ticked. A tick hides the
//! advice by style sheet alone.

use yew::{Html, html};

use super::Book;
use super::parts;
use crate::guide::{AreaId, Help, Level, Sign};

pub fn signs(book: &Book) -> Html {
    let words = &book.words.page;
    let signs = &book.guide.signs;
    let at = |level| signs.signs.iter().filter(move |sign| sign.level == level);
    html! {
        <>
            <h2 id="br-signs" class="chosen signs-title">{ &words.signs_title }</h2>
            <p class="chosen hint">{ &words.signs_emergency }</p>
            { for at(Level::Emergency).map(sign) }
            <details class="chosen more-signs">
                <summary>{ &words.signs_today }</summary>
            </details>
            { for at(Level::Today).map(sign) }
            { help(Level::Emergency, &signs.emergency, book) }
            { help(Level::Today, &signs.today, book) }
            <p class="chosen calm">{ signs.calm.text.join(" ") }{ " " }{ &signs.footer }</p>
        </>
    }
}

fn sign(sign: &Sign) -> Html {
    let id = ["br-sign-", &sign.id].concat();
    let class = sign.level.as_str();
    let areas = areas(&sign.areas);
    html! {
        <>
            <input type="checkbox" name="sign" id={id.clone()} value={sign.id.clone()} data-areas={areas.clone()}
                class={yew::classes!("sign", class)} autocomplete="off" />
            <label for={id} data-areas={areas} class={yew::classes!("sign-label", class)}>
                { &sign.say }
            </label>
        </>
    }
}

/// The areas as the style sheet matches them; `all` stands for every one.
pub fn areas(areas: &[AreaId]) -> String {
    if areas.is_empty() {
        return "all".to_owned();
    }
    areas.iter().map(|area| area.as_str()).collect::<Vec<_>>().join(" ")
}

fn help(level: Level, it: &Help, book: &Book) -> Html {
    let words = &book.words.page;
    let emergency = level == Level::Emergency;
    html! {
        <div class={yew::classes!("help", level.as_str())} part="help">
            <h2>{ &it.title }</h2>
            <p>{ parts::with_number(&it.lead, book) }</p>
            { for emergency.then(|| html! {
                <>
                    <p>
                        <a class="call" href={["tel:", &words.emergency].concat()}>
                            { parts::with_number(&words.call, book) }
                        </a>
                    </p>
                    <p class="hint emergency-note">{ &words.emergency_note }</p>
                </>
            }) }
            <ol>{ for it.steps.iter().map(|step| html! { <li>{ parts::with_number(step, book) }</li> }) }</ol>
            <p>{ parts::with_number(&it.close, book) }</p>
        </div>
    }
}
