//! What one area reveals, in the brief's order: causes, what to do now,
//! massage, stretch, strengthen, rest, when to get help.

use yew::{Html, html};

use super::{Book, care, dose_words, move_body, parts, shop};
use crate::guide::{Area, Cause, Level, LookAlike, Move, MoveKind, Pick, Plan, Reach};

pub fn panel(area: &Area, book: &Book) -> Html {
    let words = &book.words.page;
    let id = ["br-panel-", area.id.as_str()].concat();
    html! {
        <section class="panel" part="panel" data-area={area.id.as_str()} aria-labelledby={id.clone()}>
            <h2 {id}>{ &area.name }</h2>
            <p class="anatomy">{ &area.anatomy }</p>
            <p class="summary">{ area.summary.join(" ") }</p>
            { causes(area, book) }
            { care::now(area, book) }
            { plan(MoveKind::Massage, &words.massage_title, &area.massage, book) }
            { plan(MoveKind::Stretch, &words.stretch_title, &area.stretch, book) }
            { plan(MoveKind::Strengthen, &words.strengthen_title, &area.strengthen, book) }
            { plan(MoveKind::Rest, &words.rest_title, &area.rest, book) }
            { help(area, book) }
            { shop(&["products-", area.id.as_str()].concat(), "shop", book) }
        </section>
    }
}

fn causes(area: &Area, book: &Book) -> Html {
    let words = &book.words.page;
    html! {
        <div class="part causes">
            <h3>{ &words.causes_title }</h3>
            <ul class="cards">{ for area.causes.iter().map(|it| cause(it, book)) }</ul>
            <p class="hint">{ book.guide.about.causes_note.text.join(" ") }</p>
            { look_alikes(&area.look_alikes, book) }
        </div>
    }
}

fn cause(it: &Cause, book: &Book) -> Html {
    let family = book.guide.about.families.iter().find(|family| family.id == it.family);
    html! {
        <li>
            <p class="label">{ for family.map(|family| family.name.clone()) }</p>
            <p class="what">{ &it.what }</p>
            <p class="clue">{ &it.clue }</p>
        </li>
    }
}

fn look_alikes(all: &[LookAlike], book: &Book) -> Html {
    if all.is_empty() {
        return html! {};
    }
    parts::fold(
        "look-alikes",
        &book.words.page.look_alikes_title,
        html! {
            <ul class="cards">{ for all.iter().map(|it| html! {
                <li>
                    <p class="what">{ &it.what }</p>
                    <p class="clue">{ &it.clue }</p>
                    // A shop's page leaves these sources, like the links of all, to ours.
                { for book.place.is_whole().then(|| parts::source_list(&it.sources, book)) }
                </li>
            }) }</ul>
        },
    )
}

fn plan(kind: MoveKind, title: &str, plan: &Plan, book: &Book) -> Html {
    let words = &book.words.page;
    let moves: Vec<_> =
        plan.moves.iter().filter_map(|pick| Some((pick, book.find_move(&pick.id)?))).collect();
    html! {
        <div class="part plan" data-kind={kind.as_str()}>
            <h3>{ title }</h3>
            { advance_word(kind, book) }
            { for plan.aim.iter().map(|aim| html! {
                <p class="aim"><span class="label">{ &words.aim }</span>{ " " }{ aim }</p>
            }) }
            { for moves.iter().enumerate().map(|(at, (pick, it))| {
                // The first useful thing never folds: what comes first is open.
                one_move(pick, it, at == 0 && kind != MoveKind::Strengthen, book)
            }) }
            { none_fits(&moves, book) }
            { avoid(plan, book) }
            { parts::list("notes", &plan.notes) }
        </div>
    }
}

/// What to know before the first move of a kind.
fn advance_word(kind: MoveKind, book: &Book) -> Html {
    let about = &book.guide.about;
    let text = match kind {
        MoveKind::Massage => &about.stop_rule.text,
        MoveKind::Stretch => &about.after_massage.text,
        MoveKind::Strengthen => &about.strengthen_when.text,
        MoveKind::Rest => return html! {},
    };
    html! { <p class="word">{ text.join(" ") }</p> }
}

fn one_move(pick: &Pick, it: &Move, open: bool, book: &Book) -> Html {
    let words = &book.words.page;
    let positions = it.positions.iter().map(|position| position.as_str());
    let positions = positions.collect::<Vec<_>>().join(" ");
    let places =
        it.positions.iter().map(|&position| dose_words::position(position, &book.words.page));
    let places = places.collect::<Vec<_>>().join(", ");
    html! {
        <details class="move" data-move={it.id.clone()} data-positions={positions} {open}>
            <summary>
                <div class="thumb"></div>
                <div class="title">
                    <h4>{ &it.name }</h4>
                    { for it.first_days_dose.iter().map(|dose| html! {
                        <p class="dose early">{ dose_words::at_a_glance(dose, &book.words.page) }</p>
                    }) }
                    <p class={yew::classes!("dose", it.first_days_dose.is_some().then_some("settled"))}>
                        { dose_words::at_a_glance(&it.dose, &book.words.page) }
                    </p>
                    <p class="places">{ places }</p>
                </div>
            </summary>
            <div class="inside">
                <div class="picture"></div>
                { for pick.note.iter().map(|note| html! { <p class="pick-note">{ note }</p> }) }
                { for it.good_for.iter().map(|text| html! { <p class="good-for">{ text }</p> }) }
                <div class="body">{ move_body::move_body(it, book) }</div>
                // Nobody times their sleep.
                { for it.dose.until.is_none().then(|| parts::live_button("move", &words.time_it)) }
                { parts::evidence(it.grade, &it.sources, book) }
            </div>
        </details>
    }
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
            <p class="label">{ &book.words.page.avoid }</p>
            { parts::list("", &plan.avoid) }
        </div>
    }
}

fn help(area: &Area, book: &Book) -> Html {
    let words = &book.words.page;
    let signs = book.guide.signs.signs.iter().filter(|sign| {
        sign.level == Level::Book && (sign.areas.is_empty() || sign.areas.contains(&area.id))
    });
    html! {
        <div class="part get-help">
            <h3>{ &words.help_title }</h3>
            <p>{ &book.guide.signs.lead }</p>
            <p class="label">{ &words.help_book_title }</p>
            <ul>{ for signs.map(|sign| html! { <li>{ &sign.say }</li> }) }</ul>
            <p class="hint">{ &book.guide.signs.footer }</p>
        </div>
    }
}
