//! What the worker is asked and answers.

use checker::{Answer, Request, answer};
use serde_json::{Value, json};

fn asked(request: Value) -> Value {
    let request: Request = serde_json::from_value(request).expect("a question");
    let answer = answer(&request);
    let written = serde_json::to_value(&answer).expect("JSON");
    let read: Answer = serde_json::from_value(written.clone()).expect("an answer");
    assert_eq!(read, answer, "what is written is read the same");
    written
}

#[test]
fn each_kind_of_question_has_its_kind_of_findings() {
    // The worker hands on the question's number too: it does not matter here.
    let guide = asked(json!({ "id": 1, "kind": "guide", "name": "my.json", "text": "{" }));
    assert_eq!(guide["kind"], "guide");
    assert_eq!(guide["findings"][0]["rule"], "not-json");
    assert_eq!(guide["findings"][0]["severity"], "refused");
    let product = asked(json!({ "kind": "product", "text": "It cures.", "language": "en-GB" }));
    assert_eq!(product["findings"][0]["group"], "cures");
    assert_eq!(product["findings"][0]["utf16"], json!({ "start": 3, "end": 8 }));
    let texts =
        json!([{ "slot": "shop", "text": "Nice." }, { "slot": "note", "text": "Er heilt." }]);
    let texts = asked(json!({ "kind": "shop-texts", "texts": texts, "language": "de" }));
    assert_eq!(texts["findings"][0], json!([]));
    assert_eq!(texts["findings"][1][0]["found"], "heilt");
}

#[test]
fn a_language_without_claims_is_looked_at_in_english() {
    let product = asked(json!({ "kind": "product", "text": "It cures.", "language": "pl" }));
    assert_eq!(product["findings"][0]["group"], "cures");
}
