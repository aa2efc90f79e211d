//! The data package of this project.

use std::path::Path;

use model::Register;
use model::records::{ArrangementIx, Details, Package};

/// All of `data/`.
pub fn data() -> bundle::DataPackage {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    match bundle::read(&folder) {
        Ok(data) => data,
        Err(faults) => panic!("data/ has faults:\n{faults}"),
    }
}

/// The records of `data/`.
pub fn package() -> Package {
    data().package
}

/// The prose of `data/`.
pub fn details() -> Details {
    data().details
}

/// Lets the register find the words of all summaries.
pub fn add_summaries(register: &Register) {
    let all: Vec<ArrangementIx> =
        (0..register.package().arrangements.len() as u32).map(ArrangementIx).collect();
    register.add_details(&all, &details().arrangements);
}
