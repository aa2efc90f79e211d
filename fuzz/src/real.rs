//! The real data, read once.

use std::path::Path;
use std::sync::LazyLock;

use model::Register;

/// The register of the project's data, its prose taken in.
pub(crate) static REGISTER: LazyLock<Register> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data");
    let data = bundle::read(&folder).unwrap_or_else(|faults| panic!("{faults}"));
    let register = Register::new(data.package);
    register.add_details(&data.details);
    register
});
