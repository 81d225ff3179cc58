//! What each area reveals, and in which order.

use std::collections::BTreeSet;

use back_relief::guide::{Area, Level, Move, MovePlan, PositionFilter, Topic};

use crate::dom::Dom;
use crate::{GUIDE, WORDS, on_each};

fn panel(page: &Dom, area: &Area) -> usize {
    let id = area.id.as_str();
    page.one(id, |it| it.name == "section" && it.is("data-area", id))
}

fn plans(area: &Area) -> [(&str, &MovePlan); 4] {
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

/// One after another as on the tiles, each under the tile's own words.
#[test]
fn the_parts_are_in_the_tiles_order() {
    on_each(|page| {
        let tiles = page.all(|it| it.is("name", "topic"));
        let expected: Vec<_> = tiles.iter().map(|&at| page.get(at, "aria-label")).collect();
        let signs = page.all(|it| it.is("name", "sign"));
        for area in &GUIDE.areas {
            let panel = panel(page, area);
            assert!(signs.iter().all(|&sign| sign < panel), "signs after {}", area.name);
            let parts = page.children(panel);
            let titles: Vec<_> = parts.iter().map(|&at| page.text(page.children(at)[0])).collect();
            // The last tile opens all parts.
            assert_eq!(titles, expected[..7], "{}", area.name);
            assert!(parts.iter().all(|&at| page.elements[at + 1].name == "h3"), "{}", area.name);
        }
    });
}

/// What is the same everywhere stands once, beside the panels.
#[test]
fn what_every_area_shares_is_there_once() {
    on_each(|page| {
        let shared = page.all(|it| it.has_class("part") && it.is("data-topic", "warmth"));
        assert_eq!(shared.len(), GUIDE.areas.len() + 1, "one an area, and one for all");
        let last = shared[GUIDE.areas.len()];
        assert!(page.ancestors(last).all(|it| it.get("data-area").is_none()));
        assert!(page.ancestors(last).any(|it| it.has_class("panels")));
        for caution in &GUIDE.care.cautions {
            assert!(page.text(last).contains(&caution.who), "{}", caution.who);
        }
        let tables = page.all(|it| it.has_class("cautions-table"));
        assert_eq!(tables.len(), 1, "the cautions more than once");
        let before = page.one("the rule", |it| it.has_class("before-moves"));
        assert!(page.text(before).contains(&GUIDE.about.stop_rule_short));
        assert!(page.text(before).contains(&GUIDE.about.ask_first_short));
    });
}

/// Likely cause, do now, first move, not: four rows, one line each.
#[test]
fn each_area_has_four_rows_in_short() {
    let words = &WORDS.page;
    let titles = [&words.short_cause, &words.short_now, &words.short_first, &words.short_not];
    on_each(|page| {
        let short = page.one("in short", |it| it.has_class("short"));
        let lists = page.within(short, |it| it.name == "dl");
        assert_eq!(lists.len(), GUIDE.areas.len());
        for (&list, area) in lists.iter().zip(&GUIDE.areas) {
            assert_eq!(page.get(list, "data-in-short"), area.id.as_str());
            assert_eq!(page.get(list, "data-first-move"), area.in_short.first.id);
            let first =
                area.massage.moves.iter().chain(&area.stretch.moves).chain(&area.rest.moves);
            let mut first = first.map(|pick| &pick.id);
            assert!(first.any(|id| *id == area.in_short.first.id), "{} leads nowhere", area.name);
            let found = page.within(list, |it| it.name == "dt");
            let found: Vec<_> = found.into_iter().map(|at| page.text(at)).collect();
            assert_eq!(found.iter().collect::<Vec<_>>(), titles, "{}", area.name);
            let found = page.within(list, |it| it.name == "dd");
            let found: Vec<_> = found.into_iter().map(|at| page.text(at)).collect();
            let more = area.causes.len() - 1;
            let cause = match more {
                0 => area.causes[0].what.clone(),
                more => format!("{} and {more} more", area.causes[0].what),
            };
            let it = &area.in_short;
            assert_eq!(found, [&cause, &it.now, &it.first.text, &it.not].map(String::clone));
            let labels = page.within(list, |it| it.name == "label");
            assert_eq!(labels.len(), usize::from(more > 0), "{}", area.name);
            for label in labels {
                assert_eq!(page.get(label, "for"), "br-topic-causes", "{}", area.name);
            }
        }
    });
}

/// "Get help now if …" says every emergency sign in its short words, and begins with
/// one for every area: else a separator would stand before the first.
#[test]
fn the_urgent_line_names_every_emergency() {
    on_each(|page| {
        let urgent = page.one("the urgent line", |it| it.get("data-get-help").is_some());
        assert!(page.text(urgent).starts_with(&WORDS.page.get_help_now));
        let lines = page.within(urgent, |it| it.name == "li");
        let signs = GUIDE.signs.signs.iter().filter(|sign| sign.level == Level::Emergency);
        let signs: Vec<_> = signs.collect();
        assert_eq!(lines.len(), signs.len());
        for (&line, sign) in lines.iter().zip(signs) {
            assert_eq!(page.text(line), sign.short);
            let areas: Vec<_> = sign.areas.iter().map(|area| area.as_str()).collect();
            let found: Vec<_> = page.elements[line].words("data-areas").collect();
            assert_eq!(found, areas, "{}", sign.id);
        }
        assert_eq!(page.elements[lines[0]].get("data-areas"), None);
    });
}

/// Whether the evidence stands on our page.
fn links_to_ours(page: &Dom) -> bool {
    !page.all(|it| it.is("href", "/guide.html")).is_empty()
}

/// Where pain may come from another area: what outlines and opens it, and labels of its
/// radios for where no program is.
#[test]
fn pain_from_elsewhere_leads_there() {
    let open = |name: &str| WORDS.page.open_area.replace("{area}", name);
    on_each(|page| {
        for area in &GUIDE.areas {
            let fold = page.within(panel(page, area), |it| it.has_class("look-alikes"));
            let rows = page.within(fold[0], |it| it.name == "li");
            assert_eq!(rows.len(), area.look_alikes.len(), "{}", area.name);
            for (&row, it) in rows.iter().zip(&area.look_alikes) {
                assert!(page.text(row).contains(&it.clue), "{}", it.what);
                let ways = page.within(row, |it| it.name == "details");
                let labels = page.within(row, |it| it.name == "label");
                let Some(to) = it.area else {
                    assert!(ways.is_empty() && labels.is_empty(), "{}", it.what);
                    continue;
                };
                let name = &GUIDE.areas.iter().find(|area| area.id == to).expect("all nine").name;
                let show = WORDS.page.show_area.replace("{area}", name);
                assert_eq!(page.text(page.within(ways[0], |it| it.name == "summary")[0]), show);
                let button = page.within(ways[0], |it| it.name == "button")[0];
                assert_eq!(page.get(button, "data-elsewhere"), to.as_str());
                assert_eq!(page.text(button), open(name));
                assert_eq!(labels.len(), to.choices().count(), "{}", it.what);
                for (label, choice) in labels.into_iter().zip(to.choices()) {
                    let radio = page.one("its radio", |it| it.is("id", page.get(label, "for")));
                    assert_eq!(page.get(radio, "value"), choice.value());
                    assert_eq!(page.text(label), open(page.get(radio, "aria-label")));
                }
            }
        }
    });
}

/// One fold a topic says how sure we are; in it no source stands twice.
#[test]
fn each_topic_has_one_fold_of_evidence() {
    on_each(|page| {
        for area in &GUIDE.areas {
            for part in page.children(panel(page, area)) {
                let topic = page.get(part, "data-topic");
                let folds = page.within(part, |it| it.has_class("evidence"));
                // That of warmth and cold is the same everywhere. A shop's page has
                // a link to ours instead.
                let expected = usize::from(topic != "warmth" && !links_to_ours(page));
                assert_eq!(folds.len(), expected, "{topic} of {}", area.name);
            }
        }
        for fold in page.all(|it| it.has_class("evidence")) {
            assert!(page.elements[fold].name == "details");
            let mut links = page.within(fold, |it| it.name == "a");
            links.retain(|&at| page.get(at, "href").starts_with("https:"));
            let links: Vec<_> = links.into_iter().map(|at| page.text(at)).collect();
            let once: BTreeSet<_> = links.iter().collect();
            assert_eq!(once.len(), links.len(), "{links:?}");
        }
    });
}

/// At the end of each topic a way on to the next, but for the last.
#[test]
fn each_topic_leads_to_the_next() {
    on_each(|page| {
        let next = page.one("the ways on", |it| it.has_class("next"));
        let labels = page.within(next, |it| it.name == "label");
        assert_eq!(labels.len(), 6);
        for (&label, pair) in labels.iter().zip(Topic::ALL.windows(2)) {
            assert_eq!(page.get(label, "data-topic"), pair[0].as_str());
            assert_eq!(page.get(label, "for"), format!("br-topic-{}", pair[1].as_str()));
            let tile = page.one("its tile", |it| it.is("id", page.get(label, "for")));
            let name = page.get(tile, "aria-label");
            assert_eq!(page.text(label), format!("{} {name}", WORDS.page.next_topic));
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

/// A closed move is one line: picture, name, dose, place. Nothing but the topic of
/// warmth and cold is open before the reader opens it.
#[test]
fn every_fold_is_closed_at_first() {
    on_each(|page| {
        for at in page.all(|it| it.name == "details") {
            assert_eq!(page.elements[at].get("open"), None, "{}", page.text(at));
        }
        for at in page.all(|it| it.get("data-move").is_some()) {
            let id = page.get(at, "data-move");
            assert_eq!(page.elements[at].name, "details", "{id}");
            let summary = page.children(at)[0];
            let inside = |class: &str| page.within(summary, |it| it.has_class(class));
            assert_eq!(inside("thumb").len(), 1, "{id}");
            assert_eq!(inside("places").len(), 1, "{id}");
            let doses = 1 + usize::from(find(id).first_days_dose.is_some());
            assert_eq!(inside("dose").len(), doses, "{id}");
            assert!(page.text(summary).starts_with(&find(id).name), "{id}");
        }
    });
}

/// A group in which nothing fits the reader says so, and only then.
#[test]
fn an_empty_group_says_so() {
    on_each(|page| {
        for area in &GUIDE.areas {
            for (kind, plan) in plans(area) {
                let group = page.within(panel(page, area), |it| it.is("data-topic", kind))[0];
                let said = page.within(group, |it| it.get("data-none").is_some());
                let said: Vec<_> =
                    said.iter().flat_map(|&at| page.elements[at].words("data-none")).collect();
                let empty = |position_filter: &&PositionFilter| {
                    let positions = plan.moves.iter().flat_map(|pick| &find(&pick.id).positions);
                    !positions.into_iter().any(|&position| position_filter.allows(position))
                };
                let expected: Vec<_> = PositionFilter::ALL
                    .iter()
                    .filter(empty)
                    .map(|position_filter| position_filter.as_str())
                    .collect();
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
                let said = said.replace("{emergency}", "112, 911 or 999");
                assert!(text.contains(&said), "{level}: {said}");
            }
        }
        // One link for each number, and none that is not said.
        let numbers = ["112", "911", "999"];
        let calls = page.all(|it| it.has_class("call"));
        let found: Vec<_> = calls.iter().map(|&at| page.get(at, "data-number")).collect();
        assert_eq!(found, numbers);
        for (&call, number) in calls.iter().zip(numbers) {
            assert_eq!(page.get(call, "href"), format!("tel:{number}"));
            assert_eq!(page.text(call), format!("{} {number}", WORDS.page.call));
        }
        let others = page.all(|it| it.has_class("others"));
        assert_eq!(others.len(), 2, "each card counts the signs that gave way");
    });
}
