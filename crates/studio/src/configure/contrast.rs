//! What of the chosen colours stands on what, and whether it can be read there.

use std::sync::LazyLock;

use super::colour::{Pair, Rgb, Scheme, opaque};
use crate::config::{Config, Group};
use crate::surface::SURFACE;

/// The guide's colours that are fixed lie there.
const TOKENS: &str = include_str!("../../../../styles/tokens.css");

/// One of the guide's colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    /// A shop sets it.
    Token(&'static str),
    /// It is the guide's own.
    Fixed(&'static str),
}

const INK: Role = Role::Token("--back-relief-ink");
const SURFACE_: Role = Role::Token("--back-relief-surface");
const ACCENT: Role = Role::Token("--back-relief-accent");

/// Two colours that meet.
#[derive(Debug)]
struct Meeting {
    what: &'static str,
    front: Role,
    back: Role,
    least: f64,
}

const fn meeting(what: &'static str, front: Role, back: Role, least: f64) -> Meeting {
    Meeting { what, front, back, least }
}

const MEETINGS: &[Meeting] = &[
    meeting("Text on the ground", INK, SURFACE_, 4.5),
    meeting("Text on cards", INK, Role::Fixed("--card"), 4.5),
    meeting("Small print on the ground", Role::Fixed("--quiet"), SURFACE_, 4.5),
    meeting("Links on the ground", ACCENT, SURFACE_, 4.5),
    meeting("Links on cards", ACCENT, Role::Fixed("--card"), 4.5),
    meeting("Lines and marks on the ground", ACCENT, SURFACE_, 3.0),
    meeting("Words on the accent colour", Role::Fixed("--on-accent"), ACCENT, 4.5),
];

/// How two colours stand to each other.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// What stands on what.
    pub what: &'static str,
    /// On which pages.
    pub scheme: Scheme,
    /// From 1 to 21.
    pub ratio: f64,
    /// What it has to be.
    pub least: f64,
}

impl Finding {
    /// Whether it can be read.
    pub fn passes(&self) -> bool {
        self.ratio >= self.least
    }

    /// The ratio as it is said: never rounded up to what it has to be.
    pub fn said(&self) -> String {
        format!("{:.1}:1", (self.ratio * 10.0).floor() / 10.0)
    }
}

/// The pair of a fixed colour.
static FIXED: LazyLock<Vec<(&'static str, Pair)>> = LazyLock::new(|| {
    ["--card", "--quiet", "--on-accent"]
        .into_iter()
        .filter_map(|name| {
            let rest = TOKENS.split_once(&format!("{name}: "))?.1;
            Some((name, Pair::parse(rest.split_once(';')?.0)))
        })
        .collect()
});

fn pair(config: &Config, role: Role) -> Option<Pair> {
    match role {
        Role::Fixed(name) => FIXED.iter().find(|(it, _)| *it == name).map(|(_, pair)| pair.clone()),
        Role::Token(name) => match config.get(Group::Token, name) {
            Some(value) => Some(Pair::parse(value)),
            None => Pair::of_default(&SURFACE.tokens.iter().find(|it| it.name == name)?.default),
        },
    }
}

fn colour(config: &Config, role: Role, scheme: Scheme) -> Option<Rgb> {
    opaque(pair(config, role)?.of(scheme))
}

/// What the colour of a token meets, in light and in dark; without what can't be known, such as
/// another custom property.
pub fn findings(config: &Config, token: &str) -> Vec<Finding> {
    let meets = MEETINGS.iter().filter(|it| concerns(it, token));
    meets
        .flat_map(|it| Scheme::ALL.map(|scheme| (it, scheme)))
        .filter_map(|(it, scheme)| {
            let front = colour(config, it.front, scheme)?;
            let back = colour(config, it.back, scheme)?;
            Some(Finding { what: it.what, scheme, ratio: front.contrast(back), least: it.least })
        })
        .collect()
}

fn concerns(meeting: &Meeting, token: &str) -> bool {
    [meeting.front, meeting.back].iter().any(|it| matches!(it, Role::Token(name) if *name == token))
}

