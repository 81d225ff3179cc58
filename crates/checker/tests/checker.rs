//! The checker: each rule has an example that breaks it, hostile files are told as such, and
//! claims are found where they stand.

#[path = "checker/claims.rs"]
mod claims;
#[path = "checker/examples.rs"]
mod examples;
#[path = "checker/hostile.rs"]
mod hostile;
#[path = "checker/messages.rs"]
mod messages;
#[path = "checker/products.rs"]
mod products;
#[path = "checker/rules.rs"]
mod rules;

use std::sync::LazyLock;

use back_relief::guide::BUILT_IN;
use serde_json::Value;

/// Our guide in a language, as the text of one file.
fn built_in(language: &str) -> &'static str {
    BUILT_IN.iter().find(|(tag, _)| *tag == language).expect("a language of ours").1
}

static ENGLISH: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(built_in("en")).expect("JSON"));

/// The English guide with one thing changed.
fn changed(change: impl FnOnce(&mut Value)) -> String {
    let mut guide = ENGLISH.clone();
    change(&mut guide);
    guide.to_string()
}
