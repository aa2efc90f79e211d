//! The records as the browser loads them.

use model::packed::{encode_details, encode_package};

use crate::DataPackage;

/// The packed data package; the first part is enough for map and queries, the second is loaded when prose is first shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packs {
    /// All of [`DataPackage::package`], as `model::packed::decode_package` reads it.
    pub records: Vec<u8>,
    /// All of [`DataPackage::details`], as `model::packed::decode_details` reads it.
    pub details: Vec<u8>,
}

/// Packs a data package. The same package gives the same bytes.
pub fn pack(data: &DataPackage) -> Packs {
    let records = encode_package(&data.package);
    let details = encode_details(&data.details, &data.package);
    Packs { records, details }
}
