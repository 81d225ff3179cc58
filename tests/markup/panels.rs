//! What each area reveals, and in which order.

use back_relief::guide::{Area, Move, Plan, Reach};

use crate::dom::Dom;
use crate::{GUIDE, WORDS, on_each};

fn panel(page: &Dom, area: &Area) -> usize {
    let id = area.id.as_str();
    page.one(id, |it| it.name == "section" && it.is("data-area", id))
}

fn plans(area: &Area) -> [(&str, &Plan); 4] {
    [
        ("massage", &area.massage),
        ("stretch", &area.stretch),
        ("strengthen", &area.strengthen),
        ("rest", &area.rest),
    ]
}

fn find(id: &str) -> &'static Move {
    GUIDE.moves.iter().find(|one| one.id == id).expect("a move of the library")
}

/// Warning signs, causes, what to do now, massage, stretch, strengthen, rest,
/// when to get help.
#[test]
fn the_parts_are_in_the_briefs_order() {
    let words = &WORDS.page;
    let expected = [
        &words.causes_title,
        &words.now_title,
        &words.massage_title,
        &words.stretch_title,
        &words.strengthen_title,
        &words.rest_title,
        &words.help_title,
    ];
    on_each(|page| {
        let signs = page.all(|it| it.is("name", "sign"));
        for area in &GUIDE.areas {
            let panel = panel(page, area);
            assert!(signs.iter().all(|&sign| sign < panel), "signs after {}", area.name);
            // The headings of folds open; those of parts do not.
            let mut titles = page.within(panel, |it| it.name == "h3");
            titles.retain(|&at| page.ancestors(at).all(|it| it.name != "summary"));
            let titles: Vec<_> = titles.into_iter().map(|at| page.text(at)).collect();
            assert_eq!(titles.iter().collect::<Vec<_>>(), expected, "{}", area.name);
        }
    });
}

#[test]
fn each_panel_bears_its_areas_name() {
    on_each(|page| {
        for area in &GUIDE.areas {
            let panel = panel(page, area);
            let named_by = page.get(panel, "aria-labelledby");
            let title = page.one(named_by, |it| it.is("id", named_by));
            assert_eq!(page.text(title), area.name);
            assert!(page.within(panel, |it| it.is("id", named_by)) == [title]);
        }
    });
}

#[test]
fn every_move_is_there_in_its_order() {
    on_each(|page| {
        for area in &GUIDE.areas {
            let moves = page.within(panel(page, area), |it| it.get("data-move").is_some());
            let found: Vec<_> = moves.iter().map(|&at| page.get(at, "data-move")).collect();
            let expected: Vec<_> = plans(area)
                .iter()
                .flat_map(|(_, plan)| plan.moves.iter().map(|pick| pick.id.as_str()))
                .collect();
            assert!(!expected.is_empty());
            assert_eq!(found, expected, "{}", area.name);
            for at in moves {
                let it = find(page.get(at, "data-move"));
                let positions: Vec<_> =
                    it.positions.iter().map(|position| position.as_str()).collect();
                assert_eq!(
                    page.elements[at].words("data-positions").collect::<Vec<_>>(),
                    positions
                );
                assert!(page.text(at).contains(&it.name), "{} without its name", it.id);
                for step in &it.steps {
                    assert!(page.text(at).contains(step.as_str()), "{}: {step}", it.id);
                }
            }
        }
    });
}

/// The first useful thing of each group never folds, save of the one for later.
#[test]
fn the_first_move_of_a_group_is_open() {
    on_each(|page| {
        for area in &GUIDE.areas {
            for (kind, plan) in plans(area) {
                let panel = panel(page, area);
                let group = page.within(panel, |it| it.is("data-kind", kind));
                assert_eq!(group.len(), 1, "{kind} of {}", area.name);
                let moves = page.within(group[0], |it| it.get("data-move").is_some());
                assert_eq!(moves.len(), plan.moves.len(), "{kind} of {}", area.name);
                for (nth, &at) in moves.iter().enumerate() {
                    let open = page.elements[at].get("open").is_some();
                    let expected = nth == 0 && kind != "strengthen";
                    assert_eq!(open, expected, "move {nth} of {kind} of {}", area.name);
                    assert_eq!(page.elements[at].name, "details");
                }
            }
        }
    });
}

/// A group in which nothing fits the reader says so, and only then.
#[test]
fn an_empty_group_says_so() {
    on_each(|page| {
        for area in &GUIDE.areas {
            for (kind, plan) in plans(area) {
                let group = page.within(panel(page, area), |it| it.is("data-kind", kind))[0];
                let said = page.within(group, |it| it.get("data-none").is_some());
                let said: Vec<_> =
                    said.iter().flat_map(|&at| page.elements[at].words("data-none")).collect();
                let empty = |reach: &&Reach| {
                    let positions = plan.moves.iter().flat_map(|pick| &find(&pick.id).positions);
                    !positions.into_iter().any(|&position| reach.allows(position))
                };
                let expected: Vec<_> =
                    Reach::ALL.iter().filter(empty).map(|reach| reach.as_str()).collect();
                assert_eq!(said, expected, "{kind} of {}", area.name);
            }
        }
    });
}

/// No tick reveals less than what to do: both cards are whole.
#[test]
fn help_says_what_to_do() {
    on_each(|page| {
        for (level, help) in [("emergency", &GUIDE.signs.emergency), ("today", &GUIDE.signs.today)]
        {
            let card = page.one(level, |it| it.has_class("help") && it.has_class(level));
            let text = page.text(card);
            for said in help.steps.iter().chain([&help.title, &help.lead, &help.close]) {
                let said = said.replace("{emergency}", &WORDS.page.emergency);
                assert!(text.contains(&said), "{level}: {said}");
            }
        }
        let call = page.one("the call", |it| it.has_class("call"));
        assert_eq!(page.get(call, "href"), format!("tel:{}", WORDS.page.emergency));
    });
}
