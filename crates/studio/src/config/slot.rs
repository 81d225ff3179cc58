//! The shop's own text in a slot: lines of plain words, with links as `[words](address)`.
//!
//! Not HTML: what a link brings, or somebody pastes, can never be markup. Each line is a paragraph.

/// A part of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words.
    Text(&'a str),
    /// Words that lead somewhere.
    Link {
        /// What is read.
        text: &'a str,
        /// `https:` or relative to the page.
        href: &'a str,
    },
}

/// The lines of a text that have anything in them, each in its parts.
pub fn lines(text: &str) -> Vec<Vec<Piece<'_>>> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(pieces).collect()
}

/// The addresses that look like those of links and lead nowhere: they stay words.
pub fn refused(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for line in text.lines() {
        for (at, _) in line.match_indices("](") {
            let Some(end) = line[at..].find(')') else { continue };
            let href = &line[at + 2..at + end];
            if line[..at].contains('[') && !is_address(href) {
                found.push(href);
            }
        }
    }
    found
}

fn pieces(line: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut rest = line;
    while let Some((before, link, after)) = next_link(rest) {
        if !before.is_empty() {
            found.push(Piece::Text(before));
        }
        found.push(link);
        rest = after;
    }
    if !rest.is_empty() {
        found.push(Piece::Text(rest));
    }
    found
}

/// The first link of a text, with what stands before and after it.
fn next_link(text: &str) -> Option<(&str, Piece<'_>, &str)> {
    for (at, _) in text.match_indices("](") {
        let Some(start) = text[..at].rfind('[') else { continue };
        let Some(end) = text[at..].find(')').map(|end| at + end) else { continue };
        let (words, href) = (&text[start + 1..at], &text[at + 2..end]);
        if !words.is_empty() && is_address(href) {
            return Some((&text[..start], Piece::Link { text: words, href }, &text[end + 1..]));
        }
    }
    None
}

/// No other scheme: a link of the shop's can't be a script.
fn is_address(href: &str) -> bool {
    let relative = href.starts_with('/') && !href.starts_with("//") && !href.starts_with("/\\");
    let fits = relative || href.starts_with("https://");
    fits && !href.contains(|it: char| it.is_whitespace() || it.is_control())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_told_from_text() {
        let found =
            lines("See [our cushion](/cushion) now\n\n  [x](javascript:1) [y](https://a.b/c)");
        let link = |text, href| Piece::Link { text, href };
        assert_eq!(
            found,
            [
                vec![Piece::Text("See "), link("our cushion", "/cushion"), Piece::Text(" now")],
                vec![Piece::Text("[x](javascript:1) "), link("y", "https://a.b/c")],
            ]
        );
    }

    #[test]
    fn what_leads_nowhere_is_told() {
        assert_eq!(refused("[x](javascript:1) [y](/y) [z](//evil)"), ["javascript:1", "//evil"]);
        assert!(refused("a (b) [c] ](").is_empty());
    }
}
