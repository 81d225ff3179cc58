//! One number for how hard a text is, by the formula that is published for its language.

use super::Counts;
use crate::guide::lang;

/// A formula and its scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Formula {
    /// English: about the years of school it takes to read this; add five for the age.
    FleschKincaid,
    /// Spanish: 0 is very hard, 100 very easy; from 70 on, "algo fácil", school year 6.
    FernandezHuerta,
    /// German: from 4, very easy, to 15, very hard; up to 12 these are school years.
    WienerSachtext,
    /// French: 0 is very hard, 100 very easy, as Flesch's scale.
    KandelMoles,
    /// Any other language: letters a sentence, a length and no published scale.
    Letters,
}

impl Formula {
    /// The one for a language (BCP 47, such as `es-MX`).
    pub fn of(lang: &str) -> Self {
        match lang::language(lang) {
            "en" => Self::FleschKincaid,
            "es" => Self::FernandezHuerta,
            "de" => Self::WienerSachtext,
            "fr" => Self::KandelMoles,
            _ => Self::Letters,
        }
    }

    /// What the formula says of a text; nothing where the text has no word.
    pub fn value(self, counts: Counts) -> Option<f64> {
        if counts.words == 0 || counts.sentences == 0 {
            return None;
        }
        let words = counts.words as f64;
        let words_a_sentence = words / counts.sentences as f64;
        let a_word = |count: usize| count as f64 / words;
        let percent = |count: usize| 100.0 * a_word(count);
        Some(match self {
            // Kincaid, Fishburne, Rogers and Chissom: Derivation of New Readability Formulas for
            // Navy Enlisted Personnel. 1975.
            Self::FleschKincaid => {
                0.39 * words_a_sentence + 11.8 * a_word(counts.syllables) - 15.59
            }
            // Fernández Huerta: Medidas sencillas de lecturabilidad. Consigna 214, 1959:
            // 206.84 - 0.60 P - 1.02 F, where P is syllables in 100 words. F is printed there as
            // sentences in 100 words, by which short ones were harder; it is words a sentence, as
            // in the formula of Flesch that it comes from (Law, Linguist List 22.2332, 2011).
            Self::FernandezHuerta => {
                206.84 - 0.60 * percent(counts.syllables) - 1.02 * words_a_sentence
            }
            // Bamberger and Vanecek: Lesen, Verstehen, Lernen, Schreiben. 1984: the first of four.
            Self::WienerSachtext => {
                0.1935 * percent(counts.many_syllables)
                    + 0.1672 * words_a_sentence
                    + 0.1297 * percent(counts.long)
                    - 0.0327 * percent(counts.one_syllable)
                    - 0.875
            }
            // Kandel and Moles: Application de l'indice de Flesch à la langue française. 1958:
            // Flesch's formula with other constants; 0.736 is by syllables in 100 words.
            Self::KandelMoles => {
                207.0 - 1.015 * words_a_sentence - 0.736 * percent(counts.syllables)
            }
            // Fucks: Der Unterschied des Prosastils von Dichtern und anderen Schriftstellern. 1955:
            // word length times sentence length. It takes no constants, which would have to be
            // found for each language.
            Self::Letters => words_a_sentence * a_word(counts.letters),
        })
    }

    /// Whether an easier text has a higher value.
    pub const fn is_ease(self) -> bool {
        matches!(self, Self::FernandezHuerta | Self::KandelMoles)
    }

    /// Whether this value is on the hard side of a limit on the same scale.
    pub fn is_beyond(self, value: f64, limit: f64) -> bool {
        if self.is_ease() { value < limit } else { value > limit }
    }

    /// A value as messages tell it.
    pub(in crate::guide) fn told(self, value: f64) -> String {
        match self {
            Self::FleschKincaid => format!("the reading grade {value:.1}"),
            Self::FernandezHuerta => format!("the reading ease {value:.1} (Fernández Huerta)"),
            Self::WienerSachtext => format!("the reading grade {value:.1} (Wiener Sachtextformel)"),
            Self::KandelMoles => format!("the reading ease {value:.1} (Kandel and Moles)"),
            Self::Letters => format!("{value:.1} letters a sentence"),
        }
    }
}
