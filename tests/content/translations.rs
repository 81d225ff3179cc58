//! Every language says what the original says, and what is told of one that does not.

use std::fmt::Debug;
use std::fs;
use std::path::{Path, PathBuf};

use back_relief::guide::translation::{compare, most_letters};
use back_relief::guide::{self, Guide, Pack, folder};
use back_relief::plurals;
use serde_json::{Value, json};

use crate::{ENGLISH, GUIDE, lines};

/// The folders of all languages but English.
pub(crate) fn translations() -> Vec<PathBuf> {
    let folders = folder::languages(Path::new("content")).expect("the folder of guides");
    folders.into_iter().filter(|folder| folder != Path::new(ENGLISH)).collect()
}

pub(crate) fn tag(folder: &Path) -> &str {
    folder.file_name().and_then(|name| name.to_str()).expect("a folder called by a tag")
}

#[test]
fn every_translation_says_what_the_original_says() {
    for folder in translations() {
        let errors = compare(Path::new(ENGLISH), &folder, &plurals::table(tag(&folder)));
        assert!(errors.is_empty(), "{}", lines(&errors));
    }
}

/// What keeps a reader safe is the same in each language.
#[test]
fn every_translation_has_the_same_signs_doses_and_steps() {
    for folder in translations() {
        let tag = tag(&folder);
        let guide = folder::load(&folder).unwrap_or_else(|errors| panic!("{}", lines(&errors)));
        assert_eq!(guide.front.lang, tag);
        assert!(guide.front.review.translation.is_some(), "{tag} says what it is");
        assert_eq!(shape(&guide), shape(&GUIDE), "{tag}");
        assert_eq!(guide.sources, GUIDE.sources, "{tag}");
    }
}

/// All that is no text, and how many there are of what is.
fn shape(guide: &Guide) -> impl PartialEq + Debug {
    let moves = guide.moves.iter().map(|it| {
        let counts = [it.steps.len(), it.do_not.len(), it.stop_if.len()];
        let doses = (it.dose, it.first_days_dose, it.pressure);
        (it.id.clone(), counts, doses, it.positions.clone(), it.grade, it.sources.clone())
    });
    let signs = guide.signs.signs.iter();
    let signs = signs.map(|it| (it.id.clone(), it.level, it.effect, it.areas.clone()));
    let areas = guide.areas.iter().map(|it| (it.id, it.causes.len(), it.look_alikes.len()));
    let therapies = [&guide.care.cold, &guide.care.heat, &guide.about.bath];
    let therapies = therapies.map(|it| (it.kind, it.minutes, it.max_minutes, it.steps.len()));
    (moves.collect::<Vec<_>>(), signs.collect::<Vec<_>>(), areas.collect::<Vec<_>>(), therapies)
}

/// An unknown tag gets English, a known one with a region its language.
#[test]
fn a_tag_finds_its_guide() {
    for (tag, lang) in [("de", "de"), ("de-CH", "de"), ("AR-eg", "ar"), ("nl", "en"), ("", "en")] {
        assert_eq!(Guide::in_language(tag).front.lang, lang, "{tag}");
    }
    assert_eq!(guide::BUILT_IN.len(), translations().len() + 1);
}

// ---- what is told ----------------------------------------------------------

/// A folder `en` and one of another language beside it, both with this file alone.
struct Pair {
    root: PathBuf,
    tag: &'static str,
    file: &'static str,
}

impl Pair {
    fn new(name: &str, tag: &'static str, file: &'static str) -> Self {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("translations").join(name);
        let _ = fs::remove_dir_all(&root);
        let it = Self { root, tag, file };
        it.write(tag, "rules.json", &json!({}));
        it
    }

    fn write(&self, language: &str, file: &str, content: &Value) {
        let path = self.root.join(language).join(file);
        fs::create_dir_all(path.parent().expect("a folder")).expect("to make it");
        fs::write(path, content.to_string()).expect("to write");
    }

