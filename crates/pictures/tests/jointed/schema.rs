//! The schema of the poses in the repository is the one the types make.

use std::fs;

use pictures::schema::poses;

/// Writes it instead, when asked to: `UPDATE=1 cargo test -p pictures schema`.
#[test]
fn the_schema_is_up_to_date() {
    let (name, made) = poses();
    let path = format!("../../content/schema/{name}");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &made).expect("to write the schema");
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == made, "{path} is out of date: run `UPDATE=1 cargo test -p pictures schema`");
}
