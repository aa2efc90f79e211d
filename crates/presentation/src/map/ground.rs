//! What the map draws: an area for each council of a year and tier, on the ground's boundaries or as hexagons of one size.

use geometry::Tiling;
use model::records::CouncilIx;

use super::land::Land;
use super::outline::Outline;

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
    pub fn of_hexagons(councils: Vec<CouncilIx>, tiling: Tiling, land: &Land) -> Ground {
        let mut hexagons = vec![None; land.topology().codes().len()];
        for (at, council) in councils.iter().enumerate() {
            for area in land.base_areas(*council) {
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
    pub fn areas(&self, land: &Land, council: CouncilIx) -> Vec<usize> {
        let base = land.base_areas(council);
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
    pub fn regions(&self, land: &Land) -> Vec<Option<u16>> {
        if !self.is_hexagons() {
            return land.region_labels();
        }
        let mut regions = Vec::with_capacity(self.councils.len());
        for council in &self.councils {
            regions.push(Some(land.region(*council)));
        }
        regions
    }

    /// The ground by regions, in the order of the register.
    pub fn by_region(&self, land: &Land, regions: usize) -> Tiling {
        let mut groups = vec![Vec::new(); regions];
        for (area, region) in self.regions(land).into_iter().enumerate() {
            if let Some(group) = region.and_then(|region| groups.get_mut(usize::from(region))) {
                group.push(area);
            }
        }
        self.tiling.regroup(&groups)
    }

    /// The dissolved outline of some areas. On the boundaries, those of London stand in the inset as well.
    pub fn outline(&self, land: &Land, areas: &[usize]) -> Outline {
        let path = |areas: &[usize]| match areas {
            [] => String::new(),
            _ => self.tiling.topology().outline(areas),
        };
        let mut london = Vec::new();
        if !self.is_hexagons() {
            london.extend(areas.iter().copied().filter(|area| land.in_london(*area)));
        }
        Outline { main: path(areas), london: path(&london) }
    }

    /// Whether a council is drawn in the London inset.
    pub fn is_in_london(&self, land: &Land, council: CouncilIx) -> bool {
        !self.is_hexagons() && land.base_areas(council).iter().all(|area| land.in_london(*area))
    }

    /// A place well inside a council's areas; `None` where it has none.
    pub fn place(&self, land: &Land, council: CouncilIx) -> Option<(f64, f64)> {
        match self.group(council) {
            Some(group) => self.tiling.label_point(group),
            None => self.tiling.regroup(&[self.areas(land, council)]).label_point(0),
        }
    }
}
