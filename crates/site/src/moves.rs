//! The moves' pictures for the style sheet: in which sheet they lie, and which row of it is
//! whose.

use std::path::Path;

use pictures::{Sheet, SheetRow};

use crate::files::Site;
use crate::in_lines;

/// A browser reads a picture in one go, however long that takes. So many moves
/// take about 40 ms on a slow phone.
pub(crate) const ROWS: usize = 6;

/// Every move drawn, so many in a sheet; or everything that is the matter with
/// the poses.
pub(crate) fn sheets(poses: &Path, rows: usize) -> Result<Vec<Sheet>, String> {
    let sequences = pictures::read(poses).map_err(|errors| in_lines(&errors))?;
    Ok(sequences.chunks(rows).map(pictures::sheet).collect())
}

/// The sheets as files of the site: their paths, and the rules that
/// styles/pictures.css leaves open. The style sheet lies beside them.
pub(crate) fn add(site: &mut Site, sheets: &[Sheet]) -> Result<(Vec<String>, String), String> {
    let mut files = Vec::new();
    let mut rules = String::new();
    for sheet in sheets {
        let file = site.hashed("moves.svg", sheet.svg.clone());
        let (_, name) = file.rsplit_once('/').ok_or("the pictures lie in no folder")?;
        rules.push_str(&rules_of(sheet, name));
        files.push(file);
    }
    Ok((files, rules))
}

fn rules_of(sheet: &Sheet, name: &str) -> String {
    let last = sheet.rows.len().saturating_sub(1).max(1);
    let rule = |(at, row): (usize, &SheetRow)| {
        let y = (at * 100_000).div_euclid(last);
        let (whole, rest) = (y / 1000, y % 1000);
        let plays = match row {
            SheetRow { frames: 1, .. } => "",
            SheetRow { id, .. } if id == STAGES => ";--play:br-stages;--end:block",
            SheetRow { .. } => ";--play:br-move;--end:block",
        };
        format!("[data-move={}]{{--y:{whole}.{rest:03}%{plays}}}", row.id)
    };
    let all: Vec<_> = sheet.rows.iter().map(|row| format!("[data-move={}]", row.id)).collect();
    let rows: String = sheet.rows.iter().enumerate().map(rule).collect();
    format!("{}{{--pictures:url({name})}}{rows}", all.join(","))
}

/// Not there and back, but four stages of one way.
const STAGES: &str = "log-roll";
