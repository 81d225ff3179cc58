//! What to do now: by stage, with warmth and cold, and for whom not.

use yew::{Html, html};

use super::{Book, parts, therapy_body};
use crate::guide::words::fill;
use crate::guide::{Answer, Area, Caution, Grade, StageAdvice, Therapy};

pub fn now(area: &Area, book: &Book) -> Html {
    let words = &book.words.page;
    let care = &book.guide.care;
    let mut cold = care.cold.clone();
    cold.max_minutes = area.cold_max_minutes.unwrap_or(cold.max_minutes);
    html! {
        <div class="part now">
            <h3>{ &words.now_title }</h3>
            { for care.stages.iter().map(|advice| stage(advice, book)) }
            <div class="therapies">
                { therapy(&care.heat, area.heat_grade, book) }
                { therapy(&cold, cold.grade, book) }
            </div>
            { parts::list("notes", &area.care_notes) }
            { parts::fold("cautions", &words.care_cautions_title, cautions(book)) }
            { parts::fold("care-more", &words.care_more_title, more(book)) }
        </div>
    }
}

fn stage(advice: &StageAdvice, book: &Book) -> Html {
    html! {
        <div class="stage" data-stage={advice.stage.as_str()}>
            <h4>{ &advice.title }</h4>
            <ul class="points">{ for advice.points.iter().map(|point| html! {
                <li>
                    { &point.text }
                    { parts::evidence(point.grade, &point.sources, book) }
                </li>
            }) }</ul>
        </div>
    }
}

/// A way to ease it. `grade` is for this area: the trials of warmth were done
/// on the lower back.
pub fn therapy(it: &Therapy, grade: Grade, book: &Book) -> Html {
    html! {
        <div class="therapy" data-therapy={it.kind.as_str()} data-most={it.max_minutes.max().to_string()}>
            <h4>{ &it.title }</h4>
            <p>{ &it.lead }</p>
            <div class="body">{ therapy_body::therapy_body(it, book) }</div>
            { parts::live_button("care", &fill(&book.words.page.time_care, &[("n", &it.minutes.min().to_string())])) }
            { parts::evidence(grade, &it.sources, book) }
        </div>
    }
}

fn cautions(book: &Book) -> Html {
    let words = &book.words.page;
    html! {
        <table class="cautions-table">
            <thead><tr>
                <th scope="col">{ &words.caution_who }</th>
                <th scope="col">{ &words.caution_cold }</th>
                <th scope="col">{ &words.caution_heat }</th>
            </tr></thead>
            <tbody>{ for book.guide.care.cautions.iter().map(|it| caution(it, book)) }</tbody>
        </table>
    }
}

fn caution(it: &Caution, book: &Book) -> Html {
    html! {
        <tr>
            <th scope="row">{ &it.who }</th>
            { answer(it.cold, it.cold_note.as_deref(), book) }
            { answer(it.heat, it.heat_note.as_deref(), book) }
        </tr>
    }
}

fn answer(answer: Answer, note: Option<&str>, book: &Book) -> Html {
    let words = &book.words.page;
    let (class, text) = match answer {
        Answer::Yes => ("yes", &words.answer_yes),
        Answer::No => ("no", &words.answer_no),
        Answer::Ask => ("ask", &words.answer_ask),
        Answer::Mild => ("mild", &words.answer_mild),
        Answer::Helper => ("helper", &words.answer_helper),
    };
    html! {
        <td {class}>
            { text }
            { for note.map(|note| html! { <p>{ note }</p> }) }
        </td>
    }
}

fn more(book: &Book) -> Html {
    let care = &book.guide.care;
    html! {
        <>
            <h4>{ &care.heat.title }</h4>
            { parts::list("", &care.heat.safety) }
            <h4>{ &care.cold.title }</h4>
            { parts::list("", &care.cold.safety) }
            { parts::note(&care.which, book) }
            { parts::note(&care.alternate, book) }
            { parts::note(&care.burn, book) }
            // A shop's page leaves the limits of the trials to ours.
            { for book.place.is_whole().then(|| parts::note(&care.limits, book)) }
        </>
    }
}
