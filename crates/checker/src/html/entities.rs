//! Entities: what stands for a sign in HTML, such as `&uuml;` for ü.

/// Those with names, as editors of shops write them.
const NAMED: &[(&str, char)] = &[
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("shy", '\u{ad}'),
    ("rsquo", '’'),
    ("lsquo", '‘'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hellip", '…'),
    ("reg", '®'),
    ("trade", '™'),
    ("auml", 'ä'),
    ("ouml", 'ö'),
    ("uuml", 'ü'),
    ("Auml", 'Ä'),
    ("Ouml", 'Ö'),
    ("Uuml", 'Ü'),
    ("szlig", 'ß'),
    ("eacute", 'é'),
    ("egrave", 'è'),
    ("ecirc", 'ê'),
    ("euml", 'ë'),
    ("Eacute", 'É'),
    ("agrave", 'à'),
    ("acirc", 'â'),
    ("ccedil", 'ç'),
    ("icirc", 'î'),
    ("iuml", 'ï'),
    ("ocirc", 'ô'),
    ("ugrave", 'ù'),
    ("ucirc", 'û'),
    ("oelig", 'œ'),
    ("ntilde", 'ñ'),
    ("aacute", 'á'),
    ("iacute", 'í'),
    ("oacute", 'ó'),
    ("uacute", 'ú'),
];

/// The longest entity that is looked for, in signs.
const LONGEST: usize = 12;

/// The sign that an entity at the beginning of a text stands for, and the entity's length.
pub(super) fn entity(text: &str) -> Option<(char, usize)> {
    let text = text.strip_prefix('&')?;
    let longest = text.char_indices().nth(LONGEST - 1).map_or(text.len(), |(at, _)| at);
    let end = text[..longest].find(';')?;
    let name = &text[..end];
    let number = name.strip_prefix('#').and_then(|it| match it.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None => it.parse().ok(),
    });
    let sign = match number {
        Some(number) => char::from_u32(number)?,
        None => NAMED.iter().find(|(it, _)| *it == name)?.1,
    };
    Some((sign, "&;".len() + end))
}