    /// What is told: path, found, expected.
    fn told(&self, original: &Value, translation: &Value) -> Vec<[String; 3]> {
        self.write("en", self.file, original);
        self.write(self.tag, self.file, translation);
        let folder = self.root.join(self.tag);
        let errors = compare(&self.root.join("en"), &folder, &plurals::table(self.tag));
        let file = format!("{}/{}", folder.display(), self.file);
        let told = errors.into_iter().map(|it| {
            assert_eq!(it.file, file, "{it}");
            [it.path, it.found, it.expected]
        });
        told.collect()
    }
}

/// One text of the file `myths.json`, and what is told of its translation: found, expected.
#[track_caller]
fn expect(tag: &'static str, original: &str, translation: &str, told: &[[&str; 2]]) {
    let name = format!("text-{}", std::panic::Location::caller().line());
    let pair = Pair::new(&name, tag, "myths.json");
    let found = pair.told(&json!({ "a": [original] }), &json!({ "a": [translation] }));
    let expected: Vec<_> = told.iter().map(|[is, should]| ["a[0]", is, should]).collect();
    assert_eq!(found, expected, "{translation}");
}

const NONE: &[[&str; 2]] = &[];

#[test]
fn what_is_missing_or_too_much_is_told() {
    let pair = Pair::new("shape", "de", "signs.json");
    let original = json!({ "lead": "Stop.", "signs": { "em-chest": { "say": "Pain." } }, "points": ["One.", "Two."], "last": "End." });
    let good = json!({ "lead": "Halt.", "signs": { "em-chest": { "say": "Schmerz." } }, "points": ["Eins.", "Zwei."], "last": "Ende." });
    assert!(pair.told(&original, &good).is_empty());
    let wrong = json!({ "signs": { "em-chest": { "say": null, "new": "Neu." } }, "points": ["Eins."], "last": ["Ende."] });
    assert_eq!(
        pair.told(&original, &wrong),
        [
            ["lead", "nothing", "a translation of \"Stop.\""],
            ["last", "a list of 1", "a translation of \"End.\""],
            ["points", "a list of 1", "a list of 2, as in the original"],
            ["signs.em-chest.new", "\"Neu.\"", "nothing, as in the original"],
            ["signs.em-chest.say", "null", "a translation of \"Pain.\""],
        ]
    );
}

#[test]
fn whole_files_are_told() {
    let pair = Pair::new("files", "de", "myths.json");
    pair.write("en", "about.json", &json!({ "a": "One." }));
    pair.write("en", "care.json", &json!({ "a": "One." }));
    pair.write("en", "myths.json", &json!({ "a": "One." }));
    pair.write("de", "care.json", &json!({ "a": 7 }));
    pair.write("de", "myths.json", &json!({ "a": "Eins.", "$schema": "for editors" }));
    pair.write("de", "moves/rest.json", &json!({}));
    fs::remove_file(pair.root.join("de/rules.json")).expect("to remove");
    let errors = compare(&pair.root.join("en"), &pair.root.join("de"), &plurals::table("de"));
    let told = errors.iter().map(|it| (it.file.rsplit_once("/de/").expect("inside").1, &*it.found));
    let number = "invalid type: integer `7`, expected a text, a list or fields in {braces} at line 1 column 6";
    assert_eq!(
        told.collect::<Vec<_>>(),
        [
            ("rules.json", "no such file"),
            ("about.json", "no such file"),
            ("care.json", number),
            ("moves/rest.json", "a file of texts"),
        ]
    );
}

#[test]
fn a_text_is_clean() {
    for (wrong, told) in [
        ("", "an empty text"),
        (" Halt.", "a blank at an end"),
        ("Halt.\u{a0}", "a blank at an end"),
        ("Halt.  Jetzt.", "two blanks in a row"),
        ("Halt.\nJetzt.", "a line break or tab"),
        ("<b>Halt.", "\"<\""),
    ] {
        let pair = Pair::new("clean", "de", "myths.json");
        let found = pair.told(&json!({ "a": "Stop." }), &json!({ "a": wrong }));
        let [[path, is, _]] = found.as_slice() else { panic!("{wrong:?}: {found:?}") };
        assert_eq!((path.as_str(), is.as_str()), ("a", told));
    }
}

