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

/// How much of a level is drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Detail {
    /// All of it.
    Borders,
    /// Without the borders between councils of one colour.
    Dissolved,
    /// As little as can still be read.
    Least,
}

/// The longest ring of a path, in bytes, that is taken for an islet: a place, and three or four points close to it.
const ISLET: usize = 22;

/// A path of relative steps as one that can follow another: each ring begins at an absolute place. Rings that are shorter than this
/// many bytes are left out.
fn absolute(path: &str, shortest: usize) -> String {
    let (mut out, mut here) = (String::new(), [0, 0]);
    for ring in path.split_inclusive('z').filter_map(|ring| ring.strip_prefix('m')) {
        let mut rest = ring;
        for at in &mut here {
            let digits = rest.trim_start_matches([' ', '-']);
            let end = digits.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(digits.len());
            let (number, after) = rest.split_at(rest.len() - digits.len() + end);
            *at += number.trim().parse::<i32>().unwrap_or_default();
            rest = after;
        }
        if ring.len() >= shortest {
            // The steps after an absolute place would be absolute, too, if nothing said otherwise.
            out.push_str(&format!("M{} {}l{}", here[0], here[1], rest.trim_start()));
        }
    }
    out
}

impl Drawing {
    /// The figure, as finely drawn as its place allows in so many bytes; else as coarsely as
    /// there is, without the borders between councils of one colour, and at last without islets and without the small map
    /// that says where in England it lies; `None` where even that has no room.
    pub fn within(&self, maps: &Maps, wanted: usize, room: usize) -> Option<Markup> {
        let (mut coarsest, mut last) = (None, None);
        for level in maps.levels(self.viewport) {
            let figure = self.figure(maps, level, Detail::Borders);
            if figure.0.len() <= wanted {
                return Some(figure);
            }
            (coarsest, last) = (Some(level), Some(figure));
        }
        let fits = |figure: &Markup| figure.0.len() <= room;
        let coarse = |detail| coarsest.map(|level| self.figure(maps, level, detail)).filter(fits);
        last.filter(fits).or_else(|| coarse(Detail::Dissolved)).or_else(|| coarse(Detail::Least))
    }

    fn figure(&self, maps: &Maps, level: &Level, detail: Detail) -> Markup {
        let [left, top, width, height] = maps.on(&level.topology, self.viewport);
        let is_part = detail != Detail::Least && self.viewport.zoom() > 1.0;
        html! {
            figure.map {
                svg viewBox={ (left) " " (top) " " (width) " " (height) } role="img" aria-label=(self.name) {
                    @for (class, path) in self.paths(maps, level, detail) { path class=(class) d=(path) {} }
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
    fn paths(&self, maps: &Maps, level: &Level, detail: Detail) -> Vec<(&'static str, String)> {
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
                if group.is_dissolved || detail != Detail::Borders {
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
            let is_least = detail == Detail::Least;
            let path = absolute(&tiling.path_within(at, bounds), if is_least { ISLET } else { 0 });
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

#[cfg(test)]
mod tests {
    use super::absolute;

    #[test]
    fn rings_begin_at_absolute_places_and_go_on_in_steps() {
        let path = "m10 20 3 4-5 6zm-3-4 1 1 2-2z";
        assert_eq!(absolute(path, 0), "M10 20l3 4-5 6zM7 16l1 1 2-2z");
        assert_eq!(absolute(path, 14), "M10 20l3 4-5 6z");
        assert_eq!(absolute("m5-6-1-1 2 0z", 0), "M5 -6l-1-1 2 0z");
        assert_eq!(absolute("", 0), "");
    }
}
