//! Colours as CSS writes them, and how much two of them differ (WCAG 2.2, relative luminance).

use csscolorparser::Color;

/// One value for light pages and one for dark ones: the same, unless `light-dark()` tells them
/// apart.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// On light pages.
    pub light: String,
    /// On dark ones.
    pub dark: String,
}

impl Pair {
    /// Reads a token's value. It need not be a colour.
    pub fn parse(value: &str) -> Self {
        let value = value.trim();
        let inside = value.strip_prefix("light-dark(").and_then(|it| it.strip_suffix(')'));
        let (light, dark) = inside.and_then(split).unwrap_or((value, value));
        Self { light: light.trim().to_owned(), dark: dark.trim().to_owned() }
    }

    /// A default as the list of tokens writes it: `#fff, dark: #000`.
    pub fn of_default(text: &str) -> Option<Self> {
        let (light, dark) = text.split_once(", dark: ")?;
        let pair = Self { light: light.trim().to_owned(), dark: dark.trim().to_owned() };
        (opaque(&pair.light).is_some() && opaque(&pair.dark).is_some()).then_some(pair)
    }

    /// As a token's value.
    pub fn css(&self) -> String {
        if self.light == self.dark {
            return self.light.clone();
        }
        format!("light-dark({}, {})", self.light, self.dark)
    }

    /// The one of a scheme.
    pub fn of(&self, scheme: Scheme) -> &str {
        match scheme {
            Scheme::Light => &self.light,
            Scheme::Dark => &self.dark,
        }
    }
}

/// At the comma that is in no brackets.
fn split(text: &str) -> Option<(&str, &str)> {
    let mut depth = 0_i32;
    for (at, it) in text.char_indices() {
        match it {
            '(' => depth += 1,
            ')' => depth -= 1,
            ',' if depth == 0 => return Some((&text[..at], &text[at + 1..])),
            _ => {}
        }
    }
    None
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// As most pages are.
    Light,
    /// Light text on a dark ground.
    Dark,
}

impl Scheme {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];
}

/// Red, green and blue from 0 to 255, as a screen shows them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rgb(pub [u8; 3]);

/// A colour as CSS writes it: `#rgb`, `#rrggbb`, `rgb()`, `hsl()`, `oklch()`, names. None if it is
/// none, or lets through what is behind it: that has no contrast of its own.
pub fn opaque(text: &str) -> Option<Rgb> {
    let text = text.trim();
    // Digits alone are a colour for the parser, and none for CSS.
    let is_written = text.starts_with('#') || text.chars().next()?.is_ascii_alphabetic();
    let is_hex = |it: &str| it.chars().all(|it| it.is_ascii_hexdigit());
    let is_bare_hex = matches!(text.len(), 3 | 4 | 6 | 8) && is_hex(text);
    if !is_written || is_bare_hex {
        return None;
    }
    let colour = csscolorparser::parse(text).ok()?;
    let [red, green, blue, alpha] = colour.to_rgba8();
    (alpha == 255).then_some(Rgb([red, green, blue]))
}

impl Rgb {
    /// As `#rrggbb`.
    pub fn hex(self) -> String {
        let [red, green, blue] = self.0;
        format!("#{red:02x}{green:02x}{blue:02x}")
    }

    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|it| {
            let it = f64::from(it) / 255.0;
            if it <= 0.04045 { it / 12.92 } else { ((it + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// From 1 to 21.
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// The colour of the same hue, as near as may be in lightness, for which `passes` holds.
    pub fn nearest(self, passes: impl Fn(Self) -> bool) -> Option<Self> {
        if passes(self) {
            return Some(self);
        }
        let [red, green, blue] = self.0;
        let [lightness, a, b, _] = Color::from_rgba8(red, green, blue, 255).to_oklaba();
        // In steps that an eye hardly sees, darker and lighter in turn.
        (1..=400).find_map(|step| {
            let by = 0.0025 * step as f32;
            [lightness - by, lightness + by]
                .into_iter()
                .filter(|it| (0.0..=1.0).contains(it))
                .map(|it| {
                    let [red, green, blue, _] =
                        Color::from_oklaba(it, a, b, 1.0).clamp().to_rgba8();
                    Self([red, green, blue])
                })
                .find(|&it| passes(it))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ratio(a: &str, b: &str) -> f64 {
        let ratio = opaque(a).expect("a colour").contrast(opaque(b).expect("it"));
        (ratio * 100.0).round() / 100.0
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        // Known from the definition's own examples and WebAIM's checker.
        assert_eq!(ratio("#000", "#fff"), 21.0);
        assert_eq!(ratio("white", "white"), 1.0);
        assert_eq!(ratio("#777", "#fff"), 4.48);
        assert_eq!(ratio("#767676", "#fff"), 4.54);
        assert_eq!(ratio("rgb(255, 0, 0)", "hsl(0 0% 100%)"), 4.0);
        assert_eq!(ratio("#0000ff", "#ffff00"), 8.0);
    }

    #[test]
    fn colours_are_read_as_css_writes_them() {
        for text in ["#1a2b3c", "#1A2B3CFF", "rgb(26 43 60)", "rgb(26, 43, 60)", " #1a2b3c "] {
            assert_eq!(opaque(text).map(Rgb::hex).as_deref(), Some("#1a2b3c"), "{text}");
        }
        assert_eq!(opaque("RebeccaPurple").map(Rgb::hex).as_deref(), Some("#663399"));
        for text in ["", "1a2b3c", "fff", "#12", "#1a2b3c80", "var(--x)", "transparent", "nose"] {
            assert_eq!(opaque(text), None, "{text}");
        }
    }

    #[test]
    fn a_value_holds_for_both_unless_it_tells_them_apart() {
        let both = |light: &str, dark: &str| Pair { light: light.into(), dark: dark.into() };
        assert_eq!(Pair::parse("#fff"), both("#fff", "#fff"));
        assert_eq!(Pair::parse("light-dark(rgb(1, 2, 3),red)"), both("rgb(1, 2, 3)", "red"));
        assert_eq!(Pair::of_default("#fbf8f4, dark: #14191a"), Some(both("#fbf8f4", "#14191a")));
        assert_eq!(Pair::of_default("12px"), None);
        for css in ["red", "light-dark(rgb(1, 2, 3), red)"] {
            assert_eq!(Pair::parse(css).css(), css);
        }
    }

    #[test]
    fn the_nearest_colour_passes_and_is_no_farther_than_it_has_to_be() {
        let white = opaque("#fff").expect("a colour");
        let grey = opaque("#999").expect("a colour");
        let found = grey.nearest(|it| it.contrast(white) >= 4.5).expect("a colour");
        let ratio = found.contrast(white);
        assert!((4.5..4.65).contains(&ratio), "{} {ratio}", found.hex());
        assert_eq!(grey.nearest(|it| it.contrast(white) > 21.5), None);
        let dark = opaque("#0b5d64").expect("a colour");
        assert_eq!(dark.nearest(|it| it.contrast(white) >= 4.5), Some(dark));
    }
}
