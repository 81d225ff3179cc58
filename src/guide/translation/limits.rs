//! How long a translation may be, so that it fits where it stands: on a phone 280 pixels wide too.

use crate::guide::files;

/// The most that fits.
enum Most {
    /// So many letters.
    Letters(usize),
    /// So many times as long as the original, or so many letters longer: what is more.
    Longer { times: usize, letters: usize },
}

/// Texts by their file and path, where `*` stands for anything, and the most that fits there. The
/// first that fits a text holds.
const LIMITS: &[(&str, &str, Most)] = &[
    // Two tiles stand side by side.
    (files::WORDS, "page.topic-*", Most::Letters(16)),
    // Headings have lines to themselves.
    (files::WORDS, "*-title", Most::Longer { times: 2, letters: 24 }),
    (files::WORDS, "page.get-help-now", Most::Longer { times: 2, letters: 24 }),
    // Buttons, labels, and the parts of doses.
    (files::WORDS, "*", Most::Longer { times: 2, letters: 16 }),
    // Read at a glance, beside a tick.
    (files::SIGNS, "signs.*.short", Most::Letters(60)),
    // Stands beside the figure, where there is room for two or three lines.
    ("areas/*", "name", Most::Letters(44)),
    // Sentences have room. What is still longer says more than the original.
    ("*", "*", Most::Longer { times: 2, letters: 60 }),
];

/// How many letters a translation of this text may have; none where its length does not matter.
pub fn most_letters(file: &str, path: &str, original: &str) -> Option<usize> {
    let limit = LIMITS.iter().find(|(files, paths, _)| fits(files, file) && fits(paths, path));
    limit.map(|(_, _, most)| match *most {
        Most::Letters(letters) => letters,
        Most::Longer { times, letters } => {
            let long = original.chars().count();
            (long * times).max(long + letters)
        }
    })
}

fn fits(pattern: &str, text: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == text,
        Some((start, end)) => text.strip_prefix(start).is_some_and(|rest| rest.ends_with(end)),
    }
}
