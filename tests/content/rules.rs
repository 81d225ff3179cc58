//! Each rule has an example that breaks it: one thing is changed in the real
//! guide, and exactly the error to expect comes of it.

use std::sync::LazyLock;

use back_relief::guide::{
    AreaId, Each, Error, Grade, Guide, Level, MoveKind, Pick, Range, Sign, SignEffect, Until, check,
};

use crate::{GUIDE, RULES};

static BEFORE: LazyLock<Vec<Error>> = LazyLock::new(|| check(&GUIDE, Some(&RULES)));

/// What a change breaks that was whole before.
fn broken_by(change: impl FnOnce(&mut Guide)) -> Vec<Error> {
    let mut guide = GUIDE.clone();
    change(&mut guide);
    check(&guide, Some(&RULES)).into_iter().filter(|error| !BEFORE.contains(error)).collect()
}

/// The one error that a change leads to.
#[track_caller]
pub(crate) fn expect(change: impl FnOnce(&mut Guide), [file, path, found, expected]: [&str; 4]) {
    let errors = broken_by(change);
    assert_eq!(errors, [Error::at(file, path, found, expected)]);
}

pub(crate) fn area(guide: &mut Guide, id: AreaId) -> &mut back_relief::guide::Area {
    guide.areas.iter_mut().find(|area| area.id == id).expect("all nine areas")
}

/// The first move of a kind: it stands at `moves[0]` of its file.
fn first(guide: &mut Guide, kind: MoveKind) -> &mut back_relief::guide::Move {
    guide.moves.iter_mut().find(|one| one.kind == kind).expect("moves of every kind")
}

pub(crate) fn a_move<'a>(guide: &'a mut Guide, id: &str) -> &'a mut back_relief::guide::Move {
    guide.moves.iter_mut().find(|one| one.id == id).expect("a move of the library")
}

pub(crate) fn range(min: u16, max: u16) -> Range {
    Range::new(min, max).expect("a range")
}

pub(crate) const LOWER: AreaId = AreaId::LowerBack;
pub(crate) const LOWER_FILE: &str = "areas/lower-back.json";

// ---- ids and references ----------------------------------------------------

#[test]
fn an_id_must_fit_into_markup() {
    expect(
        |g| g.myths[0].id = "My th".to_owned(),
        ["myths.json", "myths[0].id", "\"My th\"", "small letters, figures and hyphens"],
    );
}

#[test]
fn a_sign_id_must_be_unique() {
    expect(
        |g| {
            let twin = g.signs.signs[0].clone();
            g.signs.signs.insert(0, Sign { short: "Its twin".to_owned(), ..twin });
        },
        ["signs.json", "signs[1].id", "\"em-chest\" again", "an id used only once"],
    );
}

#[test]
fn a_source_id_must_be_unique() {
    expect(
        |g| g.sources.insert(0, g.sources[0].clone()),
        ["sources.json", "sources[1].id", "\"1\" again", "an id used only once"],
    );
}

#[test]
fn moves_share_one_library() {
    let errors = broken_by(|g| {
        let massage = first(g, MoveKind::Massage).id.clone();
        let mut twin = first(g, MoveKind::Rest).clone();
        twin.id = massage;
        g.moves.push(twin);
    });
    let [error] = errors.as_slice() else { panic!("{errors:?}") };
    assert_eq!(error.file, "moves/rest.json");
    assert_eq!(error.expected, "an id used only once");
}

#[test]
fn every_family_is_there_once() {
    let errors = broken_by(|g| {
        g.about.families.swap(0, 1);
    });
    let expected = "each once, in this order: strain, spinal, weak-stiff, cramp";
    let found = "spinal, strain, weak-stiff, cramp";
    assert_eq!(errors, [Error::at("about.json", "families", found, expected)]);
}

#[test]
fn every_stage_is_there_once() {
    let errors = broken_by(|g| {
        let twin = g.care.stages[2].clone();
        g.care.stages.push(twin);
    });
    let expected = "each once, in this order: first-days, later, recurring";
    let found = "first-days, later, recurring, recurring";
    assert_eq!(errors, [Error::at("care.json", "stages", found, expected)]);
}

#[test]
fn every_grade_is_there_once() {
    let errors = broken_by(|g| {
        g.evidence.grades.pop();
    });
    let expected = "each once, in this order: A, B, C, D, X";
    assert_eq!(errors, [Error::at("evidence.json", "grades", "A, B, C, D", expected)]);
}

