//! The warning signs: in short below the area's name, as questions in a fold, and
//! what to do now when one is ticked. A tick replaces the advice by style sheet alone.

use yew::{Html, classes, html};

use super::controls::{Control, control};
use super::{PageContext, evidence, parts};
use crate::guide::{Help, Level, Sign, SignEffect, Topic, regions};

/// "Get help now if …": the emergency signs at a glance.
pub(super) fn urgent(context: &PageContext) -> Html {
    html! {
        <div class="urgent chosen" data-get-help="">
            <h3>{ &context.guide.words.page.get_help_now }</h3>
            <ul class="phrases">
                { for at(Level::Emergency, context).map(|sign| html! {
                    <li data-areas={areas(sign)}><span>{ &sign.short }</span></li>
                }) }
            </ul>
        </div>
    }
}

/// Both questions, and the answers to a ticked sign.
pub(super) fn questions(context: &PageContext) -> Html {
    let signs = &context.guide.signs;
    html! {
        <>
            <details class="check">
                <summary>{ &context.guide.words.page.check_signs }</summary>
            </details>
            { question(Level::Emergency, &signs.emergency_question, context) }
            { question(Level::Today, &signs.today_question, context) }
            { help(Level::Emergency, &signs.emergency, context) }
            { help(Level::Today, &signs.today, context) }
            <p class="unanswered advice">{ &signs.unanswered }</p>
        </>
    }
}

/// Where the signs come from: the same for every area.
pub(super) fn for_every_area(context: &PageContext) -> Html {
    html! { <div class="part" data-topic={Topic::Help.as_str()}>{ evidence::of_signs(context) }</div> }
}

fn at(level: Level, context: &PageContext) -> impl Iterator<Item = &Sign> {
    context.guide.signs.signs.iter().filter(move |sign| sign.level == level)
}

fn question(level: Level, text: &str, context: &PageContext) -> Html {
    let none = &context.guide.signs.none_of_these;
    let value = ["none-", level.as_str()].concat();
    let id = context.id(&value);
    html! {
        <>
            <h3 class={classes!("question", level.as_str())}>{ text }</h3>
            { for at(level, context).map(|it| sign(it, context)) }
            { control(
                &Control {
                    kind: "checkbox",
                    name: "none",
                    id: &id,
                    value: &value,
                    label: none,
                    class: classes!("none", level.as_str()),
                    checked: false,
                },
                classes!("none-label", level.as_str()),
                html! { none },
            ) }
        </>
    }
}

/// A sign's box is named by its short label; the whole question stands beside it,
/// and what it may mean when it is ticked.
fn sign(sign: &Sign, context: &PageContext) -> Html {
    let id = context.id(&["sign-", &sign.id].concat());
    let level = sign.level.as_str();
    let effect = match sign.effect {
        SignEffect::Replace => "replaces",
        SignEffect::KeepRest => "keeps-rest",
        SignEffect::Note => "notes",
    };
    let areas = areas(sign);
    html! {
        <>
            <input type="checkbox" name="sign" id={id.clone()} value={sign.id.clone()} data-areas={areas.clone()}
                class={classes!("sign", level, effect)} aria-label={sign.short.clone()} />
            <label for={id} data-areas={areas} class={classes!("sign-label", level)}>
                <b aria-hidden="true">{ &sign.short }</b>
                <span>{ &sign.say }</span>
                <span class="why">{ &sign.why }</span>
            </label>
        </>
    }
}

/// The areas that ask for it, as the style sheet matches them. Nothing for a sign of
/// every area: those are not restyled when another is chosen.
fn areas(sign: &Sign) -> Option<String> {
    let areas: Vec<_> = sign.areas.iter().map(|area| area.as_str()).collect();
    (!areas.is_empty()).then(|| areas.join(" "))
}

fn help(level: Level, it: &Help, context: &PageContext) -> Html {
    let words = &context.guide.words.page;
    let emergency = level == Level::Emergency;
    html! {
        <div class={classes!("help", level.as_str())} part="help">
            <h2>{ &it.title }</h2>
            <p>{ parts::with_number(&it.lead, context) }</p>
            { for emergency.then(|| calls(context)) }
            { for (!emergency).then(|| advice_line(context)) }
            { country(context) }
            <ol>{ for it.steps.iter().map(|step| html! { <li>{ parts::with_number(step, context) }</li> }) }</ol>
            <p>{ parts::with_number(&it.close, context) }</p>
            <p class="hint others">{ &words.other_signs }</p>
        </div>
    }
}

/// Links that call the emergency service: the one number that is known, or those that reach help
/// in most places, with a note on where each is right.
fn calls(context: &PageContext) -> Html {
    let words = &context.guide.words.page;
    let (note, numbers) = match &context.emergency {
        Some(number) => (None, vec![number.as_str()]),
        None => (Some(&words.emergency_note), regions::everywhere().collect()),
    };
    html! {
        <>
            { for note.map(|note| html! { <p class="hint emergency-note">{ note }</p> }) }
            <p class="calls">{ for numbers.into_iter().map(|number| call(number, context)) }</p>
        </>
    }
}

fn call(number: &str, context: &PageContext) -> Html {
    html! {
        <a class="call" href={["tel:", number].concat()} data-number={number.to_owned()}>
            { &context.guide.words.page.call }{ " " }<bdi>{ number }</bdi>
        </a>
    }
}

/// Where to ask what to do, in two phrases. The browser's script shows the one that fits the
/// reader's region, if there is such a line, with the number in it.
fn advice_line(context: &PageContext) -> Html {
    let words = &context.guide.words.page;
    let line = |reach: &'static str, phrase: &str| {
        let (before, after) = phrase.split_once("{number}").unwrap_or((phrase, ""));
        html! {
            <p class="advice-line" hidden={true} data-reach={reach}>
                { before }<a><bdi></bdi></a>{ after }
            </p>
        }
    };
    html! { <>{ line("whole", &words.advice_line) }{ line("parts", &words.advice_line_parts) }</> }
}

/// Whose numbers are shown. The browser's script fills it in.
fn country(context: &PageContext) -> Html {
    let words = &context.guide.words.page;
    html! {
        <p class="country" hidden={true}>
            <span aria-hidden="true">{ &words.country }</span>{ " " }
            <select aria-label={words.country.clone()}>
                <option value="">{ &words.country_other }</option>
            </select>
        </p>
    }
}
