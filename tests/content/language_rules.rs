//! What each language asks of its texts: the words to avoid, the limits, and the file itself.

use std::fs;

use back_relief::guide::{Error, LanguageRules, check, folder, parse};
use serde_json::{Value, json};

use crate::GUIDE;
use crate::files::copy;

/// Rules that ask for no more than is given here.
fn rules(given: Value) -> LanguageRules {
    let mut rules = json!({
        "avoid": [],
        "longest-sentence": 1000,
        "reading": { "file": 1000, "text": 1000 },
    });
    for (field, value) in given.as_object().expect("fields") {
        rules[field] = value.clone();
    }
    parse("rules.json", &rules.to_string()).expect("rules")
}

/// What these rules find in a text, be it the lead of a guide in that language.
fn found_in_lead(lang: &str, text: &str, rules: &LanguageRules) -> Vec<[String; 2]> {
    let mut guide = GUIDE.clone();
    guide.front.lang = lang.to_owned();
    guide.front.lead = text.to_owned();
    let found = check(&guide, Some(rules)).into_iter();
    let found = found.filter(|error| error.file == "front.json" && error.path == "lead");
    found.map(|error| [error.found, error.expected]).collect()
}

// ---- words to avoid --------------------------------------------------------

/// What one of these patterns finds in a text.
fn found(patterns: &[&str], text: &str) -> Vec<String> {
    let rules = rules(json!({ "avoid": [{ "words": patterns, "instead": "another" }] }));
    let found = found_in_lead("xx", text, &rules).into_iter();
    found.map(|[found, _]| found.trim_matches('"').to_owned()).collect()
}

const NOTHING: [&str; 0] = [];

#[test]
fn a_star_stands_for_any_letters() {
    assert_eq!(found(&["heil*"], "Das heilt. Heilung! Unheil."), ["heilt", "heilung"]);
    assert_eq!(
        found(&["*verschleiß*"], "Verschleiß, Gelenkverschleiß und Knieverschleißzeichen."),
        ["verschleiß", "gelenkverschleiß", "knieverschleißzeichen"]
    );
    assert_eq!(
        found(&["*schaden"], "Bandscheibenschaden; Schäden, schadenfroh"),
        ["bandscheibenschaden"]
    );
    assert_eq!(found(&["heil"], "heil heilt unheil"), ["heil"]);
}

#[test]
fn a_phrase_is_found_whole() {
    let phrase = ["trapped nerve*"];
    assert_eq!(
        found(&phrase, "A trapped nerve. TRAPPED-NERVES."),
        ["trapped nerve", "trapped nerves"]
    );
    assert_eq!(found(&phrase, "Trapped. Nerve. Trapped, nerve. A trapped"), NOTHING);
}

#[test]
fn of_two_patterns_the_longer_one_is_told() {
    let both = ["relieves", "relieves pressure"];
    assert_eq!(found(&both, "It relieves pressure."), ["relieves pressure"]);
    assert_eq!(found(&both, "It relieves pain."), ["relieves"]);
}

#[test]
fn accents_count() {
    assert_eq!(found(&["cúral*", "curación"], "CÚRALO. Curación. Cural."), ["cúralo", "curación"]);
    assert_eq!(found(&["dégénér*"], "Dégénérescence, degenere"), ["dégénérescence"]);
}

#[test]
fn words_are_found_after_an_apostrophe() {
    assert_eq!(found(&["usure"], "L'usure, d’usure, qu'usure : l’usurier."), ["usure"; 3]);
    assert_eq!(found(&["usure de l'os"], "L’usure de l’os."), ["usure de l'os"]);
    assert_eq!(found(&["jusqu'à ce que"], "Jusqu’à ce que ça passe"), ["jusqu'à ce que"]);
    assert_eq!(found(&["tear"], "Do not 'tear' it, a tear's"), ["tear"]);
}

#[test]
fn arabic_words_are_found_behind_what_is_joined_to_them() {
    let with = "تلف التلف وتلف بالتلف للتلف كتلف فالتلف والتلف ولتلف";
    assert_eq!(found(&["تلف"], with), with.split(' ').collect::<Vec<_>>());
    assert_eq!(found(&["تلف"], "تلفاز متلف"), NOTHING);
    assert_eq!(found(&["علاج*"], "العلاجات وعلاجه معالج"), ["العلاجات", "وعلاجه"]);
    let phrase = ["انزلاق غضروفي"];
    assert_eq!(found(&phrase, "الانزلاق الغضروفي."), ["الانزلاق الغضروفي"]);
    assert_eq!(found(&phrase, "انزلاق، غضروفي"), NOTHING);
}

#[test]
fn arabic_vowel_signs_do_not_matter() {
    assert_eq!(found(&["تلف"], "تَلَفٌ تـلـف"), ["تلف", "تلف"]);
    assert_eq!(found(&["تَلَف"], "تلف"), ["تلف"]);
}

#[test]
fn medical_words_are_fine_in_brackets() {
    let words = json!([{ "words": ["lombaire*"], "instead": "bas du dos" }]);
    let rules = rules(json!({ "in-brackets": words }));
    assert_eq!(found_in_lead("fr", "Le bas du dos (les lombaires).", &rules), [[""; 2]; 0]);
    assert_eq!(
        found_in_lead("fr", "Les lombaires (en bas).", &rules),
        [["\"lombaires\"", "kinder words: bas du dos"]]
    );
}

// ---- limits ----------------------------------------------------------------

#[track_caller]
fn expect_limit(lang: &str, text: &str, limit: f64, expected: &[[&str; 2]]) {
    let rules = rules(json!({ "reading": { "file": limit, "text": limit } }));
    assert_eq!(found_in_lead(lang, text, &rules), expected);
}

