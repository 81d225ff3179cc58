//! The element as it was set: its attributes and what stands in its slots, in HTML or JSX.

use std::fmt::Write as _;

use back_relief::AreaId;

use super::escape;
use crate::config::Config;
use crate::config::slot::{Piece, lines};
use crate::surface::{Attribute, Kind, SURFACE};

/// How elements are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dialect {
    /// In Liquid, Vue and Svelte too.
    Html,
    /// React's.
    Jsx,
}

impl Dialect {
    /// An attribute with a space before it.
    pub(super) fn attribute(self, name: &str, value: &str) -> String {
        let is_plain =
            |it: char| it.is_ascii_graphic() && !"\"'&<>{}\\[]".contains(it) || it == ' ';
        match self {
            Self::Jsx if !value.chars().all(is_plain) => {
                format!(" {name}={{{}}}", escape::js(value))
            }
            _ => format!(" {name}=\"{}\"", escape::html(value)),
        }
    }

    fn text(self, text: &str) -> String {
        match self {
            Self::Html => escape::html(text),
            // JSX joins lines and drops blanks at their ends; a string it leaves as it is.
            Self::Jsx => {
                let is_plain = |it: char| !"&<>{}\\\"".contains(it) && !it.is_control();
                let stays = text.trim() == text && text.chars().all(is_plain);
                if stays { text.to_owned() } else { format!("{{{}}}", escape::js(text)) }
            }
        }
    }
}

/// The attributes that were set, in the list's order; of a switch there is no value. What the list
/// does not have is left out: a link may name anything.
pub(super) fn attributes(
    config: &Config,
) -> impl Iterator<Item = (&'static Attribute, Option<&str>)> {
    SURFACE.attributes.iter().filter_map(|it| {
        let value = config.attributes.get(&it.name)?.as_str();
        Some((it, (it.kind() != Kind::Boolean).then_some(value)))
    })
}

/// The slots that have anything in them, as far as the list has them.
pub(super) fn slots(config: &Config) -> impl Iterator<Item = (&str, &str)> {
    config
        .slots
        .iter()
        .filter(|(name, text)| is_slot(name) && !lines(text).is_empty())
        .map(|(name, text)| (name.as_str(), text.as_str()))
}

/// The list has `products-<area>` for as many as there are areas.
fn is_slot(name: &str) -> bool {
    let is_listed = || SURFACE.slots.iter().any(|it| it.name == name) && !name.contains('<');
    area_of(name).is_some() || is_listed()
}

/// The area whose products a slot holds.
pub(super) fn area_of(slot: &str) -> Option<AreaId> {
    AreaId::parse(slot.strip_prefix("products-")?)
}

/// The opening tag.
pub(super) fn open_tag(dialect: Dialect, config: &Config) -> String {
    let mut tag = "<back-relief".to_owned();
    for (attribute, value) in attributes(config) {
        match value {
            Some(value) => tag += &dialect.attribute(&attribute.name, value),
            None => _ = write!(tag, " {}", attribute.name),
        }
    }
    tag + ">"
}

/// What stands in the slots, a line each with `indent` before it.
pub(super) fn slotted(dialect: Dialect, config: &Config, indent: &str) -> String {
    let mut out = String::new();
    for (slot, text) in slots(config) {
        let lines = lines(text);
        let slot = dialect.attribute("slot", slot);
        match lines.as_slice() {
            [line] => _ = writeln!(out, "{indent}<p{slot}>{}</p>", phrase(dialect, line)),
            lines => {
                _ = writeln!(out, "{indent}<div{slot}>");
                for line in lines {
                    _ = writeln!(out, "{indent}  <p>{}</p>", phrase(dialect, line));
                }
                _ = writeln!(out, "{indent}</div>");
            }
        }
    }
    out
}

/// The lines of one slot as paragraphs, for a host that has the slot's own element.
pub(super) fn paragraphs(text: &str) -> Vec<String> {
    let paragraph = |line: &Vec<Piece<'_>>| format!("<p>{}</p>", phrase(Dialect::Html, line));
    lines(text).iter().map(paragraph).collect()
}

fn phrase(dialect: Dialect, line: &[Piece<'_>]) -> String {
    let piece = |piece: &Piece<'_>| match *piece {
        Piece::Text(text) => dialect.text(text),
        Piece::Link { text, href } => {
            format!("<a{}>{}</a>", dialect.attribute("href", href), dialect.text(text))
        }
    };
    line.iter().map(piece).collect()
}

