//! What the layout has to be true to: the councils of each period, their places, and who borders on whom.

use std::collections::BTreeMap;
use std::sync::Arc;

use geometry::{Tiling, Topology};
use model::Register;
use model::records::CouncilIx;
use model::register::{FIRST_YEAR, Tier};

/// A position, in hexagons' widths.
pub type Place = [f64; 2];

/// The councils of one tier from one reorganisation to the next.
pub struct Land {
    /// The first year.
    pub first_year: i32,
    /// The councils, ascending; all that follows is in this order.
    pub councils: Vec<CouncilIx>,
    /// The centre of gravity of each on the ground, in kilometres, `y` pointing south.
    pub centres: Vec<Place>,
    /// The region of each.
    pub regions: Vec<u16>,
    /// What a council is kept together with inside of its region: its county and what has come out of a county.
    pub counties: Vec<u16>,
    /// Those it shares a border with, and the direction to them: a vector of length 1.
    pub neighbours: Vec<Vec<(usize, Place)>>,
    /// For what has no neighbour on land, the nearest ones over water, in the same way.
    pub over_water: Vec<Vec<(usize, Place)>>,
}

/// How many of the nearest councils an island keeps near to.
const LANDINGS: usize = 3;

/// The lands of a tier, oldest first: one for each different set of councils from 2009 to the present.
pub fn lands(register: &Register, topology: &Arc<Topology>, tier: Tier) -> Vec<Land> {
    let mut lands: Vec<Land> = Vec::new();
    for year in FIRST_YEAR..=register.present() {
        let councils = register.tiling(year, tier);
        if lands.last().is_none_or(|last| last.councils != councils) {
            lands.push(land(register, topology, year, councils));
        }
    }
    lands
}

fn land(register: &Register, topology: &Arc<Topology>, first_year: i32, councils: Vec<CouncilIx>) -> Land {
    let areas = |council: &CouncilIx| -> Vec<usize> {
        register.base_areas(*council).into_iter().filter_map(|code| topology.area(code)).collect()
    };
    let groups: Vec<Vec<usize>> = councils.iter().map(areas).collect();
    let tiling = Tiling::new(topology, &groups);
    let bases =
        Tiling::new(topology, &(0..topology.codes().len()).map(|area| vec![area]).collect::<Vec<_>>());
    let centres: Vec<Place> = groups.iter().map(|areas| centre(&bases, areas)).collect();
    let towards =
        |from: usize, to: usize| unit([centres[to][0] - centres[from][0], centres[to][1] - centres[from][1]]);
    let neighbours: Vec<Vec<(usize, Place)>> = (0..councils.len())
        .map(|group| {
            tiling
                .neighbours(group)
                .iter()
                .map(|&other| (usize::from(other), towards(group, usize::from(other))))
                .collect()
        })
        .collect();
    let mut over_water = vec![Vec::new(); councils.len()];
    for island in (0..councils.len()).filter(|&council| neighbours[council].is_empty()) {
        let mut others: Vec<usize> = (0..councils.len()).filter(|&other| other != island).collect();
        others.sort_by(|&a, &b| {
            distance(centres[island], centres[a]).total_cmp(&distance(centres[island], centres[b]))
        });
        for &other in others.iter().take(LANDINGS) {
            over_water[island].push((other, towards(island, other)));
            over_water[other].push((island, towards(other, island)));
        }
    }
    Land {
        first_year,
        regions: councils.iter().map(|&council| register.council(council).region.0).collect(),
        counties: counties(register, &councils),
        councils,
        centres,
        neighbours,
        over_water,
    }
}

fn centre(bases: &Tiling, areas: &[usize]) -> Place {
    let mut sum = [0.0; 3];
    for &area in areas {
        let (x, y) = bases.label_point(area).unwrap_or_default();
        let weight = bases.area(area);
        sum = [sum[0] + weight * x, sum[1] + weight * y, sum[2] + weight];
    }
    let scale = bases.topology().metres_per_unit() / 1000.0 / sum[2].max(1e-9);
    [sum[0] * scale, sum[1] * scale]
}

/// A number for each county; a council that has taken over from districts counts with their county, others with none.
fn counties(register: &Register, councils: &[CouncilIx]) -> Vec<u16> {
    let mut inherited: BTreeMap<CouncilIx, CouncilIx> = BTreeMap::new();
    for (at, council) in register.package().councils.iter().enumerate() {
        let county = register.county_of(CouncilIx(at as u16));
        for successor in &council.successors {
            if let Some(county) = county {
                inherited.entry(*successor).or_insert(county);
            }
        }
    }
    let county = |&council: &CouncilIx| register.county_of(council).or(inherited.get(&council).copied());
    councils.iter().map(|council| county(council).unwrap_or(*council).0).collect()
}

/// The length of the way between two places.
pub fn distance(a: Place, b: Place) -> f64 {
    let [dx, dy] = [a[0] - b[0], a[1] - b[1]];
    (dx * dx + dy * dy).sqrt()
}

fn unit([x, y]: Place) -> Place {
    let length = (x * x + y * y).sqrt().max(1e-9);
    [x / length, y / length]
}
