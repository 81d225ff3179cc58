//! Where the files lie: the address that the reader of a snippet gives.

/// The address of the folder with `back-relief.js`, with a slash at its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Base(String);

impl Default for Base {
    fn default() -> Self {
        Self("/back-relief/".to_owned())
    }
}

impl Base {
    /// A path from the site's root, or an address with `https:` (on one's own machine `http:`).
    ///
    /// # Errors
    /// What is the matter, for people to read.
    pub fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim();
        let allowed = |it: char| it.is_ascii_alphanumeric() || "-._~/:%@+[]".contains(it);
        if let Some(wrong) = text.chars().find(|&it| !allowed(it)) {
            return Err(format!("“{wrong}” can't stand in the address of a folder."));
        }
        let host = match text.split_once("://") {
            Some(("https", rest)) => Some(rest),
            Some(("http", rest)) if is_own_machine(rest) => Some(rest),
            Some(("http", _)) => {
                return Err("Begin with https: a shop's page loads nothing else.".to_owned());
            }
            Some(_) => return Err("Begin with https:// or with /.".to_owned()),
            None => None,
        };
        match host {
            Some(rest) if rest.is_empty() || rest.starts_with('/') => {
                return Err("The host is missing.".to_owned());
            }
            None if !text.starts_with('/') || text.starts_with("//") => {
                return Err("Begin with https:// or with /.".to_owned());
            }
            _ => {}
        }
        Ok(Self(format!("{}/", text.trim_end_matches('/'))))
    }

    /// With the slash at its end.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address of a file in the folder.
    pub fn file(&self, path: &str) -> String {
        [self.as_str(), path].concat()
    }

    /// The other host, if it is one.
    pub fn origin(&self) -> Option<&str> {
        origin(&self.0)
    }
}

/// Scheme, host and port of an address, if it names them.
pub(super) fn origin(address: &str) -> Option<&str> {
    let start = address.find("://")? + 3;
    let end = address[start..].find(['/', '?', '#']).map_or(address.len(), |at| start + at);
    Some(&address[..end])
}

fn is_own_machine(rest: &str) -> bool {
    let host = rest.split(['/', ':']).next().unwrap_or_default();
    matches!(host, "127.0.0.1" | "localhost")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_of_the_shops_own_host() {
        for (text, expected) in [("/", "/"), ("/a/b", "/a/b/"), (" /a/ ", "/a/")] {
            let base = Base::parse(text).expect("a path");
            assert_eq!((base.as_str(), base.origin()), (expected, None));
        }
    }

    #[test]
    fn an_address_is_of_another() {
        for (text, expected, origin) in [
            ("https://cdn.example", "https://cdn.example/", "https://cdn.example"),
            ("https://cdn.example:8/br", "https://cdn.example:8/br/", "https://cdn.example:8"),
            ("http://127.0.0.1:9/x/", "http://127.0.0.1:9/x/", "http://127.0.0.1:9"),
        ] {
            let base = Base::parse(text).expect("an address");
            assert_eq!((base.as_str(), base.origin()), (expected, Some(origin)));
        }
    }

    #[test]
    fn anything_else_is_refused() {
        for text in [
            "",
            "a/b",
            "//cdn.example/",
            "http://cdn.example/",
            "javascript:x",
            "https://",
            "https:///x",
            "/a b",
            "/a\"",
            "/a;b",
            "/a'b",
            "ftp://x/",
            "/a?b",
            "/a#b",
            "/<",
            "/a,b",
            "/a\\b",
        ] {
            assert!(Base::parse(text).is_err(), "{text}");
        }
    }
}
