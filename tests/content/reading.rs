//! How hard a text is counts what it says it counts, by the formula of its language.

use back_relief::guide::reading::{Counts, Formula, sentences, words};

#[track_caller]
fn expect_sentences(text: &str, expected: &[&str]) {
    assert_eq!(sentences(text).collect::<Vec<_>>(), expected);
}

#[test]
fn sentences_end_where_a_reader_breathes() {
    expect_sentences(
        "Hold 2.5 cm. Rest (if sore). Is it \"better?\" Good! No stop",
        &["Hold 2.5 cm.", "Rest (if sore).", "Is it \"better?\"", "Good!", "No stop"],
    );
    expect_sentences("", &[]);
    expect_sentences("… – .", &[]);
}

#[test]
fn abbreviations_end_no_sentence() {
    expect_sentences(
        "El ACP (EE. UU.) lo apoya. En EE. UU. da igual. Geh z. B. heute. Ja. So.",
        &["El ACP (EE. UU.) lo apoya.", "En EE. UU. da igual.", "Geh z. B. heute.", "Ja.", "So."],
    );
}

#[test]
fn sentences_end_in_arabic_too() {
    expect_sentences(
        "هل يؤلمك ظهرك؟ استرح قليلًا؛ ثم امشِ، ببطء. جيد!",
        &["هل يؤلمك ظهرك؟", "استرح قليلًا؛", "ثم امشِ، ببطء.", "جيد!"],
    );
}

#[test]
fn french_has_blanks_before_its_marks() {
    // A blank that breaks, one that does not, and a narrow one.
    for blank in [" ", "\u{a0}", "\u{202f}"] {
        let text =
            ["Mal", "? Dites «", "Oui", "!", "» vite. C’est", ": «", "bien", "»."].join(blank);
        let cut: Vec<_> = sentences(&text).collect();
        let expected = [
            ["Mal", "?"].join(blank),
            ["Dites «", "Oui", "!", "»"].join(blank),
            "vite.".to_owned(),
            ["C’est", ": «", "bien", "»."].join(blank),
        ];
        assert_eq!(cut, expected);
        let words: Vec<_> = words(&text).collect();
        assert_eq!(words, ["Mal", "Dites", "Oui", "vite.", "C’est", "bien"]);
    }
}

#[test]
fn words_have_a_letter_or_a_figure() {
    let all: Vec<_> = words("Two self-massage balls – 5 of 10.").collect();
    assert_eq!(all, ["Two", "self-massage", "balls", "5", "of", "10."]);
}

#[test]
fn each_language_has_its_formula() {
    for (lang, formula) in [
        ("en", Formula::FleschKincaid),
        ("en-GB", Formula::FleschKincaid),
        ("es-MX", Formula::FernandezHuerta),
        ("de", Formula::WienerSachtext),
        ("fr", Formula::KandelMoles),
        ("ar", Formula::Letters),
        ("eng", Formula::Letters),
    ] {
        assert_eq!(Formula::of(lang), formula, "{lang}");
    }
}

/// Counted by hand: what the formula makes of a text.
#[track_caller]
fn expect_value(lang: &str, text: &str, expected: f64) {
    let value = Formula::of(lang).value(Counts::of(text, lang)).expect("a text with words");
    assert!((value - expected).abs() < 1e-9, "{value} not {expected}");
}

#[test]
fn the_formulas_are_the_published_ones() {
    // 7 words, 9 syllables.
    let english = 0.39 * 7.0 / 2.0 + 11.8 * 9.0 / 7.0 - 15.59;
    expect_value("en", "Sit tall. Press on the muscle softly.", english);
    // 6 words, 12 syllables: 200 in 100 words.
    let spanish = 206.84 - 0.60 * 200.0 - 1.02 * 3.0;
    expect_value("es", "La espalda duele. Descanse un rato.", spanish);
    // 7 words: 2 of three syllables, 3 of more than six letters, 4 of one syllable.
    let percent = |count: f64| 100.0 * count / 7.0;
    let german = 0.1935 * percent(2.0) + 0.1672 * 3.5 + 0.1297 * percent(3.0)
        - 0.0327 * percent(4.0)
        - 0.875;
    expect_value("de", "Der Rücken schmerzt. Bewegen Sie sich vorsichtig.", german);
    // 7 words, 10 syllables.
    let french = 207.0 - 1.015 * 3.5 - 73.6 * 10.0 / 7.0;
    expect_value("fr", "Le dos fait mal. Reposez-vous un peu.", french);
    // 4 words of 5 letters in 2 sentences; the sign over one of them is no letter.
    expect_value("ar", "الظهر يؤلمك. استرح قليلًا.", 10.0);
}

#[test]
fn a_text_without_words_has_no_value() {
    for lang in ["en", "es", "de", "fr", "ar"] {
        assert_eq!(Formula::of(lang).value(Counts::of("…", lang)), None);
    }
}

#[test]
fn counts_add_up() {
    let count = |text| Counts::of(text, "en");
    let expected = Counts {
        sentences: 2,
        words: 3,
        syllables: 5,
        one_syllable: 2,
        many_syllables: 1,
        long: 1,
        letters: 15,
    };
    assert_eq!(count("Sit tall. Exercise."), expected);
    let sum = count("Sit tall. Exercise.").plus(count("Press on the muscle."));
    assert_eq!(sum, count("Sit tall. Exercise. Press on the muscle."));
}
