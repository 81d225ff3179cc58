//! Tells everything that is wrong with a guide of someone's own, and which words make a shop's
//! text a health claim.
//!
//! The rules are the build's own, in `back_relief::guide`; added are what only an editor asks:
//! hostile files, advice beyond the usual doses, claims. [`check_guide`] and [`check_product`] are
//! pure; the studio asks them in a Web Worker (`worker.js`), by [`answer`].

// An exception says its reason: `#[expect(clippy::expect_used, reason = "…")]`.
#![warn(clippy::expect_used, missing_docs)]

mod advice;
mod claims_in_guide;
mod finding;
mod guide;
mod html;
mod languages;
mod messages;
mod product;
mod report;
mod rules;
mod scan;
mod values;

pub use back_relief::guide::findings::Step;
pub use back_relief::guide::{ClaimGroup, Claims, LanguageRules};
pub use finding::{Finding, Severity};
pub use guide::{check_guide, check_guide_bytes};
pub use languages::{claims, language_rules, languages};
pub use messages::{Answer, Request, ShopText, answer};
pub use product::{ClaimFinding, Span, Strength, check_product};
pub use rules::Rule;
