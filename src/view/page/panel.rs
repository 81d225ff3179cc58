//! What one area reveals by topic: warmth and cold, massage, stretch, causes,
//! strengthening, rest, when to get help.

use yew::{Html, html};

use super::evidence::{self, Claim};
use super::topics::name;
use super::{Book, care, move_card, parts};
use crate::guide::{Area, Cause, Level, LookAlike, Move, MoveKind, Pick, Plan, Reach, Topic};

pub fn panel(area: &Area, book: &Book) -> Html {
    html! {
        <section class="panel" part="panel" data-area={area.id.as_str()}>
            { care::warmth(area, book) }
            { plan(Topic::Massage, MoveKind::Massage, &area.massage, book) }
            { plan(Topic::Stretch, MoveKind::Stretch, &area.stretch, book) }
            { causes(area, book) }
            { plan(Topic::Strengthen, MoveKind::Strengthen, &area.strengthen, book) }
            { plan(Topic::Rest, MoveKind::Rest, &area.rest, book) }
            { help(area, book) }
        </section>
    }
}

/// A topic's part with its heading.
pub fn part(topic: Topic, book: &Book, content: Html) -> Html {
    html! {
        <div class="part" data-topic={topic.as_str()}>
            <h3>{ name(topic, &book.words.page) }</h3>
            { content }
        </div>
    }
}

fn causes(area: &Area, book: &Book) -> Html {
    let words = &book.words.page;
    let claims = area.causes.iter().map(|it| Claim::ungraded(&it.what, &it.sources));
    let others = area.look_alikes.iter().map(|it| Claim::ungraded(&it.what, &it.sources));
    let claims: Vec<_> = claims.chain(others).collect();
    let content = html! {
        <>
            <p>{ area.summary.join(" ") }</p>
            <ul class="cards">{ for area.causes.iter().map(|it| cause(it, book)) }</ul>
            <p class="hint">{ book.guide.about.causes_note.text.join(" ") }</p>
            { look_alikes(&area.look_alikes, book) }
            <p class="hint">{ &words.anatomy }{ " " }{ &area.anatomy }</p>
            { evidence::of_topic(Topic::Causes, &claims, book) }
        </>
    };
    part(Topic::Causes, book, content)
}

fn cause(it: &Cause, book: &Book) -> Html {
    let family = book.guide.about.families.iter().find(|family| family.id == it.family);
    html! {
        <li>
            <b>{ &it.what }</b>
            <p>{ &it.clue }</p>
            { for family.map(|family| html! { <p class="label">{ &family.name }</p> }) }
        </li>
    }
}

fn look_alikes(all: &[LookAlike], book: &Book) -> Html {
    if all.is_empty() {
        return html! {};
    }
    let rows = all.iter().map(|it| html! { <li><b>{ &it.what }</b><p>{ &it.clue }</p></li> });
    parts::fold(
        "look-alikes",
        &book.words.page.look_alikes_title,
        html! { <ul class="cards">{ for rows }</ul> },
    )
}

fn plan(topic: Topic, kind: MoveKind, plan: &Plan, book: &Book) -> Html {
    let words = &book.words.page;
    let moves: Vec<_> =
        plan.moves.iter().filter_map(|pick| Some((pick, book.find_move(&pick.id)?))).collect();
    let claims: Vec<_> =
        moves.iter().map(|(_, it)| Claim::new(&it.name, it.grade, &it.sources)).collect();
    let content = html! {
        <>
            { lead(kind, book) }
            { for plan.aim.iter().map(|aim| html! {
                <p><b>{ &words.aim }</b>{ " " }{ aim }</p>
            }) }
            { for moves.iter().map(|(pick, it)| move_card::card(pick, it, book)) }
            { none_fits(&moves, book) }
            { avoid(plan, book) }
            { parts::list("notes", &plan.notes) }
            { evidence::of_topic(topic, &claims, book) }
        </>
    };
    part(topic, book, content)
}

/// Who should ask first, and when to stop: once for all moves, above them.
pub fn before_moves(book: &Book) -> Html {
    let about = &book.guide.about;
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
fn lead(kind: MoveKind, book: &Book) -> Html {
    let about = &book.guide.about;
    let text = match kind {
        MoveKind::Massage => &about.effort.text,
        MoveKind::Stretch => &about.after_massage.text,
        MoveKind::Strengthen => &about.strengthen_when.text,
        MoveKind::Rest => return html! {},
    };
    html! { <p>{ text.join(" ") }</p> }
}

/// Said where the reader's position leaves nothing of this group.
fn none_fits(moves: &[(&Pick, &Move)], book: &Book) -> Html {
    let fits = |reach: Reach| {
        moves.iter().any(|(_, it)| it.positions.iter().any(|&position| reach.allows(position)))
    };
    let none: Vec<_> =
        Reach::ALL.iter().filter(|&&reach| !fits(reach)).map(|reach| reach.as_str()).collect();
    if none.is_empty() {
        return html! {};
    }
    html! { <p class="none-fits" data-none={none.join(" ")}>{ &book.words.page.none_fits }</p> }
}

fn avoid(plan: &Plan, book: &Book) -> Html {
    if plan.avoid.is_empty() {
        return html! {};
    }
    html! {
        <div class="avoid">
            <b>{ &book.words.page.avoid }</b>
            { parts::list("", &plan.avoid) }
        </div>
    }
}

fn help(area: &Area, book: &Book) -> Html {
    let words = &book.words.page;
    let all = &book.guide.signs;
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
            { evidence::of_topic(Topic::Help, &claims, book) }
        </>
    };
    part(Topic::Help, book, content)
}
