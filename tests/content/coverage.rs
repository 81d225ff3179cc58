//! The map of what our own guide has to say, row by row: every part of the article
//! it grew from, and of the content reference's section 0, has its place.

use back_relief::guide::{
    About, Area, AreaId, Error, FamilyId, Guide, Level, Move, MoveKind, MovePlan, Note, Stage,
    TherapyKind, Verdict,
};

use crate::GUIDE;
use crate::rules::{LOWER, LOWER_FILE, a_move, area, range, sign};

/// One row of the map.
struct Row {
    /// What it is about, in the map's words.
    what: &'static str,
    /// Where it belongs.
    file: &'static str,
    path: &'static str,
    /// What has to be there.
    expected: &'static str,
    holds: fn(&Guide) -> bool,
}

const fn row(
    what: &'static str,
    file: &'static str,
    path: &'static str,
    expected: &'static str,
    holds: fn(&Guide) -> bool,
) -> Row {
    Row { what, file, path, expected, holds }
}

/// Rows that hold in every language.
const MAP: &[Row] = &[
    row("Opening", "signs.json", "calm", "words that calm, and a line above every panel", |g| {
        says(&g.signs.calm) && !g.signs.calm_areas.is_empty() && !g.signs.lead.is_empty()
    }),
    row("Right now", "care.json", "right-now", "what to do in the middle of a spasm", |g| {
        says(&g.care.right_now)
    }),
    row("Definition", "about.json", "what", "what a spasm is", |g| says(&g.about.what)),
    row("Sensations", "about.json", "feels-like", "how it can feel", |g| says(&g.about.feels_like)),
    row("Other symptoms a, d, e, f", "about.json", "other-signs", "the plain signs", |g| {
        says(&g.about.other_signs)
    }),
    row("Other symptoms b, c", "about.json", "not-a-spasm", "what is no plain sign", |g| {
        says(&g.about.not_a_spasm)
    }),
    row(
        "Other symptom b",
        "signs.json",
        "signs",
        "`ur-walk` of the level today, everywhere",
        |g| has_sign(g, "ur-walk", Level::Today) && is_everywhere(g, "ur-walk"),
    ),
    row(
        "Other symptom c",
        "signs.json",
        "signs",
        "`em-both-legs`, everywhere, and `bk-leg`",
        |g| is_everywhere(g, "em-both-legs") && has_sign(g, "bk-leg", Level::Book),
    ),
    row("Cause 1", "areas", "causes", "the family strain in every area", |g| {
        family_everywhere(g, FamilyId::Strain)
    }),
    row("Cause 2", "areas", "causes", "the family spinal in every area", |g| {
        family_everywhere(g, FamilyId::Spinal)
    }),
    row("Cause 3", "areas", "causes", "the family weak-stiff in every area", |g| {
        family_everywhere(g, FamilyId::WeakStiff)
    }),
    row("Cause 4", "areas", "causes", "the family cramp in every area", |g| {
        family_everywhere(g, FamilyId::Cramp)
    }),
    row("Causes", "about.json", "causes-note", "that more than one can be true", |g| {
        says(&g.about.causes_note)
    }),
    row("Rules for every move", "about.json", "stop-rule", "when to stop, who asks first", |g| {
        let About { stop_rule, effort, ask_first, .. } = &g.about;
        [stop_rule, effort, ask_first].into_iter().all(says)
    }),
    row("Treatment 1", "about.json", "usual-doses", "massage by the clock, then stretch", |g| {
        has_usual_dose(g, MoveKind::Massage)
            && has_usual_dose(g, MoveKind::Stretch)
            && says(&g.about.after_massage)
    }),
    row("Treatment 2, cold", "care.json", "cold.minutes", "at most 15 minutes", |g| {
        g.care.cold.minutes.max() <= 15 && offers(g, Stage::FirstDays, TherapyKind::Cold)
    }),
    row("Treatment 2, warmth", "care.json", "heat", "at most 20 minutes, at every stage", |g| {
        let offered = |&stage: &Stage| offers(g, stage, TherapyKind::Heat);
        g.care.heat.max_minutes.max() <= 20 && Stage::ALL.iter().all(offered)
    }),
    row("Treatment 2, recurring", "care.json", "stages", "warmth and the bath, no cold", |g| {
        let recurring = g.care.stages.iter().find(|one| one.stage == Stage::Recurring);
        recurring.is_some_and(|one| one.offers == [TherapyKind::Heat, TherapyKind::Bath])
    }),
    row("Treatment 2, both", "care.json", "alternate", "alternating, which one, burns", |g| {
        [&g.care.alternate, &g.care.which, &g.care.burn].into_iter().all(says)
    }),
    row("Treatment 2, for whom not", "care.json", "cautions", "at least 15 cautions", |g| {
        g.care.cautions.len() >= 15
    }),
    row("Treatment 3, belly", "areas/lower-back.json", "strengthen", "a belly move", |g| {
        let belly = ["strength-dead-bug-tap", "strength-bird-dog"];
        belly.iter().any(|id| uses(g, AreaId::LowerBack, |a| &a.strengthen, id))
    }),
    row(
        "Treatment 3, trapezius",
        "areas/between-shoulder-blades.json",
        "strengthen",
        "`strength-prone-y`, for the middle and lower trapezius",
        |g| uses(g, AreaId::BetweenShoulderBlades, |a| &a.strengthen, "strength-prone-y"),
    ),
    row("Treatment 3, when", "about.json", "strengthen-when", "when to begin", |g| {
        says(&g.about.strengthen_when)
    }),
    row(
        "Treatment 4, lying",
        "areas/lower-back.json",
        "rest",
        "`rest-back-pillow-knees`, pillows under the knees",
        |g| {
            uses(g, AreaId::LowerBack, |a| &a.rest, "rest-back-pillow-knees")
                && !g.prevention.lying.is_empty()
        },
    ),
    row(
        "Treatment 4, sitting",
        "areas/lower-back.json",
        "rest",
        "`rest-chair-cushion`, a cushion on the chair",
        |g| {
            uses(g, AreaId::LowerBack, |a| &a.rest, "rest-chair-cushion")
                && !g.prevention.sitting.is_empty()
        },
    ),
    row("Treatment 5, bath", "about.json", "bath", "a bath of at most 20 minutes", |g| {
        g.about.bath.kind == TherapyKind::Bath && g.about.bath.max_minutes.max() <= 20
    }),
    row("Treatment 5, magnesium", "myths.json", "myths", "`epsom-magnesium`, not supported", |g| {
        is_refuted(g, "epsom-magnesium")
    }),
    row("Treatment 5, detox", "myths.json", "myths", "`epsom-detox`, not supported", |g| {
        is_refuted(g, "epsom-detox")
    }),
    row("Prevention", "prevention.json", "items", "at least 6 habits", |g| {
        g.prevention.items.len() >= 6 && g.prevention.items.iter().all(says)
    }),
    row("Product claims", "myths.json", "myths", "the claims on sitting and cushions", |g| {
        ["cushion-cures", "sitting-damages"].iter().all(|id| is_refuted(g, id))
    }),
    row("Cramp", "about.json", "cramp-first-aid", "first aid for a cramp", |g| {
        says(&g.about.cramp_first_aid)
    }),
    row("The evidence", "evidence.json", "limits", "how far the evidence reaches", |g| {
        !g.evidence.limits.is_empty() && !g.evidence.doubts.is_empty()
    }),
];

