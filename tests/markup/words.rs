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
        (live.choice_with_side.as_str(), &["{area}", "{side}"][..]),
        (live.says_chosen.as_str(), &[]),
        (live.says_stage.as_str(), &[]),
        (live.says_help.as_str(), &["{title}", "{n}"]),
        (live.says_position.as_str(), &[]),
        (live.says_advice_back.as_str(), &[]),
        (page.hold_seconds.as_str(), &["{n}"]),
        (page.hold_breaths.as_str(), &["{n}"]),
        (page.times.as_str(), &["{n}"]),
        (page.sets.as_str(), &["{n}"]),
        (page.total_seconds.as_str(), &["{n}"]),
        (page.total_minutes.as_str(), &["{n}"]),
        (page.times_a_day.as_str(), &["{n}"]),
        (page.days_a_week.as_str(), &["{n}"]),
        (page.weeks.as_str(), &["{n}"]),
        (page.pressure.as_str(), &["{n}"]),
        (page.care_minutes.as_str(), &["{n}"]),
        (page.care_check.as_str(), &["{n}"]),
        (page.call.as_str(), &[]),
        (page.short_more.as_str(), &["{n}"]),
        (page.other_signs.as_str(), &[]),
        (page.next_topic.as_str(), &[]),
        (page.checked.as_str(), &["{date}"]),
    ] {
        // Of plural forms, the last is the one for most numbers.
        let phrase = phrase.rsplit('\n').next().unwrap_or_default();
        assert_eq!(phrase.matches('{').count(), places.len(), "{phrase}");
        assert!(places.iter().all(|place| phrase.contains(place)), "{phrase}");
    }
}
