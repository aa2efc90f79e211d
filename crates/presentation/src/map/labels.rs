//! The names on the map: those of the selected council and of its partners, those of regions, then those of other councils,
//! each inside its own shape.

use geometry::Tiling;
use model::Register;
use model::records::CouncilIx;

use super::colours::Choropleth;
use super::ground::Ground;
use super::measures::ColourBy;
use super::viewport::{Screen, Viewport};

/// The council or region that a label names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A region's.
    Region,
    /// That of the council that the colours of the others are about.
    Chosen,
    /// That of a council with something in common with it.
    Partner,
    /// Another council's.
    Council,
}

/// A name on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The council or region that it names.
    pub kind: Kind,
    /// The words, in one line or two.
    pub lines: Vec<String>,
    /// The number that stands below the words.
    pub number: Option<u32>,
    /// The middle of it, in units of the grid.
    pub x: f64,
    /// The middle of it, in units of the grid.
    pub y: f64,
}

/// A line of a label, as the text element that shows it: places are shares of the map's width and height.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its classes; the stylesheet gives them the sizes for which names are placed.
    pub class: &'static str,
    /// Its middle across, in percent.
    pub x: String,
    /// The middle of the whole label downwards, in percent.
    pub y: String,
    /// How far below that the line stands, in its own letters' height.
    pub dy: String,
    /// The words.
    pub words: String,
}

/// The widths of a map, in pixels, for which names are placed: those of the greatest width that is not wider than the map.
/// A few fixed widths let a picture, of which nobody knows how wide it will be shown, bring the names for each.
pub const WIDTHS: [f64; 5] = [280.0, 350.0, 450.0, 550.0, 650.0];

/// The width for which names are placed on a map that is so wide.
pub fn width_for(width: f64) -> f64 {
    WIDTHS.into_iter().rev().find(|fixed| *fixed <= width).unwrap_or(WIDTHS[0])
}

/// How much of a name has to be inside its shape: fonts are seldom as wide as that, and a hair over a border is read well.
const INSIDE: f64 = 0.85;
/// Height of a line as a share of its letters'.
pub(super) const LINE: f64 = 1.15;
/// Up to this size of the map, so many times the whole, it is an overview, and the few councils with room for their name
/// would only be in the way.
const COUNCILS_FROM: f64 = 1.4;
/// From this size on, its parts are too large to be called by their region.
const REGIONS_UNTIL: f64 = 3.0;

impl Kind {
    /// Height of the letters in pixels.
    pub(super) fn size(self) -> f64 {
        match self {
            Kind::Region | Kind::Partner => 12.0,
            Kind::Chosen => 13.0,
            Kind::Council => 11.5,
        }
    }

    /// Width of a letter as a share of its height, on the wide side of what common fonts have.
    pub(super) fn letter(self) -> f64 {
        if self == Kind::Council { 0.58 } else { 0.64 }
    }

    fn class(self) -> &'static str {
        match self {
            Kind::Region => "label of-region",
            Kind::Chosen => "label of-chosen",
            Kind::Partner => "label of-partner",
            Kind::Council => "label",
        }
    }
}

impl Label {
    /// The lines as text elements on a map that shows this part.
    pub fn lines_at(&self, viewport: Viewport) -> Vec<Line> {
        let share = |part: f64, whole: f64| {
            let hundredths = (part / whole * 10_000.0).round() as i64;
            format_hundredths(hundredths, "%")
        };
        let (x, y) =
            (share(self.x - viewport.x, viewport.width), share(self.y - viewport.y, viewport.height));
        let number = self.number.map(|number| number.to_string());
        let lines = self.lines.iter().map(|line| (self.kind.class(), line.clone()));
        let lines: Vec<_> = lines.chain(number.map(|number| ("label of-number", number))).collect();
        let middle = (lines.len() - 1) as f64 / 2.0;
        let placed = lines.into_iter().enumerate().map(|(at, (class, words))| {
            // The middle of the letters is about a third of their height above the line that they stand on.
            let down = (at as f64 - middle) * LINE + 0.33;
            let dy = format_hundredths((down * 100.0).round() as i64, "em");
            Line { class, x: x.clone(), y: y.clone(), dy, words }
        });
        placed.collect()
    }
}

/// A number of hundredths with its unit: "12.05%".
fn format_hundredths(hundredths: i64, unit: &str) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    let rest = hundredths.unsigned_abs();
    let (whole, part) = ((rest / 100).to_string(), rest % 100);
    let tens = if part < 10 { "0" } else { "" };
    [sign, &whole, ".", tens, &part.to_string(), unit].concat()
}