/// The whole element, its lines after the first with `indent` before them.
pub(super) fn element(dialect: Dialect, config: &Config, indent: &str) -> String {
    let tag = open_tag(dialect, config);
    let slotted = slotted(dialect, config, &format!("{indent}  "));
    if slotted.is_empty() {
        return tag + "</back-relief>";
    }
    format!("{tag}\n{slotted}{indent}</back-relief>")
}

/// The element with its text: the built snippet, with what was set in its opening tag and before
/// its end, and the address of its files in front of theirs. None if it is not that snippet.
pub(super) fn with_text(built: &str, config: &Config, base: &str) -> Option<String> {
    let (tag, rest) = built.trim().split_once("><template")?;
    let own_lang = tag.strip_prefix("<back-relief lang=\"")?.strip_suffix('"')?;
    let inside = rest.strip_suffix("</back-relief>")?;
    let mut config = config.clone();
    config.attributes.entry("lang".to_owned()).or_insert_with(|| own_lang.to_owned());
    let inside = inside.replace("=\"/assets/", &format!("=\"{}assets/", escape::html(base)));
    let slotted = slotted(Dialect::Html, &config, "  ");
    Some(format!("{}<template{inside}\n{slotted}</back-relief>", open_tag(Dialect::Html, &config)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config(attributes: &[(&str, &str)], slots: &[(&str, &str)]) -> Config {
        let owned = |pairs: &[(&str, &str)]| {
            pairs.iter().map(|&(name, value)| (name.to_owned(), value.to_owned())).collect()
        };
        Config { attributes: owned(attributes), slots: owned(slots), ..Config::default() }
    }

    #[test]
    fn nothing_set_is_the_bare_element() {
        let bare =
            config(&[("onclick", "alert(1)")], &[("x\" onload=\"", "y"), ("products-<area>", "z")]);
        for dialect in [Dialect::Html, Dialect::Jsx] {
            assert_eq!(element(dialect, &bare, ""), "<back-relief></back-relief>");
        }
    }

    #[test]
    fn attributes_and_slots_are_written() {
        let set = config(
            &[("share-area", ""), ("area", "lower-back"), ("guide", "/a?b=\"c\"&d={e}")],
            &[("products-glutes", "A {cushion}\n[of ours](/a&b)"), ("intro", "Sore “back”?")],
        );
        assert_eq!(
            element(Dialect::Html, &set, ""),
            "<back-relief area=\"lower-back\" guide=\"/a?b=&quot;c&quot;&amp;d=&#123;e&#125;\" share-area>\n  \
             <p slot=\"intro\">Sore “back”?</p>\n  \
             <div slot=\"products-glutes\">\n    <p>A &#123;cushion&#125;</p>\n    \
             <p><a href=\"/a&amp;b\">of ours</a></p>\n  </div>\n</back-relief>"
        );
        assert_eq!(
            element(Dialect::Jsx, &set, ""),
            "<back-relief area=\"lower-back\" guide={\"/a?b=\\\"c\\\"&d={e}\"} share-area>\n  \
             <p slot=\"intro\">Sore “back”?</p>\n  \
             <div slot=\"products-glutes\">\n    <p>{\"A {cushion}\"}</p>\n    \
             <p><a href={\"/a&b\"}>of ours</a></p>\n  </div>\n</back-relief>"
        );
    }

    #[test]
    fn the_built_snippet_gets_what_was_set() {
        let built = "<back-relief lang=\"de\"><template shadowrootmode=\"open\">\
                     <link href=\"/assets/a.css\"></template></back-relief>\n";
        let set = config(&[("area", "mid-back")], &[("intro", "Hi")]);
        assert_eq!(
            with_text(built, &set, "/br/").as_deref(),
            Some(
                "<back-relief area=\"mid-back\" lang=\"de\"><template shadowrootmode=\"open\">\
                 <link href=\"/br/assets/a.css\"></template>\n  <p slot=\"intro\">Hi</p>\n</back-relief>"
            )
        );
        assert_eq!(with_text("<p>not there</p>", &set, "/br/"), None);
    }

    #[test]
    fn no_text_is_more_than_text() {
        for text in crate::snippets::escape::tests::texts() {
            let set = config(&[("guide", &text)], &[("intro", &text)]);
            let html = element(Dialect::Html, &set, "");
            assert!(!html.contains("<script") && !html.contains('{'), "{html}");
            let opened = html.matches('<').count();
            assert_eq!(opened, html.matches('>').count(), "{html}");
        }
    }
}
