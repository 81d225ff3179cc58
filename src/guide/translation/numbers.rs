//! The numbers of a text, written alike in all languages.

/// What parts thousands: 3,096 and 3.096 and 3 096, with any kind of blank.
const THOUSANDS: [char; 8] = [',', '.', ' ', '\u{a0}', '\u{202f}', '\u{2009}', '\'', '’'];
/// What parts a whole number from tenths.
const DECIMAL: [char; 2] = [',', '.'];

/// The numbers in figures from 0 to 9, in order: without what parts thousands, and with a point
/// before tenths.
pub(super) fn of(text: &str) -> Vec<String> {
    let mut numbers = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let (whole, mut after) = figures(&rest[start..]);
        let mut number = whole.to_owned();
        while let Some(parted) = parted(after) {
            if !parted.thousands {
                number.push('.');
            }
            number.push_str(parted.figures);
            after = parted.after;
        }
        numbers.push(number);
        rest = after;
    }
    numbers
}

/// More figures of the same number.
struct Parted<'a> {
    thousands: bool,
    figures: &'a str,
    after: &'a str,
}

fn parted(text: &str) -> Option<Parted<'_>> {
    let sign = text.chars().next()?;
    let (figures, after) = figures(text.strip_prefix(sign)?);
    let thousands = THOUSANDS.contains(&sign) && figures.len() == 3;
    let tenths = DECIMAL.contains(&sign) && !figures.is_empty();
    (thousands || tenths).then_some(Parted { thousands, figures, after })
}

/// The figures at the beginning, and what follows.
fn figures(text: &str) -> (&str, &str) {
    text.split_at(text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len()))
}
