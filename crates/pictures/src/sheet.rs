//! Pictures of moves in one SVG: a row a move, so that a style sheet can play a row like a
//! flip-book.

use std::collections::HashMap;
use std::fmt::Write as _;

use crate::camera::ProjectedPoint;
use crate::read::Sequence;
use crate::tile::{Layer, pictures};
use crate::{COLUMNS, TILE_HEIGHT, TILE_WIDTH};

/// The sprite sheet.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// `COLUMNS` tiles wide and as many tiles high as there are rows.
    pub svg: String,
    /// Which move stands in which row, from the top.
    pub rows: Vec<SheetRow>,
}

/// One move's row of the sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetRow {
    /// The move's id in the guide.
    pub id: String,
    /// 1: only the first tile is drawn. 4: the first is the start, the last
    /// the end.
    pub frames: usize,
}

/// The paths are written smaller and enlarged again: a unit cannot be seen, and
/// the text is a fifth shorter.
const COARSE: f64 = 2.5;

/// Draws each of the moves once.
pub fn sheet(sequences: &[Sequence]) -> Sheet {
    let height = TILE_HEIGHT * sequences.len() as i32;
    let width = TILE_WIDTH * COLUMNS;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" \
         width=\"{width}\" height=\"{height}\" stroke-width=\"10\" stroke-linecap=\"round\">"
    );
    let mut rows = Vec::new();
    for (index, sequence) in sequences.iter().enumerate() {
        let id = sequence.poses.id.clone();
        let top = TILE_HEIGHT * index as i32;
        let pictures = pictures(sequence);
        // Writing into a text cannot fail.
        let _ = write!(svg, "\n<g transform=\"translate(0 {top})scale({COARSE})\">");
        // Drawn before, in this row: which `id` it has.
        let mut known: HashMap<String, String> = HashMap::new();
        for (column, layers) in pictures.iter().enumerate() {
            let left = f64::from(TILE_WIDTH) / COARSE * column as f64;
            if column > 0 {
                let _ = write!(svg, "<g transform=\"translate({left})\">");
            }
            for layer in layers {
                let path = path(layer);
                if let Some(id) = known.get(&path) {
                    let _ = write!(svg, "<use href=\"#{id}\"/>");
                } else if layer.still && pictures.len() > 1 && path.len() > 60 {
                    let id = format!("br-{index}-{}", known.len());
                    let _ = write!(svg, "<path id=\"{id}\"{path}");
                    known.insert(path, id);
                } else {
                    let _ = write!(svg, "<path{path}");
                }
            }
            if column > 0 {
                svg.push_str("</g>");
            }
        }
        svg.push_str("</g>");
        rows.push(SheetRow { id, frames: pictures.len() });
    }
    svg.push_str("\n</svg>\n");
    Sheet { svg, rows }
}

/// A path without the beginning of its tag.
fn path(layer: &Layer) -> String {
    let mut data = String::new();
    let shapes = layer.shapes.iter();
    shapes.for_each(|shape| shape.placed(1.0 / COARSE, ProjectedPoint::default()).write(&mut data));
    let ink = layer.ink;
    let paint = if layer.stroke {
        format!("fill=\"none\" stroke=\"{ink}\"")
    } else {
        format!("fill=\"{ink}\"")
    };
    let faint = if layer.faint { " opacity=\".5\"" } else { "" };
    format!(" {paint}{faint} d=\"{data}\"/>")
}
