//! Small values: ranges and links.

use back_relief::guide::{Range, links::allowed};
use proptest::prelude::*;

#[test]
fn links_that_are_allowed() {
    for link in [
        "https://example.org",
        "https://example.org/a?b=c:d#e",
        "https://doi.org/10.1016/0268-0033(86)90085-9",
        "article.txt",
        "/shop/cushion",
        "../a/b.html?x=1:2",
        "#sources",
        "?page=2",
        "./a:b",
    ] {
        assert!(allowed(link), "{link}");
    }
}

#[test]
fn links_that_are_refused() {
    for link in [
        "",
        " ",
        "http://example.org",
        "HTTPS://example.org",
        "https:",
        "https:example.org",
        "https:/example.org",
        "https://",
        "https:///example.org",
        "https://user@example.org",
        "https://user:word@example.org/",
        "https://-example.org",
        "//example.org",
        "\\\\example.org",
        "/\\example.org",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "\u{0}javascript:alert(1)",
        "data:text/html,hi",
        "mailto:a@example.org",
        "a:b",
        "https://example.org/a b",
        "https://example.org/\"onclick",
        "https://exämple.org",
        "a\u{a0}b",
    ] {
        assert!(!allowed(link), "{link:?}");
    }
}

proptest! {
    /// No scheme but `https:`, however it is written, and no other host.
    #[test]
    fn no_other_scheme_gets_through(scheme in "[a-zA-Z][a-zA-Z0-9+.-]{0,9}", rest in ".{0,20}") {
        prop_assume!(scheme != "https");
        let link = format!("{scheme}:{rest}");
        prop_assert!(!allowed(&link));
    }

    /// A browser drops these wherever they stand, so none may stand anywhere.
    #[test]
    fn no_blank_or_control_gets_through(
        before in "[a-z/:]{0,12}",
        inside in prop::char::ranges(vec!['\0'..=' ', '\u{7f}'..='\u{a0}'].into()),
        after in "[a-z/:]{0,12}",
    ) {
        let link = format!("{before}{inside}{after}");
        prop_assert!(!allowed(&link));
    }

    #[test]
    fn no_other_host_gets_through(slashes in "[/\\\\]{2,5}", rest in "[a-z./]{0,12}") {
        let link = format!("{slashes}{rest}");
        prop_assert!(!allowed(&link));
    }

    #[test]
    fn plain_paths_are_allowed(path in "(\\.\\./){0,2}[a-z0-9-]{1,8}(/[a-z0-9-]{1,8}){0,3}") {
        prop_assert!(allowed(&path));
    }

    /// A range holds whole numbers above zero, in order.
    #[test]
    fn a_range_is_in_order(min in any::<u16>(), max in any::<u16>()) {
        match Range::new(min, max) {
            Some(range) => prop_assert!(0 < min && min <= max && (range.min(), range.max()) == (min, max)),
            None => prop_assert!(min == 0 || min > max),
        }
    }

    /// It survives its written form and its compact one.
    #[test]
    fn a_range_comes_back(min in 1..=u16::MAX, more in 0..1000_u16) {
        let range = Range::new(min, min.saturating_add(more)).expect("in order");
        let written = serde_json::to_string(&range).expect("to write");
        prop_assert_eq!(serde_json::from_str::<Range>(&written).expect("to read"), range);
        let packed = postcard::to_allocvec(&range).expect("to pack");
        prop_assert_eq!(postcard::from_bytes::<Range>(&packed).expect("to unpack"), range);
    }
}
