//! The project's own data, read once.

use std::path::Path;
use std::sync::{Arc, OnceLock};

use geometry::Topology;
use model::Register;
use model::lens::Proposal;
use model::postcodes::PostcodeArea;
use model::records::CouncilIx;
use presentation::Atlas;

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data")
}

fn read() -> &'static (Register, Vec<Proposal>, Vec<PostcodeArea>) {
    static READ: OnceLock<(Register, Vec<Proposal>, Vec<PostcodeArea>)> = OnceLock::new();
    READ.get_or_init(|| match bundle::read(&folder()) {
        Ok(data) => (Register::new(data.package), data.proposals, data.postcodes),
        Err(faults) => panic!("the data has faults: {:?}", faults.iter().next()),
    })
}

pub fn register() -> &'static Register {
    &read().0
}

/// The proposals for new councils.
pub fn proposals() -> &'static [Proposal] {
    &read().1
}

/// The tables of all postcode areas.
pub fn postcodes() -> &'static [PostcodeArea] {
    &read().2
}

/// A new atlas of the boundaries.
pub fn atlas() -> Atlas {
    static TOPOLOGY: OnceLock<Arc<Topology>> = OnceLock::new();
    let topology = TOPOLOGY.get_or_init(|| {
        let text = std::fs::read_to_string(folder().join("boundaries.topojson")).expect("the boundaries");
        Arc::new(bundle::boundaries::topology(&text).expect("a topology"))
    });
    Atlas::new(register(), topology.clone())
}

/// The council with this code.
pub fn council(code: &str) -> CouncilIx {
    register().council_by_code(code).expect("a council of the data")
}

/// All councils, present and former.
pub fn councils() -> impl Iterator<Item = CouncilIx> {
    (0..register().package().councils.len()).map(|at| CouncilIx(at as u16))
}

/// The names of councils.
pub fn names(councils: &[CouncilIx]) -> Vec<&'static str> {
    councils.iter().map(|council| register().council(*council).name.as_str()).collect()
}
