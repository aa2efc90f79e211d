//! The data package of the repository comes back as it was.

use std::path::Path;

use model::packed::{
    Parts, decode_details, decode_package, decode_stated, encode_details, encode_package, encode_stated,
};

fn data() -> bundle::DataPackage {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    bundle::read(&folder).expect("the data package has no fault")
}

#[test]
fn the_data_package_comes_back() {
    let data = data();
    let bytes = encode_package(&data.package);
    assert!(decode_package(&bytes).as_ref() == Ok(&data.package), "the package changed");
    let stated = encode_stated(&data.details.stated);
    assert!(decode_stated(&stated).as_ref() == Ok(&data.details.stated), "what the map stated changed");
    let files = encode_details(&data.details.arrangements, &data.package);
    let parts = Parts::new(&data.package, files.len());
    for (part, file) in files.iter().enumerate() {
        let prose = decode_details(file, &data.package, &parts, part).expect("a part");
        for (at, prose) in parts.arrangements(part).iter().zip(prose) {
            assert!(prose == data.details.arrangements[at.0 as usize], "the details changed");
        }
    }
}

/// Who reads about one council mostly needs one part or two.
#[test]
fn arrangements_of_a_council_lie_together() {
    let data = data();
    let files = encode_details(&data.details.arrangements, &data.package);
    let parts = Parts::new(&data.package, files.len());
    let mut needed = vec![std::collections::BTreeSet::new(); data.package.councils.len()];
    for (row, arrangement) in (0..).zip(&data.package.arrangements) {
        let (part, _) =
            parts.place_of(model::records::ArrangementIx(row)).expect("every arrangement has a part");
        for member in &arrangement.members {
            needed[usize::from(member.council.0)].insert(part);
        }
    }
    needed.retain(|parts| !parts.is_empty());
    let few = needed.iter().filter(|parts| parts.len() <= 2).count();
    assert!(few * 4 > needed.len() * 3, "{few} of {} councils need two parts at the most", needed.len());
}
