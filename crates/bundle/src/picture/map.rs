//! The map of a picture: one image with its sentence as name.

use geometry::Bounds;
use model::records::CouncilIx;
use presentation::Atlas;
use presentation::map::inset::Inset;
use presentation::map::numbers::{decimal, number};
use presentation::map::outline::Outline;
use presentation::map::outlines::Outlines;

use super::names;
use super::node::{Element, element};
use super::scene::Scene;

/// How far beyond the part that is shown shapes are drawn, as a share of it: their cut edges stay out of sight.
const MARGIN: f64 = 0.05;

/// The map with the names on it.
pub fn map(scene: &Scene) -> Element {
    let canvas = element("svg", "canvas")
        .attribute("viewBox", scene.viewport.view_box())
        .attribute("role", "img")
        .attribute("aria-label", scene.headline.text())
        .with(patterns(scene))
        .with_all(shapes(scene));
    element("div", "map").attribute("part", "map").with(canvas).with(names::names(scene))
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
    let whole = scene.viewport.zoom() < 2.0;
    let atlas = if whole { &scene.studio.england } else { &scene.studio.fine };
    let register = scene.studio.register();
    let ground = atlas.ground(register, scene.answer.year(register), scene.tier());
    let to_app = ratio(scene, atlas);
    let transform = format!("scale({})", decimal(to_app));
    let shown = within(scene, to_app);

    let mut areas = element("g", "").attribute("transform", transform.clone());
    for council in presentation::map::council_names::in_order(register, &ground.councils) {
        let Some(group) = ground.group(council) else { continue };
        let path = match shown {
            None => ground.tiling.path(group).to_owned(),
            Some(bounds) => ground.tiling.path_within(group, bounds),
        };
        if !path.is_empty() {
            areas = areas.with(area(scene, council, path));
        }
    }
    let labels = ground.regions(&atlas.land);
    let borders = match shown {
        None => ground.tiling.topology().borders(&labels),
        // Close to, a council is told from its neighbours by its own colour and name.
        Some(_) => String::new(),
    };
    let regions = element("path", "regions").attribute("transform", transform.clone()).attribute("d", borders);

    let outlines = Outlines::of(register, &atlas.land, &ground, scene.council, None, &scene.partners, &[]);
    let over = element("g", "").attribute("transform", transform).with_all(over(&outlines, |it| &it.main));
    let mut shapes = vec![areas, regions, over];
    if whole {
        shapes.push(london(scene));
    }
    shapes
}

/// How many units of the app's grid a unit of this atlas's is long.
fn ratio(scene: &Scene, atlas: &Atlas) -> f64 {
    let unit = |atlas: &Atlas| f64::from(atlas.land.topology().grid().metres_per_unit);
    unit(atlas) / unit(&scene.studio.atlas)
}

/// The part of the map in which shapes are drawn, in units of a grid that is so many times wider; `None` for all.
fn within(scene: &Scene, ratio: f64) -> Option<Bounds> {
    let part = scene.viewport;
    let (aside, above) = (part.width * MARGIN, part.height * MARGIN);
    let unit = |position: f64| (position / ratio).round() as i32;
    (part.zoom() >= 2.0).then(|| Bounds {
        left: unit(part.x - aside),
        top: unit(part.y - above),
        right: unit(part.x + part.width + aside),
        bottom: unit(part.y + part.height + above),
    })
}

fn area(scene: &Scene, council: CouncilIx, path: String) -> Element {
    let colour = scene.colours.colour(council);
    let class = if colour == presentation::map::colours::ITSELF {
        "area itself".to_owned()
    } else {
        format!("area c{colour}")
    };
    element("path", &class)
        .attribute("d", path)
        .attribute("data-council", scene.studio.register().council(council).code.clone())
}

fn over(outlines: &Outlines, part: fn(&Outline) -> &String) -> Vec<Element> {
    let [thin, middle, thick] = &outlines.ties;
    let lines = [
        ("over partners", &outlines.partners),
        ("over tie", thin),
        ("over tie tie-2", middle),
        ("over tie tie-3", thick),
        ("over chosen", &outlines.chosen),
    ];
    let drawn = lines.into_iter().filter(|(_, outline)| !part(outline).is_empty());
    drawn.map(|(class, outline)| element("path", class).attribute("d", part(outline).clone())).collect()
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
    for council in presentation::map::council_names::in_order(register, &scene.ground.councils) {
        if scene.ground.is_in_london(land, council) {
            let path = land.topology().outline(land.base_areas(council));
            enlarged = enlarged.with(area(scene, council, path));
        }
    }
    let outlines =
        Outlines::of(register, land, &scene.ground, scene.council, None, &scene.partners, &[]);
    element("g", "").with(frame).with(words).with(enlarged.with_all(over(&outlines, |it| &it.london)))
}
