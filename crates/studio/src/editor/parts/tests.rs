//! The tree has every place of a guide.

use super::*;
use crate::editor::tests::english;

fn group_of(tree: &[Branch], wanted: &str) -> Group {
    let groups = tree.iter().filter_map(|it| match it {
        Branch::Group(group) => Some(group),
        Branch::Part(_) => None,
    });
    groups.into_iter().find(|it| it.id == wanted).expect("a group").clone()
}

#[test]
fn the_tree_has_all_of_the_built_in_guide_by_the_names_that_people_see() {
    let guide = english();
    let tree = tree(&guide);
    assert_eq!(group_of(&tree, "areas").parts.len(), AreaId::ALL.len());
    let labels: Vec<_> = group_of(&tree, "areas").parts.into_iter().map(|it| it.label).collect();
    assert!(labels.contains(&"Lower back".into()), "{labels:?}");
    let signs: usize =
        ["emergency", "today", "book"].iter().map(|id| group_of(&tree, id).parts.len()).sum();
    let all = guide.at(&[field("signs.json"), field("signs")]).expect("signs").items().len();
    assert_eq!(signs, all);
    assert!(tree.iter().all(|it| !matches!(it, Branch::Group(group) if group.id == "others")));
    // Nothing of the guide is without a form.
    for (file, node) in guide.fields().expect("files") {
        for name in node.fields().expect("fields").keys() {
            let path = [field(file.clone()), field(name.clone())];
            let is_split = tree.iter().flat_map(Branch::parts).any(|it| it.path.starts_with(&path));
            assert!(is_split || part_of(&guide, &path).is_some(), "{path:?}");
        }
    }
}

#[test]
fn every_part_has_its_fields_asked() {
    let guide = english();
    for part in tree(&guide).iter().flat_map(Branch::parts) {
        let asked = asked(&part.path).unwrap_or_else(|| panic!("{part:?}"));
        assert!(asked.fits(guide.at(&part.path).expect("it")), "{part:?}");
    }
}

#[test]
fn a_finding_leads_to_the_smallest_part_around_it() {
    let guide = english();
    let sign = [field("signs.json"), field("signs"), Step::Item(3), field("why")];
    assert_eq!(part_of(&guide, &sign).expect("a part").path, sign[..3]);
    let lead = [field("signs.json"), field("lead")];
    assert_eq!(part_of(&guide, &lead).expect("a part").path, lead[..1]);
}

#[test]
fn search_finds_names_first_and_texts_too() {
    let guide = english();
    let found = search(&guide, "  CHIN tuck", 50);
    assert_eq!(found[0].label, "Chin tuck");
    let heat = search(&guide, "wheat bag", 50);
    assert!(heat.iter().any(|it| it.path == [field("care.json")]), "{heat:?}");
    assert!(search(&guide, "no such words anywhere", 50).is_empty());
    assert_eq!(search(&guide, "the", 7).len(), 7);
}

#[test]
fn what_nothing_reads_can_be_found_and_taken_out() {
    let guide = Node::parse(
        r#"{"strange.json": 1, "moves/rest.json": [], "signs.json": {"signs": [{"level": "soon"}]}}"#,
    )
    .expect("JSON");
    let others = group_of(&tree(&guide), "others").parts;
    let paths: Vec<_> = others.iter().map(|it| it.path.len()).collect();
    assert_eq!(others[0].label, "strange.json");
    assert!(others.iter().any(|it| it.path == [field("moves/rest.json")]));
    assert!(paths.contains(&3), "the sign whose level nobody knows");
}

#[test]
fn a_new_sign_belongs_to_the_group_it_was_added_to() {
    let tree = tree(&english());
    let sign = blank(&group_of(&tree, "today")).expect("a sign");
    assert_eq!(sign.text_of("level").map(AsRef::as_ref), Some("today"));
    let rest = blank(&group_of(&tree, "rest")).expect("a move");
    assert_eq!(rest.text_of("kind").map(AsRef::as_ref), Some("rest"));
}

#[test]
fn a_move_is_looked_at_where_an_area_has_it() {
    let guide = english();
    let chin = &search(&guide, "Chin tuck", 1)[0];
    let look = look(&guide, &chin.path).expect("a place");
    assert_eq!(look.topic.as_deref(), Some("strengthen"));
    assert_eq!(look.movement.as_deref(), Some("strength-chin-tuck"));
    assert!(look.area.is_some());
}
