//! What the shapes of charts are drawn with: what the stylesheet says of their classes.

use super::super::picture::Palette;
use super::super::xml::{Element, element};
use crate::charts::chart::Chart;

/// A pattern's name where something is hatched.
pub(super) const HATCHED: &str = "url(#hatched)";

/// The hatching of a chart: finer over the years, where an area is hatched, than in bars.
pub(super) fn patterns(chart: &Chart, palette: &Palette) -> Element {
    let line = match chart {
        Chart::Bars(_) => &palette.edge,
        _ => &palette.scale[2],
    };
    element("defs").add([element("pattern")
        .with("id", "hatched")
        .at("width", 6.0)
        .at("height", 6.0)
        .with("patternUnits", "userSpaceOnUse")
        .with("patternTransform", "rotate(45)")
        .add([
            element("rect").at("width", 6.0).at("height", 6.0).with("fill", palette.surface.as_str()),
            element("path").with("d", "M0 0V6").with("stroke", line.as_str()).at("stroke-width", 3.0),
        ])])
}

/// A shape of this class over a path.
pub(super) fn shape(class: &str, path: String, palette: &Palette) -> Element {
    let shape = element("path").with("d", path);
    let most = palette.scale[4].as_str();
    match class {
        "line" => shape
            .with("fill", "none")
            .with("stroke", most)
            .at("stroke-width", 2.5)
            .with("stroke-linejoin", "round"),
        "zero" => shape.with("fill", "none").with("stroke", palette.text.as_str()).at("stroke-width", 1.0),
        "area" => shape.with("fill", palette.scale[1].as_str()),
        "ended" | "shrank" => shape.with("fill", palette.chosen.as_str()),
        "projected" => shape.with("fill", palette.scale[2].as_str()),
        "unclear" => shape.with("fill", HATCHED),
        // What began, what grew, what was saved.
        _ => shape.with("fill", most),
    }
}

/// A thin line.
pub(super) fn rule(path: String, colour: &str) -> Element {
    element("path").with("d", path).with("fill", "none").with("stroke", colour).at("stroke-width", 1.0)
}
