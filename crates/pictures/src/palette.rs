//! The handful of colours. The pictures stand on a ground that nobody knows,
//! white or nearly black: each is a middle tone that shows on both.

use crate::body::Cloth;
use crate::props::Stuff;

pub const SKIN: &str = "#8494a6";
pub const HAIR: &str = "#5a6577";
pub const SHIRT: &str = "#3f8794";
pub const TROUSERS: &str = "#586f92";
pub const FURNITURE: &str = "#8a8178";
pub const TOOL: &str = "#8a7fb5";
/// The worked area, and what moves where.
pub const ACCENT: &str = "#d2603a";

/// All of them.
pub const ALL: [&str; 7] = [SKIN, HAIR, SHIRT, TROUSERS, FURNITURE, TOOL, ACCENT];

pub const fn of_cloth(cloth: Cloth) -> &'static str {
    match cloth {
        Cloth::Skin => SKIN,
        Cloth::Hair => HAIR,
        Cloth::Shirt => SHIRT,
        Cloth::Trousers => TROUSERS,
    }
}

pub const fn of_stuff(stuff: Stuff) -> &'static str {
    match stuff {
        Stuff::Furniture | Stuff::Ground => FURNITURE,
        Stuff::Tool | Stuff::Cord => TOOL,
    }
}