/// The value nearest to a token's own with which all that it meets can be read. One for both
/// schemes if one will do. None if nothing is wrong, or no colour of that hue helps.
pub fn suggestion(config: &Config, token: &str) -> Option<String> {
    if findings(config, token).iter().all(Finding::passes) {
        return None;
    }
    let own = pair(
        config,
        MEETINGS
            .iter()
            .flat_map(|it| [it.front, it.back])
            .find(|it| matches!(it, Role::Token(name) if *name == token))?,
    )?;
    let passes = |colour: Rgb, scheme| {
        let mut config = config.clone();
        config.set(Group::Token, token, Some(colour.hex()));
        findings(&config, token).iter().filter(|it| it.scheme == scheme).all(Finding::passes)
    };
    let (light, dark) = (opaque(&own.light)?, opaque(&own.dark)?);
    if light == dark
        && let Some(both) = light.nearest(|it| Scheme::ALL.iter().all(|&scheme| passes(it, scheme)))
    {
        return Some(both.hex());
    }
    let light = light.nearest(|it| passes(it, Scheme::Light))?;
    let dark = dark.nearest(|it| passes(it, Scheme::Dark))?;
    Some(Pair { light: light.hex(), dark: dark.hex() }.css())
}

#[cfg(test)]
mod tests {
    use super::*;

    const ACCENT: &str = "--back-relief-accent";

    fn with(values: &[(&str, &str)]) -> Config {
        let mut config = Config::default();
        for (name, value) in values {
            config.set(Group::Token, &format!("--back-relief-{name}"), Some((*value).to_owned()));
        }
        config
    }

    #[test]
    fn the_guides_own_colours_can_be_read() {
        assert_eq!(FIXED.len(), 3);
        for token in ["ink", "surface", "accent"] {
            let token = format!("--back-relief-{token}");
            let all = findings(&Config::default(), &token);
            assert!(all.len() >= 4, "{token}");
            assert!(all.iter().all(Finding::passes), "{token}: {all:?}");
            assert_eq!(suggestion(&Config::default(), &token), None);
        }
    }

    #[test]
    fn a_pale_accent_fails_on_light_pages_and_a_dark_one_on_dark_pages() {
        let failing = |config: &Config| -> Vec<_> {
            let all = findings(config, ACCENT);
            all.into_iter().filter(|it| !it.passes()).map(|it| (it.what, it.scheme)).collect()
        };
        let pale = failing(&with(&[("accent", "#ffcc00")]));
        assert!(pale.contains(&("Links on the ground", Scheme::Light)), "{pale:?}");
        assert!(pale.contains(&("Words on the accent colour", Scheme::Light)), "{pale:?}");
        assert!(pale.contains(&("Lines and marks on the ground", Scheme::Light)), "{pale:?}");
        assert!(pale.iter().all(|it| it.1 == Scheme::Light), "{pale:?}");
        let dark = failing(&with(&[("accent", "#0b5d64")]));
        assert!(dark.contains(&("Links on the ground", Scheme::Dark)), "{dark:?}");
        assert!(dark.iter().all(|it| it.1 == Scheme::Dark), "{dark:?}");
    }

    #[test]
    fn what_is_suggested_passes() {
        for value in ["#ffcc00", "#0b5d64", "red", "light-dark(#888, #555)", "hsl(300 80% 50%)"] {
            let config = with(&[("accent", value)]);
            let better = suggestion(&config, ACCENT).expect("a colour");
            let better = with(&[("accent", &better)]);
            assert!(findings(&better, ACCENT).iter().all(Finding::passes), "{value} {better:?}");
        }
    }

    #[test]
    fn a_ratio_is_never_said_to_be_better_than_it_is() {
        let all = findings(&with(&[("ink", "#777"), ("surface", "#fff")]), "--back-relief-ink");
        assert_eq!(all[0].said(), "4.4:1");
        assert!(!all[0].passes());
    }

    #[test]
    fn what_is_no_colour_of_its_own_is_not_judged() {
        let config = with(&[("ink", "var(--shop-ink)")]);
        assert!(findings(&config, "--back-relief-ink").is_empty());
        assert_eq!(suggestion(&config, "--back-relief-ink"), None);
    }
}
