//! A text cut where words in it are marked.

use checker::{ClaimFinding, Strength};

/// A piece of a text.
#[derive(Debug, PartialEq)]
pub struct Piece<'t> {
    pub text: &'t str,
    /// How it is marked.
    pub mark: Option<Strength>,
}

/// All of a text, in pieces. Of words that lie over each other the first are marked, as strongly as
/// any of them.
pub fn pieces<'t>(text: &'t str, findings: &[ClaimFinding]) -> Vec<Piece<'t>> {
    let mut order: Vec<_> = findings.iter().collect();
    order.sort_by_key(|it| (it.bytes.start, std::cmp::Reverse(it.bytes.end)));
    let mut pieces: Vec<Piece<'_>> = Vec::new();
    let mut done = 0;
    for ClaimFinding { bytes: span, strength, .. } in order {
        // Ranges of another text would not fit this one.
        let Some(marked) = text.get(span.start..span.end).filter(|it| !it.is_empty()) else {
            continue;
        };
        let Some(before) = text.get(done..span.start) else {
            // A claim in a tag's attribute, where the words around the tag are marked.
            if let Some(around) = pieces.last_mut() {
                around.mark = around.mark.map(|it| it.min(*strength));
            }
            continue;
        };
        if !before.is_empty() {
            pieces.push(Piece { text: before, mark: None });
        }
        pieces.push(Piece { text: marked, mark: Some(*strength) });
        done = span.end;
    }
    if let Some(rest) = text.get(done..).filter(|it| !it.is_empty()) {
        pieces.push(Piece { text: rest, mark: None });
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str, findings: &[ClaimFinding]) -> String {
        let pieces = pieces(text, findings);
        pieces
            .iter()
            .map(|it| if it.mark.is_some() { format!("[{}]", it.text) } else { it.text.to_owned() })
            .collect()
    }

    fn check(text: &str) -> Vec<ClaimFinding> {
        checker::check_product(text, checker::claims("en").expect("English"))
    }

    #[test]
    fn claims_are_marked_where_they_stand() {
        let text = "Für dich: it cures pain 🙂 and treats sciatica.";
        let marked = marked(text, &check(text));
        assert!(marked.contains("[cures]"), "{marked}");
        assert_eq!(marked.replace(['[', ']'], ""), text);
    }

    #[test]
    fn ranges_that_lie_over_each_other_or_do_not_fit_lose_no_letter() {
        let text = "It cures pain.";
        let mut all = check(text);
        let mut again = all[0].clone();
        again.bytes.start += 1;
        all.push(again.clone());
        again.bytes.end = 99;
        all.push(again);
        assert_eq!(marked(text, &all).replace(['[', ']'], ""), text);
        assert_eq!(marked("Für", &all).replace(['[', ']'], ""), "Für");
    }

    #[test]
    fn a_claim_inside_marked_words_marks_them() {
        let text = "back <a title='cures'>pain</a>";
        let all = check(text);
        assert_eq!(all.len(), 2);
        assert_eq!(marked(text, &all), "[back <a title='cures'>pain]</a>");
        assert_eq!(pieces(text, &all)[0].mark, Some(Strength::Claim));
        assert_eq!(pieces(text, &all[..1])[0].mark, Some(Strength::Implied));
    }

    #[test]
    fn a_text_without_claims_is_one_piece() {
        assert_eq!(pieces("A cushion.", &[]).len(), 1);
        assert!(pieces("", &[]).is_empty());
    }
}
