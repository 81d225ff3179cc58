//! What one area reveals by topic: warmth and cold, massage, stretch, causes,
//! strengthening, rest, when to get help.

use yew::{Html, html};

use super::evidence::{self, Claim};
use super::{PageContext, care_advice, look_alikes, move_card, parts};
use crate::guide::{Area, Cause, Level, Move, MoveKind, MovePlan, Pick, PositionFilter, Topic};

pub(super) fn panel(area: &Area, context: &PageContext) -> Html {
    html! {
        <section class="panel" part="panel" data-area={area.id.as_str()}>
            { care_advice::warmth(area, context) }
            { plan(MoveKind::Massage, area, context) }
            { plan(MoveKind::Stretch, area, context) }
            { causes(area, context) }
            { plan(MoveKind::Strengthen, area, context) }
            { plan(MoveKind::Rest, area, context) }
            { help(area, context) }
        </section>
    }
}

fn causes(area: &Area, context: &PageContext) -> Html {
    let words = &context.guide.words.page;
    let claims = area.causes.iter().map(|it| Claim::ungraded(&it.what, &it.sources));
    let others = area.look_alikes.iter().map(|it| Claim {
        what: &it.what,
        grade: it.grade,
        sources: &it.sources,
    });
    let claims: Vec<_> = claims.chain(others).collect();
    let content = html! {
        <>
            <p>{ area.summary.join(" ") }</p>
            <ul class="cards">{ for area.causes.iter().map(|it| cause(it, context)) }</ul>
            <p class="hint">{ context.guide.about.causes_note.text.join(" ") }</p>
            { look_alikes::look_alikes(&area.look_alikes, context) }
            <p class="hint">{ &words.anatomy }{ " " }{ &area.anatomy }</p>
            { evidence::of_topic(Topic::Causes, &claims, context) }
        </>
    };
    parts::part(Topic::Causes, context, content)
}

fn cause(it: &Cause, context: &PageContext) -> Html {
    let family = context.guide.about.families.iter().find(|family| family.id == it.family);
    html! {
        <li>
            <b>{ &it.what }</b>
            <p>{ &it.clue }</p>
            { for family.map(|family| html! { <p class="label">{ &family.name }</p> }) }
        </li>
    }
}

fn plan(kind: MoveKind, area: &Area, context: &PageContext) -> Html {
    let words = &context.guide.words.page;
    let (topic, plan) = (kind.topic(), area.plan(kind));
    let moves: Vec<_> =
        plan.moves.iter().filter_map(|pick| Some((pick, context.find_move(&pick.id)?))).collect();
    let claims: Vec<_> =
        moves.iter().map(|(_, it)| Claim::new(&it.name, it.grade, &it.sources)).collect();
    let content = html! {
        <>
            { lead(kind, context) }
            { for plan.aim.iter().map(|aim| html! {
                <p><b>{ &words.aim }</b>{ " " }{ aim }</p>
            }) }
            { for moves.iter().map(|(pick, it)| move_card::card(pick, it, context)) }
            { none_fits(&moves, context) }
            { avoid(plan, context) }
            { parts::list("notes", &plan.notes) }
            { evidence::of_topic(topic, &claims, context) }
        </>
    };
    parts::part(topic, context, content)
}

/// Who should ask first, and when to stop: once for all moves, above them.
pub(super) fn before_moves(context: &PageContext) -> Html {
    let about = &context.guide.about;
    html! {
        <div class="before-moves advice">
            <p>{ &about.stop_rule_short }</p>
            <details>
                <summary>{ &about.ask_first_short }</summary>
                { parts::texts(&about.ask_first.text) }
            </details>
        </div>
    }
}

/// What else to know of a kind of move.
fn lead(kind: MoveKind, context: &PageContext) -> Html {
    let about = &context.guide.about;
    let text = match kind {
        MoveKind::Massage => &about.effort.text,
        MoveKind::Stretch => &about.after_massage.text,
        MoveKind::Strengthen => &about.strengthen_when.text,
        MoveKind::Rest => return html! {},
    };
    html! { <p>{ text.join(" ") }</p> }
}

/// Said where the reader's position leaves nothing of this group.
fn none_fits(moves: &[(&Pick, &Move)], context: &PageContext) -> Html {
    let fits = |position_filter: PositionFilter| {
        moves
            .iter()
            .any(|(_, it)| it.positions.iter().any(|&position| position_filter.allows(position)))
    };
    let none: Vec<_> = PositionFilter::ALL
        .iter()
        .filter(|&&position_filter| !fits(position_filter))
        .map(|position_filter| position_filter.as_str())
        .collect();
    if none.is_empty() {
        return html! {};
    }
    html! { <p class="none-fits" data-none={none.join(" ")}>{ &context.guide.words.page.none_fits }</p> }
}

fn avoid(plan: &MovePlan, context: &PageContext) -> Html {
    if plan.avoid.is_empty() {
        return html! {};
    }
    html! {
        <div class="avoid">
            <b>{ &context.guide.words.page.avoid }</b>
            { parts::list("", &plan.avoid) }
        </div>
    }
}

fn help(area: &Area, context: &PageContext) -> Html {
    let words = &context.guide.words.page;
    let all = &context.guide.signs;
    let signs = all.signs.iter().filter(|sign| {
        sign.level == Level::Book && (sign.areas.is_empty() || sign.areas.contains(&area.id))
    });
    let signs: Vec<_> = signs.collect();
    let claims: Vec<_> =
        signs.iter().map(|sign| Claim::ungraded(&sign.say, &sign.sources)).collect();
    let content = html! {
        <>
            <p>{ &all.lead }</p>
            <p><b>{ &words.help_book_title }</b></p>
            <ul>{ for signs.iter().map(|sign| html! { <li>{ &sign.say }</li> }) }</ul>
            <p class="hint">{ &all.footer }</p>
            { for all.calm_areas.contains(&area.id).then(|| html! {
                <p class="hint">{ all.calm.text.join(" ") }</p>
            }) }
            { evidence::of_topic(Topic::Help, &claims, context) }
        </>
    };
    parts::part(Topic::Help, context, content)
}
