//! Broken files: what was meant to be read, and what its author is told.

use std::fs;
use std::path::{Path, PathBuf};

use back_relief::guide::{self, Error};
use serde_json::{Map, Value};

use crate::ENGLISH;

/// A copy of the English guide that a test may break, without the language's rules: whole files, as in the one that
/// `folder::bundle` writes, with nothing shared beside them.
pub(crate) fn copy(name: &str) -> PathBuf {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&target);
    for folder in ["", "areas", "moves"] {
        fs::create_dir_all(target.join(folder)).expect("a folder");
    }
    let bundle = guide::folder::bundle(Path::new(ENGLISH)).expect("the English guide");
    let files: Map<String, Value> = serde_json::from_str(&bundle).expect("JSON");
    for (file, content) in files {
        fs::write(target.join(file), format!("{content:#}\n")).expect("to write");
    }
    target
}

/// Changes a file's text and expects these problems, files named from the guide on.
#[track_caller]
fn expect(name: &str, file: &str, from: &str, to: &str, expected: &[[&str; 4]]) {
    let folder = copy(name);
    let path = folder.join(file);
    let text = fs::read_to_string(&path).expect("the file");
    assert!(text.contains(from), "{file} holds no {from}");
    fs::write(&path, text.replacen(from, to, 1)).expect("to write");
    let errors = guide::folder::load(&folder).expect_err("a broken guide");
    let folder = folder.display().to_string();
    let expected: Vec<Error> = expected
        .iter()
        .map(|[file, path, found, expected]| {
            Error::at(format!("{folder}/{file}"), *path, *found, *expected)
        })
        .collect();
    assert_eq!(errors, expected);
}

#[test]
fn an_error_reads_like_a_sentence() {
    let error = Error::at("areas/lower-back.json", "massage.moves[2].move", "\"a\"", "\"b\"");
    assert_eq!(
        error.inside("content/en/").to_string(),
        "content/en/areas/lower-back.json: at `massage.moves[2].move`: found \"a\"; expected \"b\""
    );
    let error = Error::with_file("front.json", "nothing", "a file");
    assert_eq!(error.to_string(), "front.json: found nothing; expected a file");
}

#[test]
fn a_missing_field_is_named() {
    expect(
        "missing-field",
        "front.json",
        "\"lead\"",
        "\"$schema\"",
        &[["front.json", "lead", "nothing", "this field: it must not be left out"]],
    );
}

#[test]
fn a_field_that_stands_twice_is_named() {
    expect(
        "field-twice",
        "front.json",
        "\"lead\"",
        "\"lang\"",
        &[[
            "front.json",
            "",
            "the field `lang` twice at line 16 column 8",
            "well-formed JSON, each field once",
        ]],
    );
}

#[test]
fn an_unknown_field_is_named() {
    let folder = copy("unknown-field");
    let path = folder.join("care.json");
    let text = fs::read_to_string(&path).expect("the file");
    fs::write(&path, text.replacen("\"max-minutes\"", "\"max-minuts\"", 1)).expect("to write");
    let errors = guide::folder::load(&folder).expect_err("a broken guide");
    let [error] = errors.as_slice() else { panic!("{errors:?}") };
    assert_eq!(error.path, "cold.max-minuts");
    assert_eq!(error.found, "the unknown field `max-minuts`");
    assert!(error.expected.contains("`max-minutes`"), "{error}");
}

