//! Finer shapes, laid over those of England as a whole where the map is zoomed in.

use std::rc::Rc;
use std::sync::Arc;

use geometry::{Bounds, Topology};
use model::Register;
use model::records::CouncilIx;
use model::register::Tier;

use super::atlas::Atlas;
use super::ground::Ground;
use super::land::Land;
use super::numbers::decimal;
use super::viewport::Viewport;

/// How many times larger than England a part of the map is shown from which on its finer shapes are wanted.
const FROM: f64 = 2.0;
/// How far around the shown part shapes are wanted too, as a share of it: a step to the side finds them there.
const AROUND: f64 = 0.05;

/// The regions whose finer shapes a part of the map wants, ascending; none where it is not zoomed in far enough.
pub fn regions_wanted(land: &Land, viewport: Viewport) -> Vec<u16> {
    if viewport.zoom() < FROM {
        return Vec::new();
    }
    land.topology().labels_within(&land.region_labels(), around(viewport))
}

/// The part of the map with some room around it, in units of the grid.
pub fn around(viewport: Viewport) -> Bounds {
    let (aside, above) = (viewport.width * AROUND, viewport.height * AROUND);
    Bounds {
        left: (viewport.x - aside).floor() as i32,
        top: (viewport.y - above).floor() as i32,
        right: (viewport.x + viewport.width + aside).ceil() as i32,
        bottom: (viewport.y + viewport.height + above).ceil() as i32,
    }
}

/// The finer shapes of some regions.
pub struct Finer {
    /// The regions, ascending.
    pub regions: Vec<u16>,
    /// The shapes, by council and year. A council of another region has none.
    pub atlas: Atlas,
    /// How the shapes lie on the map: a value of the SVG attribute `transform`.
    pub transform: String,
}

impl Finer {
    /// The finer shapes of these regions, for a map whose own shapes are `land`'s.
    pub fn new(register: &Register, land: &Land, topology: Topology, regions: Vec<u16>) -> Finer {
        let transform = transform(&topology, land);
        Finer { regions, atlas: Atlas::new(register, Arc::new(topology)), transform }
    }

    /// The areas of a year and tier.
    pub fn ground(&self, register: &Register, year: i32, tier: Tier) -> Rc<Ground> {
        self.atlas.ground(register, year, tier)
    }

    /// Whether all of a council's shape is among these.
    pub fn has(&self, council: CouncilIx) -> bool {
        self.regions.binary_search(&self.atlas.land.region(council)).is_ok()
    }
}

/// How shapes of one topology lie on the map of another land.
pub fn transform(topology: &Topology, on: &Land) -> String {
    let (scale, x, y) = topology.grid().scale_to(&on.topology().grid());
    ["translate(", &signed(x), " ", &signed(y), ") scale(", &decimal(scale), ")"].concat()
}

fn signed(n: f64) -> String {
    if n < 0.0 { ["-", &decimal(-n)].concat() } else { decimal(n) }
}
