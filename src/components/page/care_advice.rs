//! Warmth and cold: by stage, how, and for whom not.

use yew::{Html, html};

use super::evidence::{self, Claim};
use super::{PageContext, dose_words, parts, therapy_body};
use crate::guide::{
    AdvicePoint, Answer, Area, Caution, Grade, Range, Stage, StageAdvice, Therapy, TherapyKind,
    Topic,
};
use crate::state::Command;

/// The topic for one area.
pub(super) fn warmth(area: &Area, context: &PageContext) -> Html {
    let care = &context.guide.care;
    let mut cold = care.cold.clone();
    cold.max_minutes = area.cold_max_minutes.unwrap_or(cold.max_minutes);
    let bath = &context.guide.about.bath;
    let ways = [(&care.heat, area.heat_grade), (&cold, cold.grade), (bath, bath.grade)];
    let content = html! {
        <>
            { for care.stages.iter().map(|advice| stage(advice, context)) }
            <div class="therapies">
                { for ways.iter().map(|(it, grade)| therapy(it, *grade, &offered(it.kind, context), context)) }
            </div>
            { parts::list("notes", &area.care_notes) }
        </>
    };
    parts::part(Topic::Warmth, context, content)
}

/// For whom warmth and cold are not, how to keep them safe, and how sure we are: the
/// same for every area, and so in the page once.
pub(super) fn for_every_area(context: &PageContext) -> Html {
    let words = &context.guide.words.page;
    let care = &context.guide.care;
    let points = care.stages.iter().flat_map(|advice| &advice.points);
    let ways = [&care.heat, &care.cold, &context.guide.about.bath];
    let notes = [&care.right_now, &care.which, &care.alternate, &care.burn, &care.limits];
    let claims: Vec<_> = points
        .map(|point| Claim::new(&point.text, point.grade, &point.sources))
        .chain(ways.map(|it| Claim::new(&it.title, it.grade, &it.sources)))
        .chain(notes.map(|note| Claim::new(&note.title, note.grade, &note.sources)))
        .collect();
    html! {
        <div class="part" data-topic={Topic::Warmth.as_str()}>
            { parts::fold("cautions", &words.care_cautions_title, cautions(context)) }
            { parts::fold("care-more", &words.care_more_title, more(context)) }
            { evidence::of_topic(Topic::Warmth, &claims, context) }
        </div>
    }
}

/// The stages at which a way is offered.
fn offered(kind: TherapyKind, context: &PageContext) -> Vec<Stage> {
    let all = context.guide.care.stages.iter();
    all.filter(|advice| advice.offers.contains(&kind)).map(|advice| advice.stage).collect()
}

/// So many of a stage's points stand open; the rest is one tap more.
const OPEN_POINTS: usize = 2;

fn stage(advice: &StageAdvice, context: &PageContext) -> Html {
    let care = &context.guide.care;
    let (first, rest) = advice.points.split_at(OPEN_POINTS.min(advice.points.len()));
    html! {
        <div class="stage" data-stage={advice.stage.as_str()}>
            { for (advice.stage == Stage::FirstDays).then(|| html! {
                <>
                    <div class="right-now">
                        <h4>{ &care.right_now.title }</h4>
                        { parts::texts(&care.right_now.text) }
                    </div>
                    <h4>{ &advice.title }</h4>
                </>
            }) }
            { points(first, context) }
            <details>
                <summary>{ &context.guide.words.page.more_points }</summary>
                { points(rest, context) }
            </details>
        </div>
    }
}

fn points(points: &[AdvicePoint], context: &PageContext) -> Html {
    html! {
        <ul class="points">{ for points.iter().map(|point| html! {
            <li>{ &point.text }{ evidence::mark(point.grade, context) }</li>
        }) }</ul>
    }
}

/// A way to ease it. `grade` is for this area: the trials of warmth were done on
/// the lower back. Shown at the stages that offer it.
pub(super) fn therapy(it: &Therapy, grade: Grade, stages: &[Stage], context: &PageContext) -> Html {
    let stages: Vec<_> = stages.iter().map(|stage| stage.as_str()).collect();
    html! {
        <div class="therapy" data-therapy={it.kind.as_str()} data-most={it.max_minutes.max().to_string()}
            data-stages={stages.join(" ")}>
            <h4>{ &it.title }{ evidence::mark(grade, context) }</h4>
            <p>{ &it.lead }</p>
            { therapy_body::doses(it, context) }
            <details>
                <summary>{ &context.guide.words.page.how }</summary>
                { therapy_body::steps(it) }
            </details>
            { parts::live_button(Command::StartTherapy, &dose_words::count(Range::exactly(it.minutes.min()), &context.guide.words.page.time_care, context)) }
        </div>
    }
}

fn cautions(context: &PageContext) -> Html {
    let words = &context.guide.words.page;
    html! {
        <table class="cautions-table">
            <thead><tr>
                <th scope="col">{ &words.caution_who }</th>
                <th scope="col">{ &words.caution_cold }</th>
                <th scope="col">{ &words.caution_heat }</th>
            </tr></thead>
            <tbody>{ for context.guide.care.cautions.iter().map(|it| caution(it, context)) }</tbody>
        </table>
    }
}

fn caution(it: &Caution, context: &PageContext) -> Html {
    html! {
        <tr>
            <th scope="row">{ &it.who }</th>
            { answer(it.cold, it.cold_note.as_deref(), context) }
            { answer(it.heat, it.heat_note.as_deref(), context) }
        </tr>
    }
}

fn answer(answer: Answer, note: Option<&str>, context: &PageContext) -> Html {
    let words = &context.guide.words.page;
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

fn more(context: &PageContext) -> Html {
    let care = &context.guide.care;
    html! {
        <>
            { for [&care.heat, &care.cold, &context.guide.about.bath].map(|it| html! {
                <><h4>{ &it.title }</h4>{ parts::list("", &it.safety) }</>
            }) }
            { parts::note(&care.which) }
            { parts::note(&care.alternate) }
            { parts::note(&care.burn) }
            // A shop's page leaves the limits of the trials to ours.
            { for context.place.is_whole().then(|| parts::note(&care.limits)) }
        </>
    }
}
