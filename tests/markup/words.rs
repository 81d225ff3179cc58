//! Phrases with places, and the English ones that fill them.

use back_relief::guide::words::fill;

use crate::WORDS;

#[test]
fn places_are_filled_by_name() {
    let both: &[(&str, &str)] = &[("area", "Glutes"), ("side", "your left")];
    for (phrase, values, expected) in [
        ("", both, ""),
        ("plain", both, "plain"),
        ("{area}", both, "Glutes"),
        ("{area}, {side}", both, "Glutes, your left"),
        ("{side}: {area}.", both, "your left: Glutes."),
        ("{area} {area}", both, "Glutes Glutes"),
        ("{area}{side}", both, "Glutesyour left"),
        // A place without a value stays, so that a test can find it.
        ("{n} times", both, "{n} times"),
        ("{n} {area}", both, "{n} Glutes"),
        ("{area} {n}", &[], "{area} {n}"),
        // What is no place stays too.
        ("{", both, "{"),
        ("}", both, "}"),
        ("{}", both, "{}"),
        ("{area", both, "{area"),
        ("area}", both, "area}"),
        ("{{area}}", both, "{Glutes}"),
        ("{ area }", both, "{ area }"),
        ("{Area}", both, "{Area}"),
        ("für {area} – ok", both, "für Glutes – ok"),
    ] {
        assert_eq!(fill(phrase, values), expected, "{phrase}");
    }
}

/// A value is text: what looks like a place in it is none.
#[test]
fn a_value_is_never_filled_again() {
    let values = [("a", "{b}"), ("b", "{a}")];
    assert_eq!(fill("{a} {b}", &values), "{b} {a}");
    assert_eq!(fill("{a}", &[("a", "{a}")]), "{a}");
    assert_eq!(fill("{a}b}", &[("a", "{"), ("b", "no")]), "{b}");
}

/// Each phrase has the places that the code fills, and no others.
#[test]
fn english_phrases_have_their_places() {
    let (live, page) = (&WORDS.live, &WORDS.page);
    for (phrase, places) in [
        (&live.choice_with_side, &["{area}", "{side}"][..]),
        (&live.says_chosen, &[]),
        (&live.says_stage, &[]),
        (&live.says_help, &["{title}", "{n}"]),
        (&live.says_position, &[]),
        (&live.says_advice_back, &[]),
        (&page.hold_seconds, &["{n}"]),
        (&page.hold_breaths, &["{n}"]),
        (&page.times, &["{n}"]),
        (&page.sets, &["{n}"]),
        (&page.total_seconds, &["{n}"]),
        (&page.total_minutes, &["{n}"]),
        (&page.times_a_day, &["{n}"]),
        (&page.days_a_week, &["{n}"]),
        (&page.weeks, &["{n}"]),
        (&page.pressure, &["{n}"]),
        (&page.care_minutes, &["{n}"]),
        (&page.care_check, &["{n}"]),
        (&page.call, &[]),
        (&page.short_more, &["{n}"]),
        (&page.other_signs, &[]),
        (&page.next_topic, &[]),
        (&page.checked, &["{date}"]),
    ] {
        assert_eq!(phrase.matches('{').count(), places.len(), "{phrase}");
        assert!(places.iter().all(|place| phrase.contains(place)), "{phrase}");
    }
}
