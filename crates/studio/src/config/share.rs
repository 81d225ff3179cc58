//! What was set, as the end of an address that can be read and shared:
//! `v=1&area=lower-back&--accent=%230b5d64&part.panel=…&slot.intro=…`.
//!
//! It stands after `#`, so no server ever sees it. It may come from anyone: it is cut, and what
//! the element does not have, or would not take, is left out and told.

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

use super::{Config, Group, css};
use crate::surface::{Kind, SURFACE, Surface};

/// The version of the form.
const VERSION: &str = "1";
/// An address longer than this is left alone: not every app sends it whole.
pub const LONGEST: usize = 8000;
const TOKEN: &str = "--back-relief-";

/// What stands for itself neither in an address nor between `&`s.
const CODED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'&')
    .add(b'+')
    .add(b'<')
    .add(b'=')
    .add(b'>')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// A link, read.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Shared {
    /// What it sets.
    pub config: Config,
    /// What of it was left out, as it stands there.
    pub left_out: Vec<String>,
}

/// Why a link is not read at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// Longer than [`LONGEST`].
    TooLong,
    /// Of a version that is not ours.
    Version,
}

/// What was set, as the end of an address. Empty if all is at its default.
pub fn encode(config: &Config) -> String {
    if config.is_default() {
        return String::new();
    }
    let mut out = format!("v={VERSION}");
    for group in [Group::Attribute, Group::Token, Group::Part, Group::Slot] {
        for (name, value) in config.group(group) {
            let name = key(group, name);
            let (name, value) = (coded(&name), coded(value));
            out += &format!("&{name}={value}");
        }
    }
    out
}

fn coded(text: &str) -> String {
    utf8_percent_encode(text, CODED).to_string()
}

fn key(group: Group, name: &str) -> String {
    match group {
        Group::Attribute => name.to_owned(),
        Group::Token => format!("--{}", name.strip_prefix(TOKEN).unwrap_or(name)),
        Group::Part => format!("part.{name}"),
        Group::Slot => format!("slot.{name}"),
    }
}

/// Reads the end of an address. `fits(pattern, value)` says whether a value matches as a whole: a
/// browser's own expressions do.
pub fn decode(text: &str, fits: impl Fn(&str, &str) -> bool) -> Result<Shared, Refused> {
    if text.len() > LONGEST {
        return Err(Refused::TooLong);
    }
    let mut shared = Shared::default();
    for (at, pair) in text.split('&').filter(|it| !it.is_empty()).enumerate() {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let name = percent_decode_str(name).decode_utf8_lossy();
        let value = percent_decode_str(value).decode_utf8_lossy();
        if at == 0 {
            if name != "v" || value != VERSION {
                return Err(Refused::Version);
            }
            continue;
        }
        let known = place(&SURFACE, &name);
        match known.filter(|(group, name)| is_allowed(&SURFACE, *group, name, &value, &fits)) {
            Some((group, name)) => shared.config.set(group, &name, Some(value.into_owned())),
            None => shared.left_out.push(name.into_owned()),
        }
    }
    Ok(shared)
}

/// What a name in a link stands for.
fn place(surface: &Surface, key: &str) -> Option<(Group, String)> {
    if let Some(name) = key.strip_prefix("part.") {
        let is_known = surface.parts.iter().any(|it| it.name == name);
        return is_known.then(|| (Group::Part, name.to_owned()));
    }
    if let Some(name) = key.strip_prefix("slot.") {
        return surface.has_slot(name).then(|| (Group::Slot, name.to_owned()));
    }
    if let Some(name) = key.strip_prefix("--") {
        let name = format!("{TOKEN}{name}");
        return surface.tokens.iter().any(|it| it.name == name).then_some((Group::Token, name));
    }
    surface.attributes.iter().any(|it| it.name == key).then(|| (Group::Attribute, key.to_owned()))
}

