//! Emergency numbers and advice lines by region: `content/common/regions.json`.

use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::{Error, files, layout, links, load};

/// The numbers of the regions that are known, and those that reach help in most others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Regions {
    /// When the numbers were last checked, `YYYY-MM-DD`.
    pub checked: String,
    /// Emergency numbers shown where the region is not known: each reaches help in many.
    pub everywhere: Vec<String>,
    /// One entry a region.
    pub regions: Vec<Region>,
}

/// Whom to call in one region.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Region {
    /// Two capital letters, as in ISO 3166.
    pub region: String,
    /// The number that brings an ambulance.
    pub emergency: String,
    /// Where to ask what to do; none where no source was found for one.
    pub advice: Option<AdviceLine>,
    /// Addresses of pages that name these numbers.
    pub sources: Vec<String>,
}

/// A telephone line that gives advice on health.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct AdviceLine {
    /// As people dial it.
    pub number: String,
    /// Whether it does not reach the whole region.
    pub in_parts: bool,
}

/// The emergency numbers shown where the region is not known: `everywhere` of the file.
pub fn everywhere() -> impl Iterator<Item = &'static str> {
    include_str!(concat!(env!("OUT_DIR"), "/everywhere.txt")).split('\n')
}

/// The table in a folder such as `content/common`, or everything that is wrong with it.
pub fn read(folder: &Path) -> Result<Regions, Vec<Error>> {
    let path = folder.join(layout::REGIONS);
    let file = path.display().to_string();
    let text = fs::read_to_string(&path)
        .map_err(|error| vec![Error::with_file(&file, error.to_string(), files::A_FILE)])?;
    let table: Regions = load::parse(&file, &text).map_err(|error| vec![error])?;
    match check(&file, &table) {
        errors if errors.is_empty() => Ok(table),
        errors => Err(errors),
    }
}

fn check(file: &str, table: &Regions) -> Vec<Error> {
    let mut errors = Vec::new();
    let mut expect = |right: bool, path: String, found: &str, expected: &str| {
        if !right {
            errors.push(Error::at(file, path, found, expected));
        }
    };
    for (i, number) in table.everywhere.iter().enumerate() {
        expect(is_number(number), format!("everywhere[{i}]"), number, NUMBER);
    }
    for (i, it) in table.regions.iter().enumerate() {
        let at = |field: &str| format!("regions[{i}].{field}");
        let is_code = it.region.len() == 2 && it.region.bytes().all(|b| b.is_ascii_uppercase());
        expect(is_code, at("region"), &it.region, "two capital letters");
        let first = table.regions.iter().position(|other| other.region == it.region);
        expect(first == Some(i), at("region"), &it.region, "each region once");
        expect(is_number(&it.emergency), at("emergency"), &it.emergency, NUMBER);
        if let Some(line) = &it.advice {
            expect(is_number(&line.number), at("advice.number"), &line.number, NUMBER);
        }
        expect(!it.sources.is_empty(), at("sources"), "none", "the page that names the numbers");
        for link in &it.sources {
            expect(links::allowed(link), at("sources"), link, "an https: address");
        }
    }
    errors
}

const NUMBER: &str = "a telephone number: digits, blanks, +, - and #";

fn is_number(text: &str) -> bool {
    let allowed = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '+' | '-' | '#');
    (2..=15).contains(&text.len()) && text.chars().all(allowed)
}