#[test]
fn every_topic_is_there_once() {
    let errors = broken_by(|g| {
        g.evidence.topics.swap(0, 1);
    });
    let expected =
        "each once, in this order: warmth, massage, stretch, causes, strengthen, rest, help";
    let found = "massage, warmth, stretch, causes, strengthen, rest, help";
    assert_eq!(errors, [Error::at("evidence.json", "topics", found, expected)]);
}

#[test]
fn every_area_is_there_once() {
    let errors = broken_by(|g| {
        g.areas.remove(0);
    });
    let [error] = errors.as_slice() else { panic!("{errors:?}") };
    assert_eq!((error.file.as_str(), error.path.as_str()), ("areas", ""));
    assert!(error.found.starts_with("upper-trapezius"));
}

#[test]
fn a_source_must_be_in_the_list() {
    expect(
        |g| area(g, LOWER).causes[0].sources = vec!["1x".to_owned()],
        [
            LOWER_FILE,
            "causes[0].sources[0]",
            "\"1x\"",
            "the id of a source in the list (nearest: 1)",
        ],
    );
}

#[test]
fn a_source_is_named_once() {
    expect(
        |g| area(g, LOWER).sources = vec!["1".to_owned(), "1".to_owned()],
        [LOWER_FILE, "sources[1]", "\"1\" again", "each source once"],
    );
}

const A_SOURCE: &str = "at least one";

#[test]
fn advice_has_a_source() {
    let expected = |file, path| [file, path, "no source", A_SOURCE];
    expect(
        |g| {
            let shown = first(g, MoveKind::Massage);
            shown.sources.clear();
            shown.grade = Grade::C;
        },
        expected("moves/massage.json", "moves[0].sources"),
    );
    // Custom has a source too: `U8`, which says that it is custom.
    expect(
        |g| {
            let shown = first(g, MoveKind::Massage);
            shown.sources.clear();
            shown.grade = Grade::D;
        },
        expected("moves/massage.json", "moves[0].sources"),
    );
    expect(|g| g.myths[10].sources.clear(), expected("myths.json", "myths[10].sources"));
    expect(|g| g.care.heat.sources.clear(), expected("care.json", "heat.sources"));
    expect(|g| g.signs.signs[0].sources.clear(), expected("signs.json", "signs[0].sources"));
    expect(|g| area(g, LOWER).sources.clear(), expected(LOWER_FILE, "sources"));
    expect(
        |g| area(g, LOWER).look_alikes[0].sources.clear(),
        expected(LOWER_FILE, "look-alikes[0].sources"),
    );
    expect(
        |g| {
            g.about.usual_doses[0].sources.clear();
            g.about.usual_doses[0].grade = Grade::C;
        },
        expected("about.json", "usual-doses[0].sources"),
    );
    expect(
        |g| {
            g.care.stages[0].points[0].sources.clear();
            g.care.stages[0].points[0].grade = Grade::B;
        },
        expected("care.json", "stages[0].points[0].sources"),
    );
}

#[test]
fn an_easier_move_is_another_one() {
    expect(
        |g| {
            let one = first(g, MoveKind::Stretch);
            one.id = "stretch-neck-turn".to_owned();
            one.easier_moves = vec![one.id.clone()];
        },
        [
            "moves/stretch.json",
            "moves[0].easier-moves[0]",
            "\"stretch-neck-turn\", the move itself",
            "another move",
        ],
    );
}

#[test]
fn an_easier_move_is_in_the_library() {
    expect(
        |g| first(g, MoveKind::Stretch).easier_moves = vec!["stretch-cat-cw".to_owned()],
        [
            "moves/stretch.json",
            "moves[0].easier-moves[0]",
            "\"stretch-cat-cw\"",
            "the id of a move in the library (nearest: stretch-cat-cow)",
        ],
    );
}

// ---- plans -----------------------------------------------------------------

fn pick(id: &str) -> Pick {
    Pick { id: id.to_owned(), note: None }
}

#[test]
fn a_plan_names_moves_of_the_library() {
    expect(
        |g| area(g, LOWER).massage.moves[2] = pick("massage-bal-wall-glute"),
        [
            LOWER_FILE,
            "massage.moves[2].move",
            "\"massage-bal-wall-glute\"",
            "the id of a move in the library (nearest: massage-ball-wall-glute)",
        ],
    );
}

