//! Which plural form a language takes for a number, by the Unicode CLDR's rules.
//!
//! Asked once a guide: the answers travel in its pack, so that the browser program needs no rules.

use crate::guide::plural::{CATEGORIES, MOST, PluralTable};

/// What a language (BCP 47, such as `ar-EG`) does with each number up to [`MOST`]. One that
/// nobody knows gets the rules of no language in particular: one form for all.
pub fn table(lang: &str) -> PluralTable {
    let category = rules(lang);
    let place = |name: &str| CATEGORIES.iter().position(|it| *it == name);
    let places = (0..=MOST).map(|n| place(&category(n)).unwrap_or(CATEGORIES.len() - 1));
    PluralTable::new(places.map(|place| place.to_string()).collect())
}

#[cfg(not(target_arch = "wasm32"))]
fn rules(lang: &str) -> impl Fn(u32) -> String {
    use icu_locale_core::Locale;
    use icu_plurals::{PluralCategory, PluralRules};

    let locale = lang.parse::<Locale>().unwrap_or(Locale::UNKNOWN);
    let rules = PluralRules::try_new_cardinal(locale.into()).ok();
    move |n| {
        let category = rules.as_ref().map_or(PluralCategory::Other, |it| it.category_for(n));
        match category {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        }
        .to_owned()
    }
}

/// In a browser, `Intl` has the rules already.
#[cfg(target_arch = "wasm32")]
fn rules(lang: &str) -> impl Fn(u32) -> String {
    use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_namespace = Intl)]
        type PluralRules;
        #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
        fn new(lang: &str) -> Result<PluralRules, JsValue>;
        #[wasm_bindgen(method)]
        fn select(this: &PluralRules, n: u32) -> String;
    }

    let rules = PluralRules::new(lang).ok();
    move |n| rules.as_ref().map_or_else(|| "other".to_owned(), |it| it.select(n))
}
