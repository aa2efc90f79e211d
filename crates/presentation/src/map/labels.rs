//! The names on the map: those of the regions, then those of the councils, each inside its own shape.

use geometry::Tiling;
use model::Register;

use super::ground::Ground;
use super::viewport::Screen;

/// A name on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The words, in one line or two.
    pub lines: Vec<String>,
    /// The middle of it, in units of the grid.
    pub x: f64,
    /// The middle of it, in units of the grid.
    pub y: f64,
    /// Height of its letters, in units of the grid.
    pub size: f64,
    /// Whether it is a region's.
    pub region: bool,
}

/// Height of the letters in pixels: of a region, and of a council.
const SIZES: [f64; 2] = [12.0, 11.5];
/// Width of a letter as a share of its height, bold for a region, on the wide side of what common fonts have.
const LETTERS: [f64; 2] = [0.64, 0.58];
/// How much of a name has to be inside its shape: fonts are seldom as wide as that, and a hair over a border is read well.
const INSIDE: f64 = 0.85;
/// Height of a line as a share of its letters'.
pub const LINE: f64 = 1.15;
/// Up to this size of the map, so many times the whole, it is an overview, and the few councils with room for their name
/// would only be in the way.
const COUNCILS_FROM: f64 = 1.4;
/// From this size on, its parts are too large to be called by their region.
const REGIONS_UNTIL: f64 = 3.0;

/// The names that fit: inside the shape around their place, and none over another.
pub struct Labels {
    screen: Screen,
    labels: Vec<Label>,
    taken: Vec<[f64; 4]>,
}

impl Labels {
    /// The names for what a screen shows; `regions` is a tiling of the ground by region.
    pub fn place(register: &Register, ground: &Ground, regions: &Tiling, screen: Screen) -> Vec<Label> {
        let mut labels = Labels { screen, labels: Vec::new(), taken: Vec::new() };
        let package = register.package();
        if screen.zoom() < REGIONS_UNTIL {
            for (region, name) in package.regions.iter().enumerate() {
                labels.add(regions, region, name, true);
            }
        }
        if screen.zoom() < COUNCILS_FROM {
            return labels.labels;
        }
        for (group, council) in ground.councils.iter().enumerate() {
            labels.add(&ground.tiling, group, &package.councils[usize::from(council.0)].name, false);
        }
        labels.labels
    }

    /// Puts a name in a group of a tiling, if there is room: in one line, else in two.
    fn add(&mut self, tiling: &Tiling, group: usize, name: &str, region: bool) {
        let size = SIZES[usize::from(!region)] / self.screen.scale;
        let Some(bounds) = tiling.bounds(group) else { return };
        if !self.screen.shows(bounds) {
            return;
        }
        for lines in [vec![name.to_string()], halves(name)] {
            let letters = lines.iter().map(|line| line.chars().count()).max().unwrap_or(0);
            let (width, height) =
                (letters as f64 * size * LETTERS[usize::from(!region)], lines.len() as f64 * size * LINE);
            let fits = f64::from(bounds.right - bounds.left) > width * INSIDE
                && f64::from(bounds.bottom - bounds.top) > height * INSIDE;
            if lines.is_empty() || !fits {
                continue;
            }
            let Some((x, y)) = tiling.label_point(group) else { return };
            let around = |share: f64| {
                let (aside, above) = (width * share / 2.0, height * share / 2.0);
                [x - aside, y - above, x + aside, y + above]
            };
            let [left, top, right, bottom] = around(1.0);
            let free =
                self.taken.iter().all(|[l, t, r, b]| *r <= left || *l >= right || *b <= top || *t >= bottom);
            if free && tiling.holds(group, around(INSIDE)) {
                self.taken.push([left, top, right, bottom]);
                self.labels.push(Label { lines, x, y, size, region });
                return;
            }
        }
    }
}

/// A name in two lines, parted at the space that is nearest to its middle; none where there is no space.
fn halves(name: &str) -> Vec<String> {
    let from_middle = |at: usize| (2 * at).abs_diff(name.len());
    let mut best: Option<usize> = None;
    for (at, letter) in name.char_indices() {
        if letter == ' ' && best.is_none_or(|best| from_middle(at) < from_middle(best)) {
            best = Some(at);
        }
    }
    match best {
        Some(at) => vec![name[..at].to_string(), name[at + 1..].to_string()],
        None => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_names_are_parted_near_their_middle() {
        assert_eq!(halves("Yorkshire and The Humber"), ["Yorkshire and", "The Humber"]);
        assert_eq!(halves("East Midlands"), ["East", "Midlands"]);
        assert!(halves("London").is_empty());
    }
}