#[test]
fn what_resembles_no_move_has_no_nearest() {
    expect(
        |g| area(g, LOWER).massage.moves[2] = pick("zzz"),
        [LOWER_FILE, "massage.moves[2].move", "\"zzz\"", "the id of a move in the library"],
    );
}

#[test]
fn a_plan_names_moves_of_its_kind() {
    expect(
        |g| area(g, LOWER).massage.moves[2] = pick("stretch-cat-cow"),
        [
            LOWER_FILE,
            "massage.moves[2].move",
            "\"stretch-cat-cow\", a stretch move",
            "a massage move",
        ],
    );
}

#[test]
fn a_plan_names_a_move_once() {
    expect(
        |g| {
            let plan = &mut area(g, LOWER).massage;
            plan.moves.truncate(1);
            plan.moves[0].id = "massage-ball-wall-glute".to_owned();
            plan.moves.push(plan.moves[0].clone());
        },
        [
            LOWER_FILE,
            "massage.moves[1].move",
            "\"massage-ball-wall-glute\" again",
            "each move once",
        ],
    );
}

#[test]
fn no_plan_is_empty() {
    expect(
        |g| area(g, AreaId::Glutes).strengthen.moves.clear(),
        ["areas/glutes.json", "strengthen.moves", "no move", "at least one"],
    );
}

#[test]
fn every_area_has_signs_of_each_level() {
    let errors = broken_by(|g| {
        for sign in g.signs.signs.iter_mut().filter(|sign| sign.level == Level::Today) {
            sign.areas = vec![AreaId::LowerBack];
        }
    });
    let missing = Error::at(
        "signs.json",
        "signs",
        "no sign at all for the area glutes",
        "at least one of the level \"today\"",
    );
    assert!(errors.contains(&missing), "{errors:?}");
    assert_eq!(errors.len(), AreaId::ALL.len() - 1, "all areas but one: {errors:?}");
}

#[test]
fn a_move_has_a_position() {
    expect(
        |g| first(g, MoveKind::Rest).positions.clear(),
        ["moves/rest.json", "moves[0].positions", "no position", "at least one"],
    );
}

// ---- at a glance -----------------------------------------------------------

#[test]
fn a_label_is_read_at_a_glance() {
    let label = |text: &str, found: &str, expected: &str| {
        expect(
            |g| g.signs.signs[1].short = text.to_owned(),
            ["signs.json", "signs[1].short", found, expected],
        );
    };
    let long = "New and very strong pain here, there and further down";
    label(long, &format!("a label of 10 words: \"{long}\""), "at most 6 words or 50 letters");
    label("New pain here.", "\"New pain here.\"", "no full stop");
    let first = &GUIDE.signs.signs[0].short;
    label(first, &format!("\"{first}\" again"), "each label once");
}

#[test]
fn a_sign_does_what_its_level_asks() {
    expect(
        |g| g.signs.signs[0].effect = SignEffect::KeepRest,
        ["signs.json", "signs[0].effect", "keep-rest for a sign of the level emergency", "replace"],
    );
    let errors = broken_by(|g| sign(g, "bk-slow").effect = SignEffect::Replace);
    let [error] = errors.as_slice() else { panic!("{errors:?}") };
    assert_eq!(error.found, "replace for a sign of the level book");
    assert_eq!(error.expected, "note");
    // What needs advice today may do either.
    for effect in [SignEffect::Replace, SignEffect::Note, SignEffect::KeepRest] {
        assert_eq!(broken_by(|g| sign(g, "ur-fever").effect = effect), []);
    }
}

#[test]
fn the_first_emergency_is_for_every_area() {
    expect(
        |g| g.signs.signs[0].areas = vec![LOWER],
        [
            "signs.json",
            "signs[0].areas",
            "areas of \"em-chest\", the first emergency sign",
            "an empty list, every area",
        ],
    );
}

#[test]
fn the_first_move_is_one_to_begin_with() {
    let expected = "the id of a timed move of this area for the first days";
    for (id, nearest) in [
        // For later, of another area, without a clock, and none at all.
        ("strength-bridge", ""),
        ("stretch-neck-turn", " (nearest: stretch-cat-cow)"),
        ("rest-side-pillow-knees", " (nearest: rest-back-pillow-knees)"),
        ("stretch-knee-rols", " (nearest: stretch-knee-rolls)"),
    ] {
        expect(
            |g| area(g, LOWER).in_short.first.id = id.to_owned(),
            [LOWER_FILE, "in-short.first.id", &format!("\"{id}\""), &[expected, nearest].concat()],
        );
    }
}

