//! The councils' shapes as TopoJSON, in the forms that a page could load.

use bundle::boundaries::{Object, unions};
use geometry::Topology;
use model::Register;
use model::records::CouncilIx;
use model::register::{FIRST_YEAR, Tier};

/// How the shapes stand in the file; all forms have the same arcs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// One object with each council of any year and tier.
    Councils,
    /// The base areas alone: the page merges them.
    Areas,
    /// An object for each set of councils that covers England once, of either tier.
    Tilings,
}

impl Form {
    /// All of them, the one that the page is measured with first.
    pub const ALL: [Form; 3] = [Form::Councils, Form::Areas, Form::Tilings];

    /// The name of the page's folder.
    pub fn name(self) -> &'static str {
        match self {
            Form::Councils => "councils",
            Form::Areas => "areas",
            Form::Tilings => "tilings",
        }
    }

    /// The file.
    pub fn write(self, topology: &Topology, register: &Register) -> Result<String, String> {
        let bases = bases(topology, register);
        let shapes = |councils: &[CouncilIx]| {
            let shape = |council: &CouncilIx| {
                (register.council(*council).code.clone(), bases[usize::from(council.0)].clone())
            };
            councils.iter().map(shape).collect::<Vec<_>>()
        };
        let objects = match self {
            Form::Councils => {
                let all: Vec<CouncilIx> = (0..bases.len()).map(|at| CouncilIx(at as u16)).collect();
                vec![Object { name: "councils".to_owned(), shapes: shapes(&all) }]
            }
            Form::Areas => {
                let areas = (0..).zip(topology.codes()).map(|(at, code)| (code.clone(), vec![at])).collect();
                vec![Object { name: "areas".to_owned(), shapes: areas }]
            }
            Form::Tilings => tilings(register)
                .into_iter()
                .map(|(name, councils)| Object { name, shapes: shapes(&councils) })
                .collect(),
        };
        unions(topology, &objects).map_err(|error| error.to_string())
    }
}

/// The base areas of each council, in the order of the councils.
pub fn bases(topology: &Topology, register: &Register) -> Vec<Vec<usize>> {
    let areas = |at: usize| {
        let codes = register.base_areas(CouncilIx(at as u16));
        codes.into_iter().filter_map(|code| topology.area(code)).collect()
    };
    (0..register.package().councils.len()).map(areas).collect()
}

/// Each set of councils that covers England once, by tier and the first year that has it.
fn tilings(register: &Register) -> Vec<(String, Vec<CouncilIx>)> {
    let mut found: Vec<(String, Vec<CouncilIx>)> = Vec::new();
    for (name, tier) in [("lower", Tier::Lower), ("upper", Tier::Upper)] {
        let mut before = Vec::new();
        for year in FIRST_YEAR..=register.present() {
            let councils = register.tiling(year, tier);
            if councils != before {
                found.push((format!("{name}-{year}"), councils.clone()));
                before = councils;
            }
        }
    }
    found
}
