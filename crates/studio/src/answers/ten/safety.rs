//! What it may do: which policy it needs, whom it contacts, what keeps page and guide apart.

use super::super::answer::{Answer, Block, figure};
use super::SIDES;
use crate::config::Config;
use crate::facts::Facts;
use crate::snippets::{Base, Policy};

pub(super) fn policy() -> Answer {
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

pub(super) fn elsewhere(facts: &Facts) -> Answer {
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

pub(super) fn isolation() -> Answer {
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
