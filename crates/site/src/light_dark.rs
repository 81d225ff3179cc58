//! The default colour of a token, on light and on dark pages.

/// A colour of `styles/tokens.css`.
pub(crate) struct LightDark {
    pub light: String,
    pub dark: String,
}

impl LightDark {
    /// The default of a token, from its line in the style sheet.
    pub(crate) fn read(tokens: &str, name: &str) -> Result<Self, String> {
        let start = format!("{name}:");
        let line = tokens.lines().map(str::trim).find(|line| line.starts_with(&start));
        let colours = line.and_then(|it| it.split_once("light-dark(")?.1.split_once(')'));
        let colours = colours.and_then(|(colours, _)| colours.split_once(','));
        let (light, dark) = colours.ok_or(format!("no colours for {name} in the tokens"))?;
        Ok(Self { light: light.to_owned(), dark: dark.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::LightDark;

    #[test]
    fn a_token_has_a_colour_for_light_and_one_for_dark() {
        let tokens =
            ":root {\n  --surface: var(--back-relief-surface, light-dark(#fbf8f4,#14191a));\n}";
        let LightDark { light, dark } = LightDark::read(tokens, "--surface").expect("both colours");
        assert_eq!([light, dark], ["#fbf8f4", "#14191a"]);
    }

    #[test]
    fn a_token_without_them_fails_the_build() {
        for tokens in ["", "--surface: #fff;", "--surface: light-dark(#fff);"] {
            let said = LightDark::read(tokens, "--surface").err();
            assert!(said.is_some_and(|it| it.contains("--surface")), "{tokens}");
        }
    }
}
