//! The ten answers. A figure is the build's own, or one of `docs/measured.json`; a claim names its test.

use std::sync::LazyLock;

use serde::Deserialize;

use super::answer::{Answer, Block, figure};
use crate::config::Config;
use crate::facts::{Facts, LOADER};
use crate::snippets::{Base, Policy, kilobytes, weigh};

/// What the project set out to need at most, in bytes; `budget.json` allows a little more.
const GOAL: usize = 64_000;

/// All ten, in their order.
pub fn ten(facts: &Facts) -> [Answer; 10] {
    [
        before(facts),
        after(facts),
        lighthouse(facts),
        policy(),
        elsewhere(facts),
        accessibility(),
        isolation(),
        frameworks(),
        versions(facts),
        failure(),
    ]
}

/// The ways a page can have the element: what a run calls each, and how the page says it.
const SIDES: [(&str, &str); 3] =
    [("without", "Without it"), ("two lines", "Two lines"), ("snippet", "Text in the page")];

fn before(facts: &Facts) -> Answer {
    let row = |name: &str, in_page| {
        let load = weigh(&Config::default(), facts, in_page).swap_remove(0);
        vec![name.to_owned(), kilobytes(load.bytes()), load.requests().to_string()]
    };
    let measured = |side: &(&str, &str)| {
        let of =
            |name: &str, unit| figure(facts, "demo", &format!("slow, {}, {name}", side.0), unit);
        vec![
            side.1.to_owned(),
            of("first paint", "ms"),
            of("largest paint", "ms"),
            of("shift", ""),
            of("blocking", "ms"),
        ]
    };
    Answer {
        question: "What does it cost before anyone comes near it?",
        short: format!(
            "One script of {} with two lines; the guide's text in the page's own HTML costs more, and \
             needs no script to be read.",
            kilobytes(facts.bytes_of(LOADER))
        ),
        more: vec![
            Block::table(
                &["Of this build, after brotli", "Sent", "Requests"],
                vec![row("Two lines", false), row("Text in the page", true)],
                None,
            ),
            Block::text(
                "The demo shop on a slow phone (4G, processor four times slower), until it rests:",
            ),
            Block::table(
                &["Demo shop", "First paint", "Largest paint", "Layout shift", "Blocking"],
                SIDES.iter().map(measured).collect(),
                Some("demo"),
            ),
            Block::text(
                "Nothing else is loaded until the guide is near: `shop: nothing is loaded but the loader \
                 until the guide is near`.",
            ),
        ],
    }
}

fn after(facts: &Facts) -> Answer {
    let loads = weigh(&Config::default(), facts, false);
    let row = |name: &str, index: usize| {
        let load = loads.get(index);
        vec![
            name.to_owned(),
            load.map_or_else(String::new, |it| kilobytes(it.bytes())),
            load.map_or_else(String::new, |it| it.requests().to_string()),
        ]
    };
    let code: usize = ["glue.js", "back-relief.wasm"]
        .iter()
        .flat_map(|name| facts.assets(name))
        .map(|path| facts.bytes_of(path))
        .sum::<usize>()
        + facts.bytes_of(LOADER);
    let limit = facts.limits.get("code").copied().unwrap_or_default();
    let missed = if code > GOAL {
        format!(" Our goal was {}: missed by {} bytes.", kilobytes(GOAL), code - GOAL)
    } else {
        String::new()
    };
    let measured = |(side, name): &(&str, &str)| {
        let of = |name: &str, unit| figure(facts, "demo", &format!("slow, {side}, {name}"), unit);
        vec![(*name).to_owned(), of("shift, near", ""), of("blocking, near", "ms")]
    };
    Answer {
        question: "And after?",
        short: "It loads once, as it comes within reach of the screen. Nothing is asked for as it is used.".to_owned(),
        more: vec![
            Block::table(
                &["Of this build, in English, after brotli", "Sent", "Requests"],
                vec![row("As it comes near", 1), row("Every tap, topic, routine, timer", 2)],
                None,
            ),
            Block::text(format!(
                "Of it {} is code: script and WebAssembly. `budget.json` allows {limit} bytes, and a test \
                 fails above it.{missed}",
                kilobytes(code)
            )),
            Block::table(
                &["As it comes near, slow phone", "Layout shift", "Blocking"],
                SIDES.iter().skip(1).map(measured).collect(),
                Some("demo"),
            ),
            Block::text("Held by `quiet: console, stores and network stay still`, in three engines."),
        ],
    }
}

