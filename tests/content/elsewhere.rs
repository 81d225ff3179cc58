//! "Pain here may come from elsewhere": the map, area by area, of what pain that is felt
//! there may come from.

use back_relief::guide::{Area, AreaId, Grade, Guide, LookAlike};

use crate::GUIDE;
use crate::rules::{LOWER, LOWER_FILE, area, expect};

/// By the source that names it. U8 stands for custom without a source of its own.
const MAP: &[(AreaId, &[&str])] = &[
    (AreaId::NeckBase, &["53", "42", "U6", "U5"]),
    (AreaId::UpperTrapezius, &["53", "55", "U2"]),
    (AreaId::BetweenShoulderBlades, &["53", "51", "54", "55", "57"]),
    (AreaId::ShoulderBlade, &["55", "54", "51"]),
    (AreaId::MidBack, &["51", "U8", "50", "57", "47"]),
    (AreaId::LowerBack, &["42", "41", "50", "52", "56", "57"]),
    (AreaId::FlankQl, &["50", "52", "U2"]),
    (AreaId::Sacroiliac, &["56", "60"]),
    (AreaId::Glutes, &["42", "88", "U8", "54"]),
];

/// Where it is one of the nine areas, with the source that says so.
const AREAS: &[(AreaId, AreaId, &str)] = &[
    (AreaId::BetweenShoulderBlades, AreaId::NeckBase, "U8"),
    (AreaId::ShoulderBlade, AreaId::NeckBase, "U8"),
    (AreaId::Glutes, AreaId::LowerBack, "42"),
    (AreaId::Glutes, AreaId::Sacroiliac, "88"),
];

fn names(it: &LookAlike, source: &str) -> bool {
    it.sources.iter().any(|one| one == source)
}

fn of(guide: &Guide, id: AreaId) -> &Area {
    guide.areas.iter().find(|area| area.id == id).expect("all nine areas")
}

/// The rows of the map that a guide lacks.
fn missing(guide: &Guide) -> Vec<String> {
    let rows = MAP.iter().flat_map(|&(id, sources)| sources.iter().map(move |one| (id, *one)));
    let lacks = |&(id, source): &(AreaId, &str)| {
        !of(guide, id).look_alikes.iter().any(|it| names(it, source))
    };
    rows.filter(lacks).map(|(id, source)| format!("{} [{source}]", id.as_str())).collect()
}

/// Who leads to which area, and what says so.
fn ways(guide: &Guide) -> Vec<(AreaId, AreaId, &LookAlike)> {
    let rows = guide.areas.iter().flat_map(|it| it.look_alikes.iter().map(move |row| (it.id, row)));
    rows.filter_map(|(from, row)| Some((from, row.area?, row))).collect()
}

#[test]
fn the_map_is_complete() {
    assert_eq!(missing(&GUIDE), Vec::<String>::new());
    let mut guide = GUIDE.clone();
    area(&mut guide, AreaId::MidBack).look_alikes.retain(|it| !names(it, "47"));
    assert_eq!(missing(&guide), ["mid-back [47]"], "the spinal cord");
}

#[test]
fn rows_lead_to_the_areas_that_the_map_names() {
    let found = ways(&GUIDE);
    assert_eq!(found.len(), AREAS.len());
    for ((from, to, row), expected) in found.into_iter().zip(AREAS) {
        assert_eq!((from, to), (expected.0, expected.1));
        assert!(names(row, expected.2), "{} says it: {:?}", expected.2, row.sources);
    }
}

/// From the neck to the blades: only pages of clinics were found, and the text says so.
#[test]
fn what_only_clinics_say_says_so() {
    for (_, _, row) in ways(&GUIDE).into_iter().filter(|it| it.1 == AreaId::NeckBase) {
        assert_eq!(row.grade, Some(Grade::D));
        assert!(row.clue.contains("Only clinic pages say so"), "{}", row.clue);
    }
}

#[test]
fn elsewhere_is_another_area() {
    expect(
        |g| area(g, LOWER).look_alikes[1].area = Some(LOWER),
        [LOWER_FILE, "look-alikes[1].area", "\"lower-back\", the area itself", "another area"],
    );
}

#[test]
fn elsewhere_is_one_of_the_nine() {
    let row = r#"{ "area": "elbow", "what": "It", "clue": "So.", "sources": ["1"] }"#;
    let error = serde_json::from_str::<LookAlike>(row).expect_err("no such area").to_string();
    assert!(error.contains("elbow") && error.contains("neck-base"), "{error}");
}
