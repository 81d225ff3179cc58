//! What a page's Content-Security-Policy has to allow.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::base::{Base, origin};
use crate::config::Config;

/// The directives that the guide needs, each with its sources.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy(Vec<(&'static str, Vec<String>)>);

impl Policy {
    /// What the element needs whose files lie at `base`.
    pub fn new(base: &Base, config: &Config) -> Self {
        let files = base.origin().unwrap_or("'self'").to_owned();
        let mut connect = vec![files.clone()];
        if let Some(guide) = config.attributes.get("guide") {
            let host = origin(guide).unwrap_or("'self'");
            if host != files {
                connect.push(host.to_owned());
            }
        }
        Self(vec![
            ("script-src", vec![files.clone(), "'wasm-unsafe-eval'".to_owned()]),
            ("style-src", vec![files.clone()]),
            ("connect-src", connect),
            ("img-src", vec![files]),
        ])
    }

    /// The page's own scripts and styles come from its own host, wherever the guide's lie.
    #[must_use]
    pub fn and_own(mut self) -> Self {
        for name in ["script-src", "style-src"] {
            self.allow(name, "'self'".to_owned());
        }
        self
    }

    /// A style that stands in the page itself, by its sum.
    #[must_use]
    pub fn and_style(mut self, text: &str) -> Self {
        if !text.is_empty() {
            self.allow("style-src", sum(text));
        }
        self
    }

    /// One more source.
    pub(super) fn allow(&mut self, name: &str, source: String) {
        if let Some((_, sources)) = self.0.iter_mut().find(|(it, _)| *it == name)
            && !sources.contains(&source)
        {
            sources.push(source);
        }
    }

    /// The directives, a line each.
    pub fn lines(&self) -> String {
        let line = |(name, sources): &(&str, Vec<String>)| format!("{name} {};", sources.join(" "));
        self.0.iter().map(line).collect::<Vec<_>>().join("\n")
    }
}

/// How a policy names a text that stands in a page.
fn sum(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn policy(base: &str, guide: Option<&str>) -> String {
        let mut config = Config::default();
        config.attributes.extend(guide.map(|it| ("guide".to_owned(), it.to_owned())));
        Policy::new(&Base::parse(base).expect("an address"), &config).lines()
    }

    #[test]
    fn it_follows_where_the_files_lie() {
        assert_eq!(
            policy("/br/", None),
            "script-src 'self' 'wasm-unsafe-eval';\nstyle-src 'self';\nconnect-src 'self';\n\
             img-src 'self';"
        );
        assert_eq!(
            policy("https://cdn.example/br/", Some("/mine.json")),
            "script-src https://cdn.example 'wasm-unsafe-eval';\nstyle-src https://cdn.example;\n\
             connect-src https://cdn.example 'self';\nimg-src https://cdn.example;"
        );
        assert!(policy("/", Some("https://x.example/a")).contains("'self' https://x.example;"));
    }

    #[test]
    fn a_style_in_the_page_is_named_by_its_sum() {
        let policy = Policy::new(&Base::default(), &Config::default()).and_style("a{}");
        // printf 'a{}' | openssl dgst -sha256 -binary | base64
        assert!(
            policy.lines().contains(
                "style-src 'self' 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk=';"
            ),
            "{}",
            policy.lines()
        );
    }
}
