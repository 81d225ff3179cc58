//! The compact form: what goes in comes out, and no bytes make it panic.

use std::sync::LazyLock;

use back_relief::guide::pack::LiveTherapy;
use back_relief::guide::{AreaId, Level, Pack, PackError, decode, encode};
use back_relief::plurals;
use proptest::prelude::*;

use crate::GUIDE;

static PACK: LazyLock<Pack> = LazyLock::new(|| Pack::new(&GUIDE, plurals::table("en")));
static BYTES: LazyLock<Vec<u8>> = LazyLock::new(|| encode(&PACK));

#[test]
fn what_goes_in_comes_out() {
    assert_eq!(decode(&BYTES).as_ref(), Ok(&*PACK));
    assert_eq!(BYTES[..4], *b"BRG\x04");
}

#[test]
fn it_finds_what_it_holds() {
    let pack = &*PACK;
    assert_eq!(pack.area_name(AreaId::LowerBack), "Lower back");
    assert_eq!(
        pack.find_move("stretch-cat-cow").map(|one| one.id.as_str()),
        Some("stretch-cat-cow")
    );
    assert_eq!(pack.find_move("nothing"), None);
    assert_eq!(pack.find_therapy("bath"), Some(&LiveTherapy::from(&GUIDE.about.bath)));
    assert_eq!(pack.find_therapy("cold"), Some(&LiveTherapy::from(&GUIDE.care.cold)));
    assert_eq!(pack.find_therapy("heat"), Some(&LiveTherapy::from(&GUIDE.care.heat)));
    assert_eq!(pack.find_therapy("sauna"), None);
    assert_eq!(pack.sign_level("em-saddle"), Some(Level::Emergency));
    assert_eq!(pack.sign_level("nothing"), None);
}

/// What hides no advice is no call for help: the program never hears of it.
#[test]
fn it_knows_the_signs_that_hide_advice() {
    let pack = &*PACK;
    assert_eq!(pack.sign_level("ur-walk"), Some(Level::Today));
    assert_eq!(pack.sign_level("ur-upper"), None);
    assert_eq!(pack.sign_level("bk-slow"), None);
}

#[test]
fn something_else_is_told_apart() {
    assert_eq!(decode(b""), Err(PackError::NotAPack));
    assert_eq!(decode(b"BRG"), Err(PackError::NotAPack));
    assert_eq!(decode(b"<!doctype html><title>404</title>"), Err(PackError::NotAPack));
    assert_eq!(decode(b"BRG\x07rest"), Err(PackError::Version(7)));
    assert_eq!(decode(&BYTES[..BYTES.len() - 1]), Err(PackError::Damaged));
    assert_eq!(decode(&[&BYTES[..], b"!"].concat()), Err(PackError::TooLong));
}

#[test]
fn an_error_says_what_was_found_and_expected() {
    for error in
        [PackError::NotAPack, PackError::Version(7), PackError::Damaged, PackError::TooLong]
    {
        let said = error.to_string();
        assert!(said.contains("found") && said.contains("expected"), "{said}");
    }
}

#[test]
fn a_cut_anywhere_is_noticed() {
    for end in (0..BYTES.len()).step_by(97) {
        assert!(decode(&BYTES[..end]).is_err(), "cut after {end} bytes");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Whatever is changed, decoding ends: with an error, or with another pack.
    #[test]
    fn no_change_makes_it_panic(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        cut in any::<prop::sample::Index>(),
        whole in any::<bool>(),
    ) {
        let mut bytes = BYTES.clone();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if !whole {
            bytes.truncate(cut.index(bytes.len()));
        }
        let _ = decode(&bytes);
    }

    #[test]
    fn no_garbage_makes_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        prop_assert!(decode(&[b"BRG\x04", &bytes[..]].concat()).is_err());
        let _ = decode(&bytes);
    }
}