#[test]
fn the_first_move_keeps_its_dose() {
    let neck = "areas/neck-base.json";
    expect(
        |g| {
            let first = &mut area(g, AreaId::NeckBase).in_short.first;
            first.text = "Slow neck turn: 6 seconds, 5 times each side.".to_owned();
        },
        [
            neck,
            "in-short.first.text",
            "the numbers [5, 6]",
            "those of the dose in the first days, [5, 5]",
        ],
    );
    expect(
        |g| a_move(g, "stretch-neck-turn").dose.repeats = Some(range(4, 5)),
        [
            neck,
            "in-short.first.text",
            "the numbers [5, 5]",
            "those of the dose in the first days, [4, 5, 5]",
        ],
    );
    // The first days have a dose of their own.
    expect(
        |g| a_move(g, "stretch-knee-rolls").first_days_dose = None,
        [
            LOWER_FILE,
            "in-short.first.text",
            "the numbers [10]",
            "those of the dose in the first days, [5, 5, 10]",
        ],
    );
}

#[test]
fn minutes_in_short_are_those_of_the_advice() {
    let now = |id: AreaId, text: &str| {
        broken_by(|g| area(g, id).in_short.now = text.to_owned())
            .into_iter()
            .map(|error| (error.path, error.found, error.expected))
            .collect::<Vec<_>>()
    };
    let wrong = |told: &str, advice: &str| {
        let expected = format!("those of the advice, one of {advice}");
        vec![("in-short.now".to_owned(), format!("the minutes {told}"), expected)]
    };
    let neck = AreaId::NeckBase;
    assert_eq!(now(neck, "Cold for 10 minutes. Walk, then warmth for 15."), []);
    assert_eq!(now(neck, "Stand up every 45 minutes."), []);
    assert_eq!(now(neck, "Warmth for 20 minutes or cold for 10."), wrong("[20]", "[[15]]"));
    assert_eq!(now(neck, "Warmth for 15 minutes or cold for 15."), wrong("[15]", "[[10]]"));
    let table = AreaId::BetweenShoulderBlades;
    assert_eq!(now(table, "Lean forward on a table for 5 minutes."), wrong("[5]", "[[2, 5]]"));
    // The advice changes, and four areas still say what it was.
    let errors = broken_by(|g| g.care.heat.minutes = range(10, 10));
    let stale = |error: &Error| error.path == "in-short.now" && error.found == "the minutes [15]";
    assert_eq!(errors.iter().filter(|error| stale(error)).count(), 4, "{errors:?}");
    assert_eq!(errors.len(), 4);
}

// ---- doses -----------------------------------------------------------------

#[test]
fn a_move_has_a_dose() {
    expect(
        |g| {
            let one = first(g, MoveKind::Rest);
            one.dose = Default::default();
            one.first_days_dose = None;
        },
        ["moves/rest.json", "moves[0].dose", "an empty dose", "how long, how many or how often"],
    );
}

#[test]
fn a_hold_ends_after_two_minutes() {
    expect(
        |g| {
            let one = first(g, MoveKind::Strengthen);
            one.dose.hold_seconds = Some(range(10, 121));
            one.first_days_dose = None;
        },
        ["moves/strengthen.json", "moves[0].dose.hold-seconds", "121", "at most 120"],
    );
    expect(
        |g| g.about.usual_doses[0].dose.hold_seconds = Some(range(300, 300)),
        ["about.json", "usual-doses[0].dose.hold-seconds", "300", "at most 120"],
    );
}

#[test]
fn the_first_days_are_gentler() {
    expect(
        |g| {
            let one = a_move(g, "stretch-neck-side-bend");
            one.dose.hold_seconds = Some(range(15, 20));
            let mut early = one.dose;
            early.hold_seconds = Some(range(21, 21));
            one.first_days_dose = Some(early);
        },
        ["moves/stretch.json", "moves[1].first-days-dose.hold-seconds", "21", "at most 20"],
    );
}

#[test]
fn a_massage_ends_after_five_minutes() {
    expect(
        |g| first(g, MoveKind::Massage).dose.total_seconds = Some(range(60, 301)),
        ["moves/massage.json", "moves[0].dose.total-seconds", "301", "at most 300"],
    );
}

#[test]
fn a_massage_ends_by_the_clock() {
    expect(
        |g| first(g, MoveKind::Massage).dose.until = Some(Until::Comfort),
        ["moves/massage.json", "moves[0].dose.until", "no end by the clock", "a time or a count"],
    );
}

