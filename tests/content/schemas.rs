//! The schemas in the repository are the ones the types make.

use std::fs;

use back_relief::guide::schema;

/// Writes them instead, when asked to: `UPDATE=1 cargo test --test content schema`.
#[test]
fn schemas_are_up_to_date() {
    for (name, made) in schema::all() {
        let path = format!("content/schema/{name}");
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&path, &made).expect("to write the schema");
        }
        let kept = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            kept == made,
            "{path} is out of date: run `UPDATE=1 cargo test --test content schema`"
        );
    }
}
