//! The controls, made from the list of what can be set: what is new there appears by itself.

use back_relief::{AreaId, Choice, Guide};

use super::colour::Pair;
use crate::config::Group;
use crate::surface::{Attribute, Kind, Surface, Token};

/// Some controls under one heading.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Its heading.
    pub title: &'static str,
    /// For whom it is open at first.
    pub is_open: bool,
    /// In the order of the list.
    pub controls: Vec<Control>,
}

/// What sets one value.
#[derive(Debug, Clone, PartialEq)]
pub struct Control {
    /// Which of the four it is.
    pub group: Group,
    /// As it is written in HTML or CSS.
    pub name: String,
    /// Its name for people.
    pub label: String,
    /// What it does.
    pub help: String,
    /// What holds unless it is set, in words; empty if that needs none.
    pub default: String,
    /// How it is set.
    pub input: Input,
}

impl Control {
    /// The id of what gets the focus.
    pub fn id(&self) -> String {
        let name = self.name.trim_start_matches('-').replace(['<', '>'], "");
        match self.group {
            Group::Attribute => format!("set-attribute-{name}"),
            Group::Token => format!("set-token-{name}"),
            Group::Part => format!("set-part-{name}"),
            Group::Slot => format!("set-slot-{name}"),
        }
    }
}

/// How a value is set.
#[derive(Debug, Clone, PartialEq)]
pub enum Input {
    /// One of many, each with a name; or none.
    Choice(Vec<Named>),
    /// One of few; the first holds unless another is chosen.
    Words(Vec<Named>),
    /// One of the guide's languages, or the page's.
    Language,
    /// On or off.
    Switch,
    /// A line that has to match as a whole, where there is something to match.
    Line(Option<String>),
    /// A colour, with what it is unless it is set.
    Colour(Pair),
    /// A value for a property of CSS.
    Value(&'static str),
    /// Declarations of CSS.
    Declarations,
    /// The shop's own text.
    Text,
    /// The shop's own text for each of some areas; the name of each slot begins with this.
    Areas(String),
}

/// A value and its name for people.
#[derive(Debug, Clone, PartialEq)]
pub struct Named {
    /// As it is written in HTML.
    pub value: String,
    /// As people read it.
    pub name: String,
}

const OPENS: &str = "What it opens with";
const LANGUAGE: &str = "Language and numbers";
const COLOURS: &str = "Colours";
const SHAPE: &str = "Shape and type";
const CONTENT: &str = "Your own content";
const DEVELOPERS: &str = "For developers";

/// All controls, by section. `areas` are the areas' names.
pub fn sections(surface: &Surface, areas: &[(AreaId, String)]) -> Vec<Section> {
    let attributes =
        surface.attributes.iter().map(|it| (section_of(it), attribute(it, surface, areas)));
    let tokens = surface.tokens.iter().map(token);
    let parts = surface.parts.iter().map(|it| {
        let label = format!("Part “{}”", it.name);
        (DEVELOPERS, named(Group::Part, &it.name, label, &it.does, Input::Declarations))
    });
    let slots = surface.slots.iter().map(|it| {
        let (label, input) = match it.name.strip_suffix("<area>") {
            Some(prefix) => ("Products for one area".to_owned(), Input::Areas(prefix.to_owned())),
            None => (words(&it.name), Input::Text),
        };
        (CONTENT, named(Group::Slot, &it.name, label, &it.does, input))
    });
    let mut all: Vec<_> = attributes.chain(tokens).chain(slots).chain(parts).collect();
    [OPENS, LANGUAGE, COLOURS, SHAPE, CONTENT, DEVELOPERS]
        .into_iter()
        .map(|title| {
            let controls = all.extract_if(.., |it| it.0 == title).map(|it| it.1).collect();
            Section { title, is_open: title == OPENS || title == COLOURS, controls }
        })
        .filter(|it| !it.controls.is_empty())
        .collect()
}

/// What is new stands with what comes first: it is seen, and can be given a better place here.
fn section_of(attribute: &Attribute) -> &'static str {
    match (attribute.name.as_str(), attribute.kind()) {
        ("emergency" | "region", _) | (_, Kind::Language) => LANGUAGE,
        ("loading" | "share-area", _) => DEVELOPERS,
        ("guide", _) => CONTENT,
        _ => OPENS,
    }
}

fn named(group: Group, name: &str, label: String, help: &str, input: Input) -> Control {
    let (name, help) = (name.to_owned(), help.to_owned());
    Control { group, name, label, help, default: String::new(), input }
}

fn attribute(attribute: &Attribute, surface: &Surface, areas: &[(AreaId, String)]) -> Control {
    let setting = &attribute.setting;
    let input = match attribute.kind() {
        Kind::Choice => Input::Choice(surface.choices.iter().map(|it| choice(it, areas)).collect()),
        Kind::Language => Input::Language,
        Kind::Boolean => Input::Switch,
        Kind::Words(all) => Input::Words(
            all.into_iter()
                .map(|value| {
                    let name = setting.values.get(&value).cloned();
                    Named { name: name.unwrap_or_else(|| words(&value)), value }
                })
                .collect(),
        ),
        Kind::Text => Input::Line(attribute.pattern.clone()),
    };
    // The list's {languages} stand in the control itself.
    let help = setting.help.split(" {languages}").next().unwrap_or_default();
    named(Group::Attribute, &attribute.name, setting.label.clone(), help, input)
}

