//! A chart over the years.

use super::super::page::{INNER, Letters, MARGIN, Page, text};
use super::super::picture::Palette;
use super::super::wrapped::width;
use super::super::xml::{Element, element};
use super::ink::{HATCHED, rule, shape};
use crate::charts::path::{line, placed};
use crate::charts::plot::{Band, Plot, Point};

/// Room for the numbers at the left, and for half of the last year at the right.
const ASIDE: [f64; 2] = [64.0, 24.0];
const HEIGHT: f64 = 400.0;

/// Draws it below what is on the page; what it shows, for those who do not see it.
pub(super) fn draw(plot: &Plot, palette: &Palette, page: &mut Page) -> String {
    let letters = Letters { size: 14.0, weight: "400", fill: &palette.quiet };
    let [left, right] = [MARGIN + ASIDE[0], MARGIN + INNER - ASIDE[1]];
    page.block(plot.unit, left, INNER - ASIDE[0], &letters);
    page.down += 14.0;
    let ground = [left, page.down, right - left, HEIGHT];
    let x = |at: f64| left + at / 100.0 * ground[2];
    let y = |at: f64| ground[1] + at / 100.0 * HEIGHT;

    for (words, at) in &plot.marks {
        page.parts.push(rule(format!("M{left} {}H{right}", y(*at)), &palette.border));
        page.parts.push(text(words, left - 10.0, y(*at) + 5.0, &letters).with("text-anchor", "end"));
    }
    if let Some(Band { corners, .. }) = &plot.band {
        let path = [&line(corners), "Z"].concat();
        page.parts.push(element("path").with("d", placed(&path, ground)).with("fill", HATCHED));
    }
    let shapes = plot.shapes.iter().filter(|shape| !shape.path.is_empty());
    page.parts.extend(shapes.map(|of| shape(of.class, placed(&of.path, ground), palette)));
    if let Some(Band { words, at, .. }) = &plot.band {
        let words_of = Letters { size: 14.0, weight: "400", fill: &palette.text };
        let wide = width(words, words_of.size) + 10.0;
        let at = y(*at);
        page.parts.push(
            element("rect")
                .at("x", right - 8.0 - wide)
                .at("y", at - 11.0)
                .at("width", wide)
                .at("height", 22.0)
                .with("fill", palette.surface.as_str()),
        );
        let place = (right - 13.0, at + 5.0);
        page.parts.push(text(words, place.0, place.1, &words_of).with("text-anchor", "end"));
    }
    page.parts.extend(plot.points.iter().flat_map(|point| dot(point, [x(point.x), y(point.y)], palette)));
    page.parts.push(rule(format!("M{left} {}H{right}", y(100.0)), &palette.edge));
    page.down += HEIGHT;
    for (year, at) in plot.years.marks() {
        let words = year.to_string();
        page.parts.push(text(&words, x(at), page.down + 22.0, &letters).with("text-anchor", "middle"));
    }
    page.down += 28.0;
    let last = plot.readings.last().map(|reading| reading.words.as_str()).unwrap_or_default();
    [&plot.name, ". ", last].concat()
}

/// A point with its words.
fn dot(point: &Point, [x, y]: [f64; 2], palette: &Palette) -> [Element; 2] {
    const RADIUS: f64 = 5.0;
    let path = format!(
        "M{:.2} {y:.2}a{RADIUS} {RADIUS} 0 1 0 {} 0a{RADIUS} {RADIUS} 0 1 0 -{} 0Z",
        x - RADIUS,
        2.0 * RADIUS,
        2.0 * RADIUS
    );
    let ring = element("path")
        .with("d", path)
        .with("fill", palette.surface.as_str())
        .with("stroke", palette.chosen.as_str())
        .at("stroke-width", 2.5);
    let letters = Letters { size: 14.0, weight: "700", fill: &palette.chosen };
    let down = if point.under { 22.0 } else { -11.0 };
    [ring, text(&point.words, x, y + down, &letters).with("text-anchor", "middle")]
}
