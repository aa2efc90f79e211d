//! Rows of bars.

use super::super::page::{INNER, Letters, MARGIN, Page, text};
use super::super::picture::Palette;
use super::super::wrapped::lines;
use super::super::xml::element;
use super::ink::shape;
use crate::charts::chart::{BarGroup, BarRow};
use crate::charts::path::placed;

/// Width of the names, and of the numbers.
const NAMES: f64 = 300.0;
const NUMBERS: f64 = 130.0;
const BETWEEN: f64 = 16.0;
const BAR: f64 = 18.0;

/// Draws them below what is on the page; what they show, for those who do not see it.
pub(super) fn draw(groups: &[BarGroup], palette: &Palette, page: &mut Page) -> String {
    let heading = Letters { size: 18.0, weight: "700", fill: &palette.text };
    let mut said = String::new();
    for BarGroup { heading: words, rows } in groups {
        if !words.is_empty() {
            page.down += 6.0;
            page.paragraph(words, &heading);
            page.down += 8.0;
            said.extend([words, ": "]);
        }
        for row in rows {
            one(row, palette, page);
        }
        page.down += 8.0;
        let rows: Vec<String> = rows.iter().map(|row| [&row.name, " ", &row.words].concat()).collect();
        said.extend([&rows.join("; "), ". "]);
    }
    said.trim_end().to_string()
}

fn one(row: &BarRow, palette: &Palette, page: &mut Page) {
    let name = Letters { size: 15.0, weight: "400", fill: &palette.text };
    let number = Letters { size: 15.0, weight: "700", fill: &palette.text };
    let names = lines(&row.name, name.size, NAMES);
    let height = (names.len() as f64 * 19.0).max(BAR) + 10.0;
    let middle = page.down + height / 2.0;
    for (at, line) in names.iter().enumerate() {
        let above = (names.len() as f64 - 1.0) / 2.0 - at as f64;
        page.parts.push(text(line, MARGIN, middle + 5.0 - above * 19.0, &name));
    }
    let track = [MARGIN + NAMES + BETWEEN, middle - BAR / 2.0, INNER - NAMES - NUMBERS - 2.0 * BETWEEN, BAR];
    page.parts.push(
        element("rect")
            .at("x", track[0])
            .at("y", track[1])
            .at("width", track[2])
            .at("height", track[3])
            .with("fill", palette.none.as_str()),
    );
    let path = format!("M{:.2} 0V100h{:.2}V0Z", row.from, row.length);
    page.parts.push(shape(row.class, placed(&path, track), palette));
    page.parts.push(text(&row.words, MARGIN + INNER, middle + 5.0, &number).with("text-anchor", "end"));
    page.down += height;
}
