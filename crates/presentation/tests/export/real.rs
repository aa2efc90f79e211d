//! The project's own data, read once.

use std::path::Path;
use std::sync::{Arc, OnceLock};

use bundle::DataPackage;
use geometry::Topology;
use model::records::{ArrangementDetails, CouncilIx};
use model::{Query, Register};
use presentation::export::Found;
use presentation::{Answer, Atlas};

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data")
}

pub fn data() -> &'static DataPackage {
    static DATA: OnceLock<DataPackage> = OnceLock::new();
    DATA.get_or_init(|| bundle::read(&folder()).expect("data without a fault"))
}

pub fn register() -> &'static Register {
    static REGISTER: OnceLock<Register> = OnceLock::new();
    REGISTER.get_or_init(|| Register::new(data().package.clone()))
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

/// All of the prose.
pub fn prose() -> &'static Vec<ArrangementDetails> {
    &data().details.arrangements
}

/// Asks with what is found.
pub fn with_found<T>(query: &Query, council: Option<CouncilIx>, ask: impl FnOnce(&Found) -> T) -> T {
    let answer = Answer::of(register(), query);
    ask(&Found { register: register(), query, answer: &answer, council, prose: prose() })
}

/// A query for these services.
pub fn services(codes: &[&str]) -> Query {
    Query { services: codes.iter().map(|code| code.to_string()).collect(), ..Query::default() }
}
