//! The sheet itself: what is sent to phones and stands on any ground.

use pictures::tile::pictures;
use pictures::{COLUMNS, TILE_HEIGHT, TILE_WIDTH, palette, sheet};

use crate::{SEQUENCES, expect_none};

/// Bytes of the sheet as text, and as it is sent.
const MOST: usize = 400_000;
const MOST_SENT: usize = 45_500;

#[test]
fn nothing_leaves_its_tile() {
    let mut wrong = Vec::new();
    for sequence in SEQUENCES.iter() {
        for (index, layers) in pictures(sequence).iter().enumerate() {
            for layer in layers {
                // Half the stroke's width.
                let around = if layer.stroke { 12.0 } else { 0.0 };
                for shape in &layer.shapes {
                    let bounds = shape.bounds();
                    let inside = bounds.least.x >= around
                        && bounds.least.y >= around
                        && bounds.most.x <= f64::from(TILE_WIDTH) - around
                        && bounds.most.y <= f64::from(TILE_HEIGHT) - around;
                    if !inside {
                        let name = &sequence.poses.id;
                        wrong.push(format!(
                            "{name}, frame {}: {} {bounds:?}",
                            index + 1,
                            layer.ink
                        ));
                    }
                }
            }
        }
    }
    expect_none(&wrong);
}

/// WCAG's relative luminance.
fn luminance(colour: &str) -> f64 {
    let part = |at: usize| {
        let value = u8::from_str_radix(&colour[at..at + 2], 16).expect("two hexadecimal digits");
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}

#[test]
fn every_colour_shows_on_white_and_on_nearly_black() {
    let drawn = sheet(&SEQUENCES).svg;
    for colour in palette::ALL {
        assert!(drawn.contains(colour), "{colour} is not used");
        for ground in ["#ffffff", "#14181c"] {
            let (a, b) = (luminance(colour), luminance(ground));
            let contrast = (a.max(b) + 0.05) / (a.min(b) + 0.05);
            assert!(contrast >= 3.0, "{colour} on {ground} has {contrast:.2}");
        }
    }
    let colours = drawn.split("=\"#").skip(1).map(|rest| &rest[..6]);
    let other = colours.filter(|found| {
        !found.starts_with("br-") && !palette::ALL.contains(&format!("#{found}").as_str())
    });
    expect_none(&other.map(|found| format!("#{found} is none of the colours")).collect::<Vec<_>>());
}

#[test]
fn rows_stand_in_the_grid() {
    let sheet = sheet(&SEQUENCES);
    let (width, height) = (TILE_WIDTH * COLUMNS, TILE_HEIGHT * sheet.rows.len() as i32);
    assert!(sheet.svg.contains(&format!("viewBox=\"0 0 {width} {height}\"")));
    for (row, sequence) in sheet.rows.iter().zip(SEQUENCES.iter()) {
        assert_eq!(row.id, sequence.poses.id);
        let expected = if sequence.poses.frames.len() == 1 { 1 } else { 4 };
        assert_eq!(row.frames, expected, "{}", row.id);
    }
}

#[test]
fn the_text_is_plain() {
    let svg = sheet(&SEQUENCES).svg;
    for never in ["style", "script", "NaN", "inf", "url("] {
        assert!(!svg.contains(never), "{never} in the sheet");
    }
    for data in svg.split(" d=\"").skip(1) {
        let data = data.split('"').next().unwrap_or_default();
        assert!(!data.contains('.'), "not in whole units: {data}");
    }
    let ids: Vec<&str> = svg.split(" id=\"").skip(1).collect();
    assert!(ids.iter().all(|id| id.starts_with("br-")));
    let names: std::collections::BTreeSet<&str> =
        ids.iter().filter_map(|id| id.split('"').next()).collect();
    assert_eq!(names.len(), ids.len(), "an id twice");
    for used in svg.split("href=\"#").skip(1) {
        let id = used.split('"').next().unwrap_or_default();
        assert!(names.contains(id), "{id} is used but not there");
    }
}

#[test]
fn the_sheet_is_small_enough_for_a_phone() {
    let svg = sheet(&SEQUENCES).svg;
    let mut sent = Vec::new();
    let params = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
    brotli::BrotliCompress(&mut svg.as_bytes(), &mut sent, &params).expect("to compress");
    println!("{} bytes, {} sent", svg.len(), sent.len());
    assert!(svg.len() <= MOST, "{} bytes", svg.len());
    assert!(sent.len() <= MOST_SENT, "{} bytes sent", sent.len());
}
