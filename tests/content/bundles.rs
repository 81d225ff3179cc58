//! A guide in one file, as the element's attribute `guide` names it: what was meant
//! to be read, and what its author is told.

use std::path::Path;

use back_relief::guide::{Error, bundle, folder};
use serde_json::{Value, json};

use crate::{ENGLISH, GUIDE, lines};

fn written() -> Value {
    let text =
        folder::bundle(Path::new(ENGLISH)).unwrap_or_else(|errors| panic!("{}", lines(&errors)));
    serde_json::from_str(&text).expect("JSON")
}

fn read(bundle: &Value) -> Vec<Error> {
    bundle::read("my.json", &bundle.to_string()).err().unwrap_or_default()
}

/// Changes the bundle and expects this one problem.
#[track_caller]
fn expect(change: impl FnOnce(&mut Value), expected: &str) {
    let mut bundle = written();
    change(&mut bundle);
    let errors: Vec<_> = read(&bundle).iter().map(ToString::to_string).collect();
    assert_eq!(errors, [expected]);
}

#[test]
fn a_folder_and_its_one_file_say_the_same() {
    let text = written().to_string();
    let guide = bundle::read("en.json", &text).expect("the English guide");
    assert_eq!(guide, *GUIDE);
}

#[test]
fn a_wrong_field_is_named_with_its_file_and_place() {
    expect(
        |it| it["areas/lower-back.json"]["causes"][1]["clue"] = json!(5),
        "my.json/areas/lower-back.json: at `causes[1].clue`: found 5; expected a text in quotation marks",
    );
    expect(
        |it| it["words.json"]["page"]["call"] = json!(["Call"]),
        "my.json/words.json: at `page.call`: found [\"Call\"]; expected a text in quotation marks",
    );
}

#[test]
fn a_word_that_is_missing_or_nobody_s_is_named() {
    expect(
        |it| drop(it["words.json"]["live"].as_object_mut().and_then(|live| live.remove("pause"))),
        "my.json/words.json: at `live.pause`: found nothing; expected this field: it must not be left out",
    );
    let mut bundle = written();
    bundle["words.json"]["live"]["paus"] = json!("Wait");
    let errors = read(&bundle);
    assert_eq!(errors.len(), 1);
    assert_eq!(errors[0].path, "live.paus");
    assert!(errors[0].expected.contains("pause"), "{}", errors[0]);
}

#[test]
fn a_link_is_refused_again_when_it_is_read() {
    for link in ["javascript:alert(1)", "http://example.org/", "data:text/html,x", "//example.org/"]
    {
        expect(
            |it| it["sources.json"]["sources"][0]["links"] = json!([link]),
            &format!(
                "my.json/sources.json: at `sources[0].links[0]`: found \"{link}\"; \
                 expected an https: address or a relative path"
            ),
        );
    }
}

#[test]
fn markup_is_refused() {
    expect(
        |it| it["front.json"]["lead"] = json!("<img src=x onerror=alert(1)>"),
        "my.json/front.json: at `lead`: found \"<\"; expected plain words without markup",
    );
}

#[test]
fn files_are_told_that_are_missing_or_too_many() {
    expect(
        |it| drop(it.as_object_mut().and_then(|files| files.remove("care.json"))),
        "my.json/care.json: found no such file; expected a file to read",
    );
    expect(
        |it| it["care2.json"] = json!({}),
        "my.json/care2.json: found a file that nothing reads; expected only the files of a guide",
    );
}

#[test]
fn what_is_no_json_is_told_as_such() {
    for (text, found) in [
        ("<!doctype html>", "expected value"),
        ("", "EOF"),
        ("[1]", "[1]"),
        ("{\"front.json\": {}, \"front.json\": {}}", "twice"),
    ] {
        let errors = bundle::read("my.json", text).expect_err("no guide");
        assert_eq!(errors.len(), 1, "{text}");
        assert!(errors[0].to_string().contains(found), "{}", errors[0]);
    }
}

/// A guide of someone else's is theirs to word: our rules of style and our map of
/// contents are not asked, but what could mislead is.
#[test]
fn another_s_words_are_their_own_but_not_their_doses() {
    let mut bundle = written();
    bundle["front.json"]["lead"] = json!(
        "Chronic wear and tear is proven to be cured by nothing at all, whatever anyone who sells anything at all may say of it."
    );
    assert_eq!(read(&bundle), []);
    let mut bundle = written();
    bundle["care.json"]["cold"]["max-minutes"] = json!(90);
    assert!(!read(&bundle).is_empty(), "90 minutes of ice");
}
