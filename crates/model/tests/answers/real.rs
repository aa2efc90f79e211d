//! The data package of this project.

use std::path::Path;

use model::Register;
use model::records::{ArrangementIx, Details, Package};

fn read() -> bundle::DataPackage {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    match bundle::read(&data) {
        Ok(data) => data,
        Err(faults) => panic!("data/ has faults:\n{faults}"),
    }
}

/// The records of `data/`.
pub fn package() -> Package {
    read().package
}

/// The prose of `data/`.
pub fn details() -> Details {
    read().details
}

/// Lets the register find the words of all summaries.
pub fn add_summaries(register: &Register) {
    let all: Vec<ArrangementIx> =
        (0..register.package().arrangements.len() as u32).map(ArrangementIx).collect();
    register.add_details(&all, &details().arrangements);
}