#[test]
fn places_in_braces_stay() {
    expect("de", "{a} and {b}", "{b} und {a}", NONE);
    let wanted = "the places {a}, {b}";
    expect("de", "{a} and {b}", "{a} und", &[["the place {a}", wanted]]);
    expect("de", "{a}", "{a} {a}!", &[["the places {a}, {a}", "the place {a}"]]);
    expect("de", "Stop", "{Halt", &[["the place {Halt", "no place"]]);
}

#[test]
fn numbers_stay() {
    expect("de", "3,096 people, 0.9 %, 15–20", "15–20, 0,9 %, 3.096 Leute", NONE);
    expect("fr", "3,096 people", "3\u{202f}096 personnes", NONE);
    expect("de", "Up to 1,234.5 m", "Bis 1.234,5 m", NONE);
    let wanted = "the numbers 4, 5";
    expect("de", "4 to 5 times", "4 Mal", &[["the number 4", wanted]]);
    expect("de", "4 to 5 times", "4 bis 6 Mal", &[["the numbers 4, 6", wanted]]);
    expect("de", "4 to 5 times", "4 bis 5 Mal, 5 Tage", &[["the numbers 4, 5, 5", wanted]]);
    expect("de", "0.9 %", "9 %", &[["the number 9", "the number 0.9"]]);
    expect("de", "Stop", "Halt, 2", &[["the number 2", "no number"]]);
}

#[test]
fn one_and_two_may_be_words_where_two_is_a_form() {
    expect("ar", "2 weeks, 3 days", "أسبوعان، 3 أيام", NONE);
    expect("ar", "3 days", "أيام", &[["no number", "the number 3"]]);
    expect("ar", "3 days", "3 أيام، 2", &[["the numbers 3, 2", "the number 3"]]);
    expect("de", "2 weeks", "Zwei Wochen", &[["no number", "the number 2"]]);
}

#[test]
fn the_originals_words_are_told() {
    let expected = "a translation, or the text in `same-as-english` of rules.json";
    expect("de", "Massage", "Massage", &[["the original's \"Massage\"", expected]]);
    let pair = Pair::new("same", "de", "myths.json");
    pair.write("de", "rules.json", &json!({ "same-as-english": ["Massage"] }));
    assert!(pair.told(&json!({ "a": "Massage" }), &json!({ "a": "Massage" })).is_empty());
    pair.write("de", "rules.json", &json!({ "same-as-english": "Massage" }));
    let errors = compare(&pair.root.join("en"), &pair.root.join("de"), &plurals::table("de"));
    assert_eq!(errors[0].path, "same-as-english");
    assert_eq!(
        (errors[0].found.as_str(), errors[0].expected.as_str()),
        ("\"\"Massage\"\"", "a list of texts")
    );
}

#[test]
fn a_text_fits_where_it_stands() {
    let long = |letters: usize| "ä".repeat(letters);
    for (file, original, translation, path, most) in [
        (
            "words.json",
            json!({ "live": { "skip": "Next" } }),
            json!({ "live": { "skip": long(21) } }),
            "live.skip",
            20,
        ),
        (
            "words.json",
            json!({ "live": { "a": "A text of many words" } }),
            json!({ "live": { "a": long(41) } }),
            "live.a",
            40,
        ),
        (
            "words.json",
            json!({ "page": { "a-title": "Next" } }),
            json!({ "page": { "a-title": long(29) } }),
            "page.a-title",
            28,
        ),
        (
            "words.json",
            json!({ "page": { "topic-rest": "Rest" } }),
            json!({ "page": { "topic-rest": long(17) } }),
            "page.topic-rest",
            16,
        ),
        (
            "signs.json",
            json!({ "signs": { "a": { "short": "A" } } }),
            json!({ "signs": { "a": { "short": long(61) } } }),
            "signs.a.short",
            60,
        ),
        ("areas/glutes.json", json!({ "name": "A" }), json!({ "name": long(45) }), "name", 44),
    ] {
        let pair = Pair::new(&format!("long-{path}"), "de", file);
        let told = pair.told(&original, &translation);
        let [[found_path, found, expected]] = told.as_slice() else { panic!("{told:?}") };
        assert_eq!(found_path, path);
        assert!(found.starts_with(&format!("{} letters: ", most + 1)), "{found}");
        assert_eq!(*expected, format!("at most {most} letters"));
        let text =
            original.pointer(&["/", &path.replace('.', "/")].concat()).and_then(Value::as_str);
        assert_eq!(most_letters(file, path, text.expect("a text")), Some(most));
    }
}

