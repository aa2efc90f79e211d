//! The map of a picture. Everything that the stylesheet says of a class stands in the attributes here.

use geometry::Tiling;
use model::records::CouncilIx;

use super::super::page::INNER;
use super::super::xml::{Element, element};
use super::Picture;
use crate::map::council_names;
use crate::map::extent::members_drawn;
use crate::map::inset::Inset;
use crate::map::labels::{self, Kind, Label};
use crate::map::outline::Outline;
use crate::map::outlines::Outlines;
use crate::map::viewport::Screen;

/// The hatchings: on the map, in the enlarged London, in the legend.
pub(super) fn patterns(picture: &Picture) -> Element {
    let pattern = |id: &str, scale: f64| {
        let turned = ["rotate(-45) scale(", &scale.to_string(), ")"].concat();
        element("pattern")
            .with("id", id)
            .at("width", 10.0)
            .at("height", 10.0)
            .with("patternUnits", "userSpaceOnUse")
            .with("patternTransform", turned)
            .add([
                element("rect")
                    .at("width", 10.0)
                    .at("height", 10.0)
                    .with("fill", picture.palette.none.as_str()),
                element("path")
                    .with("d", "M0 0V10")
                    .with("stroke", picture.palette.hatch.as_str())
                    .at("stroke-width", 4.0),
            ])
    };
    let unit = unit(picture);
    let enlarged = unit / picture.land.inset().scale;
    let finer = picture.finer.as_ref().map(|(finer, _)| pattern("none-finer", unit / scale(picture, finer)));
    element("defs")
        .add([pattern("none", unit), pattern("none-enlarged", enlarged), pattern("none-key", 1.0)])
        .add(finer)
}

/// A pixel of the page in units of the map.
fn unit(picture: &Picture) -> f64 {
    picture.viewport.width / INNER
}

/// The map in a rectangle of the page (left, top, width, height).
pub(super) fn map(picture: &Picture, [x, y, width, height]: [f64; 4]) -> Element {
    let svg = element("svg")
        .at("x", x)
        .at("y", y)
        .at("width", width)
        .at("height", height)
        .with("viewBox", picture.viewport.view_box())
        .with("overflow", "hidden");
    let mut parts = vec![areas(picture), regions(picture)];
    let outlines = outlines(picture);
    parts.extend(over(picture, &outlines, |outline| &outline.main, unit(picture)));
    if picture.viewport.zoom() <= 2.0 && !picture.ground.is_hexagons() {
        parts.push(london(picture, &outlines));
    }
    parts.extend(names(picture));
    svg.add(parts)
}

/// A shape with the colour of its council, pale where others are the members.
fn area(
    picture: &Picture,
    members: Option<&[CouncilIx]>,
    council: CouncilIx,
    path: &str,
    hatching: &str,
    unit: f64,
) -> Element {
    let palette = picture.palette;
    let colour = picture.colours.colour(council);
    let fill = palette.fill(colour, picture.colours.nothing_is_not_published().then_some(hatching));
    let is_pale = members.is_some_and(|members| !members.contains(&council));
    let fill = if is_pale { palette.pale(&fill) } else { fill };
    let is_partner = picture.partners.iter().any(|(partner, _)| *partner == council);
    let (stroke, wide) = match colour {
        _ if is_partner => (&palette.chosen, 1.0),
        0 => (&palette.border, 0.6),
        _ => (&palette.surface, 0.6),
    };
    element("path")
        .with("d", path)
        .with("fill", fill)
        .with("stroke", stroke.as_str())
        .at("stroke-width", wide * unit)
        .with("stroke-linejoin", "round")
        .add([element("title").words(&picture.found.register.council(council).name)])
}

/// The councils that stand out while an arrangement is selected; all others are pale.
fn members(picture: &Picture) -> Option<Vec<CouncilIx>> {
    let register = picture.found.register;
    let year = picture.found.answer.year(register);
    let of = |it| members_drawn(register, picture.land, &picture.ground, it, year);
    picture.selection.arrangement.map(of)
}

/// All areas, partners last: their borders are drawn with them.
fn areas(picture: &Picture) -> Element {
    let mut councils = council_names::in_order(picture.found.register, &picture.ground.councils);
    let is_partner = |council: CouncilIx| picture.partners.iter().any(|(partner, _)| *partner == council);
    model::order::sort(&mut councils, |a, b| is_partner(*a).cmp(&is_partner(*b)));
    let members = members(picture);
    let shapes = councils.into_iter().filter_map(|council| {
        let coarse = picture.ground.tiling.path(picture.ground.group(council)?);
        let fine = picture.finer.as_ref().filter(|(finer, _)| finer.has(council));
        let fine = fine.and_then(|(finer, ground)| Some((finer, ground.tiling.path(ground.group(council)?))));
        let members = members.as_deref();
        Some(match fine {
            // Its stroke is scaled with it.
            Some((finer, path)) => {
                let unit = unit(picture) / scale(picture, finer);
                area(picture, members, council, path, "none-finer", unit)
                    .with("transform", finer.transform.as_str())
            }
            None => area(picture, members, council, coarse, "none", unit(picture)),
        })
    });
    element("g").add(shapes)
}

/// How many times larger a unit of finer shapes is drawn than it is on their own grid.
fn scale(picture: &Picture, finer: &crate::map::finer::Finer) -> f64 {
    let (scale, ..) = finer.atlas.land.topology().grid().scale_to(&picture.land.topology().grid());
    scale
}

/// The borders of regions, where all shapes are those that they belong to.
fn regions(picture: &Picture) -> Element {
    let borders = match picture.finer {
        Some(_) => String::new(),
        None => picture.ground.tiling.topology().borders(&picture.ground.regions(picture.land)),
    };
    line(&borders, &picture.palette.edge, unit(picture))
}

