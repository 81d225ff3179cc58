//! Words as they are compared: small letters, without accents or vowel signs.
//!
//! A table of our languages' letters, not Unicode's: that would be most of the program.

/// A text's words, folded.
pub fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(is_between).map(fold).filter(|word| !word.is_empty())
}

/// Whether a letter stands between two words. Apostrophes do not: "can't" is one.
fn is_between(letter: char) -> bool {
    match letter {
        '\'' | '’' => false,
        '،' | '؛' | '؟' | '«' | '»' | '¿' | '¡' | '°' => true,
        '\u{a0}' | '\u{2000}'..='\u{206f}' => true,
        _ => letter.is_ascii() && !letter.is_ascii_alphanumeric(),
    }
}

fn fold(word: &str) -> String {
    let mut folded = String::new();
    for letter in word.chars() {
        match letter {
            'À'..='Ö' | 'Ø'..='Þ' => {
                // The small ones stand 32 places further on.
                let small = char::from_u32(letter as u32 + 32).unwrap_or(letter);
                push(small, &mut folded);
            }
            _ => push(letter.to_ascii_lowercase(), &mut folded),
        }
    }
    folded
}

fn push(letter: char, folded: &mut String) {
    let plain = match letter {
        'à'..='å' => "a",
        'æ' => "ae",
        'ç' => "c",
        'è'..='ë' => "e",
        'ì'..='ï' => "i",
        'ñ' => "n",
        'ò'..='ö' | 'ø' => "o",
        'ù'..='ü' => "u",
        'ý' | 'ÿ' => "y",
        'œ' | 'Œ' => "oe",
        'ß' => "ss",
        'أ' | 'إ' | 'آ' | 'ٱ' => "ا",
        'ى' | 'ئ' => "ي",
        'ؤ' => "و",
        'ة' => "ه",
        // Apostrophes, accents written apart, Arabic vowel signs and the lengthening stroke.
        '\'' | '’' | '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{670}' | 'ـ' => "",
        _ => return folded.push(letter),
    };
    folded.push_str(plain);
}

#[cfg(test)]
mod tests {
    use super::words;

    fn folded(text: &str) -> Vec<String> {
        words(text).collect()
    }

    #[test]
    fn accents_and_capitals_make_no_difference() {
        assert_eq!(folded("ÉPAULE, Rücken-Schmerz"), ["epaule", "rucken", "schmerz"]);
        assert_eq!(folded("e\u{301}paule"), ["epaule"]);
        assert_eq!(folded("can't, can’t"), ["cant", "cant"]);
        assert_eq!(folded("¿Dónde está?"), ["donde", "esta"]);
    }

    #[test]
    fn arabic_is_compared_by_its_consonants() {
        assert_eq!(folded("أَسْفَلُ الظَّهْر؟"), folded("اسفل الظهر"));
        assert_eq!(folded("الرقبة"), folded("الرقبه"));
    }

    #[test]
    fn a_text_without_words_has_none() {
        assert_eq!(folded(" … – ' "), Vec::<String>::new());
    }
}