fn lighthouse(facts: &Facts) -> Answer {
    let row = |(side, name): &(&str, &str)| {
        let of = |name: &str, unit| figure(facts, "lighthouse", &format!("{side}, {name}"), unit);
        vec![
            (*name).to_owned(),
            of("performance", ""),
            of("accessibility", ""),
            of("best-practices", ""),
            of("seo", ""),
            of("largest paint", "ms"),
            of("shift", ""),
            of("blocking", "ms"),
        ]
    };
    Answer {
        question: "What does Lighthouse say, with and without it?",
        short: "The demo shop, measured without the element and with it in both ways.".to_owned(),
        more: vec![
            Block::table(
                &[
                    "Demo shop",
                    "Performance",
                    "Accessibility",
                    "Best practices",
                    "SEO",
                    "Largest paint",
                    "Shift",
                    "Blocking",
                ],
                SIDES.iter().map(row).collect(),
                Some("lighthouse"),
            ),
            Block::text(
                "Medians; the machine did other things too. The demo tells search engines to stay away, which costs it \
                 SEO points in all three. With the text in the page it loses some more: links to advice lines get \
                 their number from the reader's region, and have no address before.",
            ),
        ],
    }
}

fn policy() -> Answer {
    let policy = Policy::new(&Base::default(), &Config::default()).lines();
    let lines = policy.lines().map(|line| format!("`{}`", line.trim_end_matches(';'))).collect();
    Answer {
        question: "Which Content-Security-Policy does it need?",
        short: "Four lines. No inline script, no inline style, no eval; Trusted Types may be on."
            .to_owned(),
        more: vec![
            Block::List(lines),
            Block::text(
                "With `require-trusted-types-for 'script'`, add `trusted-types back-relief`. From another host, \
                 that host stands in the place of `'self'`. `tests/integrations/snippets.mjs` runs the snippets \
                 under the lines they name, and takes each source away to see that it is needed. Without \
                 `'wasm-unsafe-eval'` the guide still works: `nojs: areas, topics, stage, position and signs work, \
                 and the page is told`.",
            ),
        ],
    }
}

fn elsewhere(facts: &Facts) -> Answer {
    let row = |(side, name): &(&str, &str)| {
        let of = |name: &str| figure(facts, "counts", &format!("{side}, {name}"), "");
        vec![(*name).to_owned(), of("before"), of("near"), of("use"), of("hosts"), of("stored")]
    };
    Answer {
        question: "Whom does it contact, and what does it store?",
        short: format!(
            "Other hosts: {}. Cookies, storage, databases, caches, workers: {}.",
            figure(facts, "counts", "two lines, hosts", ""),
            figure(facts, "counts", "two lines, stored", "")
        ),
        more: vec![
            Block::table(
                &[
                    "Demo shop, requests",
                    "With the page",
                    "As it comes near",
                    "As it is used",
                    "Other hosts",
                    "Stored",
                ],
                SIDES.iter().skip(1).map(row).collect(),
                Some("counts"),
            ),
            Block::text(
                "Requests are those of the whole page; the pictures and styles of the demo shop are among the \
                 first. Held in three engines by `quiet: only this site is asked, for each file once` and \
                 `quiet: console, stores and network stay still`. Where someone hurts is in no event unless the \
                 shop asks for it: `quiet: the reader's choice is in no event`.",
            ),
        ],
    }
}

