//! The real neighbours of the present's lower-tier and single-tier councils.

use std::path::Path;
use std::sync::Arc;

use geometry::Tiling;
use model::Register;
use model::records::CouncilIx;
use model::register::Tier;

/// For each council of a register on the real data, its neighbours.
pub fn of(register: &Register) -> Vec<Vec<CouncilIx>> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/boundaries.topojson");
    let text = std::fs::read_to_string(file).expect("the boundaries are there");
    let topology = Arc::new(bundle::boundaries::topology(&text).expect("the derived file is sound"));
    let councils = register.tiling(register.present(), Tier::Lower);
    let groups: Vec<Vec<usize>> = councils
        .iter()
        .map(|council| register.base_areas(*council).iter().filter_map(|code| topology.area(code)).collect())
        .collect();
    let tiling = Tiling::new(&topology, &groups);
    let mut borders = vec![Vec::new(); register.package().councils.len()];
    for (group, council) in councils.iter().enumerate() {
        let neighbours = tiling.neighbours(group).iter();
        borders[usize::from(council.0)] = neighbours.map(|other| councils[usize::from(*other)]).collect();
    }
    borders
}
