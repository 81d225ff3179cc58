//! Which links a guide may hold.

/// Whether a link is an `https:` address or a path relative to the page.
///
/// Anything a browser might read otherwise than it looks is refused: it drops
/// tabs and line breaks inside a scheme, and takes `\` for `/`.
pub fn allowed(link: &str) -> bool {
    let plain = |b: u8| b.is_ascii_graphic() && !b"\\<>\"`{}|^".contains(&b);
    if link.is_empty() || !link.bytes().all(plain) {
        return false;
    }
    match link.strip_prefix("https://") {
        Some(rest) => names_a_host(rest),
        None => is_relative(link),
    }
}

/// A host and nothing before it: a name and password would hide the real one.
fn names_a_host(rest: &str) -> bool {
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    host.starts_with(|c: char| c.is_ascii_alphanumeric()) && !host.contains('@')
}

/// No other host (`//host`) and no scheme (a colon in the first step).
fn is_relative(link: &str) -> bool {
    let first_step = link.split(['/', '?', '#']).next().unwrap_or_default();
    !link.starts_with("//") && !first_step.contains(':')
}
