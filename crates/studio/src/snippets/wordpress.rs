//! A WordPress site: the plugin's block or its shortcode.

use std::fmt::Write as _;

use serde_json::{Map, Value};

use super::css::theme;
use super::element::{attributes, paragraphs, slots};
use super::escape;
use super::shopify::is_hex;
use super::snippet::{Options, Snippet, Step};
use super::weight::weigh;
use crate::config::Config;
use crate::facts::Facts;

const ACCENT: &str = "--back-relief-accent";

pub(super) fn snippet(config: &Config, facts: &Facts) -> Snippet {
    // The plugin brings its files, and writes the text into the page.
    let mut snippet = Snippet::new(config, facts, &Options::default());
    snippet.loads = weigh(config, facts, true);
    snippet.policy_note = POLICY;
    let mut rest = config.clone();
    let accent = rest.tokens.get(ACCENT).filter(|it| is_hex(it)).cloned();
    if let Some(accent) = &accent {
        rest.tokens.remove(ACCENT);
        snippet.policy.allow("style-src", "'unsafe-hashes'".to_owned());
        snippet.policy = snippet.policy.and_style(&format!("{ACCENT}: {accent}"));
    }
    let looks = theme(&rest, "back-relief");
    snippet.left_out(&looks.left_out);
    let products = config.slots.get("products").map(|it| paragraphs(it)).unwrap_or_default();

    snippet.steps.push(Step::code(
        format!(
            "Make the plugin (version {}) and upload target/wordpress/back-relief.zip under Plugins, Add \
             New, Upload Plugin. Activate it.",
            facts.version
        ),
        "Shell",
        "make.sh",
        "make wordpress\n",
    ));
    snippet.steps.push(Step::code(
        "In the block editor: add the block Back Relief and set it by hand, or switch to the Code editor \
         and paste this.",
        "Block markup",
        "block.html",
        block(config, accent.as_deref(), &products),
    ));
    snippet.style(
        "Into Appearance, Customize, Additional CSS: the block has no field for these.",
        looks.css,
    );
    match shortcode(config, accent.as_deref(), &products) {
        Ok(text) => snippet.or.push(Step::code(
            "In the classic editor, a widget or a page builder: the shortcode.",
            "Shortcode",
            "shortcode.txt",
            text,
        )),
        Err(name) => snippet.warnings.push(format!(
            "There is no shortcode for this: a shortcode can't hold quotes, brackets or backslashes, and \
             {name} has some. The block can."
        )),
    }
    for (slot, _) in slots(config).filter(|(slot, _)| *slot != "products") {
        snippet.warnings.push(format!(
            "Neither block nor shortcode has a place for the slot {slot}: write it above or below as a \
             block of its own, or take HTML."
        ));
    }
    snippet
}

const POLICY: &str = "The plugin's files lie on the site's own host. WordPress and its themes write \
    styles and scripts of their own into pages, so a site with a policy has more than this in it. An \
    accent colour stands in a style attribute, which the policy names by its sum.";

/// A block's settings are called as its `block.json` does.
fn key(name: &str) -> String {
    if name == "lang" {
        return "guideLang".to_owned();
    }
    let mut words = name.split('-');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |key, word| {
        let (head, tail) = word.split_at(word.len().min(1));
        key + &head.to_ascii_uppercase() + tail
    })
}

fn block(config: &Config, accent: Option<&str>, products: &[String]) -> String {
    let set = attributes(config)
        .map(|(it, value)| (key(&it.name), value.map_or(true.into(), Value::from)));
    let accent = accent.map(|it| ("accent".to_owned(), it.into()));
    let settings: Map<String, Value> = set.chain(accent).collect();
    let mut head = "wp:back-relief/guide".to_owned();
    if !settings.is_empty() {
        head += &format!(" {}", escape::block_json(&Value::Object(settings)));
    }
    if products.is_empty() {
        return format!("<!-- {head} /-->\n");
    }
    let inner = products.iter().fold(String::new(), |mut inner, it| {
        _ = writeln!(inner, "<!-- wp:paragraph -->\n{it}\n<!-- /wp:paragraph -->");
        inner
    });
    format!("<!-- {head} -->\n{inner}<!-- /wp:back-relief/guide -->\n")
}

/// The error is the attribute that a shortcode can't hold.
fn shortcode(config: &Config, accent: Option<&str>, products: &[String]) -> Result<String, String> {
    let mut head = "[back_relief".to_owned();
    for (attribute, value) in attributes(config) {
        let name = &attribute.name;
        match value {
            None => _ = write!(head, " {name}"),
            Some(value) => {
                let value = escape::shortcode(value).ok_or_else(|| name.clone())?;
                _ = write!(head, " {name}={value}");
            }
        }
    }
    if let Some(accent) = accent {
        _ = write!(head, " accent=\"{accent}\"");
    }
    let end = if products.is_empty() { "" } else { "[/back_relief]" };
    Ok(format!("{head}]{}{end}\n", products.concat()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_blocks_names_are_those_of_its_list() {
        let block = include_str!("../../../../integrations/wordpress/back-relief/block/block.json");
        let block: Value = serde_json::from_str(block).expect("JSON");
        for attribute in &crate::surface::SURFACE.attributes {
            assert!(block["attributes"].get(key(&attribute.name)).is_some(), "{}", attribute.name);
        }
    }
}
