//! The map's ground for every year, made when it is asked for.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use geometry::projection::bng_from_wgs84;
use geometry::{Hexagons, Tiling, Topology};
use model::Register;
use model::records::CouncilIx;
use model::register::Tier;

use super::ground::Ground;
use super::land::Land;

/// How far outside the simplified coast a place still belongs to the council there, in units of the grid: what a
/// simplification may have moved.
const SHORE: f64 = 2.0;

/// The ground of a year and tier.
type Last = (i32, Tier, Rc<Ground>);

/// One set of boundaries, from which the ground of any year is made. It keeps no register: several sets, coarse and fine, can
/// stand beside each other. The register that is handed to its methods has to be the one it was made for.
pub struct Atlas {
    /// Which areas belong to which council.
    pub land: Land,
    /// The boundaries that were asked for last: the next ones take over what has not changed.
    last: RefCell<Option<Last>>,
    /// The hexagons that were asked for last.
    last_hexagons: RefCell<Option<Last>>,
}

impl Atlas {
    /// The atlas of a register's councils on these boundaries.
    pub fn new(register: &Register, topology: Arc<Topology>) -> Atlas {
        Atlas {
            land: Land::new(register, topology),
            last: RefCell::default(),
            last_hexagons: RefCell::default(),
        }
    }

    /// The boundaries of a year. Shapes that are the same as in those asked for before are taken over from them.
    pub fn ground(&self, register: &Register, year: i32, tier: Tier) -> Rc<Ground> {
        let mut last = self.last.borrow_mut();
        if let Some(ground) = same(&last, year, tier) {
            return ground;
        }
        let councils = register.tiling(year, tier);
        let mut groups = Vec::with_capacity(councils.len());
        for council in &councils {
            groups.push(self.land.base_areas(*council).to_vec());
        }
        let tiling = match last.as_ref() {
            Some((_, _, before)) => before.tiling.regroup(&groups),
            None => Tiling::new(self.land.topology(), &groups),
        };
        let ground = Rc::new(Ground::new(councils, tiling));
        *last = Some((year, tier, ground.clone()));
        ground
    }

    /// The hexagons of a year; `None` where they do not fit the boundaries.
    pub fn hexagons(
        &self,
        register: &Register,
        hexagons: &Hexagons,
        year: i32,
        tier: Tier,
    ) -> Option<Rc<Ground>> {
        let mut last = self.last_hexagons.borrow_mut();
        if let Some(ground) = same(&last, year, tier) {
            return Some(ground);
        }
        let layout = match tier {
            Tier::Lower => &hexagons.lower,
            Tier::Upper => &hexagons.upper,
        };
        let (mut councils, mut cells, mut codes, mut groups) =
            (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for cell in layout.cells(year) {
            let code = &hexagons.codes[usize::from(cell.council)];
            if let Some(council) = register.council_by_code(code) {
                groups.push(vec![cells.len()]);
                councils.push(council);
                cells.push(*cell);
                codes.push(code.clone());
            }
        }
        let topology = layout.topology(self.land.topology().grid(), &cells, codes).ok()?;
        let tiling = Tiling::new(&Arc::new(topology), &groups);
        let ground = Rc::new(Ground::of_hexagons(councils, tiling, &self.land));
        *last = Some((year, tier, ground.clone()));
        Some(ground)
    }

    /// The district or single-tier council of the present at a place in degrees (WGS 84); `None` outside England.
    pub fn council_at(&self, register: &Register, latitude: f64, longitude: f64) -> Option<CouncilIx> {
        // The projection is right for Great Britain alone.
        if !(49.0..61.0).contains(&latitude) || !(-9.0..3.0).contains(&longitude) {
            return None;
        }
        let (easting, northing) = bng_from_wgs84(latitude, longitude);
        let (x, y) = self.land.topology().from_bng(easting, northing);
        let ground = self.ground(register, register.present(), Tier::Lower);
        Some(ground.councils[ground.tiling.nearest(x, y, SHORE)?])
    }
}

fn same(last: &Option<Last>, year: i32, tier: Tier) -> Option<Rc<Ground>> {
    let (last_year, last_tier, ground) = last.as_ref()?;
    (*last_year == year && *last_tier == tier).then(|| ground.clone())
}
