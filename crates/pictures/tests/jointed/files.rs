//! Whoever writes poses is told what is wrong, and nothing is forgotten.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use back_relief::guide::folder::load;
use pictures::read;

use crate::{POSES, SEQUENCES, expect_none};

#[test]
fn every_move_has_its_row_and_every_row_its_move() {
    let guide = load(Path::new("../../content/en")).expect("the guide");
    let moves: BTreeSet<&str> = guide.moves.iter().map(|one| one.id.as_str()).collect();
    let rows: Vec<&str> = SEQUENCES.iter().map(|one| one.poses.id.as_str()).collect();
    let known: BTreeSet<&str> = rows.iter().copied().collect();
    let mut wrong: Vec<String> =
        moves.difference(&known).map(|id| format!("{id} has no poses")).collect();
    wrong.extend(known.difference(&moves).map(|id| format!("{id} is no move")));
    expect_none(&wrong);
    assert_eq!(rows.len(), known.len(), "a move has two rows");
}

/// A copy of the poses with one text replaced, in a folder of its own.
fn changed(name: &str, file: &str, from: &str, to: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).expect("a folder");
    for entry in fs::read_dir(POSES).expect("the poses") {
        let path = entry.expect("an entry").path();
        let own = path.file_name().expect("a name");
        let mut text = fs::read_to_string(&path).expect("a text");
        if own == file {
            assert!(text.contains(from), "{from} is not in {file}");
            text = text.replacen(from, to, 1);
        }
        fs::write(folder.join(own), text).expect("to write");
    }
    folder
}

#[test]
fn a_mistake_is_told_with_file_and_place() {
    for (name, from, to, told) in [
        ("field", "\"lean\"", "\"laen\"", "bases.json: at `bases.on-the-back.laen`"),
        ("kind", "-90", "\"-90\"", "bases.json: at `bases.on-the-back.lean`"),
        ("thing", "\"chair\"", "\"chiar\"", "bases.json: at `bases.seated.touching[0][1]`"),
    ] {
        let errors = read(&changed(name, "bases.json", from, to)).expect_err("a mistake");
        let said: Vec<String> = errors.iter().map(ToString::to_string).collect();
        assert!(said.iter().any(|said| said.contains(told)), "{said:?} does not say {told}");
    }
    let from = "\"from\": \"seated\"";
    let folder = changed("base", "massage.json", from, "\"from\": \"setaed\"");
    let errors = read(&folder).expect_err("a base that is not there");
    assert!(errors[0].to_string().contains("massage.json: at `poses[0].from`"), "{errors:?}");
}
