//! What the map draws: an area for each council of a year and tier, on the ground's boundaries or as hexagons of one size.

use geometry::Tiling;
use model::records::CouncilIx;

use super::outlines::Outline;
use crate::data::Data;

/// The areas that the map draws, and whose they are.
pub struct Ground {
    /// The council of each group of the tiling, ascending.
    pub councils: Vec<CouncilIx>,
    /// The areas.
    pub tiling: Tiling,
    /// The hexagon that each base area is part of; on the boundaries, base areas are drawn themselves.
    hexagons: Option<Vec<Option<usize>>>,
}

impl Ground {
    /// Areas of these councils on the boundaries.
    pub fn new(councils: Vec<CouncilIx>, tiling: Tiling) -> Ground {
        Ground { councils, tiling, hexagons: None }
    }

    /// One hexagon a council, which stands for the base areas of that council.
    pub fn of_hexagons(councils: Vec<CouncilIx>, tiling: Tiling, data: &Data) -> Ground {
        let mut hexagons = vec![None; data.topology.codes().len()];
        for (at, council) in councils.iter().enumerate() {
            for area in data.base_areas(*council) {
                hexagons[*area] = Some(at);
            }
        }
        Ground { councils, tiling, hexagons: Some(hexagons) }
    }

    /// Whether it is drawn as hexagons.
    pub fn is_hexagons(&self) -> bool {
        self.hexagons.is_some()
    }

    /// The group of a council, where it is drawn.
    pub fn group(&self, council: CouncilIx) -> Option<usize> {
        self.councils.binary_search(&council).ok()
    }

    /// The areas that a council covers, drawn or not: a county its districts', a former council its own, or on hexagons
    /// its successors'.
    pub fn areas(&self, data: &Data, council: CouncilIx) -> Vec<usize> {
        let base = data.base_areas(council);
        let Some(hexagons) = &self.hexagons else { return base.to_vec() };
        let mut areas = Vec::new();
        for area in base {
            if let Some(hexagon) = hexagons[*area]
                && !areas.contains(&hexagon)
            {
                areas.push(hexagon);
            }
        }
        areas
    }

    /// The region of each area.
    pub fn regions(&self, data: &Data) -> Vec<Option<u16>> {
        if !self.is_hexagons() {
            return data.region_labels();
        }
        let mut regions = Vec::with_capacity(self.councils.len());
        for council in &self.councils {
            regions.push(Some(data.register.council(*council).region.0));
        }
        regions
    }

    /// The dissolved outline of some areas. On the boundaries, those of London stand in the inset as well.
    pub fn outline(&self, data: &Data, areas: &[usize]) -> Outline {
        let path = |areas: &[usize]| match areas {
            [] => String::new(),
            _ => self.tiling.topology().outline(areas),
        };
        let mut london = Vec::new();
        if !self.is_hexagons() {
            london.extend(areas.iter().copied().filter(|area| data.in_london(*area)));
        }
        Outline { main: path(areas), london: path(&london) }
    }

    /// Whether a council is drawn in the London inset.
    pub fn is_in_london(&self, data: &Data, council: CouncilIx) -> bool {
        !self.is_hexagons() && data.base_areas(council).iter().all(|area| data.in_london(*area))
    }

    /// A place well inside a council's areas; `None` where it has none.
    pub fn place(&self, data: &Data, council: CouncilIx) -> Option<(f64, f64)> {
        match self.group(council) {
            Some(group) => self.tiling.label_point(group),
            None => self.tiling.regroup(&[self.areas(data, council)]).label_point(0),
        }
    }
}