/// When to see someone: the signs of sections 4.1 to 4.3, at their levels.
const SIGNS: &[(Level, &[&str])] = &[
    (
        Level::Emergency,
        &[
            "em-saddle",
            "em-bladder",
            "em-sex",
            "em-both-legs",
            "em-trauma",
            "em-chest",
            "em-tear",
            "em-aaa",
            "em-breath",
            "em-mening",
            "em-stroke",
            "em-sepsis",
            "em-preg",
        ],
    ),
    (
        Level::Today,
        &[
            "ur-fever",
            "ur-kidney",
            "ur-weak",
            "ur-numb",
            "ur-night",
            "ur-cancer",
            "ur-fracture",
            "ur-immune",
            "ur-weight",
            "ur-lump",
            "ur-upper",
            "ur-gall",
            "ur-dvt",
            "ur-walk",
            "ur-rhabdo",
            "ur-child",
            "ur-preg",
        ],
    ),
    (
        Level::Book,
        &[
            "bk-slow",
            "bk-severe",
            "bk-often",
            "bk-nocause",
            "bk-noresponse",
            "bk-leg",
            "bk-inflam",
            "bk-stenosis",
            "bk-height",
            "bk-life",
            "bk-meds",
            "bk-pelvic",
            "bk-whole",
        ],
    ),
];

