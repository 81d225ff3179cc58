//! How sure we are, and where it comes from: one fold for everything that a topic
//! says, so that each source stands in it once.

use yew::{Html, html};

use super::{PageContext, parts};
use crate::guide::{Grade, Level, SourceId, Topic};

/// One thing that is said, with what it rests on.
pub(super) struct Claim<'a> {
    pub what: &'a str,
    /// None where nothing is advised, such as for a cause.
    pub grade: Option<Grade>,
    pub sources: &'a [SourceId],
}

impl<'a> Claim<'a> {
    pub(super) const fn new(what: &'a str, grade: Grade, sources: &'a [SourceId]) -> Self {
        Self { what, grade: Some(grade), sources }
    }

    pub(super) const fn ungraded(what: &'a str, sources: &'a [SourceId]) -> Self {
        Self { what, grade: None, sources }
    }
}

/// A small mark on what was tested and helps; the rest is in the fold.
pub(super) fn mark(grade: Grade, context: &PageContext) -> Html {
    if !matches!(grade, Grade::A | Grade::B) {
        return html! {};
    }
    html! { <>{ " " }<small class="tested">{ short(grade, context) }</small></> }
}

fn short(grade: Grade, context: &PageContext) -> &str {
    context.grade(grade).map_or("", |text| &text.short)
}

/// A topic's own sentence, and its fold.
pub(super) fn of_topic(topic: Topic, claims: &[Claim], context: &PageContext) -> Html {
    let sentence = context.guide.evidence.topics.iter().find(|it| it.topic == topic);
    html! {
        <>
            { for sentence.map(|it| html! { <p class="hint">{ &it.text }</p> }) }
            { match context.place.rest() {
                None => fold(claims, context),
                // A shop's page leaves grades and sources to ours.
                Some(page) => html! {
                    <p class="hint"><a href={page.to_owned()}>{ &context.guide.words.page.how_sure }</a></p>
                },
            } }
        </>
    }
}

/// Where the warning signs come from.
pub(super) fn of_signs(context: &PageContext) -> Html {
    let signs = context.guide.signs.signs.iter().filter(|sign| sign.level != Level::Book);
    let claims: Vec<_> = signs.map(|sign| Claim::ungraded(&sign.short, &sign.sources)).collect();
    fold(&claims, context)
}

/// What a section says, by grade, and its sources.
pub(super) fn fold(claims: &[Claim], context: &PageContext) -> Html {
    if !context.place.is_whole() {
        return html! {};
    }
    let grades = Grade::ALL.iter().map(|&grade| Some(grade)).chain([None]);
    let grades = grades.filter(|grade| claims.iter().any(|claim| claim.grade == *grade));
    let mut sources: Vec<SourceId> = Vec::new();
    for id in claims.iter().flat_map(|claim| claim.sources) {
        if !sources.contains(id) {
            sources.push(id.clone());
        }
    }
    html! {
        <details class="evidence">
            <summary>{ &context.guide.words.page.how_sure }</summary>
            { for grades.map(|grade| of_grade(grade, claims, context)) }
            { parts::source_list(&sources, context) }
        </details>
    }
}

/// Everything of one grade in one paragraph: what is said, and the numbers of its
/// sources.
fn of_grade(grade: Option<Grade>, claims: &[Claim], context: &PageContext) -> Html {
    let said = claims
        .iter()
        .filter(|claim| claim.grade == grade)
        .map(|claim| [first_sentence(claim.what), " [", &claim.sources.join(", "), "]"].concat());
    let said = said.collect::<Vec<_>>().join(" · ");
    html! {
        <p>{ for grade.map(|grade| html! { <b>{ short(grade, context) }{ ": " }</b> }) }{ said }</p>
    }
}

/// Enough of a text to know it by.
fn first_sentence(text: &str) -> &str {
    let end = text.find(['.', '?', '!', ':']).unwrap_or(text.len());
    &text[..end]
}
