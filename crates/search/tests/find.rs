//! What is found, and what comes first.

use proptest::prelude::*;
use search::{Kind, find};

const INDEX: &str = "the my of\n\
area\tneck-base\tneck-base\t\tBack of the neck\tback neck|neck|slept funny\tstiff turn head\n\
area\tlower-back\tlower-back\t\tLower back\tlower back|lumbago\tbend lift\n\
sign\tur-kidney\tflank-ql\thelp\tBurning, cloudy or bloody pee\tburning cloudy bloody pee|kidney\tfever side\n\
cause\tThe kidneys\tlower-back\tcauses\tThe kidneys\tkidneys\tfever burns pee\n\
move\tneck-turn\tneck-base\tstretch\tSlow neck turn\tslow neck turn\tsit tall\n";

fn keys(query: &str) -> Vec<&'static str> {
    find(INDEX, query).iter().map(|hit| hit.entry.key).collect()
}

#[test]
fn a_named_sign_comes_first() {
    assert_eq!(keys("kidney")[0], "ur-kidney");
    assert_eq!(keys("kidny pain")[0], "ur-kidney");
    assert_eq!(find(INDEX, "kidney")[0].entry.kind, Kind::Sign);
}

#[test]
fn what_is_only_told_in_passing_comes_later_or_not_at_all() {
    assert_eq!(keys("neck")[0], "neck-base");
    assert!(!keys("lower back").contains(&"ur-kidney"));
}

#[test]
fn a_sign_is_named_by_words_of_its_own() {
    // The turn has them too, and more of them.
    let index = [INDEX, "sign\tneck\t\t\tStiff neck\tneck\t\n"].concat();
    assert_eq!(find(&index, "neck")[0].entry.kind, Kind::Sign);
    assert_eq!(find(&index, "slow neck turn")[0].entry.kind, Kind::Move);
}

#[test]
fn a_sign_that_can_wait_comes_after_one_that_cannot() {
    let index = [
        INDEX,
        "book\tsee\t\thelp\tPregnant, and your pelvis hurts\tpregnant pelvis\t\n",
        "sign\tnow\t\t\tPregnant, and contractions\tpregnant\t\n",
    ]
    .concat();
    // However much more of the query it says.
    let keys = |query| find(&index, query).iter().map(|it| it.entry.key).collect::<Vec<_>>();
    assert_eq!(keys("pregnant pelvis"), ["now", "see"]);
    let index = [&index, "book\tsee-neck\t\thelp\tStiff neck for weeks\tneck\t\n"].concat();
    assert_eq!(find(&index, "neck")[0].entry.key, "see-neck", "before all that is no sign");
    assert_eq!(find(&index, "slow neck turn")[0].entry.kind, Kind::Move);
}

#[test]
fn words_that_say_nothing_count_for_nothing() {
    assert_eq!(keys("slept funny"), keys("my slept funny"));
    assert_eq!(keys("the"), Vec::<&str>::new());
    assert_eq!(keys(""), Vec::<&str>::new());
}

#[test]
fn a_broken_index_has_no_places() {
    assert_eq!(find("no tabs\nsign\tonly two", "two"), []);
    assert_eq!(find("", "two"), []);
}

proptest! {
    #[test]
    fn any_query_has_an_answer(query in ".{0,200}", index in "([a-z\\t |]{0,60}\\n){0,9}") {
        prop_assert!(find(&index, &query).len() <= 8);
        find(INDEX, &query);
    }
}