fn accessibility() -> Answer {
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

fn isolation() -> Answer {
    Answer {
        question: "Can it break our page, or our page it?",
        short: "A shadow root keeps both apart, in both directions.".to_owned(),
        more: vec![
            Block::list(&[
                "No style of yours gets in, however blunt: `host: no style of a page changes anything inside`. What \
                 is meant to get in are tokens, parts, the font and the colour scheme: `shop: the shop's tokens and \
                 parts are taken up, its font and its dark scheme too`.",
                "Nothing of yours is changed: `host: nothing of the page is changed`.",
                "It may be moved, removed and written anew by your scripts: `lifecycle: moved, removed and put back, \
                 written anew: it works and keeps what was chosen`.",
                "Two versions on a page: `lifecycle: an older or newer version beside it: the first one serves, and \
                 says so once`.",
                "For more, a frame kept apart from its own origin: `lifecycle: in a frame that is kept apart from its \
                 own origin`.",
            ]),
            Block::text(
                "It can't be kept from your own scripts: whatever runs in your page can read and change the guide \
                 (`SECURITY.md`).",
            ),
        ],
    }
}

fn frameworks() -> Answer {
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

fn versions(facts: &Facts) -> Answer {
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

#[derive(Deserialize)]
struct Codes {
    errors: Vec<Code>,
}

#[derive(Deserialize)]
struct Code {
    name: String,
    does: String,
}

static CODES: LazyLock<Vec<Code>> = LazyLock::new(|| {
    #[expect(clippy::expect_used, reason = "a file of ours, which a test reads")]
    let codes: Codes = serde_json::from_str(include_str!("../../../../integrations/surface.json"))
        .expect("surface.json");
    codes.errors
});

fn failure() -> Answer {
    let row = |cells: [&str; 3]| cells.iter().map(|&it| it.to_owned()).collect();
    let code = |code: &Code| vec![format!("`{}`", code.name), code.does.clone()];
    Answer {
        question: "What does failure look like?",
        short: "The reader keeps a guide that can be read and chosen from; your page hears `back-relief-error`.".to_owned(),
        more: vec![
            Block::table(
                &["What fails", "The reader has", "Your page hears"],
                vec![
                    row(["No JavaScript, no WebAssembly, a policy without it", "the whole guide where its text is in the page; choices work", "an event and one console line, if scripts run"]),
                    row(["A file missing, cut short, changed, slow", "the same; nothing half drawn", "an event with a code"]),
                    row(["The markup was changed by a translator or an old cache", "a fresh rendering", "nothing"]),
                    row(["The program stops", "the guide without its program, in each place on the page", "an event with a code"]),
                    row(["An unknown value of an attribute", "the nearest sensible default", "one console warning"]),
                    row(["A guide of your own with mistakes", "the guide that is built in", "each mistake with its place"]),
                ],
                None,
            ),
            Block::text(
                "Held by `faults: a trap inside Rust leaves a guide that works`, `faults: two lines: a guide that \
                 cannot be fetched is told, and nothing is half drawn`, `takeover: altered markup gets a guide that \
                 works`. With two lines alone and no script there is no guide: put the text in the page for that.",
            ),
            Block::table(&["Code", "What it means"], CODES.iter().map(code).collect(), None),
        ],
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::super::answer::NOT_MEASURED;
    use super::*;
    use crate::measured::Measured;

    fn root() -> &'static Path {
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
    }

    fn facts() -> Facts {
        let text =
            fs::read_to_string(root().join("docs/measured.json")).expect("docs/measured.json");
        let measured: Measured = serde_json::from_str(&text).expect("what the bench writes");
        Facts { measured, ..Facts::default() }
    }

    fn texts(answers: &[Answer]) -> Vec<String> {
        let mut all = Vec::new();
        for answer in answers {
            all.push(answer.short.clone());
            for block in &answer.more {
                match block {
                    Block::Text(text) => all.push(text.clone()),
                    Block::List(items) => all.extend(items.iter().cloned()),
                    Block::Table { rows, .. } => all.extend(rows.iter().flatten().cloned()),
                }
            }
        }
        all
    }

    #[test]
    fn every_figure_on_the_page_was_measured() {
        let with = texts(&ten(&facts()));
        assert!(!with.iter().any(|it| it.contains(NOT_MEASURED)), "{with:#?}");
        let without = texts(&ten(&Facts::default()));
        assert!(without.iter().filter(|it| it.contains(NOT_MEASURED)).count() > 40);
    }

    #[test]
    fn every_table_has_its_columns_and_every_run_its_date() {
        let facts = facts();
        for answer in ten(&facts) {
            for block in answer.more {
                let Block::Table { head, rows, run } = block else { continue };
                assert!(rows.iter().all(|row| row.len() == head.len()), "{head:?}");
                if let Some(run) = run {
                    let run = facts.measured.runs.get(run).expect("a run of docs/measured.json");
                    assert!(
                        run.date.len() == 10 && !run.commit.is_empty() && !run.machine.is_empty()
                    );
                    assert!(run.command.starts_with("node tests/"), "{}", run.command);
                }
            }
        }
    }

    /// Whether a file, or a test by its file and title, is there.
    fn exists(name: &str) -> bool {
        let read = |path: String| fs::read_to_string(root().join(path)).unwrap_or_default();
        match name.split_once(": ") {
            Some(("listen", step)) => !read(format!("tests/listen/steps/{step}.txt")).is_empty(),
            Some((file, title)) => read(format!("tests/e2e/{file}.test.mjs")).contains(title),
            None => root().join(name).is_file(),
        }
    }

    #[test]
    fn every_test_and_file_that_is_named_exists() {
        let mut seen = 0;
        for text in texts(&ten(&facts())) {
            for name in text.split('`').skip(1).step_by(2) {
                let is_file = name.contains('.') && !name.contains(' ') && name != LOADER;
                if is_file || name.contains(": ") {
                    assert!(exists(name), "there is no `{name}`");
                    seen += 1;
                }
            }
        }
        assert!(seen > 25, "only {seen} are named");
        assert!(!exists("choosing: by thought") && !exists("docs/none.md"));
    }
}
