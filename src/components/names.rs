//! Choices and tools put into words.

use crate::guide::words::{LiveWords, fill};
use crate::guide::{Choice, Side, Tool};

/// "your left", for a choice that has a side.
pub(super) fn side(choice: Choice, words: &LiveWords) -> Option<&str> {
    Some(match choice.side()? {
        Side::Left => words.your_left(),
        Side::Right => words.your_right(),
    })
}

/// "Top of the shoulder, your left".
pub(super) fn choice(choice: Choice, area: &str, words: &LiveWords) -> String {
    match side(choice, words) {
        None => area.to_owned(),
        Some(side) => fill(words.choice_with_side(), &[("area", area), ("side", side)]),
    }
}

pub(super) fn tool(tool: Tool, words: &LiveWords) -> &str {
    match tool {
        Tool::Hand => words.tool_hand(),
        Tool::Ball => words.tool_ball(),
        Tool::TwoBalls => words.tool_two_balls(),
        Tool::Roller => words.tool_roller(),
        Tool::Towel => words.tool_towel(),
        Tool::Wall => words.tool_wall(),
        Tool::Doorway => words.tool_doorway(),
        Tool::Chair => words.tool_chair(),
        Tool::Table => words.tool_table(),
        Tool::Pillow => words.tool_pillow(),
        Tool::Cushion => words.tool_cushion(),
        Tool::Band => words.tool_band(),
        Tool::Bag => words.tool_bag(),
    }
}
