//! Many small charts on one scale.

use super::super::page::{INNER, Letters, MARGIN, Page, text};
use super::super::picture::Palette;
use super::super::wrapped::lines;
use super::ink::{rule, shape};
use crate::charts::multiples::{Multiple, Multiples};
use crate::charts::path::placed;
use crate::words;

/// How many stand side by side, and the room between them.
const ACROSS: usize = 4;
const BETWEEN: f64 = 28.0;
/// Height of two lines of a name, of a plot, and of what follows it.
const NAME: f64 = 38.0;
const PLOT: f64 = 80.0;
const AFTER: f64 = 40.0;
/// Room for the last number, at the right of a plot.
const NUMBER: f64 = 40.0;

/// Draws them below what is on the page; what they show, for those who do not see it.
pub(super) fn draw(multiples: &Multiples, palette: &Palette, page: &mut Page) -> String {
    let width = (INNER - (ACROSS as f64 - 1.0) * BETWEEN) / ACROSS as f64;
    for row in multiples.charts.chunks(ACROSS) {
        for (at, chart) in row.iter().enumerate() {
            one(chart, [MARGIN + at as f64 * (width + BETWEEN), width], palette, page);
        }
        page.down += NAME + PLOT + AFTER;
    }
    let letters = Letters { size: 14.0, weight: "400", fill: &palette.quiet };
    page.paragraph(&multiples.scale_in_words(), &letters);
    let said: Vec<&str> = multiples.charts.iter().map(|chart| chart.words.as_str()).collect();
    [&said.join(". "), "."].concat()
}

fn one(chart: &Multiple, [left, width]: [f64; 2], palette: &Palette, page: &mut Page) {
    let name = Letters { size: 14.0, weight: "600", fill: &palette.text };
    let number = Letters { size: 16.0, weight: "700", fill: &palette.text };
    let small = Letters { size: 12.5, weight: "400", fill: &palette.quiet };
    // A name of one line stands next to its plot.
    let mut name_lines = lines(&chart.label, name.size * 1.1, width);
    name_lines.truncate(2);
    let top = page.down + NAME;
    for (at, line) in name_lines.iter().rev().enumerate() {
        page.parts.push(text(line, left, top - 8.0 - at as f64 * 17.0, &name));
    }
    let ground = [left, top, width - NUMBER, PLOT];
    page.parts.push(shape("area", placed(&chart.area, ground), palette));
    page.parts.push(shape("line", placed(&chart.line, ground), palette));
    let below = top + PLOT;
    page.parts.push(rule(format!("M{left:.2} {below:.2}h{:.2}", width - NUMBER), &palette.edge));
    let last = words::number(chart.numbers.last().copied().unwrap_or(0).into());
    page.parts.push(text(&last, left + width - NUMBER + 8.0, below, &number));
    page.parts.push(text(&chart.change, left, below + 18.0, &small));
}