/// The names for what a screen shows: none over another, each where there is room. `regions` is a tiling of the ground by
/// region. Where the colours tell what councils have in common with a selected one, its name and its partners' come first,
/// with the numbers, and need no room in their shapes.
pub fn place(
    register: &Register,
    ground: &Ground,
    regions: &Tiling,
    screen: Screen,
    colours: &Choropleth,
) -> Vec<Label> {
    let mut labels = Labels { screen, placed: Vec::new(), taken: Vec::new() };
    let package = register.package();
    let name = |council: CouncilIx| package.councils[usize::from(council.0)].name.as_str();
    let close = screen.zoom() >= COUNCILS_FROM;
    if let (true, ColourBy::Common(chosen)) = (close, colours.by) {
        let mut partners: Vec<usize> = (0..ground.councils.len()).collect();
        let number = |group: usize| colours.numbers[usize::from(ground.councils[group].0)];
        partners.retain(|group| ground.councils[*group] != chosen && number(*group) > 0);
        model::order::sort(&mut partners, |a, b| number(*b).cmp(&number(*a)));
        if let Some(group) = ground.group(chosen) {
            labels.add_over(&ground.tiling, group, name(chosen), Kind::Chosen, None);
        }
        for group in partners {
            let words = name(ground.councils[group]);
            labels.add_over(&ground.tiling, group, words, Kind::Partner, Some(number(group)));
        }
    }
    let in_common = close && matches!(colours.by, ColourBy::Common(_));
    if screen.zoom() < REGIONS_UNTIL && !in_common {
        for (region, name) in package.regions.iter().enumerate() {
            labels.add_inside(regions, region, name, Kind::Region);
        }
    }
    if close && !in_common {
        for (group, council) in ground.councils.iter().enumerate() {
            labels.add_inside(&ground.tiling, group, name(*council), Kind::Council);
        }
    }
    labels.placed
}

struct Labels {
    screen: Screen,
    placed: Vec<Label>,
    taken: Vec<[f64; 4]>,
}

impl Labels {
    /// Puts a name in a group of a tiling, if there is room: in one line, else in two.
    fn add_inside(&mut self, tiling: &Tiling, group: usize, name: &str, kind: Kind) {
        let Some(bounds) = tiling.bounds(group) else { return };
        if !self.screen.shows(bounds) {
            return;
        }
        for lines in [vec![name.to_string()], halves(name)] {
            let (width, height) = self.size(&lines, kind, None);
            let fits = f64::from(bounds.right - bounds.left) > width * INSIDE
                && f64::from(bounds.bottom - bounds.top) > height * INSIDE;
            if lines.is_empty() || !fits {
                continue;
            }
            let Some((x, y)) = tiling.label_point(group) else { return };
            let place = around((x, y), (width, height));
            if self.screen.holds(place)
                && self.is_free(place)
                && tiling.holds(group, around((x, y), (width * INSIDE, height * INSIDE)))
            {
                self.put(Label { kind, lines, number: None, x, y }, place);
                return;
            }
        }
    }

    /// Puts a name with its number at a group's place, whether or not its shape has room for it; where another name is in the
    /// way, the number alone.
    fn add_over(&mut self, tiling: &Tiling, group: usize, name: &str, kind: Kind, number: Option<u32>) {
        let Some((x, y)) = tiling.label_point(group) else { return };
        for lines in [vec![name.to_string()], halves(name), Vec::new()] {
            if lines.is_empty() && number.is_none() {
                return;
            }
            let place = around((x, y), self.size(&lines, kind, number));
            if self.screen.holds(place) && self.is_free(place) {
                self.put(Label { kind, lines, number, x, y }, place);
                return;
            }
        }
    }

    /// Width and height of a label in units of the grid.
    fn size(&self, lines: &[String], kind: Kind, number: Option<u32>) -> (f64, f64) {
        let letters = lines.iter().map(|line| line.chars().count()).max().unwrap_or(2);
        let rows = lines.len() + usize::from(number.is_some());
        let size = kind.size() / self.screen.scale;
        (letters as f64 * size * kind.letter(), rows as f64 * size * LINE)
    }

    fn is_free(&self, [left, top, right, bottom]: [f64; 4]) -> bool {
        self.taken.iter().all(|[l, t, r, b]| *r <= left || *l >= right || *b <= top || *t >= bottom)
    }

    fn put(&mut self, label: Label, place: [f64; 4]) {
        self.taken.push(place);
        self.placed.push(label);
    }
}

/// The rectangle (left, top, right, bottom) of this size around a place.
pub(super) fn around((x, y): (f64, f64), (width, height): (f64, f64)) -> [f64; 4] {
    [x - width / 2.0, y - height / 2.0, x + width / 2.0, y + height / 2.0]
}

/// A name in two lines, parted at the space that is nearest to its middle; none where there is no space.
pub(super) fn halves(name: &str) -> Vec<String> {
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
