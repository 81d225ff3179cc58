//! What it costs: before anyone comes near it, after, and as Lighthouse sees it.

use super::super::answer::{Answer, Block, figure};
use super::SIDES;
use crate::config::Config;
use crate::facts::{Facts, LOADER};
use crate::snippets::{kilobytes, weigh};

/// What the project set out to need at most, in bytes; `budget.json` allows a little more.
const GOAL: usize = 64_000;

pub(super) fn before(facts: &Facts) -> Answer {
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

pub(super) fn after(facts: &Facts) -> Answer {
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

pub(super) fn lighthouse(facts: &Facts) -> Answer {
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
