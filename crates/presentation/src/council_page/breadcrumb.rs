//! The way from England to a council: region, county.

use model::Register;
use model::records::CouncilIx;

/// A step of the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Crumb {
    /// England as a whole.
    England,
    /// A region, by its name.
    Region(String),
    /// The county in which a district is.
    County(CouncilIx),
    /// The council itself, where the way ends.
    Itself(CouncilIx),
}

/// England, the region, the county where it has one, the council.
pub fn breadcrumb(register: &Register, council: CouncilIx) -> Vec<Crumb> {
    let record = register.council(council);
    let region = register.package().regions[usize::from(record.region.0)].clone();
    let mut way = vec![Crumb::England, Crumb::Region(region)];
    way.extend(record.county.map(Crumb::County));
    way.push(Crumb::Itself(council));
    way
}

impl Crumb {
    /// What stands on the step.
    pub fn words<'a>(&'a self, register: &'a Register) -> &'a str {
        match self {
            Crumb::England => "England",
            Crumb::Region(name) => name,
            Crumb::County(council) | Crumb::Itself(council) => &register.council(*council).name,
        }
    }
}