fn choice(value: &str, areas: &[(AreaId, String)]) -> Named {
    let found = Choice::parse(value).and_then(|it| {
        let (_, area) = areas.iter().find(|(id, _)| *id == it.area())?;
        Some(match it.side() {
            Some(side) => format!("{area}, {}", side.as_str()),
            None => area.clone(),
        })
    });
    Named { value: value.to_owned(), name: found.unwrap_or_else(|| words(value)) }
}

fn token(token: &Token) -> (&'static str, Control) {
    let name = token.name.trim_start_matches("--back-relief-");
    let (section, input, default) = match Pair::of_default(&token.default) {
        Some(pair) => (COLOURS, Input::Colour(pair), String::new()),
        None => {
            let property = if name == "font" { "font-family" } else { "width" };
            let section = if name.contains("inset") { DEVELOPERS } else { SHAPE };
            (section, Input::Value(property), token.default.clone())
        }
    };
    let control = named(Group::Token, &token.name, words(name), &token.does, input);
    (section, Control { default, ..control })
}

/// `font-size` as "Font size".
fn words(name: &str) -> String {
    let name = name.replace('-', " ");
    let mut letters = name.chars();
    letters.next().map(|it| it.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The areas' names in English, from the neck down.
pub fn area_names() -> Vec<(AreaId, String)> {
    Guide::english().areas.iter().map(|it| (it.id, it.name.clone())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::surface::SURFACE;

    fn controls(surface: &Surface) -> Vec<Control> {
        sections(surface, &area_names()).into_iter().flat_map(|it| it.controls).collect()
    }

    #[test]
    fn everything_in_the_list_has_its_control_once() {
        let all = controls(&SURFACE);
        let mut wanted: Vec<(Group, &str)> = Vec::new();
        wanted.extend(SURFACE.attributes.iter().map(|it| (Group::Attribute, it.name.as_str())));
        wanted.extend(SURFACE.tokens.iter().map(|it| (Group::Token, it.name.as_str())));
        wanted.extend(SURFACE.parts.iter().map(|it| (Group::Part, it.name.as_str())));
        wanted.extend(SURFACE.slots.iter().map(|it| (Group::Slot, it.name.as_str())));
        let mut found: Vec<_> = all.iter().map(|it| (it.group, it.name.as_str())).collect();
        wanted.sort();
        found.sort();
        assert_eq!(found, wanted);
        for it in all {
            assert!(!it.label.is_empty() && !it.help.is_empty(), "{}", it.name);
            assert!(!it.help.contains('{'), "{}", it.help);
        }
    }

    #[test]
    fn each_kind_has_the_control_that_suits_it() {
        let all = controls(&SURFACE);
        let input = |name: &str| &all.iter().find(|it| it.name == name).expect("in the list").input;
        let Input::Choice(areas) = input("area") else { panic!("area") };
        assert_eq!(areas.len(), 14);
        assert!(areas.iter().any(|it| it.value == "glutes-left" && it.name.ends_with(", left")));
        let Input::Words(words) = input("loading") else { panic!("loading") };
        assert_eq!(words[1], Named { value: "eager".into(), name: "At once".into() });
        assert_eq!(input("lang"), &Input::Language);
        assert_eq!(input("share-area"), &Input::Switch);
        assert!(matches!(input("emergency"), Input::Line(Some(_))));
        assert!(matches!(input("--back-relief-ink"), Input::Colour(_)));
        assert_eq!(input("--back-relief-radius"), &Input::Value("width"));
        assert_eq!(input("--back-relief-font"), &Input::Value("font-family"));
        assert_eq!(input("panel"), &Input::Declarations);
        assert_eq!(input("products-<area>"), &Input::Areas("products-".into()));
    }

    #[test]
    fn what_is_new_in_the_list_appears_by_itself() {
        let text = include_str!("../../../../integrations/surface.json");
        let mut list: serde_json::Value = serde_json::from_str(text).expect("in the list");
        let mut add = |group: &str, entry: serde_json::Value| {
            list[group].as_array_mut().expect("in the list").push(entry);
        };
        let setting = serde_json::json!({ "label": "New one", "help": "It does." });
        let new = |name: &str, kind: &str| serde_json::json!({ "name": name, "type": kind, "default": null, "does": "", "setting": setting });
        add("attributes", new("new-switch", "boolean"));
        add("attributes", new("new-thing", "something else"));
        add(
            "tokens",
            serde_json::json!({ "name": "--back-relief-new", "default": "#fff, dark: #000", "does": "x" }),
        );
        add("parts", serde_json::json!({ "name": "new-part", "does": "x" }));
        add("slots", serde_json::json!({ "name": "new-slot", "does": "x" }));
        let all = controls(&Surface::parse(&list.to_string()).expect("in the list"));
        let input = |name: &str| &all.iter().find(|it| it.name == name).expect("in the list").input;
        assert_eq!(input("new-switch"), &Input::Switch);
        assert_eq!(input("new-thing"), &Input::Line(None));
        assert!(matches!(input("--back-relief-new"), Input::Colour(_)));
        assert_eq!(input("new-part"), &Input::Declarations);
        assert_eq!(input("new-slot"), &Input::Text);
    }
}
