//! What to paste for each kind of host.

use super::host::Host;
use super::snippet::{Options, Snippet};
use super::{packages, page, shopify, wordpress, yew_app};
use crate::config::Config;
use crate::facts::Facts;

/// What to paste for a host.
pub fn snippet(host: Host, config: &Config, facts: &Facts, options: &Options) -> Snippet {
    match host {
        Host::Html => page::snippet(config, facts, options),
        Host::Shopify => shopify::snippet(config, facts, options),
        Host::WordPress => wordpress::snippet(config, facts),
        Host::React | Host::Vue | Host::Svelte => packages::snippet(host, config, facts, options),
        Host::Yew => yew_app::snippet(config, facts),
    }
}