#[test]
fn a_massage_is_light() {
    expect(
        |g| first(g, MoveKind::Massage).pressure = Some(range(3, 5)),
        ["moves/massage.json", "moves[0].pressure", "5", "at most 4"],
    );
}

#[test]
fn a_week_has_seven_days() {
    expect(
        |g| {
            let dose = &mut first(g, MoveKind::Strengthen).dose;
            dose.days_a_week = Some(range(3, 8));
            dose.each = Some(Each::Side);
        },
        ["moves/strengthen.json", "moves[0].dose.days-a-week", "8", "at most 7"],
    );
}

#[test]
fn warmth_ends_after_twenty_minutes() {
    expect(
        |g| g.about.bath.minutes = range(10, 21),
        ["about.json", "bath.minutes", "21", "at most 20"],
    );
    expect(
        |g| g.care.cold.max_minutes = range(21, 21),
        ["care.json", "cold.max-minutes", "21", "at most 20"],
    );
}

#[test]
fn what_did_not_help_is_not_advised() {
    expect(
        |g| first(g, MoveKind::Massage).grade = Grade::X,
        [
            "moves/massage.json",
            "moves[0].grade",
            "the grade X (not supported)",
            "advice that has a basis",
        ],
    );
}

// ---- texts -----------------------------------------------------------------

/// Puts a text where any plain text may stand, and expects this of it.
#[track_caller]
fn expect_of_text(text: &str, found: &str, expected: &str) {
    expect(|g| g.front.lead = text.to_owned(), ["front.json", "lead", found, expected]);
}

#[test]
fn texts_are_clean() {
    expect_of_text("", "an empty text", "words, or leave the field out");
    expect_of_text("Hello. ", "a blank at an end", "no blank at the ends");
    expect_of_text("Hello\nyou.", "a line break or tab", "one line");
    expect_of_text("Hello  you.", "two blanks in a row", "one blank");
    expect_of_text("Hello <b>you.", "\"<\"", "plain words without markup");
}

#[test]
fn a_source_title_is_clean_too() {
    expect(
        |g| g.sources[0].title = "A <title>".to_owned(),
        ["sources.json", "sources[0].title", "\"<\"", "plain words without markup"],
    );
}

#[test]
fn only_the_emergency_number_is_filled_in() {
    let text = "Call {doctor} now.";
    expect_of_text(text, "\"Call {doctor} now.\"", "no placeholder but {emergency}");
    assert_eq!(broken_by(|g| g.front.lead = "Call {emergency} now.".to_owned()), []);
}

#[test]
fn the_emergency_number_is_named() {
    expect(
        |g| {
            let help = &mut g.signs.emergency;
            for line in [&mut help.title, &mut help.lead].into_iter().chain(&mut help.steps) {
                *line = line.replace("{emergency}", "112");
            }
        },
        [
            "signs.json",
            "emergency",
            "no number to call",
            "{emergency} in the title, the lead or a step",
        ],
    );
}

#[test]
fn links_lead_where_they_say() {
    expect(
        |g| g.sources[1].links[0] = "javascript:alert(1)".to_owned(),
        [
            "sources.json",
            "sources[1].links[0]",
            "\"javascript:alert(1)\"",
            "an https: address or a relative path",
        ],
    );
}

#[test]
fn the_review_date_is_real() {
    let wrong = |date: &str| broken_by(|g| g.front.review.checked = date.to_owned());
    for date in ["2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "26-04-01", "2026/04/01"] {
        let found = format!("\"{date}\"");
        let expected = "a real date, YYYY-MM-DD";
        assert_eq!(wrong(date), [Error::at("front.json", "review.checked", found, expected)]);
    }
    for date in ["2024-02-29", "2026-12-31", "2000-02-29"] {
        assert_eq!(wrong(date), []);
    }
}

// ---- plain words -----------------------------------------------------------

#[test]
fn a_sentence_has_at_most_18_words() {
    let nineteen = "a b c d e f g h i j k l m n o p q far so.";
    let found = format!("a sentence of 19 words: \"{nineteen}\"");
    expect_of_text(nineteen, &found, "at most 18 words");
    assert_eq!(broken_by(|g| g.front.lead = nineteen.replace(" so.", ". So.")), []);
}

/// The grade of this is far above any limit, however often it is said.
const HARD: &str = "Physiotherapists usually recommend individual strengthening activities.";

