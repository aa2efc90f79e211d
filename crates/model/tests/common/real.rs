//! The data package of this project.

use std::path::Path;

use model::records::Package;

/// Reads `data/`.
pub fn package() -> Package {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    match bundle::read(&data) {
        Ok(data) => data.package,
        Err(faults) => panic!("data/ has faults:\n{faults}"),
    }
}
