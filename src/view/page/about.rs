//! What stands around the guide: what a spasm is, the rules for every move,
//! prevention, claims judged, evidence, sources, disclaimer, review.

use yew::{Html, html};

use super::{Book, care, dose_words, parts};
use crate::guide::words::fill;
use crate::guide::{Family, Myth, Note, Verdict};

pub fn about(book: &Book) -> Html {
    let words = &book.words.page;
    html! {
        <div class="about">
            <h2>{ &words.about_title }</h2>
            { parts::fold("spasm", &words.spasm_title, spasm(book)) }
            { parts::fold("rules", &words.rules_title, rules(book)) }
            { match book.place.rest() {
                None => rest(book),
                Some(page) => html! {
                    <p><a class="more" href={page.to_owned()}>{ &words.more_on_page }</a></p>
                },
            } }
            { parts::fold("small-print", &words.disclaimer_title, disclaimer(book)) }
            <p class="review">{ &book.guide.front.review.status }</p>
            <p class="hint">{ &words.colophon }</p>
        </div>
    }
}

fn rest(book: &Book) -> Html {
    let words = &book.words.page;
    html! {
        <>
            { parts::fold("families", &words.families_title, families(book)) }
            { parts::fold("prevention", &words.prevention_title, prevention(book)) }
            { parts::fold("myths", &words.myths_title, myths(book)) }
            { parts::fold("proof", &words.evidence_title, evidence(book)) }
            { parts::fold("all-sources", &words.sources_title, sources(book)) }
        </>
    }
}

fn spasm(book: &Book) -> Html {
    let about = &book.guide.about;
    html! {
        <>
            { parts::note(&about.what, book) }
            { parts::note(&about.feels_like, book) }
            { parts::note(&about.other_signs, book) }
            { parts::note(&about.not_a_spasm, book) }
        </>
    }
}

fn families(book: &Book) -> Html {
    let about = &book.guide.about;
    html! {
        <>
            { for about.families.iter().map(|family| one_family(family, book)) }
            { parts::note(&about.causes_note, book) }
            { parts::note(&about.cramp_first_aid, book) }
        </>
    }
}

fn one_family(it: &Family, book: &Book) -> Html {
    html! {
        <div class="note">
            <h4>{ &it.name }</h4>
            <p>{ &it.means }</p>
            <p class="clue">{ &it.clue }</p>
            { parts::source_list(&it.sources, book) }
        </div>
    }
}

fn rules(book: &Book) -> Html {
    let about = &book.guide.about;
    html! {
        <>
            { parts::note(&about.ask_first, book) }
            { for about.for_everyone.iter().map(|note| parts::note(note, book)) }
            { for book.place.is_whole().then(|| more_rules(book)) }
        </>
    }
}

/// What each panel says too, with the usual doses.
fn more_rules(book: &Book) -> Html {
    let about = &book.guide.about;
    let words = &book.words.page;
    html! {
        <>
            { parts::note(&about.stop_rule, book) }
            { parts::note(&about.effort, book) }
            { parts::note(&about.after_massage, book) }
            { parts::note(&about.strengthen_when, book) }
            <h4>{ &words.usual_doses_title }</h4>
            { for about.usual_doses.iter().map(|usual| html! {
                <div class="note">
                    <p class="dose">{ dose_words::at_a_glance(&usual.dose, words) }</p>
                    <p class="often">{ dose_words::how_often(&usual.dose, words) }</p>
                    <p>{ &usual.note }</p>
                    { parts::evidence(usual.grade, &usual.sources, book) }
                </div>
            }) }
        </>
    }
}

fn prevention(book: &Book) -> Html {
    let words = &book.words.page;
    let it = &book.guide.prevention;
    let notes = |notes: &[Note]| notes.iter().map(|note| parts::note(note, book)).collect::<Html>();
    html! {
        <>
            <p>{ &it.lead }</p>
            { notes(&it.items) }
            <h4>{ &words.sitting_title }</h4>
            { notes(&it.sitting) }
            <h4>{ &words.lying_title }</h4>
            { notes(&it.lying) }
            { care::therapy(&book.guide.about.bath, book.guide.about.bath.grade, book) }
            { parts::list("notes", &book.guide.about.bath.safety) }
        </>
    }
}

fn myths(book: &Book) -> Html {
    html! { <ul class="cards">{ for book.guide.myths.iter().map(|it| myth(it, book)) }</ul> }
}

fn myth(it: &Myth, book: &Book) -> Html {
    let words = &book.words.page;
    let (class, verdict) = match it.verdict {
        Verdict::Supported => ("supported", &words.verdict_supported),
        Verdict::Mixed => ("mixed", &words.verdict_mixed),
        Verdict::NotSupported => ("not-supported", &words.verdict_not_supported),
    };
    html! {
        <li class={yew::classes!("myth", class)} data-myth={it.id.clone()}>
            <h4>{ &it.claim }</h4>
            <p class="verdict">{ verdict }</p>
            <p><span class="label">{ &words.myth_shows }</span>{ " " }{ &it.shows }</p>
            <p><span class="label">{ &words.myth_say }</span>{ " " }{ &it.say }</p>
            { parts::evidence(it.grade, &it.sources, book) }
        </li>
    }
}

fn evidence(book: &Book) -> Html {
    let words = &book.words.page;
    let it = &book.guide.evidence;
    html! {
        <>
            { for it.lead.iter().map(|text| html! { <p>{ text }</p> }) }
            <h4>{ &words.grades_title }</h4>
            <dl>{ for it.grades.iter().map(|grade| html! {
                <><dt>{ &grade.short }</dt><dd>{ &grade.meaning }</dd></>
            }) }</dl>
            <h4>{ &words.limits_title }</h4>
            { parts::list("", &it.limits) }
            <h4>{ &words.doubts_title }</h4>
            { parts::list("", &it.doubts) }
        </>
    }
}

fn sources(book: &Book) -> Html {
    let ids: Vec<_> = book.guide.sources.iter().map(|source| source.id.clone()).collect();
    parts::source_list(&ids, book)
}

fn disclaimer(book: &Book) -> Html {
    let words = &book.words.page;
    let front = &book.guide.front;
    let reviewer = front.review.reviewer.as_ref().unwrap_or(&words.reviewer_none);
    html! {
        <>
            { parts::list("", &front.disclaimer_points) }
            <h4>{ &words.review_title }</h4>
            <p>{ reviewer }</p>
            <p>{ fill(&words.checked, &[("date", &front.review.checked)]) }</p>
            <p>{ &front.review.report }</p>
        </>
    }
}