#[test]
fn a_field_left_out_is_named() {
    let folder = copy("left-out");
    let path = folder.join("myths.json");
    fs::write(&path, r#"{"myths":[{"id":"a"}]}"#).expect("to write");
    let errors = guide::folder::load(&folder).expect_err("a broken guide");
    let [error] = errors.as_slice() else { panic!("{errors:?}") };
    assert_eq!(error.path, "myths[0].claim");
    assert_eq!(error.found, "nothing");
    assert_eq!(error.expected, "this field: it must not be left out");
}

#[test]
fn a_wrong_value_is_shown() {
    expect(
        "wrong-value",
        "areas/lower-back.json",
        "\"heat-grade\": \"B\"",
        "\"heat-grade\": \"E\"",
        &[["areas/lower-back.json", "heat-grade", "\"E\"", "one of `A`, `B`, `C`, `D`, `X`"]],
    );
}

#[test]
fn a_wrong_type_is_shown() {
    expect(
        "wrong-type",
        "areas/lower-back.json",
        "\"name\": \"Lower back\"",
        "\"name\": 12",
        &[["areas/lower-back.json", "name", "12", "a text in quotation marks"]],
    );
}

#[test]
fn what_is_no_word_of_a_closed_list_is_told_the_list() {
    expect(
        "no-word",
        "areas/lower-back.json",
        "\"heat-grade\": \"B\"",
        "\"heat-grade\": {\"B\": null}",
        &[[
            "areas/lower-back.json",
            "heat-grade",
            "fields in {braces}",
            "one of `A`, `B`, `C`, `D`, `X`",
        ]],
    );
}

#[test]
fn fields_have_names_and_are_no_list() {
    let folder = copy("fields-in-brackets");
    fs::write(folder.join("myths.json"), r#"{"myths":[["a", "b"]]}"#).expect("to write");
    let errors = guide::folder::load(&folder).expect_err("a broken guide");
    let [error] = errors.as_slice() else { panic!("{errors:?}") };
    assert_eq!(error.path, "myths[0]");
    assert_eq!(error.found, r#"["a","b"]"#);
    assert_eq!(error.expected, "fields in {braces}");
}

#[test]
fn a_wrong_range_is_shown() {
    let folder = copy("wrong-range");
    let path = folder.join("care.json");
    let text = fs::read_to_string(&path).expect("the file");
    let mut care: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    for (wrong, found, expected) in [
        (serde_json::json!([20, 15]), "[20,15]", "a range must go from a smaller"),
        (serde_json::json!(0), "0", "a range must go from a smaller"),
        (serde_json::json!("ten"), "\"ten\"", "a whole number, or two in brackets"),
        (serde_json::json!(1.5), "1.5", "a whole number, or two in brackets"),
    ] {
        care["heat"]["minutes"] = wrong;
        fs::write(&path, care.to_string()).expect("to write");
        let errors = guide::folder::load(&folder).expect_err("a broken guide");
        let [error] = errors.as_slice() else { panic!("{errors:?}") };
        assert_eq!((error.path.as_str(), error.found.as_str()), ("heat.minutes", found));
        assert!(error.expected.starts_with(expected), "{error}");
    }
}

#[test]
fn a_file_must_be_json() {
    let folder = copy("not-json");
    fs::write(folder.join("signs.json"), "{\"lead\": ").expect("to write");
    let errors = guide::folder::load(&folder).expect_err("a broken guide");
    let [error] = errors.as_slice() else { panic!("{errors:?}") };
    assert!(error.file.ends_with("/signs.json"));
    assert_eq!(error.found, "EOF while parsing a value at line 1 column 9");
    assert_eq!(error.expected, "well-formed JSON, each field once");
}

#[test]
fn every_problem_is_told_at_once() {
    let folder = copy("many");
    fs::remove_file(folder.join("areas/glutes.json")).expect("to remove");
    fs::write(folder.join("front.json"), "[]").expect("to write");
    fs::write(folder.join("areas/gluts.json"), "{}").expect("to write");
    let errors = guide::folder::load(&folder).expect_err("a broken guide");
    let files: Vec<_> = errors
        .iter()
        .map(|error| error.file.rsplit_once("/many/").map(|(_, file)| file).unwrap_or_default())
        .collect();
    assert_eq!(files, ["areas/gluts.json", "front.json", "areas/glutes.json"]);
    assert_eq!(errors[0].found, "a file that nothing reads");
    assert_eq!(errors[1].expected, "fields in {braces}");
    assert_eq!(errors[2].expected, "a file to read");
}

#[test]
fn an_area_lies_in_its_own_file() {
    expect(
        "wrong-area",
        "areas/glutes.json",
        "\"id\": \"glutes\"",
        "\"id\": \"mid-back\"",
        &[["areas/glutes.json", "id", "\"mid-back\"", "\"glutes\", as the file is called"]],
    );
}

#[test]
fn a_move_lies_in_the_file_of_its_kind() {
    expect(
        "wrong-kind",
        "moves/rest.json",
        "\"kind\": \"rest\"",
        "\"kind\": \"stretch\"",
        &[["moves/rest.json", "moves[0].kind", "\"stretch\"", "\"rest\", as the file is called"]],
    );
}

#[test]
fn reading_checks_too_and_names_the_folder() {
    let folder = copy("unchecked");
    let path = folder.join("front.json");
    let text = fs::read_to_string(&path).expect("the file");
    let mut front: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    front["lead"] = "It cures you.".into();
    fs::write(&path, front.to_string()).expect("to write");
    fs::copy(Path::new(ENGLISH).join("rules.json"), folder.join("rules.json")).expect("to copy");
    assert!(guide::folder::load(&folder).is_ok());
    let errors = guide::folder::read(&folder).expect_err("a guide that promises too much");
    let file = format!("{}/front.json", folder.display());
    let wanted = Error::at(file, "lead", "\"cures\"", "kinder words: ease, may help");
    assert!(errors.contains(&wanted), "{errors:?}");
}
