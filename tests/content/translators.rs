//! Files for translators: what is written is read back the same.

use std::fs;
use std::path::{Path, PathBuf};

use back_relief::guide::translation::{TextFile, texts, wanted};
use back_relief::plurals;
use site::translate::Translation;

use crate::ENGLISH;
use crate::translations::{tag, translations};

/// A folder of content with the English texts and the schemas.
fn content(name: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("translators").join(name);
    let _ = fs::remove_dir_all(&root);
    for folder in ["en", "schema"] {
        copy(&Path::new("content").join(folder), &root.join(folder));
    }
    root
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder").map(|entry| entry.expect("an entry")) {
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            copy(&from, &to);
        } else {
            fs::copy(from, to).expect("to copy");
        }
    }
}

/// Writes the texts of a folder as a language's.
fn write(files: &[TextFile], folder: &Path) {
    for file in files {
        let path = folder.join(&file.name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("to make it");
        fs::write(path, file.texts.to_json().expect("JSON")).expect("to write");
    }
}

/// To a file for translators and back, in a folder that had none of the texts.
fn there_and_back(content: &Path, tag: &str) {
    let translation = Translation::new(content, tag).expect("a language");
    let po = content.join(tag).with_extension("po");
    translation.write(&po).expect("a file for translators");
    fs::remove_dir_all(content.join(tag)).expect("to remove");
    assert_eq!(translation.read(&po), Ok(vec![]), "{tag}");
}

#[test]
fn english_comes_back_the_same() {
    let content = content("english");
    let english = wanted(Path::new(ENGLISH), "xx", &plurals::table("en")).expect("English texts");
    write(&english, &content.join("en-au"));
    there_and_back(&content, "en-au");
    let back = texts(&content.join("en-au")).expect("texts");
    for (mut file, back) in english.into_iter().zip(back) {
        if file.name == "front.json" {
            file.texts = file
                .texts
                .with(&|path, text| if path == "lang" { "en-au" } else { text }.to_owned());
        } else {
            // To the letter, so that a difference shows what was translated anew and nothing else.
            let read = |folder: &str| fs::read_to_string(content.join(folder).join(&file.name));
            assert_eq!(
                read("en").expect("a file"),
                read("en-au").expect("a file"),
                "{}",
                file.name
            );
        }
        assert_eq!(back, file);
    }
}

#[test]
fn every_translation_comes_back_the_same() {
    for folder in translations() {
        let tag = tag(&folder);
        let content = content(tag);
        copy(&folder, &content.join(tag));
        there_and_back(&content, tag);
        assert!(content.join(tag).join("rules.json").exists(), "{tag}");
        // The order of the fields is that of the original, whatever it was.
        let sorted = |folder: &Path| {
            let mut all: Vec<_> = texts(folder)
                .expect("texts")
                .iter()
                .flat_map(|it| {
                    it.texts
                        .texts()
                        .into_iter()
                        .map(|(path, text)| format!("{}: {path}: {text}", it.name))
                })
                .collect();
            all.sort();
            all
        };
        assert_eq!(sorted(&content.join(tag)), sorted(&folder), "{tag}");
    }
}

#[test]
fn a_new_language_has_its_own_forms_and_no_texts_yet() {
    let content = content("new");
    let translation = Translation::new(&content, "pl").expect("a language");
    let po = content.join("pl.po");
    translation.write(&po).expect("a file for translators");
    assert!(!content.join("pl").exists());
    let text = fs::read_to_string(&po).expect("the file");
    for (entry, original) in [
        ("words.json: page.times.one", "once"),
        ("words.json: page.times.few", "{n} times"),
        ("words.json: page.times.many", "{n} times"),
        ("words.json: page.times.other", "{n} times"),
        ("front.json: review.translation.original", "Read the English original"),
    ] {
        assert!(
            text.contains(&format!("\nmsgctxt \"{entry}\"\nmsgid \"{original}\"\nmsgstr \"\"\n")),
            "{entry}"
        );
    }
    assert!(!text.contains("front.json: lang\""));
    assert!(text.contains("#. What the browser program says. A button of the toolbar.\n#. At most 21 letters.\nmsgctxt \"words.json: live.print\"\n"), "{text}");

    assert_eq!(translation.read(&po), Ok(vec![]));
    let rules = fs::read_to_string(content.join("pl/rules.json")).expect("rules");
    let rules: serde_json::Value = serde_json::from_str(&rules).expect("JSON");
    assert_eq!(
        (&rules["same-as-english"], &rules["avoid"]),
        (&serde_json::json!([]), &serde_json::json!([]))
    );
    let front = fs::read_to_string(content.join("pl/front.json")).expect("the front");
    assert!(front.starts_with("{\n  \"lang\": \"pl\",\n  \"language\": \"\",\n"), "{front}");
    // What is not translated is told by file and path.
    let told = translation.compare();
    let pl = content.join("pl").display().to_string();
    assert!(told.iter().all(|it| it.found == "an empty text"), "{}", crate::lines(&told));
    for (file, path) in [
        ("signs.json", "signs.em-chest.say"),
        ("words.json", "page.times.few"),
        ("front.json", "review.translation.status"),
    ] {
        assert!(
            told.iter().any(|it| it.file == format!("{pl}/{file}") && it.path == path),
            "{file}: {path}"
        );
    }
}

#[test]
fn what_fits_no_text_of_the_original_is_told() {
    let content = content("strange");
    let translation = Translation::new(&content, "de").expect("a language");
    let po = content.join("strange.po");
    let entry = |place: &str, id: &str, text: &str| {
        format!("\nmsgctxt \"{place}\"\nmsgid \"{id}\"\nmsgstr \"{text}\"\n")
    };
    let file = ["msgid \"\"\nmsgstr \"Language: de_DE\\n\"\n".to_owned()]
        .into_iter()
        .chain([
            entry("words.json: live.print", "Print", "Drucken"),
            entry("words.json: live.share", "Share it", "Teilen"),
            entry("words.json: live.gone", "Gone", "Weg"),
            entry("words.json: live.print", "Print", "Ausdrucken"),
        ])
        .collect::<String>();
    fs::write(&po, file).expect("to write");
    let told = translation.read(&po).expect("a file");
    let told: Vec<_> = told.iter().map(|it| [&*it.path, &*it.found, &*it.expected]).collect();
    assert_eq!(
        told,
        [
            ["words.json: live.share", "a translation of \"Share it\"", "one of \"Share\""],
            ["words.json: live.gone", "\"Gone\"", "only texts of the original"],
            ["words.json: live.print", "a second translation", "one"],
        ]
    );
    // What was translated from other words is kept, to be looked at.
    let words = fs::read_to_string(content.join("de/words.json")).expect("words");
    assert!(
        words.contains("\"share\": \"Teilen\"") && words.contains("\"print\": \"Drucken\""),
        "{words}"
    );
}

#[test]
fn nothing_is_lost_or_read_as_another_language() {
    let content = content("lost");
    let translation = Translation::new(&content, "de").expect("a language");
    let po = content.join("de.po");
    translation.write(&po).expect("a file for translators");
    let text = fs::read_to_string(&po).expect("the file");
    let translated =
        text.replace("msgid \"Print\"\nmsgstr \"\"", "msgid \"Print\"\nmsgstr \"Drucken\"");
    assert_ne!(text, translated);
    fs::write(&po, &translated).expect("to write");
    let error = translation.write(&po).expect_err("not read back yet");
    assert!(error.contains("words.json: live.print is not in "), "{error}");
    assert_eq!(fs::read_to_string(&po).expect("the file"), translated);
    assert_eq!(translation.read(&po), Ok(vec![]));
    assert_eq!(translation.write(&po), Ok(()));
    assert_eq!(fs::read_to_string(&po).expect("the file"), translated);

    let french = Translation::new(&content, "fr").expect("a language");
    let error = french.read(&po).expect_err("German");
    assert!(error.ends_with("at `Language`: found \"de\"; expected \"fr\""), "{error}");
}

#[test]
fn a_language_is_named_by_a_tag() {
    for tag in ["en", "", "../en", "DE", "de_CH", "de.po", "-"] {
        assert!(Translation::new(Path::new("content"), tag).is_err(), "{tag}");
    }
    assert!(Translation::new(Path::new("content"), "pt-br").is_ok());
}