/// What a guide of ours lacks, in whatever language.
fn whole_map(guide: &Guide) -> Vec<Error> {
    let mut missing = rows(MAP, guide);
    for &(level, ids) in SIGNS {
        for id in ids.iter().filter(|id| !has_sign(guide, id, level)) {
            let found = format!("nothing for \"When to see someone: {id}\"");
            let expected = format!("the sign `{id}` of the level {}", level.as_str());
            missing.push(Error::at("signs.json", "signs", found, expected));
        }
    }
    missing
}

/// Moves that round the back or twist it strongly.
const ROUNDS_OR_TWISTS: &[&str] = &[
    "stretch-upper-back-reach",
    "stretch-open-book",
    "stretch-seated-twist",
    "stretch-cat-cow",
    "stretch-chair-cat-cow",
    "stretch-desk-cat-cow",
    "stretch-childs-pose",
    "stretch-childs-pose-side",
    "stretch-knee-to-chest",
    "stretch-seated-knee-hug",
    "stretch-seated-fold",
    "stretch-knee-to-opposite-shoulder",
];

/// Rows that can only be told by their English words.
const ENGLISH_MAP: &[Row] = &[
    row("Sensations", "about.json", "feels-like", "all five feelings", |g| {
        let note = &g.about.feels_like;
        ["burning", "sharp", "tight", "pins and needles", "weeks"].iter().all(|w| tells(note, w))
    }),
    row("Pins and needles", "about.json", "feels-like", "the way to the warning signs", |g| {
        tells(&g.about.feels_like, "warning signs")
    }),
    row(
        "Other symptoms a, d, e, f",
        "about.json",
        "other-signs",
        "hard, uneven, twitch, sore",
        |g| {
            let note = &g.about.other_signs;
            ["hard", "uneven", "twitch", "sore"].iter().all(|word| tells(note, word))
        },
    ),
    row("Cause 4", "about.json", "families", "that cramp is commoner in the legs", |g| {
        let cramp = g.about.families.iter().find(|one| one.id == FamilyId::Cramp);
        cramp.is_some_and(|one| one.means.contains("legs"))
    }),
    row("Treatment 5", "about.json", "bath", "that salt is optional, and no magnesium", |g| {
        let lines = || g.about.bath.steps.iter().chain(&g.about.bath.safety);
        lines().any(|line| line.to_lowercase().contains("optional"))
            && !lines().any(|line| line.to_lowercase().contains("magnesium"))
    }),
    row("Thin bones", "moves", "do-not", "a caution on what rounds or twists the back", |g| {
        ROUNDS_OR_TWISTS.iter().all(|id| warns(g, id, "thin bones"))
    }),
    row("Pregnancy", "moves", "do-not", "a caution on what is done on the back", |g| {
        let stretches = [MoveKind::Stretch, MoveKind::Strengthen];
        starts(g, "on your back")
            .filter(|one| stretches.contains(&one.kind))
            .all(|one| warns(g, &one.id, "28 weeks"))
    }),
    row("Pregnancy, face down", "moves", "do-not", "a caution on what is done face down", |g| {
        ["strength-prone-y", "rest-stomach-pillow"].iter().all(|id| warns(g, id, "pregnancy"))
    }),
    row(
        "Prevention",
        "prevention.json",
        "items",
        "activity, position, start, weight, thirst",
        |g| {
            ["walking", "position", "warm up", "stretch", "weight", "thirst"]
                .iter()
                .all(|word| g.prevention.items.iter().any(|item| tells(item, word)))
        },
    ),
];

/// Everything on the map that a guide of ours does not say.
pub(crate) fn missing(guide: &Guide) -> Vec<Error> {
    let english = guide.front.lang.split('-').next() == Some("en");
    let in_words = if english { rows(ENGLISH_MAP, guide) } else { Vec::new() };
    [whole_map(guide), in_words].concat()
}

