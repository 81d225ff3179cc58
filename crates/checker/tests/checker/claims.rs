//! The lists of claims themselves: complete in each language, and free of what they list.

use std::collections::BTreeSet;

use back_relief::guide::Guide;
use checker::{Strength, check_product, claims, languages};

#[test]
fn each_language_has_the_same_kinds_of_claims() {
    let kinds = |tag: &str| {
        let claims = claims(tag).unwrap_or_else(|| panic!("the claims of {tag} can't be read"));
        claims.groups.iter().map(|it| it.id.clone()).collect::<Vec<_>>()
    };
    let english = kinds("en");
    assert_eq!(english.iter().collect::<BTreeSet<_>>().len(), english.len());
    for tag in languages() {
        assert_eq!(kinds(tag), english, "{tag}");
        let all: usize = claims(tag).expect("claims").groups.iter().map(|it| it.words.len()).sum();
        assert!(all >= 100, "{tag} has {all} patterns");
    }
}

#[test]
fn every_pattern_is_found_in_its_own_group() {
    let mut wrong = Vec::new();
    for tag in languages() {
        let claims = claims(tag).expect("claims");
        for group in &claims.groups {
            for pattern in &group.words {
                let text = String::from(pattern.clone()).replace('*', "");
                let found = check_product(&text, claims);
                if !found.iter().any(|it| it.group == group.id) {
                    let groups: Vec<_> = found.iter().map(|it| it.group.as_str()).collect();
                    wrong.push(format!("{tag}: {text:?} of {} is found as {groups:?}", group.id));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_may_be_said_instead_is_no_claim() {
    for tag in languages() {
        let claims = claims(tag).expect("claims");
        let instead = claims.groups.iter().flat_map(|it| &it.instead);
        for line in claims.allowed.iter().chain(instead).chain([&claims.caution]) {
            assert_eq!(check_product(line, claims), [], "{tag}: {line}");
        }
    }
}

#[test]
fn what_a_group_names_is_a_source_of_the_guide() {
    let guide = Guide::english();
    let known: Vec<_> = guide.sources.iter().map(|it| it.id.as_str()).collect();
    for tag in languages() {
        for group in &claims(tag).expect("claims").groups {
            assert!(!group.why.is_empty() && !group.instead.is_empty(), "{tag}: {}", group.id);
            assert!(!group.sources.is_empty(), "{tag}: {} has no source", group.id);
            for source in &group.sources {
                assert!(known.contains(&source.as_str()), "{tag}: {} names {source}", group.id);
            }
        }
    }
}

#[test]
fn conditions_are_only_implied() {
    let claims = claims("en").expect("claims");
    let found = check_product("A cushion for sciatica.", claims);
    assert_eq!((found[0].group.as_str(), found[0].strength), ("conditions", Strength::Implied));
}
