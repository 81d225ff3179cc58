//! The languages beside the English they were made from: the same texts, doses and steps; and
//! what a translator is told.

use std::fs;
use std::path::{Path, PathBuf};

use back_relief::guide::{self, Error, Guide, Pack, folder, translation};
use back_relief::plurals;

use crate::{ENGLISH, GUIDE, lines};

/// Every language but English, with its folder.
fn translations() -> Vec<(String, PathBuf)> {
    let folders = folder::languages(Path::new("content")).expect("the languages");
    let named = folders.into_iter().map(|folder| {
        let lang = folder.file_name().expect("a name").to_string_lossy().into_owned();
        (lang, folder)
    });
    named.filter(|(lang, _)| lang != "en").collect()
}

fn compared(lang: &str, folder: &Path) -> Vec<Error> {
    translation::compare(Path::new(ENGLISH), folder, &plurals::table(lang))
}

#[test]
fn each_language_has_every_text_and_no_more() {
    let translations = translations();
    assert!(translations.len() >= 4, "Spanish, German, French and Arabic");
    for (lang, folder) in translations {
        let errors = compared(&lang, &folder);
        assert!(errors.is_empty(), "{lang}: {}", lines(&errors));
    }
}

/// What keeps a reader safe is the same in each language.
#[test]
fn each_language_has_the_same_signs_doses_and_steps() {
    let shape = |guide: &Guide| {
        let moves = guide.moves.iter();
        let moves: Vec<_> = moves
            .map(|it| {
                let counts = [it.steps.len(), it.do_not.len(), it.stop_if.len()];
                let doses = (it.dose, it.first_days_dose, it.pressure);
                (it.id.clone(), counts, doses, it.positions.clone(), it.grade, it.sources.clone())
            })
            .collect();
        let signs = guide.signs.signs.iter();
        let signs: Vec<_> =
            signs.map(|it| (it.id.clone(), it.level, it.effect, it.areas.clone())).collect();
        let areas: Vec<_> =
            guide.areas.iter().map(|it| (it.id, it.causes.len(), it.look_alikes.len())).collect();
        (moves, signs, areas)
    };
    for (lang, folder) in translations() {
        let guide = folder::load(&folder).unwrap_or_else(|errors| panic!("{}", lines(&errors)));
        assert_eq!(guide.front.lang, lang);
        assert!(guide.front.review.translation.is_some(), "{lang} says what it is");
        assert_eq!(shape(&guide), shape(&GUIDE), "{lang}");
        assert_eq!(guide.sources, GUIDE.sources, "{lang}");
    }
}

/// A copy of the German texts that a test may break.
fn copy(name: &str) -> PathBuf {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name).join("de");
    let _ = fs::remove_dir_all(&target);
    for inside in ["", "areas", "moves"] {
        fs::create_dir_all(target.join(inside)).expect("a folder");
        for entry in fs::read_dir(Path::new("content/de").join(inside)).expect("German") {
            let path = entry.expect("an entry").path();
            if path.is_file() {
                let file = path.file_name().expect("a name");
                fs::copy(&path, target.join(inside).join(file)).expect("to copy");
            }
        }
    }
    target
}

/// Changes a file's text and expects these findings: place, what was found, what was expected.
#[track_caller]
fn expect(name: &str, file: &str, from: &str, to: &str, expected: &[[&str; 3]]) {
    let folder = copy(name);
    let path = folder.join(file);
    let text = fs::read_to_string(&path).expect("the file");
    assert!(text.contains(from), "{file} holds no {from}");
    fs::write(&path, text.replacen(from, to, 1)).expect("to write");
    let expected =
        expected.iter().map(|[place, found, wanted]| Error::at(file, *place, *found, *wanted));
    assert_eq!(compared("de", &folder), expected.collect::<Vec<_>>());
}

#[test]
fn what_is_missing_and_what_is_too_much_is_named() {
    expect(
        "text-missing",
        "signs.json",
        "\"lead\"",
        "\"leda\"",
        &[
            ["lead", "nothing", "a translation of \"Check the warning signs first.\""],
            ["leda", "a text", "none: there is none in the original"],
        ],
    );
}

