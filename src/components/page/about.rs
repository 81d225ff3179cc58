//! What stands around the guide: what a spasm is, the rules for every move,
//! prevention, claims judged, evidence, sources, disclaimer, review.

use yew::{Html, html};

use super::evidence::{self, Claim};
use super::{PageContext, dose_words, parts};
use crate::guide::words::fill;
use crate::guide::{Myth, Note, Translation, Verdict};

pub(super) fn about(context: &PageContext) -> Html {
    let words = &context.guide.words.page;
    html! {
        <>
        <details class="about">
            <summary><h2>{ &words.about_title }</h2></summary>
            { parts::fold("spasm", &words.spasm_title, spasm(context)) }
            { parts::fold("families", &words.families_title, families(context)) }
            { parts::fold("rules", &words.rules_title, rules(context)) }
            { parts::fold("myths", &words.myths_title, myths(context)) }
            { match context.place.rest() {
                None => rest(context),
                Some(page) => html! {
                    <p><a class="more" href={page.to_owned()}>{ &words.more_on_page }</a></p>
                },
            } }
            { parts::fold("small-print", &words.disclaimer_title, disclaimer(context)) }
        </details>
        <p class="review">
            { for context.guide.front.review.translation.iter().map(|it| translation(it, context)) }
            { &context.guide.front.review.status }{ " " }{ &words.colophon }
        </p>
        </>
    }
}

/// That it is a translation, and the way to what it was made from.
fn translation(it: &Translation, context: &PageContext) -> Html {
    html! {
        <>
            { &it.status }{ " " }
            { for context.original.iter().map(|address| html! {
                <><a href={address.clone()} hreflang="en">{ &it.original }</a>{ ". " }</>
            }) }
        </>
    }
}

fn rest(context: &PageContext) -> Html {
    let words = &context.guide.words.page;
    html! {
        <>
            { parts::fold("prevention", &words.prevention_title, prevention(context)) }
            { parts::fold("proof", &words.evidence_title, proof(context)) }
            { parts::fold("all-sources", &words.sources_title, sources(context)) }
        </>
    }
}

/// Notes, and one fold for what they rest on.
fn notes<'a>(all: impl IntoIterator<Item = &'a Note>, context: &PageContext) -> Html {
    let all: Vec<_> = all.into_iter().collect();
    let claims: Vec<_> =
        all.iter().map(|it| Claim::new(&it.title, it.grade, &it.sources)).collect();
    html! { <>{ for all.iter().map(|it| parts::note(it)) }{ evidence::fold(&claims, context) }</> }
}

fn spasm(context: &PageContext) -> Html {
    let about = &context.guide.about;
    notes([&about.what, &about.feels_like, &about.other_signs, &about.not_a_spasm], context)
}

fn families(context: &PageContext) -> Html {
    let about = &context.guide.about;
    let claims: Vec<_> =
        about.families.iter().map(|it| Claim::ungraded(&it.name, &it.sources)).collect();
    html! {
        <>
            { for about.families.iter().map(|it| html! {
                <><h4>{ &it.name }</h4><p>{ &it.means }{ " " }{ &it.clue }</p></>
            }) }
            { evidence::fold(&claims, context) }
        </>
    }
}

fn rules(context: &PageContext) -> Html {
    let about = &context.guide.about;
    html! {
        <>
            { notes(
                [&about.stop_rule, &about.ask_first, &about.effort, &about.cramp_first_aid]
                    .into_iter()
                    .chain(&about.for_everyone)
                    .chain([&about.after_massage, &about.strengthen_when]),
                context,
            ) }
            { for context.place.is_whole().then(|| usual_doses(context)) }
        </>
    }
}

fn usual_doses(context: &PageContext) -> Html {
    let words = &context.guide.words.page;
    let usual = &context.guide.about.usual_doses;
    let claims: Vec<_> =
        usual.iter().map(|it| Claim::new(&it.note, it.grade, &it.sources)).collect();
    html! {
        <>
            <h4>{ &words.usual_doses_title }</h4>
            { for usual.iter().map(|it| {
                let doses = [
                    dose_words::at_a_glance(&it.dose, context),
                    dose_words::how_often(&it.dose, context),
                ];
                let doses: Vec<_> = doses.into_iter().filter(|dose| !dose.is_empty()).collect();
                html! { <>{ parts::list("doses", &doses) }<p>{ &it.note }</p></> }
            }) }
            { evidence::fold(&claims, context) }
        </>
    }
}

