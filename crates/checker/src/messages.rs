//! What the studio asks its worker, and what the worker answers.

use serde::{Deserialize, Serialize};

use crate::{ClaimFinding, Finding, check_guide, check_product, claims};

/// What is asked. A number `id` beside it comes back with the answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Request {
    /// Everything that is wrong with a guide in one file.
    Guide {
        /// What the file is called.
        name: String,
        /// What it says.
        text: String,
    },
    /// Which words of a product's description make it a health claim.
    Product {
        /// The description, with its markup if it has any.
        text: String,
        /// The language that it is in, as a tag such as `de-CH`; English where we have none.
        language: String,
    },
    /// The same of every text that a shop puts into the element's slots.
    ShopTexts {
        /// The texts, each with its slot.
        texts: Vec<ShopText>,
        /// The language that they are in.
        language: String,
    },
}

/// A text that a shop puts into a slot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShopText {
    /// The slot's name.
    pub slot: String,
    /// What stands in it, with its markup.
    pub text: String,
}

/// What is answered: for each kind of question its own findings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "findings", rename_all = "kebab-case")]
pub enum Answer {
    /// Of a guide.
    Guide(Vec<Finding>),
    /// Of a product.
    Product(Vec<ClaimFinding>),
    /// Of each text, in the order in which they were given.
    ShopTexts(Vec<Vec<ClaimFinding>>),
}

/// The answer to a question.
pub fn answer(request: &Request) -> Answer {
    match request {
        Request::Guide { name, text } => Answer::Guide(check_guide(name, text, None)),
        Request::Product { text, language } => Answer::Product(product(text, language)),
        Request::ShopTexts { texts, language } => {
            let each = texts.iter().map(|it| product(&it.text, language));
            Answer::ShopTexts(each.collect())
        }
    }
}

fn product(text: &str, language: &str) -> Vec<ClaimFinding> {
    let claims = claims(language).or_else(|| claims("en"));
    claims.map(|claims| check_product(text, claims)).unwrap_or_default()
}
