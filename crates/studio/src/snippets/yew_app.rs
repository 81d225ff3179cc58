//! A Yew app: the component.

use std::fmt::Write as _;

use super::css::theme;
use super::element::{area_of, attributes, slots};
use super::escape::rust;
use super::snippet::{Options, Snippet, Step};
use crate::config::Config;
use crate::config::slot::{Piece, lines};
use crate::facts::Facts;

/// The version of Yew that the component is built and tested with.
const YEW: &str = "0.23.0";

pub(super) fn snippet(config: &Config, facts: &Facts) -> Snippet {
    let mut snippet = Snippet::new(config, facts, &Options::default());
    // The program is the app's own, and how large it is depends on the app.
    snippet.loads = Vec::new();
    snippet.policy_note = POLICY;
    let looks = theme(config, ".back-relief");
    // Without a shadow root there are no parts.
    let css = looks.css.split(".back-relief::part").next().unwrap_or_default().to_owned();
    snippet.left_out(&looks.left_out);

    snippet.steps.push(Step::code(
        "Into Cargo.toml.",
        "TOML",
        "Cargo.toml",
        format!(
            "[dependencies]\n\
             back-relief = {{ version = \"={}\", features = [\"csr\"] }}\n\
             yew = {{ version = \"={YEW}\", features = [\"csr\"] }}\n",
            facts.version
        ),
    ));
    let style = if css.is_empty() {
        ""
    } else {
        "<link data-trunk rel=\"css\" href=\"back-relief.css\">\n"
    };
    snippet.steps.push(Step::code(
        "Into index.html, for Trunk: make yew has laid out the style sheet and the pictures in that folder.",
        "HTML",
        "head.html",
        format!("<link data-trunk rel=\"copy-dir\" href=\"target/yew/back-relief\">\n{style}"),
    ));
    snippet.style("Its looks.", css);
    snippet.steps.push(Step::code("The component.", "Rust", "main.rs", component(config)));
    warn(&mut snippet, config);
    snippet
}

const POLICY: &str = "The app and the style sheet lie on the app's own host. Trunk starts an app by a \
    script in the page: name its sum in script-src, or start it from a file of yours.";

fn component(config: &Config) -> String {
    let text = |name: &str| config.attributes.get(name).map(String::as_str);
    let guide = match text("lang") {
        Some(tag) if !tag.is_empty() => format!("Guide::in_language({})", rust(tag)),
        _ => "Guide::english()".to_owned(),
    };
    let mut uses = vec!["BackRelief", "Guide"];
    let mut props = vec![format!("guide={{{guide}}}")];
    if let Some(area) = text("area") {
        uses.push("Choice");
        props.push(format!("area={{Choice::parse({})}}", rust(area)));
    }
    if let Some(number) = text("emergency") {
        props.push(format!("emergency={{{}}}", rust(number)));
    }
    props.push("stylesheet=\"back-relief/back-relief.css\"".to_owned());
    let mut of_areas = Vec::new();
    for (slot, text) in slots(config) {
        match area_of(slot) {
            Some(area) => of_areas.push(format!("(AreaId::{area:?}, {})", html(text))),
            None => props.push(format!("{slot}={{{}}}", html(text))),
        }
    }
    if !of_areas.is_empty() {
        uses.push("AreaId");
        props.push(format!("area_products={{vec![{}]}}", of_areas.join(", ")));
    }
    uses.sort_unstable();
    let props = props.iter().fold(String::new(), |mut all, it| {
        _ = writeln!(all, "                {it}");
        all
    });
    format!(
        "use back_relief::{{{}}};\nuse yew::{{Html, component, html}};\n\n\
         #[component(App)]\nfn app() -> Html {{\n    html! {{\n        <div class=\"back-relief\">\n            \
         <BackRelief\n{props}            />\n        </div>\n    }}\n}}\n\n\
         fn main() {{\n    yew::Renderer::<App>::new().render();\n}}\n",
        uses.join(", ")
    )
}

/// The lines of a slot in Yew's `html!`.
fn html(text: &str) -> String {
    let piece = |piece: &Piece<'_>| match *piece {
        Piece::Text(text) => format!("{{ {} }}", rust(text)),
        Piece::Link { text, href } => {
            format!("<a href={{{}}}>{{ {} }}</a>", rust(href), rust(text))
        }
    };
    let paragraph = |line: &Vec<Piece<'_>>| {
        format!("<p>{}</p>", line.iter().map(piece).collect::<Vec<_>>().join(" "))
    };
    let paragraphs: Vec<_> = lines(text).iter().map(paragraph).collect();
    format!("html! {{ <>{}</> }}", paragraphs.join(" "))
}

fn warn(snippet: &mut Snippet, config: &Config) {
    let reasons = [
        ("guide", "The component takes a guide's text, not its address: Guide::parse reads it."),
        ("region", "The component has no region: set the emergency number instead."),
        ("loading", "The guide comes with the app: loading means nothing here."),
        ("share-area", "In your own app you are the host: on_open tells the area anyway."),
    ];
    for (attribute, _) in attributes(config) {
        let reason = reasons.iter().find(|(name, _)| *name == attribute.name);
        snippet.warnings.extend(reason.map(|(_, reason)| (*reason).to_owned()));
    }
    if !config.parts.is_empty() {
        snippet.warnings.push(
            "There are no parts without a shadow root: your app's CSS reaches everything."
                .to_owned(),
        );
    }
    if config.attributes.contains_key("lang") {
        snippet
            .warnings
            .push("With in_language the app carries the guide in all languages.".to_owned());
    }
}
