//! A Shopify shop: the block of the theme app extension, or Liquid to paste.

use serde_json::{Map, Value};

use super::css::theme;
use super::element::{Dialect, attributes, element, slots};
use super::page::script;
use super::snippet::{Options, Snippet, Step};
use crate::config::Config;
use crate::facts::Facts;

const ACCENT: &str = "--back-relief-accent";

pub(super) fn snippet(config: &Config, facts: &Facts, options: &Options) -> Snippet {
    let options = Options { built: None, ..options.clone() };
    let mut snippet = Snippet::new(config, facts, &options);
    snippet.policy_note = POLICY;
    // The block has a colour of its own among its settings.
    let mut rest = config.clone();
    let accent = rest.tokens.remove(ACCENT).filter(|it| is_hex(it));
    if accent.is_none() {
        rest.tokens
            .extend(config.tokens.get_key_value(ACCENT).map(|(k, v)| (k.clone(), v.clone())));
    }
    let looks = theme(&rest, "back-relief");
    snippet.left_out(&looks.left_out);

    snippet.steps.push(Step::code(
        format!(
            "Lay out the theme app extension (version {}), copy target/shopify/back-relief to \
             extensions/back-relief of your Shopify app, and deploy it.",
            facts.version
        ),
        "Shell",
        "deploy.sh",
        "make shopify\nshopify app deploy\n",
    ));
    snippet.steps.push(Step::new(
        "In the theme editor: Product template, Add block, Apps, Back Relief. Any section that takes \
         app blocks will do.",
    ));
    let settings = settings(config, accent.as_deref());
    snippet.steps.push(Step::code(
        format!("Set in the block: {}.", in_words(config, accent.as_deref())),
        "JSON, the block's settings as templates/product.json keeps them",
        "settings.json",
        format!("{:#}\n", Value::Object(settings)),
    ));
    snippet.style("Into Theme settings, Custom CSS: the block has no field for these.", looks.css);
    for (slot, _) in slots(config) {
        snippet.warnings.push(match slot {
            "products" => {
                "The block shows products of your catalogue, which you choose in its setting \
                           Products. Your text for the slot products needs the Liquid below."
                    .to_owned()
            }
            _ => format!("The block has no field for the slot {slot}: take the Liquid below."),
        });
    }
    snippet.or.push(Step::code(
        LIQUID,
        "Liquid",
        "back-relief.liquid",
        liquid(config, facts, &options),
    ));
    snippet
}

const POLICY: &str = "Shopify sends a shop's policy and does not let you change it; its own allows all \
    of this. These lines are for a shop's page of your own making (Hydrogen, a proxy), with the files \
    on the host above. The block's files come from Shopify's.";

const LIQUID: &str = "Without an app: a section Custom Liquid. The files have to lie on a host of yours, \
    which you name above, since Shopify takes no folder; that host sends Access-Control-Allow-Origin: * \
    with each.";

fn liquid(config: &Config, facts: &Facts, options: &Options) -> String {
    let looks = theme(config, "back-relief").css;
    let style = if looks.is_empty() { looks } else { format!("<style>\n{looks}</style>\n") };
    format!("{}\n{style}{}\n", script(facts, options), element(Dialect::Html, config, ""))
}

/// What the block calls a setting.
fn id(name: &str) -> String {
    if name == "lang" { "language".to_owned() } else { name.replace('-', "_") }
}

fn settings(config: &Config, accent: Option<&str>) -> Map<String, Value> {
    let set = attributes(config)
        .map(|(it, value)| (id(&it.name), value.map_or(true.into(), Value::from)));
    set.chain(accent.map(|it| ("accent".to_owned(), it.into()))).collect()
}

/// The settings as the theme editor calls them.
fn in_words(config: &Config, accent: Option<&str>) -> String {
    let set = attributes(config)
        .map(|(it, value)| format!("{}: {}", it.setting.label, value.unwrap_or("on")));
    let accent = accent.map(|it| format!("Accent colour: {it}"));
    let all: Vec<_> = set.chain(accent).collect();
    if all.is_empty() { "nothing, its defaults are yours".to_owned() } else { all.join("; ") }
}

/// A colour that Shopify's and WordPress's own fields take.
pub(super) fn is_hex(text: &str) -> bool {
    let digits = text.strip_prefix('#').unwrap_or_default();
    matches!(digits.len(), 3 | 6) && digits.chars().all(|it| it.is_ascii_hexdigit())
}