#[test]
fn each_language_has_a_limit_on_its_own_scale() {
    // Of an ease, more is easier; of a grade and a length, less.
    let spanish = ["La espalda duele."; 10].join(" ");
    let found = "the reading ease 83.8 (Fernández Huerta)";
    expect_limit("es", &spanish, 83.0, &[]);
    expect_limit("es", &spanish, 84.0, &[[found, "at least 84.0"]]);
    let french = ["Le dos fait mal."; 8].join(" ");
    let found = "the reading ease 129.3 (Kandel and Moles)";
    expect_limit("fr", &french, 129.0, &[]);
    expect_limit("fr", &french, 130.0, &[[found, "at least 130.0"]]);
    let german = ["Der Rücken schmerzt."; 10].join(" ");
    let found = "the reading grade 1.8 (Wiener Sachtextformel)";
    expect_limit("de", &german, 2.0, &[]);
    expect_limit("de", &german, 1.0, &[[found, "at most 1.0"]]);
    let arabic = ["الظهر يؤلمك."; 15].join(" ");
    expect_limit("ar", &arabic, 10.0, &[]);
    expect_limit("ar", &arabic, 9.0, &[["10.0 letters a sentence", "at most 9.0"]]);
}

#[test]
fn a_file_has_a_limit_on_its_languages_scale() {
    let mut guide = GUIDE.clone();
    guide.front.lang = "es".to_owned();
    // Nothing is as easy as that, nor as hard.
    for (limit, are_told) in [(206.0, true), (-1000.0, false)] {
        let rules = rules(json!({ "reading": { "file": limit, "text": -1000 } }));
        let errors = check(&guide, Some(&rules));
        let front = errors.iter().find(|it| it.file == "front.json" && it.path.is_empty());
        assert_eq!(front.is_some(), are_told);
        let told = |it: &Error| {
            let ends = it.found.ends_with(" (Fernández Huerta) on average");
            ends && it.expected == "at least 206.0"
        };
        assert!(front.is_none_or(told), "{front:?}");
    }
}

#[test]
fn each_language_has_its_longest_sentence() {
    let rules = rules(json!({ "longest-sentence": 4 }));
    let words = |count: usize| vec!["كلمة"; count].join(" ");
    let two = format!("{}؛ {}؟", words(4), words(3));
    assert_eq!(found_in_lead("ar", &two, &rules), [[""; 2]; 0]);
    let long = format!("{}؟", words(5));
    let found = format!("a sentence of 5 words: \"{long}\"");
    assert_eq!(found_in_lead("ar", &long, &rules), [[found.as_str(), "at most 4 words"]]);
}

#[test]
fn a_guide_without_rules_is_worded_as_its_author_likes() {
    let mut guide = GUIDE.clone();
    let before = check(&guide, None);
    guide.front.lead = "Chronic wear and tear is proven ".repeat(40).trim().to_owned();
    assert_eq!(check(&guide, None), before);
}

// ---- the file --------------------------------------------------------------

#[track_caller]
fn expect_broken(change: impl FnOnce(&mut Value), [path, found, expected]: [&str; 3]) {
    let mut file = json!({
        "same-as-english": ["Back Relief"],
        "avoid": [{ "words": ["heil*"], "instead": "lindern", "why": "It promises." }],
        "longest-sentence": 18,
        "reading": { "file": 8, "text": 10.5 },
    });
    let read = |file: &Value| parse::<LanguageRules>("rules.json", &file.to_string());
    assert!(read(&file).is_ok());
    change(&mut file);
    let error = read(&file).expect_err("broken rules");
    assert_eq!(error, Error::at("rules.json", path, found, expected));
}

#[test]
fn what_is_wrong_with_the_file_is_told_by_its_place() {
    let missing = "this field: it must not be left out";
    for field in ["longest-sentence", "reading", "avoid"] {
        expect_broken(
            |it| drop(it.as_object_mut().and_then(|it| it.remove(field))),
            [field, "nothing", missing],
        );
    }
    expect_broken(
        |it| it["avoid"][0]["word"] = json!("a"),
        ["avoid[0].word", "the unknown field `word`", "one of `words`, `instead`, `why`"],
    );
    expect_broken(
        |it| it["same-as-english"] = json!("Back Relief"),
        ["same-as-english", "\"Back Relief\"", "a list in [brackets]"],
    );
}

#[test]
fn a_pattern_that_could_not_be_found_is_refused() {
    let stars = "words, with * only at the beginning or end of one";
    for (pattern, expected) in [
        ("", "words to look for"),
        ("*", stars),
        ("a * b", stars),
        ("he*il", stars),
        ("heil !", stars),
    ] {
        expect_broken(
            |it| it["avoid"][0]["words"][0] = json!(pattern),
            ["avoid[0].words[0]", &format!("\"{pattern}\""), expected],
        );
    }
}

#[test]
fn rules_lie_beside_the_texts_and_are_named_with_their_folder() {
    let folder = copy("language-rules");
    assert_eq!(folder::rules(&folder), Ok(None));
    fs::write(folder.join("rules.json"), "{\"avoid\": 1}").expect("to write");
    let file = format!("{}/rules.json", folder.display());
    let error = Error::at(file, "avoid", "1", "a list in [brackets]");
    assert_eq!(folder::rules(&folder), Err(vec![error.clone()]));
    // What is wrong with the guide is told with it.
    fs::remove_file(folder.join("care.json")).expect("to remove");
    let errors = folder::read(&folder).expect_err("a broken guide");
    assert_eq!(errors.len(), 2, "{errors:?}");
    assert_eq!(errors[1], error);
}
