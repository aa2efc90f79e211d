//! A small map: some councils on plain land, each group of them in one colour.

use geometry::Tiling;
use maud::{Markup, html};
use model::records::CouncilIx;
use model::vocabulary::CouncilType;
use presentation::map::viewport::Viewport;

use super::map::{Level, Maps, with_room};

/// Councils of one colour.
pub struct Group {
    /// Class of their shapes, and of their sign in the legend.
    pub class: &'static str,
    /// What the legend calls them.
    pub words: String,
    /// The councils; where two cover the same place, the one of the earlier group is seen.
    pub councils: Vec<CouncilIx>,
    /// Whether the borders between them are left out.
    pub is_dissolved: bool,
}

/// What a map shows.
pub struct Drawing {
    /// What it shows, in a sentence, for those who do not see it.
    pub name: String,
    /// The part of England that is shown.
    pub viewport: Viewport,
    /// The coloured councils, the most important group first.
    pub groups: Vec<Group>,
    /// A remark below the legend; may be empty.
    pub remark: String,
}

impl Drawing {
    /// The figure, as finely drawn as its place allows in so many bytes; else as coarsely as
    /// there is, without the borders between councils of one colour, and at last without the small map that says where in England
    /// it lies; `None` where even that has no room.
    pub fn within(&self, maps: &Maps, wanted: usize, room: usize) -> Option<Markup> {
        let (mut coarsest, mut last) = (None, None);
        for level in maps.levels(self.viewport) {
            let figure = self.figure(maps, level, false, true);
            if figure.0.len() <= wanted {
                return Some(figure);
            }
            (coarsest, last) = (Some(level), Some(figure));
        }
        let fits = |figure: &Markup| figure.0.len() <= room;
        let coarse = |is_placed| coarsest.map(|level| self.figure(maps, level, true, is_placed)).filter(fits);
        last.filter(fits).or_else(|| coarse(true)).or_else(|| coarse(false))
    }

    fn figure(&self, maps: &Maps, level: &Level, is_dissolved: bool, is_placed: bool) -> Markup {
        let [left, top, width, height] = maps.on(&level.topology, self.viewport);
        let is_part = is_placed && self.viewport.zoom() > 1.0;
        html! {
            figure.map {
                svg viewBox={ (left) " " (top) " " (width) " " (height) } role="img" aria-label=(self.name) {
                    @for (class, path) in self.paths(maps, level, is_dissolved) { path class=(class) d=(path) {} }
                }
                @if is_part { (self.locator(maps)) }
                figcaption {
                    @for group in &self.groups { span class={ "key " (group.class) } { (group.words) } " " }
                    @if !self.remark.is_empty() { span.remark { (self.remark) } }
                }
            }
        }
    }

    /// Class and outline of the land and of each group, in the order in which they are drawn.
    fn paths(&self, maps: &Maps, level: &Level, is_dissolved: bool) -> Vec<(&'static str, String)> {
        let land = maps.land();
        let bounds = with_room(maps.on(&level.topology, self.viewport));
        // What lies outside need not be put together.
        let within = |areas: &[usize]| -> Vec<usize> {
            areas.iter().copied().filter(|area| level.reaches(*area, bounds)).collect()
        };
        // A district and its county cover the same place: where both are coloured the district is seen.
        let is_county = |council: &CouncilIx| maps.kind(*council) == CouncilType::County;
        let (mut areas, mut classes) = (Vec::new(), Vec::new());
        for counties in [false, true] {
            for group in &self.groups {
                let of_tier = group.councils.iter().filter(|council| is_county(council) == counties);
                let mut shapes: Vec<Vec<usize>> =
                    of_tier.map(|council| within(land.base_areas(*council))).collect();
                if group.is_dissolved || is_dissolved {
                    shapes = vec![shapes.concat()];
                }
                classes.resize(classes.len() + shapes.len(), group.class);
                areas.append(&mut shapes);
            }
        }
        let all: Vec<usize> = (0..level.topology.codes().len()).collect();
        areas.push(within(&all));
        classes.push("land");
        let tiling = Tiling::new(&level.topology, &areas);
        let mut paths: Vec<(&'static str, String)> = Vec::new();
        for (at, class) in classes.into_iter().enumerate().rev() {
            // Each outline begins with an absolute place, so that one can follow another.
            let path = tiling.path_within(at, bounds).replacen('m', "M", 1);
            match paths.iter_mut().find(|(known, _)| *known == class) {
                Some((_, all)) => all.push_str(&path),
                None => paths.push((class, path)),
            }
        }
        paths.retain(|(_, path)| !path.is_empty());
        paths
    }

    /// England, and where in it the part lies that is shown.
    fn locator(&self, maps: &Maps) -> Markup {
        let topology = maps.placed();
        let (width, height) = topology.size();
        let [left, top, across, down] = maps.on(topology, self.viewport);
        html! {
            svg.locator viewBox={ "0 0 " (width) " " (height) } aria-hidden="true" {
                path.land d=(maps.outline) {}
                rect x=(left) y=(top) width=(across) height=(down) {}
            }
        }
    }
}
