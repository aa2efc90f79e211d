//! The details of a small package: one file, read back in the order of the package.

use model::packed::{DecodeError, Parts, decode_details, encode_details};
use model::records::{ArrangementDetails, Package};

/// The one file.
pub fn write(details: &[ArrangementDetails], package: &Package) -> Vec<u8> {
    let mut files = encode_details(details, package);
    assert_eq!(files.len(), 1);
    files.remove(0)
}

/// The details in it.
pub fn read(bytes: &[u8], package: &Package) -> Result<Vec<ArrangementDetails>, DecodeError> {
    let parts = Parts::new(package, 1);
    let read = decode_details(bytes, package, &parts, 0)?;
    let mut details = vec![ArrangementDetails::default(); read.len()];
    for (at, prose) in parts.arrangements(0).iter().zip(read) {
        details[at.0 as usize] = prose;
    }
    Ok(details)
}
