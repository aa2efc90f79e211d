//! The data package of this project.

use std::path::Path;

use model::records::{Details, Package};

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
