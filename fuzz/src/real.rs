//! The real data, read once.

use std::path::Path;
use std::sync::LazyLock;

use model::Register;
use model::records::ArrangementIx;

/// The register of the project's data, its prose taken in.
pub(crate) static REGISTER: LazyLock<Register> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data");
    let data = bundle::read(&folder).unwrap_or_else(|faults| panic!("{faults}"));
    let register = Register::new(data.package);
    for (at, details) in data.details.arrangements.iter().enumerate() {
        register.add_details(&[ArrangementIx(at as u32)], std::slice::from_ref(details));
    }
    register
});