#[test]
fn a_language_has_its_own_plural_forms() {
    let original = json!({ "page": { "weeks": { "one": "once", "other": "{n} weeks" } } });
    let told = |tag, forms: Value| {
        Pair::new(&format!("plural-{tag}"), tag, "words.json")
            .told(&original, &json!({ "page": { "weeks": forms } }))
    };
    let none: [[String; 3]; 0] = [];
    assert_eq!(told("de", json!({ "one": "1 Mal", "other": "{n} Wochen" })), none);
    assert_eq!(
        told(
            "ar",
            json!({ "one": "مرة", "two": "أسبوعان", "few": "{n} أسابيع", "many": "{n} أسبوعًا", "other": "{n} أسبوع" })
        ),
        none
    );
    assert_eq!(
        told(
            "pl",
            json!({ "one": "raz", "few": "{n} tygodnie", "zero": "nie", "other": "{n} tygodnia" })
        ),
        [
            ["page.weeks.many", "nothing", "a form for \"{n} weeks\""],
            ["page.weeks.zero", "\"nie\"", "nothing, as in the original"],
        ]
    );
    assert_eq!(told("ja", json!({ "other": "{n} 週" })), none);
    assert_eq!(
        told("de", json!("Wochen")),
        [["page.weeks", "\"Wochen\"", "plural forms: one, other"]]
    );
    assert_eq!(
        told("de", json!({ "one": "{m} Mal", "other": "Wochen" })),
        [
            ["page.weeks.one", "the place {m}", "the place {n}"],
            ["page.weeks.other", "no place", "the place {n}"],
        ]
    );
    // 1, 21, 31 and so on: the form has to say which.
    assert_eq!(
        told(
            "ru",
            json!({ "one": "1 раз", "few": "{n} раза", "many": "{n} раз", "other": "{n} раза" })
        ),
        [
            ["page.weeks.one", "no place", "the place {n}"],
            ["page.weeks.one", "the number 1", "no number"],
        ]
    );
}

#[test]
fn a_translation_says_its_language_and_that_it_is_one() {
    let pair = Pair::new("front", "de", "front.json");
    let original = json!({ "lang": "en", "review": { "translation": null } });
    let own = json!({ "status": "Übersetzt.", "original": "Auf Englisch lesen" });
    assert!(
        pair.told(&original, &json!({ "lang": "de", "review": { "translation": own } })).is_empty()
    );
    assert_eq!(
        pair.told(&original, &json!({ "lang": "fr", "review": { "translation": null } })),
        [
            ["lang", "\"fr\"", "\"de\", as the folder is called"],
            ["review.translation", "null", "fields in {braces}, as in the original"],
        ]
    );
}

/// Each language has the forms that the Unicode CLDR says, as far as they are counted with.
#[test]
fn numbers_take_the_forms_of_their_language() {
    let categories = |tag| {
        let forms = plurals::table(tag).forms();
        forms.iter().map(|form| form.category).collect::<Vec<_>>()
    };
    assert_eq!(categories("en"), ["one", "other"]);
    assert_eq!(categories("fr"), ["one", "other"]);
    assert_eq!(categories("ar"), ["one", "two", "few", "many", "other"]);
    assert_eq!(categories("pl"), ["one", "few", "many", "other"]);
    assert_eq!(categories("lv"), ["zero", "one", "other"]);
    assert_eq!(categories("ja"), ["other"]);
    assert_eq!(categories("nonsense!"), ["other"]);
    let only = |tag| {
        let forms = plurals::table(tag).forms();
        forms.iter().map(guide::plural::Form::only_number).collect::<Vec<_>>()
    };
    assert_eq!(only("ar"), [Some(1), Some(2), None, None, None]);
    assert_eq!(only("ru"), [None; 4]);

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
