//! What failure looks like, with the codes of `integrations/surface.json`.

use std::sync::LazyLock;

use serde::Deserialize;

use super::super::answer::{Answer, Block};

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
    let codes: Codes =
        serde_json::from_str(include_str!("../../../../../integrations/surface.json"))
            .expect("surface.json");
    codes.errors
});

pub(super) fn failure() -> Answer {
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
