//! The data package of this project.

use std::path::Path;

use model::records::{Details, Package};

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
