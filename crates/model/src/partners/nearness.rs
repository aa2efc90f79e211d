//! How many borders lie between councils.

use crate::records::CouncilIx;
use crate::register::Register;
use crate::vocabulary::CouncilType;

/// Borders up to which councils are told apart; farther ones are only "far".
const FARTHEST: u8 = 3;

/// For every council, how many borders lie between it and one council; up to three.
pub(super) struct Nearness {
    borders: Vec<Option<u8>>,
}

impl Nearness {
    /// Counts from a council outwards. `neighbours` gives the neighbours of a lower-tier or single-tier council that exists
    /// at present, in either order; the model itself knows no borders.
    ///
    /// A county council is as near as the nearest of its districts, so that a county and its own district have no border
    /// between them.
    pub fn from(
        register: &Register,
        council: CouncilIx,
        neighbours: &dyn Fn(CouncilIx) -> Vec<CouncilIx>,
    ) -> Nearness {
        let mut borders: Vec<Option<u8>> = vec![None; register.package().councils.len()];
        let mut front = ground(register, council);
        for steps in 0..=FARTHEST {
            let mut next = Vec::new();
            for at in front {
                if let Some(known @ None) = borders.get_mut(usize::from(at.0)) {
                    *known = Some(steps);
                    next.extend(neighbours(at));
                }
            }
            front = next;
        }
        for at in 0..borders.len() {
            let county = CouncilIx(at as u16);
            if register.council(county).kind == CouncilType::County {
                let districts = register.districts(county, register.present());
                let nearest = districts.iter().filter_map(|district| borders[usize::from(district.0)]).min();
                borders[at] = nearest;
            }
        }
        Nearness { borders }
    }

    /// How many borders lie between; `None` for more than three, or where no way is known.
    pub fn of(&self, council: CouncilIx) -> Option<u8> {
        self.borders[usize::from(council.0)]
    }
}

/// The councils of the lower tier on whose ground a council is: a county's districts, else itself.
fn ground(register: &Register, council: CouncilIx) -> Vec<CouncilIx> {
    match register.council(council).kind {
        CouncilType::County => register.districts(council, register.present()),
        _ => vec![council],
    }
}
