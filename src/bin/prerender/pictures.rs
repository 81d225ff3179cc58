//! The moves' pictures for the style sheet: where the one sheet of them lies, and
//! which row of it is whose. Must not know how a figure is drawn.

use std::path::Path;

use back_relief::figure::jointed::{self, Row, Sheet};

use super::in_lines;

/// Every move drawn, or everything that is the matter with the poses.
pub fn sheet(poses: &Path) -> Result<Sheet, String> {
    let sequences = jointed::read(poses).map_err(|errors| in_lines(&errors))?;
    Ok(jointed::sheet(&sequences))
}

/// The rules that styles/pictures.css leaves open. The style sheet lies beside
/// the sheet of pictures.
pub fn rules(sheet: &Sheet, file: &str) -> Result<String, String> {
    let (_, name) = file.rsplit_once('/').ok_or("the pictures lie in no folder")?;
    let last = sheet.rows.len().saturating_sub(1).max(1);
    let rule = |(at, row): (usize, &Row)| {
        let y = (at * 100_000).div_euclid(last);
        let (whole, rest) = (y / 1000, y % 1000);
        let plays = match row {
            Row { frames: 1, .. } => "",
            Row { id, .. } if id == STAGES => ";--play:br-stages;--end:block",
            Row { .. } => ";--play:br-move;--end:block",
        };
        format!("[data-move={}]{{--y:{whole}.{rest:03}%{plays}}}", row.id)
    };
    let rows: String = sheet.rows.iter().enumerate().map(rule).collect();
    Ok(format!(".br{{--pictures:url({name})}}{rows}"))
}

/// Not there and back, but four stages of one way.
const STAGES: &str = "log-roll";
