//! The parts that hold a text.

use super::super::node::Node;
use super::{Branch, Part, stands_apart, tree};

/// The parts that have `wanted` in their name or in any of their texts, those with the name first.
pub fn search(guide: &Node, wanted: &str, most: usize) -> Vec<Part> {
    let wanted = wanted.trim().to_lowercase();
    let has = |text: &str| text.to_lowercase().contains(&wanted);
    let mut named = Vec::new();
    let mut inside = Vec::new();
    for part in tree(guide).iter().flat_map(Branch::parts) {
        if has(&part.label) {
            named.push(part.clone());
        } else if has_text(guide, part, &has) {
            inside.push(part.clone());
        }
    }
    named.extend(inside);
    named.truncate(most);
    named
}

fn has_text(guide: &Node, part: &Part, has: &impl Fn(&str) -> bool) -> bool {
    match guide.at(&part.path) {
        Some(Node::Fields(fields)) => fields
            .iter()
            .filter(|(name, node)| !stands_apart(&part.path, name, node))
            .any(|(_, node)| node.any_text(has)),
        Some(node) => node.any_text(has),
        None => false,
    }
}
