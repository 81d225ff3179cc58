//! The places of a phrase that are filled in: `{n}`, `{title}`.

/// Each place as it is written, in order. One that does not end is told as the rest of the text,
/// so that it is like no other.
pub(super) fn of(text: &str) -> Vec<&str> {
    let mut places = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find('{') {
        let place = &rest[start..];
        let end = place.find('}').map_or(place.len(), |end| end + 1);
        places.push(&place[..end]);
        rest = &place[end..];
    }
    places
}
