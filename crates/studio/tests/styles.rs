//! The tabs' style sheets keep out of each other's way: they are one sheet in the end.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The folders of a tab's sources, and its own sheets.
const TABS: [(&[&str], &[&str]); 4] = [
    (&["configure", "preview"], &["configure"]),
    (&["editor"], &["editor", "findings"]),
    (&["claims"], &["claims", "findings"]),
    (&["snippets", "answers"], &["snippets"]),
];

/// What a sheet styles wherever it stands: the classes that its selectors begin with.
fn styled(sheet: &str) -> BTreeSet<String> {
    let path = root().join("../../styles/studio").join(sheet).with_extension("css");
    let css = fs::read_to_string(path).expect("a style sheet");
    let without_comments: String =
        css.split("/*").map(|it| it.split_once("*/").map_or(it, |(_, after)| after)).collect();
    let selectors = without_comments.split('{').filter_map(|it| it.rsplit(['}', ';', '{']).next());
    let all = selectors.flat_map(|it| it.split(',')).map(str::trim);
    all.filter_map(|it| it.strip_prefix('.')).map(first_name).collect()
}

fn first_name(text: &str) -> String {
    text.chars().take_while(|&it| it.is_ascii_alphanumeric() || it == '-').collect()
}

/// The classes that the sources of a folder write, each whole word of a `class`.
fn used(folder: &Path) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("a source").path();
        if path.is_dir() {
            found.extend(used(&path));
            continue;
        }
        let text = fs::read_to_string(&path).expect("a source");
        for written in text.split("class=").skip(1) {
            // A text, or an expression with texts in it.
            let texts: Vec<_> = if written.starts_with('{') {
                let inside = written.split('}').next().unwrap_or_default();
                inside.split('"').skip(1).step_by(2).collect()
            } else {
                written.split('"').skip(1).take(1).collect()
            };
            let words = texts.into_iter().flat_map(|it| it.split(' '));
            found.extend(words.map(str::to_owned));
        }
    }
    found
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn no_tab_wears_another_tab_s_classes() {
    let shared = styled("layout");
    for (folders, own) in TABS {
        let used: BTreeSet<_> =
            folders.iter().flat_map(|it| used(&root().join("src").join(it))).collect();
        assert!(used.len() > 8, "{folders:?} has only {used:?}");
        let others = TABS.iter().flat_map(|(_, sheets)| *sheets).filter(|it| !own.contains(it));
        for sheet in others {
            let taken: Vec<_> = styled(sheet).intersection(&used).cloned().collect();
            let taken: Vec<_> = taken.into_iter().filter(|it| !shared.contains(it)).collect();
            assert!(taken.is_empty(), "{folders:?} has classes of {sheet}.css: {taken:?}");
        }
    }
}
