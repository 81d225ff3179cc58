//! The jointed figure: a body that stays a body in every picture, and a sheet
//! that shows every move of the guide.

#[path = "jointed/body.rs"]
mod body;
#[path = "jointed/contacts.rs"]
mod contacts;
#[path = "jointed/files.rs"]
mod files;
#[path = "jointed/mirror.rs"]
mod mirror;
#[path = "jointed/schema.rs"]
mod schema;
#[path = "jointed/sheet.rs"]
mod sheet;

use std::path::Path;
use std::sync::LazyLock;

use pictures::{Sequence, Still, read};

/// Where the poses lie, from the package's folder, where tests run.
const POSES: &str = "../../content/poses";

static SEQUENCES: LazyLock<Vec<Sequence>> = LazyLock::new(|| {
    read(Path::new(POSES)).unwrap_or_else(|errors| {
        let lines: Vec<String> = errors.iter().map(|error| format!("\n{error}")).collect();
        panic!("{}", lines.concat())
    })
});

/// Every frame of every move, with a name for messages.
fn frames() -> impl Iterator<Item = (String, &'static Sequence, &'static Still)> {
    SEQUENCES.iter().flat_map(|sequence| {
        let id = &sequence.poses.id;
        let frames = sequence.frames.iter().enumerate();
        frames.map(move |(index, still)| (format!("{id}, frame {}", index + 1), sequence, still))
    })
}

/// All that is wrong, so that one run tells it all.
#[track_caller]
fn expect_none(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