fn line(path: &str, stroke: &str, width: f64) -> Element {
    element("path")
        .with("d", path)
        .with("fill", "none")
        .with("stroke", stroke)
        .at("stroke-width", width)
        .with("stroke-linejoin", "round")
}

/// The outlines of the selection, as the screen has them.
fn outlines(picture: &Picture) -> Outlines {
    let Picture { land, ground, selection, partners, together, .. } = picture;
    let register = picture.found.register;
    let arrangement = selection.arrangement.map(|it| (it, picture.found.answer.year(register)));
    let alone = selection.council.filter(|_| arrangement.is_none());
    Outlines::of(register, land, ground, selection.council, arrangement, partners, together)
        .with_lines(land, ground, alone, partners, together)
}

/// What is drawn over the areas.
fn over(picture: &Picture, outlines: &Outlines, part: fn(&Outline) -> &String, unit: f64) -> Vec<Element> {
    let palette = picture.palette;
    let mut lines = vec![
        (&outlines.partners, line(part(&outlines.partners), &palette.chosen, unit)),
        (
            &outlines.lead,
            line(part(&outlines.lead), &palette.chosen, 3.0 * unit)
                .with("stroke-dasharray", [5.0, 3.0].map(|dash| (dash * unit).to_string()).join(" ")),
        ),
    ];
    for (tie, width) in outlines.ties.iter().zip([1.25, 2.5, 4.0]) {
        let drawn = line(part(tie), &palette.text, width * unit);
        lines.push((tie, drawn.with("stroke-opacity", "0.75").with("stroke-linecap", "round")));
    }
    lines.push((&outlines.chosen, line(part(&outlines.chosen), &palette.chosen, 3.0 * unit)));
    lines.into_iter().filter(|(outline, _)| !part(outline).is_empty()).map(|(_, line)| line).collect()
}

/// London, enlarged in the empty sea of the north-west.
fn london(picture: &Picture, outlines: &Outlines) -> Element {
    let Inset { x, y, width, height, scale, dx, dy, line } = picture.land.inset();
    let (palette, unit) = (picture.palette, unit(picture));
    let frame = element("rect")
        .at("x", x)
        .at("y", y)
        .at("width", width)
        .at("height", height)
        .with("fill", palette.surface.as_str())
        .with("stroke", palette.border.as_str())
        .at("stroke-width", unit);
    let words = element("text")
        .at("x", x + line * 0.35)
        .at("y", y + line * 0.95)
        .at("font-size", line * 0.85)
        .with("fill", palette.text.as_str())
        .words("London, enlarged");
    let enlarged = [dx, dy].map(|shift| shift.to_string()).join(" ");
    let transform = ["translate(", &enlarged, ") scale(", &scale.to_string(), ")"].concat();
    let members = members(picture);
    let mut shapes = Vec::new();
    for council in council_names::in_order(picture.found.register, &picture.ground.councils) {
        if picture.ground.is_in_london(picture.land, council) {
            // The inset is always on the boundaries.
            let path = picture.land.topology().outline(picture.land.base_areas(council));
            shapes.push(area(picture, members.as_deref(), council, &path, "none-enlarged", unit / scale));
        }
    }
    shapes.extend(over(picture, outlines, |outline| &outline.london, unit / scale));
    // The inset stays at its place in what is shown.
    let place = [picture.viewport.x, picture.viewport.y].map(|shift| shift.to_string()).join(" ");
    let place =
        ["translate(", &place, ") scale(", &(1.0 / picture.viewport.zoom()).to_string(), ")"].concat();
    let shapes = element("g").with("transform", transform).add(shapes);
    element("g").with("transform", place).add([frame, words, shapes])
}

/// The names that fit on a map of this width.
fn names(picture: &Picture) -> Vec<Element> {
    let register = picture.found.register;
    let screen = Screen::of_width(INNER, picture.viewport);
    let regions: Tiling = picture.ground.by_region(picture.land, register.package().regions.len());
    let labels = labels::place(register, &picture.ground, &regions, screen, picture.colours);
    labels.iter().flat_map(|label| name(picture, label)).collect()
}

/// A name: each line twice, first its halo, because not every program that draws SVG knows the order of stroke and fill.
fn name(picture: &Picture, label: &Label) -> Vec<Element> {
    let palette = picture.palette;
    let (size, weight, fill) = match label.kind {
        Kind::Region => (12.0, "700", &palette.text),
        Kind::Partner => (12.0, "600", &palette.text),
        Kind::Chosen => (13.0, "700", &palette.chosen),
        Kind::Council => (11.5, "400", &palette.text),
    };
    let size = size * unit(picture);
    let number = label.number.map(|number| number.to_string());
    let lines: Vec<(&str, &str)> = label
        .lines
        .iter()
        .map(|line| (line.as_str(), weight))
        .chain(number.iter().map(|it| (it.as_str(), "400")))
        .collect();
    let middle = (lines.len() as f64 - 1.0) / 2.0;
    let mut parts = Vec::new();
    for (at, (words, weight)) in lines.into_iter().enumerate() {
        let text = element("text")
            .at("x", label.x)
            .at("y", label.y + ((at as f64 - middle) * 1.15 + 0.33) * size)
            .at("font-size", size)
            .with("font-weight", weight)
            .with("text-anchor", "middle");
        let halo = text
            .clone()
            .with("fill", palette.surface.as_str())
            .with("stroke", palette.surface.as_str())
            .at("stroke-width", size * 0.22)
            .with("stroke-linejoin", "round")
            .with("aria-hidden", "true");
        parts.extend([halo.words(words), text.with("fill", fill.as_str()).words(words)]);
    }
    parts
}
