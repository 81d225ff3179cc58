//! Apps that install the npm package: React, Vue, Svelte.

use super::css::theme;
use super::element::{Dialect, attributes, element};
use super::host::Host;
use super::page::script;
use super::snippet::{Options, Snippet, Step};
use crate::config::Config;
use crate::facts::Facts;

pub(super) fn snippet(host: Host, config: &Config, facts: &Facts, options: &Options) -> Snippet {
    // The text can't stand in the page: the app writes its page itself.
    let options = Options { built: None, ..options.clone() };
    let mut snippet = Snippet::new(config, facts, &options);
    snippet.policy = snippet.policy.and_own();
    snippet.policy_note = TRUSTED_TYPES;
    let theme = theme(config, "back-relief");
    snippet.left_out(&theme.left_out);

    snippet.steps.push(install(facts, &options));
    snippet.steps.push(Step::code(
        "Into index.html, before your own script: the element is known then when your app writes it. \
         After an update, copy the files again and take the sum from the new build.",
        "HTML",
        "head.html",
        script(facts, &options),
    ));
    if host == Host::Vue {
        snippet.steps.push(Step::code(
            "Tell the compiler that it is an element and no component.",
            "JavaScript",
            "vite.config.js",
            VUE,
        ));
    }
    let style = !theme.css.is_empty();
    snippet.style("Its looks, beside the component.", theme.css);
    snippet.steps.push(match host {
        Host::Vue => Step::code("The component.", "Vue 3", "BackRelief.vue", vue(config, style)),
        Host::Svelte => {
            Step::code("The component.", "Svelte 5", "BackRelief.svelte", svelte(config, style))
        }
        _ => Step::code("The component.", "React 19", "BackRelief.jsx", react(config, style)),
    });
    if attributes(config).any(|(it, _)| it.name == "share-area") {
        snippet.warnings.push(
            "With share-area your page hears where someone hurts. That is health information: what \
             your page does with it is your responsibility."
                .to_owned(),
        );
    }
    snippet
}

const TRUSTED_TYPES: &str = "With require-trusted-types-for 'script', add back-relief to trusted-types, \
    and your framework's own policies. Without 'wasm-unsafe-eval' the guide stays readable and \
    choosable; routines and timers are missing.";

fn install(facts: &Facts, options: &Options) -> Step {
    let command = format!("npm install --save-exact back-relief@{}\n", facts.version);
    match options.base.origin() {
        Some(_) => Step::code(
            "The package has the types. Its files come from the host that you named, which has to send \
             Access-Control-Allow-Origin: * with each.",
            "Shell",
            "install.sh",
            command,
        ),
        None => {
            let folder = format!("public{}", options.base.as_str().trim_end_matches('/'));
            Step::code(
                "Install it, and copy its files to where your tool copies them as they are. A bundler \
                 can't see them: their names are computed.",
                "Shell",
                "install.sh",
                format!(
                    "{command}mkdir -p {folder}\n\
                     cp -r node_modules/back-relief/back-relief.js node_modules/back-relief/assets {folder}/\n"
                ),
            )
        }
    }
}

const VUE: &str = "import vue from \"@vitejs/plugin-vue\";

const isCustomElement = (tag) => tag === \"back-relief\";

export default {
  plugins: [vue({ template: { compilerOptions: { isCustomElement } } })],
};
";

fn react(config: &Config, style: bool) -> String {
    let import = if style { "import \"./back-relief.css\";\n\n" } else { "" };
    let element = element(Dialect::Jsx, config, "    ");
    format!("{import}export function BackRelief() {{\n  return (\n    {element}\n  );\n}}\n")
}

fn vue(config: &Config, style: bool) -> String {
    let import =
        if style { "<script setup>\nimport \"./back-relief.css\";\n</script>\n\n" } else { "" };
    format!("{import}<template>\n  {}\n</template>\n", element(Dialect::Html, config, "  "))
}

fn svelte(config: &Config, style: bool) -> String {
    let import =
        if style { "<script>\n  import \"./back-relief.css\";\n</script>\n\n" } else { "" };
    format!("{import}{}\n", element(Dialect::Html, config, ""))
}