#[test]
fn a_long_text_is_not_too_hard() {
    let errors = broken_by(|g| area(g, LOWER).summary[0] = [HARD; 6].join(" "));
    let [error] = errors.as_slice() else { panic!("{errors:?}") };
    assert_eq!((error.file.as_str(), error.path.as_str()), (LOWER_FILE, "summary[0]"));
    assert_eq!(error.expected, "at most 9.0");
    assert!(error.found.starts_with("the reading grade "), "{error}");
}

#[test]
fn a_short_text_is_not_graded_alone_but_counts_for_its_file() {
    assert_eq!(broken_by(|g| area(g, LOWER).summary[0] = HARD.to_owned()), []);
    let errors = broken_by(|g| area(g, LOWER).summary = vec![HARD.to_owned(); 60]);
    let [error] = errors.as_slice() else { panic!("{errors:?}") };
    assert_eq!((error.file.as_str(), error.path.as_str()), (LOWER_FILE, ""));
    assert_eq!(error.expected, "at most 6.0");
    assert!(error.found.ends_with(" on average"), "{error}");
}

// ---- kind words ------------------------------------------------------------

#[test]
fn words_that_frighten_or_promise_are_refused() {
    let cases = [
        ("It is wear and tear.", "wear and tear", "normal age-related changes"),
        ("It is a degenerative change.", "degenerative", "normal age-related changes"),
        ("You have a slipped disc.", "slipped disc", "disc bulge or irritated disc"),
        ("It is a pinched nerve.", "pinched nerve", "irritated nerve"),
        ("The muscle is torn.", "torn", "strain, sore or sensitive"),
        ("The disc is damaged.", "damaged", "strain, sore or sensitive"),
        ("It is out of place.", "out of place", "strain, sore or sensitive"),
        ("You have a weak core.", "weak core", "out of practice"),
        ("It is bad posture.", "bad posture", "change position"),
        ("That is wrong.", "wrong", "try another way"),
        ("Feel for knots.", "knots", "tight spot"),
        ("It clears toxins.", "toxins", "(leave it out)"),
        ("Release it.", "release", "ease or let go"),
        ("This fixes it.", "fixes", "ease, may help"),
        ("It cures you.", "cures", "ease, may help"),
        ("People suffer.", "suffer", "have, people with"),
        ("Never lift again.", "never lift", "build up gently"),
        ("Chronic pain.", "chronic", "long-lasting"),
        ("It is proven.", "proven", "(leave it out), or say what studies show"),
        ("It treats pain.", "treats", "ease, may help"),
        ("It heals.", "heals", "ease pain, settle"),
        ("It relieves pain.", "relieves", "ease, more comfortable"),
        ("A medical-grade ball.", "medical grade", "(leave it out)"),
        ("It realigns you.", "realigns", "comfortable"),
        ("Press until it goes.", "until it goes", "a time limit"),
        ("Your lumbar spine.", "lumbar", "lower back, mid-back or neck"),
    ];
    for (text, found, instead) in cases {
        expect_of_text(text, &format!("\"{found}\""), &format!("kinder words: {instead}"));
    }
}

#[test]
fn words_that_only_look_alike_are_fine() {
    for text in [
        "A sudden tearing pain.",
        "Good health, and a treatment.",
        "Your lower back (lumbar spine).",
        "It may never. Lift it.",
        "Relief, and how to prevent the next one.",
        "A secure seat.",
    ] {
        assert_eq!(broken_by(|g| g.front.lead = text.to_owned()), [], "{text}");
    }
}

#[test]
fn a_claim_says_what_people_say() {
    let claim = "This cures a slipped disc and is clinically proven.";
    assert_eq!(broken_by(|g| g.myths[0].claim = claim.to_owned()), []);
    assert_eq!(broken_by(|g| g.myths[0].say = claim.to_owned()).len(), 4);
}

#[test]
fn the_anatomical_name_and_source_titles_are_exempt() {
    let change = |g: &mut Guide| {
        area(g, LOWER).anatomy = "Lumbar region".to_owned();
        g.sources[0].title = "Chronic pain: a proven cure".to_owned();
    };
    assert_eq!(broken_by(change), []);
}

pub(crate) fn sign<'a>(guide: &'a mut Guide, id: &str) -> &'a mut back_relief::guide::Sign {
    guide.signs.signs.iter_mut().find(|sign| sign.id == id).expect("the sign")
}
