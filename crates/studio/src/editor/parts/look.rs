//! Where the preview shows a part.

use back_relief::guide::AreaId;

use super::super::node::{Node, Step, field};
use super::SIGNS;
use crate::preview::Look;

/// Where the preview shows a part; none where no place is its own.
pub fn look(guide: &Node, part: &[Step]) -> Option<Look> {
    let Some(Step::Field(file)) = part.first() else { return None };
    let node = guide.at(part)?;
    if let Some(area) = file.strip_prefix("areas/").and_then(|it| it.strip_suffix(".json")) {
        return Some(Look { area: Some(area.to_owned()), ..Look::default() });
    }
    if let Some(kind) = file.strip_prefix("moves/").and_then(|it| it.strip_suffix(".json")) {
        let id = node.text_of("id")?;
        let area = AreaId::ALL.iter().find(|area| {
            let plan = [field(format!("areas/{}.json", area.as_str())), field(kind.to_owned())];
            let plan = guide.at(&plan).and_then(|it| it.field("moves"));
            plan.is_some_and(|it| it.items().iter().any(|it| it.text_of("move") == Some(id)))
        })?;
        return Some(Look {
            area: Some(area.as_str().to_owned()),
            topic: Some(kind.to_owned()),
            movement: Some(id.to_string()),
        });
    }
    match file.as_str() {
        SIGNS => {
            let areas = node.field("areas").map(Node::items).unwrap_or_default();
            let area = areas.first().and_then(Node::as_text).map(ToString::to_string);
            Some(Look { area, topic: Some("help".to_owned()), movement: None })
        }
        "care.json" => Some(Look { topic: Some("warmth".to_owned()), ..Look::default() }),
        _ => None,
    }
}
