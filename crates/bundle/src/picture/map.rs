//! The map of a picture: one image with its sentence as name.

use geometry::{Bounds, Tiling};
use model::records::CouncilIx;
use presentation::map::colours::ITSELF;
use presentation::map::inset::Inset;
use presentation::map::land::Land;
use presentation::map::numbers::{decimal, number};
use presentation::map::outline::Outline;
use presentation::map::outlines::Outlines;
use presentation::map::ties::{self, Ties};
use presentation::map::{council_names, finer, locator};

use super::names;
use super::node::{Element, element};
use super::scene::Scene;

/// The map with the names on it.
pub fn map(scene: &Scene) -> Element {
    let canvas = element("svg", "canvas")
        .attribute("viewBox", scene.viewport.view_box())
        .attribute("role", "img")
        .attribute("aria-label", scene.headline.text())
        .with(patterns(scene))
        .with_all(shapes(scene));
    let map = element("div", "map").attribute("part", "map").with(canvas).with(names::names(scene));
    map.with_all(small_england(scene))
}

/// England in small, with a rectangle around what the map shows.
fn small_england(scene: &Scene) -> Option<Element> {
    let [x, y, width, height] = locator::frame(scene.viewport)?;
    let land = &scene.studio.atlas.land;
    let (whole_width, whole_height) = locator::size(land);
    let frame = element("rect", "")
        .attribute("x", format!("{x:.1}"))
        .attribute("y", format!("{y:.1}"))
        .attribute("width", format!("{width:.1}"))
        .attribute("height", format!("{height:.1}"));
    let svg = element("svg", "locator")
        .attribute("aria-hidden", "true")
        .attribute("viewBox", format!("0 0 {whole_width:.0} {whole_height:.0}"));
    Some(svg.with(element("path", "").attribute("d", locator::shape(land))).with(frame))
}

/// The hatching of "none known", as the app has it: its lines keep their width as the map grows.
fn patterns(scene: &Scene) -> Element {
    let pattern = |id: &str, transform: String| {
        element("pattern", "")
            .attribute("id", id)
            .attribute("width", "36")
            .attribute("height", "36")
            .attribute("patternUnits", "userSpaceOnUse")
            .attribute("patternTransform", transform)
            .with(element("rect", "hatching-ground").attribute("width", "36").attribute("height", "36"))
            .with(element("path", "hatching").attribute("d", "M0 0V36").attribute("stroke-width", "14"))
    };
    let turned = |scale: f64| format!("rotate(-45) scale({})", decimal(scale));
    element("defs", "")
        .with(pattern("none", turned(1.0 / scene.viewport.zoom())))
        .with(pattern("none-legend", turned(1.0)))
        .with(pattern("none-enlarged", turned(0.3)))
}

/// Areas, regions, what is drawn over them for the selection, and London where it is enlarged.
fn shapes(scene: &Scene) -> Vec<Element> {
    let (register, studio) = (scene.studio.register(), scene.studio);
    let zoom = scene.viewport.zoom();
    let close = !finer::regions_wanted(&studio.atlas.land, scene.viewport).is_empty();
    let atlas = if close { studio.fine_for(zoom) } else { &studio.england };
    let land = &atlas.land;
    let ground = atlas.ground(register, scene.answer.year(register), scene.tier());
    let on_map = finer::transform(land.topology(), &studio.atlas.land);
    let shown = close.then(|| within(scene, land));
    let path = |tiling: &Tiling, group: usize| match shown {
        None => tiling.path(group).to_owned(),
        Some(bounds) => tiling.path_within(group, bounds),
    };

    // Partners last: their borders are drawn with their areas.
    let mut councils = council_names::in_order(register, &ground.councils);
    let is_partner = |council: CouncilIx| scene.partners.iter().any(|(partner, _)| *partner == council);
    model::order::sort(&mut councils, |a, b| is_partner(*a).cmp(&is_partner(*b)));
    let mut areas = element("g", "").attribute("transform", on_map.clone());
    for council in councils {
        let Some(group) = ground.group(council) else { continue };
        let path = path(&ground.tiling, group);
        if !path.is_empty() {
            areas = areas.with(area(scene, council, is_partner(council), path));
        }
    }
    let borders = match shown {
        // Regions are told apart on a map of England alone.
        Some(_) => String::new(),
        None => ground.tiling.topology().borders(&ground.regions(land)),
    };
    let regions = element("path", "regions").attribute("transform", on_map.clone()).attribute("d", borders);

    let outline = |class: &str, councils: &[CouncilIx]| {
        let mut d = String::new();
        for council in councils {
            d.push_str(&path(&ground.tiling.regroup(&[ground.areas(land, *council)]), 0));
        }
        (!d.is_empty())
            .then(|| element("path", class).attribute("transform", on_map.clone()).attribute("d", d))
    };
    let undrawn: Vec<CouncilIx> = scene.partners.iter().map(|(partner, _)| *partner).collect();
    let undrawn: Vec<CouncilIx> = undrawn.into_iter().filter(|it| ground.group(*it).is_none()).collect();
    let mut over = element("g", "").with_all(outline("over partners", &undrawn));
    if let Some(council) = scene.council {
        let lines = ties::ties(&studio.atlas.land, &scene.ground, council, &scene.partners);
        over =
            over.with_all(tie_lines(&lines, |line| &line.main)).with_all(outline("over chosen", &[council]));
    }
    let mut shapes = vec![areas, regions, over];
    if zoom <= 2.0 {
        shapes.push(london(scene));
    }
    shapes
}

