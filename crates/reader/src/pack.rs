//! The records as the browser loads them.

use model::packed::{encode_details, encode_package, encode_postcodes, encode_proposals, encode_stated};

use crate::DataPackage;

/// The packed data package. The records are enough for map and queries; all else is loaded when somebody asks for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packs {
    /// All of [`DataPackage::package`], as `model::packed::decode_package` reads it.
    pub records: Vec<u8>,
    /// The prose of the arrangements in parts, as `model::packed::decode_details` reads them.
    pub details: Vec<Vec<u8>>,
    /// What the LGA's map stated, as `model::packed::decode_stated` reads it.
    pub stated: Vec<u8>,
    /// The proposals for new councils, as `model::packed::decode_proposals` reads them.
    pub proposals: Vec<u8>,
    /// The table of each postcode area with its letters, as `model::packed::decode_postcodes` reads it.
    pub postcodes: Vec<(String, Vec<u8>)>,
}

/// Packs a data package. The same package gives the same bytes.
pub fn pack(data: &DataPackage) -> Packs {
    let records = encode_package(&data.package);
    let details = encode_details(&data.details.arrangements, &data.package);
    let proposals = encode_proposals(&data.proposals, &data.package);
    let postcodes =
        data.postcodes.iter().map(|table| (table.area.clone(), encode_postcodes(table))).collect();
    Packs { records, details, stated: encode_stated(&data.details.stated), proposals, postcodes }
}
