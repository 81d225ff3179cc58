//! What the element in the preview has to have, as data for the script that sees to it.

use serde::Serialize;

use super::slot::{Piece, lines};
use super::{Config, css};
use crate::surface::{Kind, Surface};

/// All of it: what is not in here goes back to what the page itself wrote.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Wanted {
    /// Each attribute of the list, with its value if it is set.
    pub attributes: Vec<(String, Option<String>)>,
    /// Each token of the list, with its value if it is set.
    pub tokens: Vec<(String, Option<String>)>,
    /// The parts that are styled, with their declarations one by one.
    pub parts: Vec<(String, Vec<String>)>,
    /// The slots that are filled.
    pub slots: Vec<Slotted>,
}

/// What stands in one slot.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Slotted {
    /// The slot's name.
    pub name: String,
    /// Its paragraphs, in pieces: words, and where they lead.
    pub lines: Vec<Vec<(String, Option<String>)>>,
}

/// What a guide's address may be in the preview: another site's would be fetched from there.
fn stays_here(guide: &str) -> bool {
    // Two slashes, either way round, begin a host's name; browsers skip a tab between them.
    guide.strip_prefix('/').is_some_and(|rest| !rest.starts_with(['/', '\\']))
        && !guide.contains(char::is_control)
}

/// Whether a guide was set that the preview leaves out.
pub fn is_guide_elsewhere(config: &Config) -> bool {
    config.attributes.get("guide").is_some_and(|it| !stays_here(it))
}

/// What `config` asks for, as far as `surface` has it.
pub fn wanted(config: &Config, surface: &Surface) -> Wanted {
    let attribute = |it: &crate::surface::Attribute| {
        let value =
            config.attributes.get(&it.name).filter(|value| it.name != "guide" || stays_here(value));
        let value = value.map(|value| match it.kind() {
            Kind::Boolean => String::new(),
            _ => value.clone(),
        });
        (it.name.clone(), value)
    };
    let token = |it: &crate::surface::Token| {
        let value = config.tokens.get(&it.name).filter(|value| !css::loads(value));
        (it.name.clone(), value.cloned())
    };
    let part = |it: &crate::surface::Named| {
        let all = css::declarations(config.parts.get(&it.name)?);
        let kept = all.into_iter().filter(|one| !css::loads(one)).map(str::to_owned).collect();
        Some((it.name.clone(), kept))
    };
    let slot = |(name, text): (&String, &String)| {
        let lines: Vec<_> = lines(text).into_iter().map(owned).collect();
        (surface.has_slot(name) && !lines.is_empty()).then(|| Slotted { name: name.clone(), lines })
    };
    Wanted {
        attributes: surface.attributes.iter().map(attribute).collect(),
        tokens: surface.tokens.iter().map(token).collect(),
        parts: surface.parts.iter().filter_map(part).collect(),
        slots: config.slots.iter().filter_map(slot).collect(),
    }
}

fn owned(line: Vec<Piece<'_>>) -> Vec<(String, Option<String>)> {
    let piece = |piece| match piece {
        Piece::Text(text) => (text.to_owned(), None),
        Piece::Link { text, href } => (text.to_owned(), Some(href.to_owned())),
    };
    line.into_iter().map(piece).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Group;
    use crate::surface::SURFACE;

    fn config(values: &[(Group, &str, &str)]) -> Config {
        let mut config = Config::default();
        for (group, name, value) in values {
            config.set(*group, name, Some((*value).to_owned()));
        }
        config
    }

    #[test]
    fn what_was_set_reaches_the_element_and_the_rest_is_taken_back() {
        let wanted = wanted(
            &config(&[
                (Group::Attribute, "area", "lower-back"),
                (Group::Attribute, "share-area", "x"),
                (Group::Token, "--back-relief-radius", "0px"),
                (Group::Part, "panel", "color: red; background: url(x)"),
                (Group::Slot, "products-glutes", "Buy [it](/it)"),
            ]),
            &SURFACE,
        );
        let of = |name: &str| {
            wanted.attributes.iter().find(|it| it.0 == name).expect("in the list").1.clone()
        };
        assert_eq!(wanted.attributes.len(), SURFACE.attributes.len());
        assert_eq!(of("area").as_deref(), Some("lower-back"));
        assert_eq!(of("share-area").as_deref(), Some(""));
        assert_eq!(of("region"), None);
        assert!(wanted.tokens.contains(&("--back-relief-radius".into(), Some("0px".into()))));
        assert_eq!(wanted.parts, [("panel".into(), vec!["color: red".into()])]);
        let link = ("it".to_owned(), Some("/it".to_owned()));
        let line = vec![("Buy ".to_owned(), None), link];
        assert_eq!(wanted.slots, [Slotted { name: "products-glutes".into(), lines: vec![line] }]);
    }

    #[test]
    fn what_the_list_does_not_have_and_what_another_site_has_stays_out() {
        let wanted = wanted(
            &config(&[
                (Group::Attribute, "onclick", "x"),
                (Group::Attribute, "guide", "https://other.example/guide.json"),
                (Group::Slot, "other", "x"),
                (Group::Slot, "products-nose", "x"),
                (Group::Part, "nose", "color: red"),
                (Group::Token, "--back-relief-font", "url(x)"),
            ]),
            &SURFACE,
        );
        assert!(wanted.attributes.iter().all(|it| it.1.is_none() && it.0 != "onclick"));
        assert!(wanted.tokens.iter().all(|it| it.1.is_none()));
        assert!(wanted.slots.is_empty() && wanted.parts.is_empty());
    }
    #[test]
    fn a_guide_of_another_site_is_told_of() {
        let told = |guide| is_guide_elsewhere(&config(&[(Group::Attribute, "guide", guide)]));
        for elsewhere in [
            "https://other.example/g.json",
            "//other.example/g",
            "/\\other.example",
            "/\t/other.example",
        ] {
            assert!(told(elsewhere), "{elsewhere}");
        }
        assert!(!told("/guide.json"));
        assert!(!is_guide_elsewhere(&Config::default()));
    }
}