/// The part of the map in which shapes are drawn, in units of this land: somewhat more than is shown, so that their cut edges
/// stay out of sight.
fn within(scene: &Scene, land: &Land) -> Bounds {
    let coarse = finer::around(scene.viewport);
    let (scale, x, y) = scene.studio.atlas.land.topology().grid().scale_to(&land.topology().grid());
    let [left, right] = [coarse.left, coarse.right].map(|at| (f64::from(at) * scale + x) as i32);
    let [top, bottom] = [coarse.top, coarse.bottom].map(|at| (f64::from(at) * scale + y) as i32);
    Bounds { left, top, right, bottom }
}

/// Lines to partners, of three widths.
fn tie_lines(lines: &Ties, part: fn(&Outline) -> &String) -> Vec<Element> {
    let classes = ["over tie", "over tie tie-2", "over tie tie-3"];
    let drawn = classes.into_iter().zip(lines).filter(|(_, line)| !part(line).is_empty());
    drawn.map(|(class, line)| element("path", class).attribute("d", part(line).clone())).collect()
}

fn area(scene: &Scene, council: CouncilIx, is_partner: bool, path: String) -> Element {
    let colour = scene.colours.colour(council);
    let class = match colour {
        ITSELF => "area itself".to_owned(),
        _ if is_partner => format!("area partner c{colour}"),
        _ => format!("area c{colour}"),
    };
    element("path", &class)
        .attribute("d", path)
        .attribute("data-council", scene.studio.register().council(council).code.clone())
}

/// London, enlarged in the empty sea of the north-west.
fn london(scene: &Scene) -> Element {
    let (register, land) = (scene.studio.register(), &scene.studio.atlas.land);
    let Inset { x, y, width, height, scale, dx, dy, line } = land.inset();
    let frame = element("rect", "frame")
        .attribute("x", number(x))
        .attribute("y", number(y))
        .attribute("width", number(width))
        .attribute("height", number(height));
    let words = element("text", "frame-label")
        .attribute("x", number(x + line * 0.35))
        .attribute("y", number(y + line * 0.95))
        .attribute("font-size", number(line * 0.85))
        .text("London, enlarged");
    let mut enlarged = element("g", "enlarged").attribute(
        "transform",
        format!("translate({} {}) scale({})", number(dx), number(dy), decimal(scale)),
    );
    for council in council_names::in_order(register, &scene.ground.councils) {
        if scene.ground.is_in_london(land, council) {
            let path = land.topology().outline(land.base_areas(council));
            enlarged = enlarged.with(area(scene, council, false, path));
        }
    }
    if let Some(council) = scene.council {
        let (ground, partners) = (&scene.ground, &scene.partners);
        let outlines = Outlines::of(register, land, ground, Some(council), None, partners, &[]).with_lines(
            land,
            ground,
            Some(council),
            partners,
            &[],
        );
        let drawn = |class: &str, d: &String| {
            (!d.is_empty()).then(|| element("path", class).attribute("d", d.clone()))
        };
        enlarged = enlarged
            .with_all(drawn("over partners", &outlines.partners.london))
            .with_all(tie_lines(&outlines.ties, |line| &line.london))
            .with_all(drawn("over chosen", &outlines.chosen.london));
    }
    element("g", "").with(frame).with(words).with(enlarged)
}