fn rows(rows: &[Row], guide: &Guide) -> Vec<Error> {
    let missing = rows.iter().filter(|row| !(row.holds)(guide));
    let error = |row: &Row| {
        Error::at(row.file, row.path, format!("nothing for \"{}\"", row.what), row.expected)
    };
    missing.map(error).collect()
}

fn says(note: &Note) -> bool {
    !note.text.is_empty()
}

fn tells(note: &Note, word: &str) -> bool {
    let mut lines = [&note.title].into_iter().chain(&note.text);
    lines.any(|line| line.to_lowercase().contains(word))
}

fn has_sign(guide: &Guide, id: &str, level: Level) -> bool {
    guide.signs.signs.iter().any(|sign| sign.id == id && sign.level == level)
}

fn is_everywhere(guide: &Guide, id: &str) -> bool {
    guide.signs.signs.iter().any(|sign| sign.id == id && sign.areas.is_empty())
}

fn family_everywhere(guide: &Guide, family: FamilyId) -> bool {
    guide.areas.iter().all(|area| area.causes.iter().any(|cause| cause.family == family))
}

fn has_usual_dose(guide: &Guide, kind: MoveKind) -> bool {
    guide.about.usual_doses.iter().any(|usual| usual.kind == kind)
}

fn offers(guide: &Guide, stage: Stage, kind: TherapyKind) -> bool {
    let mut stages = guide.care.stages.iter();
    stages.any(|one| one.stage == stage && one.offers.contains(&kind))
}

fn uses(guide: &Guide, area: AreaId, plan: fn(&Area) -> &MovePlan, id: &str) -> bool {
    let mut areas = guide.areas.iter().filter(|one| one.id == area);
    areas.any(|one| plan(one).moves.iter().any(|pick| pick.id == id))
}

/// The moves that begin in a position, told by its words.
fn starts<'a>(guide: &'a Guide, position: &'static str) -> impl Iterator<Item = &'a Move> {
    guide.moves.iter().filter(move |one| one.start.contains(position))
}

fn warns(guide: &Guide, id: &str, of: &str) -> bool {
    let mut moves = guide.moves.iter().filter(|one| one.id == id);
    moves.any(|one| one.do_not.iter().any(|line| line.contains(of)))
}

fn is_refuted(guide: &Guide, id: &str) -> bool {
    guide.myths.iter().any(|myth| myth.id == id && myth.verdict == Verdict::NotSupported)
}

/// What is missing once one thing is changed in the real guide.
fn missing_after(change: impl FnOnce(&mut Guide)) -> Vec<Error> {
    let mut guide = GUIDE.clone();
    change(&mut guide);
    missing(&guide)
}

/// The one thing that a change takes away.
#[track_caller]
fn expect(change: impl FnOnce(&mut Guide), [file, path, found, expected]: [&str; 4]) {
    assert_eq!(missing_after(change), [Error::at(file, path, found, expected)]);
}

