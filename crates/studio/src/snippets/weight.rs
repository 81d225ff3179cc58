//! What a page loads, and when: from the build's own sizes.

use crate::config::Config;
use crate::facts::{Facts, LOADER};

/// When something is loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// With the page.
    AtOnce,
    /// As the guide comes near the screen.
    Near,
    /// When the reader chooses an area, opens a topic, starts a routine or a timer.
    Use,
}

impl Stage {
    /// In the order in which they come.
    pub const ALL: &'static [Self] = &[Self::AtOnce, Self::Near, Self::Use];

    /// As a page says it.
    pub fn title(self) -> &'static str {
        match self {
            Self::AtOnce => "With the page",
            Self::Near => "As the guide comes near the screen",
            Self::Use => "As it is used",
        }
    }
}

/// The files of one stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Load {
    /// When.
    pub stage: Stage,
    /// Each with its bytes after brotli. A path with `embed/` stands in the page's own HTML.
    pub files: Vec<(String, usize)>,
}

impl Load {
    /// All bytes.
    pub fn bytes(&self) -> usize {
        self.files.iter().map(|(_, bytes)| bytes).sum()
    }

    /// How many are asked for: what stands in the page is not.
    pub fn requests(&self) -> usize {
        self.files.iter().filter(|(path, _)| !path.starts_with("embed/")).count()
    }
}

/// What the element loads, stage by stage. With `in_page`, the guide's text stands in the page.
pub fn weigh(config: &Config, facts: &Facts, in_page: bool) -> Vec<Load> {
    let lang = config.attributes.get("lang").map_or("en", |tag| facts.language(tag));
    let has_guide = config.attributes.contains_key("guide");
    let mut at_once = vec![LOADER.to_owned()];
    let mut near = Vec::new();
    let add = |to: &mut Vec<String>, name: &str| {
        to.extend(facts.assets(name).map(str::to_owned));
    };
    if in_page {
        at_once.push(format!("embed/{lang}.html"));
        add(&mut at_once, "guide.css");
    } else {
        add(&mut near, "guide.css");
    }
    if has_guide {
        add(&mut near, "reader.js");
        add(&mut near, "reader.wasm");
    } else {
        if !in_page {
            add(&mut near, &format!("guide-{lang}.html"));
        }
        add(&mut near, &format!("{lang}.pack"));
    }
    for name in ["glue.js", "back-relief.wasm", "data.json", "moves.svg"] {
        add(&mut near, name);
    }
    if config.attributes.get("loading").is_some_and(|it| it == "eager") {
        at_once.append(&mut near);
    }
    let files = [at_once, near, Vec::new()];
    let sized = |path: String| {
        let bytes = facts.bytes_of(&path);
        (path, bytes)
    };
    let load = |(&stage, files): (&Stage, Vec<String>)| Load {
        stage,
        files: files.into_iter().map(sized).collect(),
    };
    Stage::ALL.iter().zip(files).map(load).collect()
}

/// Bytes as people say them: 1 kB is 1000 bytes.
pub fn kilobytes(bytes: usize) -> String {
    match bytes {
        0 => "0".to_owned(),
        1..1000 => format!("{bytes} bytes"),
        1000..99_950 => {
            let tenths = (bytes + 50) / 100;
            format!("{}.{} kB", tenths / 10, tenths % 10)
        }
        _ => format!("{} kB", (bytes + 500) / 1000),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts() -> Facts {
        let sized = [
            ("back-relief.js", 3),
            ("embed/de.html", 30),
            ("assets/guide-1f.css", 9),
            ("assets/guide-de-1f.html", 31),
            ("assets/guide-en-1f.html", 32),
            ("assets/de-1f.pack", 20),
            ("assets/en-1f.pack", 20),
            ("assets/glue-1f.js", 7),
            ("assets/back-relief-1f.wasm", 60),
            ("assets/data-1f.json", 2),
            ("assets/moves-1e.svg", 4),
            ("assets/moves-1f.svg", 5),
            ("assets/reader-1f.js", 1),
            ("assets/reader-1f.wasm", 140),
        ];
        Facts {
            bytes: sized.map(|(path, bytes)| (path.to_owned(), bytes)).into(),
            languages: ["de", "en"].map(|it| (it.to_owned(), String::new())).into(),
            ..Facts::default()
        }
    }

    fn loads(attributes: &[(&str, &str)], in_page: bool) -> Vec<(usize, usize)> {
        let attributes = attributes.iter().map(|&(name, value)| (name.into(), value.into()));
        let config = Config { attributes: attributes.collect(), ..Config::default() };
        weigh(&config, &facts(), in_page).iter().map(|it| (it.bytes(), it.requests())).collect()
    }

    #[test]
    fn each_way_loads_its_own() {
        assert_eq!(loads(&[], false), [(3, 1), (9 + 32 + 20 + 7 + 60 + 2 + 9, 8), (0, 0)]);
        let german = loads(&[("lang", "de-AT")], true);
        assert_eq!(german, [(3 + 30 + 9, 2), (20 + 7 + 60 + 2 + 9, 6), (0, 0)]);
        let own = loads(&[("guide", "/mine.json")], false);
        assert_eq!(own[1], (9 + 141 + 7 + 60 + 2 + 9, 8));
        let eager = loads(&[("loading", "eager")], false);
        assert_eq!((eager[0].1, eager[1].1), (9, 0));
    }

    #[test]
    fn bytes_are_said_for_people() {
        let said = [0, 999, 2952, 64_851, 131_600].map(kilobytes);
        assert_eq!(said, ["0", "999 bytes", "3.0 kB", "64.9 kB", "132 kB"]);
    }
}