/// Whether the element would take a value: what a control lets through, and no more.
pub fn is_allowed(
    surface: &Surface,
    group: Group,
    name: &str,
    value: &str,
    fits: impl Fn(&str, &str) -> bool,
) -> bool {
    match group {
        Group::Slot => !value.trim().is_empty(),
        Group::Token | Group::Part => {
            !value.trim().is_empty() && !css::loads(value) && !value.contains(['<', '{', '}'])
        }
        Group::Attribute => {
            let Some(attribute) = surface.attributes.iter().find(|it| it.name == name) else {
                return false;
            };
            match attribute.kind() {
                Kind::Choice => surface.choices.iter().any(|it| it == value),
                Kind::Words(words) => words.iter().any(|it| it == value),
                Kind::Boolean => value.is_empty(),
                Kind::Language => fits("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", value),
                Kind::Text => match &attribute.pattern {
                    Some(pattern) => fits(pattern, value),
                    None => !value.is_empty(),
                },
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Result<Shared, Refused> {
        decode(text, |_, value| !value.is_empty())
    }

    #[test]
    fn a_link_can_be_read_by_people() {
        let mut config = Config::default();
        assert_eq!(encode(&config), "");
        config.set(Group::Attribute, "area", Some("lower-back".into()));
        config.set(Group::Attribute, "share-area", Some(String::new()));
        config.set(Group::Token, "--back-relief-accent", Some("#0b5d64".into()));
        config.set(Group::Part, "panel", Some("padding: 0".into()));
        config.set(Group::Slot, "products-glutes", Some("a & b\n[c](/d)".into()));
        assert_eq!(
            encode(&config),
            "v=1&area=lower-back&share-area=&--accent=%230b5d64&part.panel=padding:%200\
             &slot.products-glutes=a%20%26%20b%0A%5Bc%5D(/d)"
        );
        assert_eq!(read(&encode(&config)), Ok(Shared { config, left_out: vec![] }));
    }

    #[test]
    fn what_is_unknown_or_would_do_more_is_left_out_and_told() {
        let text = "v=1&onclick=x&area=nose&--accent=url(//evil)&--nose=1&part.base=a}b{\
                    &slot.products-nose=x&share-area=yes&loading=never&area=mid-back";
        let shared = read(text).expect("a link");
        assert_eq!(shared.config.attributes.get("area").map(String::as_str), Some("mid-back"));
        assert_eq!(
            shared.left_out,
            [
                "onclick",
                "area",
                "--accent",
                "--nose",
                "part.base",
                "slot.products-nose",
                "share-area",
                "loading"
            ]
        );
    }

    #[test]
    fn too_long_and_other_versions_are_refused() {
        assert_eq!(read(&format!("v=1&slot.intro={}", "a".repeat(LONGEST))), Err(Refused::TooLong));
        assert_eq!(read("v=2&area=mid-back"), Err(Refused::Version));
        assert_eq!(read("area=mid-back"), Err(Refused::Version));
        assert_eq!(read(""), Ok(Shared::default()));
    }

    fn configs() -> impl Strategy<Value = Config> {
        let token = prop::sample::select(
            SURFACE.tokens.iter().map(|it| it.name.clone()).collect::<Vec<_>>(),
        );
        let area = prop::option::of(prop::sample::select(SURFACE.choices.clone()));
        let slot = prop::sample::select(vec!["intro", "products", "products-glutes", "footer"]);
        let tokens = prop::collection::btree_map(token, "[^<{}\\\\]*[a-z#%&=+é✓]", 0..4)
            .prop_filter("loads nothing", |it| it.values().all(|value| !css::loads(value)));
        let slots = prop::collection::btree_map(slot.prop_map(str::to_owned), ".*[^\\s]", 0..4)
            .prop_filter("not empty", |it| it.values().all(|text| !text.trim().is_empty()));
        (area, tokens, slots).prop_map(|(area, tokens, slots)| {
            let attributes = area.map(|it| ("area".to_owned(), it)).into_iter().collect();
            Config { attributes, tokens, slots, ..Config::default() }
        })
    }

    proptest! {
        #[test]
        fn what_is_shared_is_what_arrives(config in configs()) {
            let text = encode(&config);
            prop_assume!(text.len() <= LONGEST);
            prop_assert!(text.is_ascii());
            prop_assert_eq!(read(&text), Ok(Shared { config, left_out: vec![] }));
        }

        #[test]
        fn any_text_is_read_without_a_panic(text in "(v=1&)?.{0,300}") {
            let _ = read(&text);
        }
    }
}
