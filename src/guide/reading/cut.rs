//! Cuts a text into sentences and words, in any script that has blanks between its words.

/// What may stand between the end of a sentence and the blank after it.
const CLOSING: [char; 6] = [')', '"', '”', '’', '»', '“'];

/// The sentences of a text: each ends with `.`, `!`, `?`, `؟` or `؛` before a blank or the end, so
/// that `2.5` stays whole. French has a blank before some of these, and before `»`. A full stop
/// ends none before a small letter, nor between initials (`EE. UU. da`).
pub fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let ends = pieces(text).filter(|piece| piece.ends_sentence).map(|piece| piece.end);
    ends.chain([text.len()])
        .scan(0, move |start, end| {
            let sentence = &text[*start..end];
            *start = end;
            Some(sentence.trim())
        })
        .filter(|sentence| words(sentence).next().is_some())
}

/// What stands between blanks.
struct Piece {
    /// Where the blank after it ends.
    end: usize,
    ends_sentence: bool,
}

fn pieces(text: &str) -> impl Iterator<Item = Piece> {
    let mut end = 0;
    let mut pieces = text
        .split_inclusive(char::is_whitespace)
        .map(move |piece| {
            end += piece.len();
            (end, piece.trim_end())
        })
        .peekable();
    std::iter::from_fn(move || {
        let (mut end, piece) = pieces.next()?;
        let piece = piece.trim_end_matches(CLOSING);
        let next = pieces.peek().map_or("", |&(_, next)| next);
        let ends_sentence = match piece.chars().next_back() {
            Some('!' | '?' | '؟' | '؛') => true,
            Some('.') => !(next.starts_with(char::is_lowercase) || are_initials([piece, next])),
            _ => false,
        };
        // `Oui ! »`: the mark that closes belongs to what it closes.
        if ends_sentence && next == "»" {
            (end, _) = pieces.next()?;
        }
        Some(Piece { end, ends_sentence })
    })
}

/// Whether each of these is a letter or two capitals, with a full stop.
fn are_initials(pieces: [&str; 2]) -> bool {
    pieces.into_iter().all(|piece| {
        let piece = piece.trim_start_matches('(').trim_end_matches(CLOSING);
        let letters = piece.strip_suffix('.').unwrap_or_default();
        match letters.chars().count() {
            1 => letters.chars().all(char::is_alphabetic),
            2 => letters.chars().all(char::is_uppercase),
            _ => false,
        }
    })
}

/// The words of a sentence: what stands between blanks and has a letter or a figure in it.
/// `self-massage` is one word, a dash alone is none.
pub fn words(sentence: &str) -> impl Iterator<Item = &str> + Clone {
    sentence.split_whitespace().filter(|word| word.contains(char::is_alphanumeric))
}
