//! Which areas of the boundaries belong to which council.

use std::sync::Arc;

use geometry::{Bounds, Tiling, Topology};
use model::Register;
use model::records::CouncilIx;
use model::vocabulary::CouncilType;

use super::inset::Inset;

/// The boundaries with the areas of each council, and the inset in which London is enlarged.
pub struct Land {
    topology: Arc<Topology>,
    /// The base areas of each council, in the order of the councils.
    bases: Vec<Vec<usize>>,
    /// The region of each council, in the same order.
    regions: Vec<u16>,
    /// The base areas of London.
    london: Vec<usize>,
    inset: Inset,
}

impl Land {
    /// The areas of the councils of a register. A council whose areas are not among the boundaries has none.
    pub fn new(register: &Register, topology: Arc<Topology>) -> Land {
        let (mut bases, mut regions, mut london) = (Vec::new(), Vec::new(), Vec::new());
        for (at, council) in register.package().councils.iter().enumerate() {
            let mut areas = Vec::new();
            for code in register.base_areas(CouncilIx(at as u16)) {
                areas.extend(topology.area(code));
            }
            if matches!(council.kind, CouncilType::LondonBorough | CouncilType::CityCorporation) {
                london.extend_from_slice(&areas);
            }
            bases.push(areas);
            regions.push(council.region.0);
        }
        let whole = Tiling::new(&topology, std::slice::from_ref(&london));
        let bounds = whole.bounds(0).unwrap_or(Bounds { left: 0, top: 0, right: 1, bottom: 1 });
        let inset = Inset::new(bounds, f64::from(topology.grid().width));
        Land { topology, bases, regions, london, inset }
    }

    /// The boundaries.
    pub fn topology(&self) -> &Arc<Topology> {
        &self.topology
    }

    /// Width and height of the map in units of the grid.
    pub fn size(&self) -> (f64, f64) {
        let grid = self.topology.grid();
        (f64::from(grid.width), f64::from(grid.height))
    }

    /// Whether a base area is drawn in the London inset as well.
    pub fn in_london(&self, area: usize) -> bool {
        self.london.contains(&area)
    }

    /// The inset for London.
    pub fn inset(&self) -> Inset {
        self.inset
    }

    /// The region of a council.
    pub fn region(&self, council: CouncilIx) -> u16 {
        self.regions[usize::from(council.0)]
    }

    /// The region of each base area.
    pub fn region_labels(&self) -> Vec<Option<u16>> {
        let mut labels = vec![None; self.topology.codes().len()];
        for (region, areas) in self.regions.iter().zip(&self.bases) {
            for area in areas {
                labels[*area] = Some(*region);
            }
        }
        labels
    }

    /// The base areas of a council.
    pub fn base_areas(&self, council: CouncilIx) -> &[usize] {
        &self.bases[usize::from(council.0)]
    }
}