#[test]
fn each_row_of_the_map_has_its_place() {
    let expect_gap = |change: &dyn Fn(&mut Guide), file: &str, path: &str, what: &str| {
        let errors = missing_after(change);
        let found = format!("nothing for \"{what}\"");
        let hit = |e: &Error| e.file == file && e.path == path && e.found == found;
        assert!(errors.iter().any(hit), "{what}: {errors:?}");
    };
    let about = "about.json";
    expect_gap(&|g| g.signs.calm.text.clear(), "signs.json", "calm", "Opening");
    expect_gap(&|g| g.about.what.text.clear(), about, "what", "Definition");
    expect_gap(&|g| g.about.feels_like.text.clear(), about, "feels-like", "Sensations");
    expect_gap(
        &|g| g.about.other_signs.text.clear(),
        about,
        "other-signs",
        "Other symptoms a, d, e, f",
    );
    expect_gap(&|g| g.about.not_a_spasm.text.clear(), about, "not-a-spasm", "Other symptoms b, c");
    for (id, what) in [("ur-walk", "Other symptom b"), ("em-both-legs", "Other symptom c")] {
        expect_gap(&|g| sign(g, id).areas = vec![LOWER], "signs.json", "signs", what);
    }
    for (i, what) in ["Cause 1", "Cause 2", "Cause 3", "Cause 4"].into_iter().enumerate() {
        let family = FamilyId::ALL[i];
        let family = &|g: &mut Guide| area(g, LOWER).causes.retain(|cause| cause.family != family);
        expect_gap(family, "areas", "causes", what);
    }
    expect_gap(&|g| g.about.causes_note.text.clear(), about, "causes-note", "Causes");
    expect_gap(&|g| g.about.effort.text.clear(), about, "stop-rule", "Rules for every move");
    expect_gap(&|g| g.about.after_massage.text.clear(), about, "usual-doses", "Treatment 1");
    let care = "care.json";
    expect_gap(&|g| g.care.cold.minutes = range(10, 16), care, "cold.minutes", "Treatment 2, cold");
    expect_gap(
        &|g| g.care.stages[0].offers = vec![TherapyKind::Cold],
        care,
        "heat",
        "Treatment 2, warmth",
    );
    expect_gap(&|g| g.care.right_now.text.clear(), care, "right-now", "Right now");
    expect_gap(
        &|g| g.care.stages[2].offers.push(TherapyKind::Cold),
        care,
        "stages",
        "Treatment 2, recurring",
    );
    expect_gap(&|g| g.care.burn.text.clear(), care, "alternate", "Treatment 2, both");
    expect_gap(&|g| g.care.cautions.truncate(9), care, "cautions", "Treatment 2, for whom not");
    expect_gap(
        &|g| area(g, LOWER).strengthen.moves.clear(),
        LOWER_FILE,
        "strengthen",
        "Treatment 3, belly",
    );
    expect_gap(
        &|g| area(g, AreaId::BetweenShoulderBlades).strengthen.moves.clear(),
        "areas/between-shoulder-blades.json",
        "strengthen",
        "Treatment 3, trapezius",
    );
    expect_gap(
        &|g| g.about.strengthen_when.text.clear(),
        about,
        "strengthen-when",
        "Treatment 3, when",
    );
    expect_gap(&|g| g.prevention.lying.clear(), LOWER_FILE, "rest", "Treatment 4, lying");
    expect_gap(&|g| g.prevention.sitting.clear(), LOWER_FILE, "rest", "Treatment 4, sitting");
    expect_gap(&|g| g.about.bath.kind = TherapyKind::Heat, about, "bath", "Treatment 5, bath");
    for (id, what) in [
        ("epsom-magnesium", "Treatment 5, magnesium"),
        ("epsom-detox", "Treatment 5, detox"),
        ("cushion-cures", "Product claims"),
    ] {
        let supported = &|g: &mut Guide| {
            let myth = g.myths.iter_mut().find(|myth| myth.id == id).expect("the myth");
            myth.verdict = Verdict::Supported;
        };
        expect_gap(supported, "myths.json", "myths", what);
    }
    expect_gap(&|g| g.prevention.items.truncate(5), "prevention.json", "items", "Prevention");
    expect_gap(&|g| g.about.cramp_first_aid.text.clear(), about, "cramp-first-aid", "Cramp");
    expect_gap(&|g| g.evidence.limits.clear(), "evidence.json", "limits", "The evidence");
    expect_gap(
        &|g| sign(g, "bk-often").level = Level::Today,
        "signs.json",
        "signs",
        "When to see someone: bk-often",
    );
}

#[test]
fn the_map_is_told_in_english_words() {
    expect(
        |g| {
            for line in &mut g.about.feels_like.text {
                *line = line.replace("Pins and needles", "Tingling");
            }
        },
        ["about.json", "feels-like", "nothing for \"Sensations\"", "all five feelings"],
    );
}

#[test]
fn moves_say_who_leaves_them_out() {
    for (id, what, expected) in [
        ("stretch-seated-twist", "Thin bones", "a caution on what rounds or twists the back"),
        ("stretch-knee-rolls", "Pregnancy", "a caution on what is done on the back"),
        ("strength-bridge", "Pregnancy", "a caution on what is done on the back"),
        ("strength-prone-y", "Pregnancy, face down", "a caution on what is done face down"),
    ] {
        expect(
            |g| a_move(g, id).do_not.clear(),
            ["moves", "do-not", &format!("nothing for \"{what}\""), expected],
        );
    }
}
