//! Whom and what it works for: people, frameworks, versions.

use super::super::answer::{Answer, Block};
use crate::facts::{Facts, LOADER};

pub(super) fn accessibility() -> Answer {
    Answer {
        question: "Is it accessible, and how do you know?",
        short: "Built to WCAG 2.2 AA, tested by rules, by keyboard and by one screen reader; not by people who \
                depend on them."
            .to_owned(),
        more: vec![
            Block::list(&[
                "axe-core finds nothing in any state, in Chromium, Firefox and WebKit: `axe: before and after \
                 taking over, signs, everything unfolded`, `axe: each topic`, `shop: axe finds nothing on the whole \
                 page`.",
                "Keyboard alone: `choosing: by keyboard`, `routine: the keyboard alone is enough, and stays in the \
                 dialog`.",
                "Orca reads it in Chromium and Firefox, with and without script, and what it says is compared with \
                 four transcripts: `listen: choose`, `listen: signs`, `listen: topics`, `listen: timer`.",
                "Without JavaScript all choices work: `nojs: areas, topics, stage, position and signs work`.",
                "Each promise with its test: `docs/accessibility.md`.",
            ]),
            Block::text(
                "Not covered: NVDA, JAWS, VoiceOver, TalkBack, switch and voice control, Safari and real phones. \
                 No clinician has reviewed the texts; the guide says so itself.",
            ),
        ],
    }
}

pub(super) fn frameworks() -> Answer {
    let row = |cells: [&str; 3]| cells.iter().map(|&it| it.to_owned()).collect();
    Answer {
        question: "Which frameworks does it work with, and how is that tested?",
        short: "Any that can write an element. The texts under “Code to paste” are run, not only written.".to_owned(),
        more: vec![
            Block::table(
                &["Host", "Run as", "Test"],
                vec![
                    row(["HTML", "its own policy, files on another origin", "`tests/integrations/snippets.mjs`"]),
                    row(["React 19, Vue 3, Svelte 5", "the packed npm package, built with Vite", "`tests/integrations/snippets.mjs`"]),
                    row(["React 19, Vue 3, TypeScript", "also with esbuild; types checked", "`tests/integrations/npm.mjs`"]),
                    row(["Shopify", "Shopify's theme checker, a Liquid engine; no real shop", "`tests/integrations/shopify.mjs`"]),
                    row(["WordPress", "6.5 and a nightly, on SQLite; no real shop", "`tests/integrations/wordpress-real.mjs`"]),
                    row(["Yew 0.23", "apps by Trunk and by a server", "`tests/integrations/yew.mjs`"]),
                ],
                None,
            ),
            Block::text(
                "On a server that renders pages, importing it does nothing: no DOM is asked for \
                 (`tests/integrations/npm.mjs`).",
            ),
        ],
    }
}

pub(super) fn versions(facts: &Facts) -> Answer {
    let sum = facts.integrity.get(LOADER).cloned().unwrap_or_default();
    let languages: Vec<_> = facts.languages.values().cloned().collect();
    Answer {
        question: "Which version is this, under which licence, and what about updates?",
        short: format!("Version {}, {}: code, texts and drawings.", facts.version, facts.licence),
        more: vec![
            Block::text(format!(
                "This build's `{LOADER}` is `{sum}`. Languages: {}.",
                languages.join(", ")
            )),
            Block::list(&[
                "You host the files, so nothing changes until you copy others. With `integrity` on the script tag, \
                 take its new sum with each update: the loader keeps its name, all else has a hash in its name.",
                "The loader holds the sums of every script, program, style sheet and text that it fetches: \
                 `faults: a trap inside Rust leaves a guide that works` and its neighbours change them one by one.",
                "Attributes, events, parts, tokens and error codes are written once, in `integrations/surface.json`; \
                 `tests/integrations/surface.mjs` fails when a file tells of another surface.",
                "Support: the latest version is the one that is mended (`SECURITY.md`). There is no service contract \
                 and no promise of time.",
            ]),
        ],
    }
}