fn prevention(context: &PageContext) -> Html {
    let words = &context.guide.words.page;
    let it = &context.guide.prevention;
    html! {
        <>
            <p>{ &it.lead }</p>
            { notes(&it.items, context) }
            <h4>{ &words.sitting_title }</h4>
            { notes(&it.sitting, context) }
            <h4>{ &words.lying_title }</h4>
            { notes(&it.lying, context) }
        </>
    }
}

/// All claims that we judge; a shop's page keeps the answers about Epsom
/// salts.
fn myths(context: &PageContext) -> Html {
    let all = context.guide.myths.iter();
    let shown: Vec<_> =
        all.filter(|it| context.place.is_whole() || it.id.starts_with(EPSOM)).collect();
    let claims: Vec<_> =
        shown.iter().map(|it| Claim::new(&it.claim, it.grade, &it.sources)).collect();
    html! {
        <>
            <ul class="cards">{ for shown.iter().map(|it| myth(it, context)) }</ul>
            { evidence::fold(&claims, context) }
        </>
    }
}

/// How the ids of claims about Epsom salts begin.
const EPSOM: &str = "epsom";

fn myth(it: &Myth, context: &PageContext) -> Html {
    let words = &context.guide.words.page;
    let (class, verdict) = match it.verdict {
        Verdict::Supported => ("supported", &words.verdict_supported),
        Verdict::Mixed => ("mixed", &words.verdict_mixed),
        Verdict::NotSupported => ("not-supported", &words.verdict_not_supported),
    };
    html! {
        <li class={yew::classes!("myth", class)} data-myth={it.id.clone()}>
            <h4>{ &it.claim }</h4>
            <p class="verdict">{ verdict }</p>
            <p><b>{ &words.myth_shows }</b>{ " " }{ &it.shows }</p>
            <p><b>{ &words.myth_say }</b>{ " " }{ &it.say }</p>
        </li>
    }
}

/// How we grade, and how far the evidence reaches.
fn proof(context: &PageContext) -> Html {
    let words = &context.guide.words.page;
    let it = &context.guide.evidence;
    html! {
        <>
            { for it.lead.iter().map(|text| html! { <p>{ text }</p> }) }
            <h4>{ &words.grades_title }</h4>
            { parts::list("", &it.grades.iter().map(|grade| {
                fill(&words.grade_line, &[("label", &grade.label), ("short", &grade.short), ("meaning", &grade.meaning)])
            }).collect::<Vec<_>>()) }
            <h4>{ &words.limits_title }</h4>
            { parts::list("", &it.limits) }
            <h4>{ &words.doubts_title }</h4>
            { parts::list("", &it.doubts) }
        </>
    }
}

fn sources(context: &PageContext) -> Html {
    let ids: Vec<_> = context.guide.sources.iter().map(|source| source.id.clone()).collect();
    parts::source_list(&ids, context)
}

fn disclaimer(context: &PageContext) -> Html {
    let words = &context.guide.words.page;
    let front = &context.guide.front;
    let reviewer = front.review.reviewer.as_ref().unwrap_or(&words.reviewer_none);
    html! {
        <>
            { parts::list("", &front.disclaimer_points) }
            <h4>{ &words.review_title }</h4>
            <p>{ reviewer }</p>
            <p>{ fill(&words.checked, &[("date", &date(&front.review.checked, &words.date))]) }</p>
            <p>{ &front.review.report }</p>
        </>
    }
}

/// A date such as 2026-11-24, as the language writes it.
fn date(date: &str, phrase: &str) -> String {
    let mut parts = date.split('-');
    let mut next = || parts.next().unwrap_or_default();
    fill(phrase, &[("year", next()), ("month", next()), ("day", next())])
}
