//! The contact sheet for people: every move large, its start beside its end, on white and on a
//! dark ground.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use back_relief::guide::Guide;
use pictures::{COLUMNS, TILE_HEIGHT, TILE_WIDTH};

use crate::html::escape;
use crate::moves;

const STYLE: &str = "body{margin:0;font:15px system-ui}section{display:grid;gap:4px 20px;padding:16px;\
grid-template-columns:repeat(auto-fill,minmax(440px,1fr))}section.dark{background:#14181c;color:#ddd}\
figure{margin:0}svg{width:49%;height:auto;outline:1px solid #8884}figcaption{padding:2px 0 10px}";

/// Writes the contact sheet of a guide's moves.
pub(crate) fn write(guide: &Guide, poses: &Path, out: &Path) -> Result<(), String> {
    let sheets = moves::sheets(poses, usize::MAX)?;
    let sheet = sheets.first().ok_or("there are no poses")?;
    // A row of the sheet is a line of its text.
    let drawn: Vec<&str> = sheet.svg.lines().filter(|line| line.starts_with("<g ")).collect();
    let head = sheet.svg.lines().next().unwrap_or_default();
    let strokes = head.split_once("stroke-width").map_or("", |(_, rest)| rest);
    let strokes = strokes.trim_end_matches('>');
    let mut page = format!(
        "<!doctype html><meta charset=utf-8><title>All moves</title><style>{STYLE}</style>"
    );
    for ground in ["light", "dark"] {
        let _ = write!(page, "<section class={ground}>");
        for (index, (row, drawn)) in sheet.rows.iter().zip(&drawn).enumerate() {
            let name = guide.moves.iter().find(|one| one.id == row.id);
            let name = name.map_or(row.id.as_str(), |one| one.name.as_str());
            page.push_str("<figure>");
            let columns = if row.frames == 1 {
                vec![0]
            } else if row.id == "log-roll" {
                vec![0, 1, 2, 3]
            } else {
                vec![0, COLUMNS - 1]
            };
            for column in columns {
                let (left, top) = (column * TILE_WIDTH, index as i32 * TILE_HEIGHT);
                let _ = write!(
                    page,
                    "<svg viewBox=\"{left} {top} {TILE_WIDTH} {TILE_HEIGHT}\" \
                     stroke-width{strokes}>{drawn}</svg> "
                );
            }
            let _ = write!(
                page,
                "<figcaption>{} <small>{}</small></figcaption></figure>",
                escape(name),
                row.id
            );
        }
        page.push_str("</section>");
    }
    fs::write(out, page).map_err(|error| format!("{}: {error}", out.display()))
}