#[test]
fn a_translator_is_told_what_does_not_fit() {
    let words = "words.json";
    expect(
        "places",
        words,
        "{area}, {side}",
        "{area}, {seite}",
        &[["live.choice-with-side", "the places [\"area\", \"seite\"]", "[\"area\", \"side\"]"]],
    );
    let clean = "plain words on one line, with no blank at the ends and no two in a row";
    expect("blank", words, "\"Stopp\"", "\"Stopp \"", &[["live.stop", "\"Stopp \"", clean]]);
    expect(
        "form",
        words,
        "\"one\": \"1 Durchgang\"",
        "\"two\": \"1 Durchgang\"",
        &[
            ["page.sets.one", "nothing", "the form for such numbers"],
            ["page.sets.two", "a form", "the language's forms: one, other"],
        ],
    );
    expect(
        "english",
        words,
        "\"Vorlesen\"",
        "\"Read aloud\"",
        &[[
            "live.voice",
            "the original's words",
            "a translation, or \"Read aloud\" in `same-as-english` of rules.json",
        ]],
    );
    let long = "Diesen Text vielleicht auch laut vorlesen lassen";
    expect(
        "long",
        words,
        "\"Vorlesen\"",
        &format!("{long:?}"),
        &[["live.voice", &format!("48 letters: {long:?}"), "at most 34"]],
    );
}

#[test]
fn a_number_stays_the_number() {
    expect(
        "numbers",
        "care.json",
        "nach 5 Minuten",
        "nach 50 Minuten",
        &[[
            "cold.steps[3]",
            "the numbers {\"50\": 1}",
            "{\"5\": 1}, as in \"Look at your skin after 5 minutes. Stop if it is very red or white, or has no feeling.\"",
        ]],
    );
}

#[test]
fn the_build_of_a_language_without_a_file_says_which() {
    let folder = copy("file-missing");
    fs::remove_file(folder.join("areas/glutes.json")).expect("to remove");
    let errors = compared("de", &folder);
    assert_eq!(errors, [Error::with_file("areas/glutes.json", "no such file", "a file to read")]);
}

/// An unknown tag gets English, a known one with a region its language.
#[test]
fn a_tag_finds_its_guide() {
    for (tag, lang) in [("de", "de"), ("de-CH", "de"), ("AR-eg", "ar"), ("nl", "en"), ("", "en")] {
        assert_eq!(Guide::in_language(tag).front.lang, lang, "{tag}");
    }
    let carried: Vec<_> = guide::BUILT_IN.iter().map(|(lang, _)| *lang).collect();
    let folders: Vec<_> = translations().into_iter().map(|(lang, _)| lang).collect();
    assert_eq!(carried.len(), folders.len() + 1);
}

/// Each language has the forms that the Unicode CLDR says.
#[test]
fn numbers_take_the_forms_of_their_language() {
    let categories = |lang| plurals::table(lang).categories();
    assert_eq!(categories("en"), ["one", "other"]);
    assert_eq!(categories("ar"), ["one", "two", "few", "many", "other"]);
    assert_eq!(categories("pl"), ["one", "few", "many", "other"]);
    assert_eq!(categories("ja"), ["other"]);
    assert_eq!(categories("nonsense!"), ["other"]);

    let guide = Guide::in_language("ar");
    let pack = Pack::new(&guide, plurals::table("ar"));
    let forms = guide.words.live.times.as_str();
    let lines: Vec<_> = forms.lines().collect();
    for (n, place) in [(1, 1), (2, 2), (3, 3), (10, 3), (11, 4), (99, 4), (100, 5), (1_000, 5)] {
        assert_eq!(pack.words.form(forms, n), lines[place], "{n}");
    }
    assert_eq!(pack.words.form("plain", 2), "plain");
    assert_eq!(pack.words.separator(), "، ");
}
