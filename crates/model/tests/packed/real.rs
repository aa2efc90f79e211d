//! The data package of the repository comes back as it was.

use std::path::Path;

use model::packed::{decode_details, decode_package, encode_details, encode_package};

#[test]
fn the_data_package_comes_back() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let data = bundle::read(&folder).expect("the data package has no fault");
    let bytes = encode_package(&data.package);
    let prose = encode_details(&data.details, &data.package);
    assert!(decode_package(&bytes).as_ref() == Ok(&data.package), "the package changed");
    assert!(decode_details(&prose, &data.package).as_ref() == Ok(&data.details), "the details changed");
}
