//! A small map of some councils: the councils as patches, as large as they fit, with the quiet land around them.
//!
//! It is drawn once from what is asked for and knows nothing of the visitor's selection. A screen gives it its councils, the
//! groups that they form, and names; what it gets back is path data and places, ready for an SVG image.

mod frame;
mod names;

use geometry::{Bounds, Tiling};
use model::Register;
use model::records::CouncilIx;
use model::register::Tier;

use super::labels::Line;
use super::land::Land;
pub use frame::Frame;

/// A council that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Patch {
    /// The council; a county is drawn as all its districts.
    pub council: CouncilIx,
    /// The group that it is part of, from 0; councils of a group get one thick outline, and dashed borders inside. `None` for a
    /// council that stands by itself.
    pub group: Option<usize>,
}

/// A name on the map, at a place well inside the councils that it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Whose name it is: one council's, or that of several together.
    pub councils: Vec<CouncilIx>,
    /// The words.
    pub words: String,
    /// A number below the words.
    pub number: Option<u32>,
}

impl Name {
    /// The name of a council by itself.
    pub fn of(register: &Register, council: CouncilIx) -> Name {
        Name { councils: vec![council], words: register.council(council).name.clone(), number: None }
    }
}

/// A small map, ready to be drawn, but for the groups that its councils form.
#[derive(Clone, Debug, PartialEq)]
pub struct Sketch {
    /// The part of the grid that is shown.
    pub frame: Frame,
    /// Path data of the land around, the patches included.
    pub land: String,
    /// Path data of the borders of present councils in the land around.
    pub around: String,
    /// Path data of each council, in the order in which they were asked for; empty for a council without boundaries.
    pub patches: Vec<String>,
    /// The names as lines of text, none over another: first for a map at least [`WIDTHS`]`[0]` pixels wide, then for a wider one.
    pub names: [Vec<Line>; 2],
}

/// What shows which councils of a small map form a group.
#[derive(Clone, Debug, PartialEq)]
pub struct Groups {
    /// Path data of the old borders between councils of one group.
    pub inside: String,
    /// Path data of the outline of each group, by its number.
    pub outlines: Vec<String>,
}

/// The widths in pixels for which names are placed: on maps in between, those of the narrower one have room.
pub const WIDTHS: [f64; 2] = [300.0, 500.0];

/// A map of these councils on these boundaries, coarse or fine. A council that is asked for twice is drawn where it stands first.
/// Without any council that has boundaries it shows all of the land.
pub fn sketch(register: &Register, land: &Land, councils: &[CouncilIx], names: &[Name]) -> Sketch {
    let topology = land.topology();
    let tiling = tiling(land, councils);
    let frame = frame(land, &tiling);

    let present = label_by_council(register, land);
    let shown = topology.labels_within(&present, frame.bounds());
    let mut around = present;
    for label in &mut around {
        *label = label.filter(|label| shown.binary_search(label).is_ok());
    }
    let on_land: Vec<usize> = (0..around.len()).filter(|area| around[*area].is_some()).collect();
    Sketch {
        land: topology.outline(&on_land),
        around: topology.interior_borders(&around),
        patches: (0..councils.len()).map(|at| tiling.path(at).to_string()).collect(),
        names: names::place(land, frame, names, WIDTHS),
        frame,
    }
}

/// The groups of a small map of these councils. A council that stands twice counts where it stands first.
pub fn groups(land: &Land, patches: &[Patch]) -> Groups {
    let councils: Vec<CouncilIx> = patches.iter().map(|patch| patch.council).collect();
    let tiling = tiling(land, &councils);
    let groups = patches.iter().filter_map(|patch| patch.group).max().map_or(0, |last| last + 1);
    let mut by_group = vec![Vec::new(); groups];
    for (at, patch) in patches.iter().enumerate() {
        if let Some(group) = patch.group {
            by_group[group].extend_from_slice(tiling.areas(at));
        }
    }
    Groups {
        inside: inside(&tiling, patches, &by_group),
        outlines: by_group.iter().map(|areas| land.topology().outline(areas)).collect(),
    }
}

/// The regions whose finer shapes a map of these councils wants, ascending; none where it shows so much of England that the
/// coarse ones do.
pub fn regions_wanted(land: &Land, councils: &[CouncilIx]) -> Vec<u16> {
    let frame = frame(land, &tiling(land, councils));
    if frame.width * FINER_FROM > land.size().0 {
        return Vec::new();
    }
    land.topology().labels_within(&land.region_labels(), frame.bounds())
}

/// How many times smaller than England a part is from which on its finer shapes are wanted.
const FINER_FROM: f64 = 2.0;

fn tiling(land: &Land, councils: &[CouncilIx]) -> Tiling {
    let areas: Vec<Vec<usize>> = councils.iter().map(|council| land.base_areas(*council).to_vec()).collect();
    Tiling::new(land.topology(), &areas)
}

fn frame(land: &Land, tiling: &Tiling) -> Frame {
    let bounds = (0..tiling.len()).filter_map(|at| tiling.bounds(at)).reduce(Bounds::union);
    let (width, height) = land.topology().size();
    let whole = Bounds { left: 0, top: 0, right: width as i32, bottom: height as i32 };
    Frame::around(bounds.unwrap_or(whole))
}

/// The present council of each base area.
fn label_by_council(register: &Register, land: &Land) -> Vec<Option<u16>> {
    let mut labels = vec![None; land.topology().codes().len()];
    for council in register.tiling(register.present(), Tier::Lower) {
        for area in land.base_areas(council) {
            labels[*area] = Some(council.0);
        }
    }
    labels
}

/// The borders between patches of the same group, group by group.
fn inside(tiling: &Tiling, patches: &[Patch], by_group: &[Vec<usize>]) -> String {
    let mut path = String::new();
    for (group, areas) in by_group.iter().enumerate() {
        let mut labels = vec![None; tiling.topology().codes().len()];
        for area in areas {
            let patch = tiling.group_of(*area).filter(|patch| patches[*patch].group == Some(group));
            labels[*area] = patch.map(|patch| patch as u16);
        }
        path.push_str(&tiling.topology().interior_borders(&labels));
    }
    path
}
