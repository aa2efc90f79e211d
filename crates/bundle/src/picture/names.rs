//! The names on a picture's map. How wide the map will be is not known when it is drawn: each name tells by its classes at
//! which widths it has room, and the stylesheet shows those that fit.

use presentation::map::labels::{self, Label, WIDTHS};
use presentation::map::viewport::Screen;

use super::node::{Element, element};
use super::scene::Scene;

/// The names, over the map.
pub fn names(scene: &Scene) -> Element {
    let register = scene.studio.register();
    let land = &scene.studio.atlas.land;
    let regions = scene.ground.by_region(land, register.package().regions.len());
    let mut shown: Vec<(Label, String)> = Vec::new();
    for (at, width) in WIDTHS.into_iter().enumerate() {
        let screen = Screen::of_width(width, scene.viewport).with_controls();
        for label in labels::place(register, &scene.ground, &regions, screen, &scene.colours) {
            let class = format!(" w{at}");
            match shown.iter_mut().find(|(known, _)| *known == label) {
                Some((_, widths)) => widths.push_str(&class),
                None => shown.push((label, class)),
            }
        }
    }
    element("svg", "names").attribute("aria-hidden", "true").with_all(shown.iter().flat_map(
        |(label, widths)| {
            label.lines_at(scene.viewport).into_iter().map(move |line| {
                element("text", &format!("{}{widths}", line.class))
                    .attribute("x", line.x)
                    .attribute("y", line.y)
                    .attribute("dy", line.dy)
                    .text(line.words)
            })
        },
    ))
}
