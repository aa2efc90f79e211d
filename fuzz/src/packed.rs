//! The packed files: any bytes are an error, or something that can be asked and packed again.
//!
//! Each file begins with a check sum, which is made right first: else nothing behind it would ever be reached.

use std::io::ErrorKind;
use std::sync::LazyLock;

use bundle::{DataPackage, Packs};
use geometry::hexagons::{Cell, Layout, Period};
use geometry::{Arc, Grid, Hexagons, Topology};
use model::packed::{
    Parts, decode_details, decode_package, decode_postcodes, encode_details, encode_package, encode_postcodes,
};
use model::postcodes::Typed;
use model::{Query, Register};

use crate::tiny::{TABLES, manifest};

static TINY: LazyLock<(DataPackage, Packs)> = LazyLock::new(|| {
    let manifest = manifest();
    let (read, _) = bundle::check_files(&|file| match TABLES.iter().find(|(name, _)| *name == file) {
        Some((_, text)) => Ok(text.as_bytes().to_vec()),
        None if file == "datapackage.json" => Ok(manifest.clone().into_bytes()),
        None => Err(ErrorKind::NotFound.into()),
    });
    let data = read.expect("the tiny package is sound");
    let packs = bundle::pack(&data);
    (data, packs)
});

/// The bytes with the right check sum (FNV-1a, 4 bytes, little-endian) over all that follows it; it stands at `at`.
fn sealed(bytes: &[u8], at: usize) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    if let Some((head, body)) = bytes.split_at_mut_checked(at + 4) {
        let sum =
            body.iter().fold(0x811c_9dc5_u32, |sum, byte| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
        head[at..].copy_from_slice(&sum.to_le_bytes());
    }
    bytes
}

pub(crate) fn records(bytes: &[u8]) {
    let Ok(package) = decode_package(&sealed(bytes, 5)) else { return };
    let again = decode_package(&encode_package(&package)).expect("what was read can be written");
    assert!(again == package);
    let register = Register::new(package);
    for year in [None, Some(2009), Some(register.present())] {
        let query = Query { year, text: "alder audit".into(), ..Query::default() };
        let summary = register.summary(&query);
        register.money(&summary.found);
        register.council_counts(&summary.found, year);
        register.report(&Query { text: String::new(), ..query });
    }
    register.find("alder", 10);
}

pub(crate) fn records_seeds() -> Vec<Vec<u8>> {
    vec![TINY.1.records.clone()]
}

pub(crate) fn details(bytes: &[u8]) {
    let package = &TINY.0.package;
    // The tiny package is one part.
    let parts = Parts::new(package, 1);
    let Ok(details) = decode_details(&sealed(bytes, 5), package, &parts, 0) else { return };
    let mut in_order = details.clone();
    for (details, ix) in details.iter().zip(parts.arrangements(0)) {
        in_order[ix.0 as usize] = details.clone();
    }
    let files = encode_details(&in_order, package);
    let again = decode_details(&files[0], package, &parts, 0).expect("what was read can be written");
    assert!(files.len() > 1 || again == details);
}

pub(crate) fn details_seeds() -> Vec<Vec<u8>> {
    TINY.1.details.clone()
}

pub(crate) fn postcodes(bytes: &[u8]) {
    let Ok(table) = decode_postcodes(&sealed(bytes, 5)) else { return };
    assert!(table.is_sound());
    assert!(decode_postcodes(&encode_postcodes(&table)).expect("what was read can be written") == table);
    for prefix in &table.prefixes {
        if let Typed::Area(asked) = Typed::read(&prefix.text) {
            assert!(!table.find(&asked).councils.is_empty());
        }
    }
}

pub(crate) fn postcodes_seeds() -> Vec<Vec<u8>> {
    TINY.1.postcodes.iter().map(|(_, bytes)| bytes.clone()).collect()
}

pub(crate) fn map(bytes: &[u8]) {
    let Ok(topology) = Topology::decode(&sealed(bytes, 0)) else { return };
    assert!(topology.arcs().count() <= bytes.len() * 8 * 64, "more arcs than the bytes can hold");
    for code in topology.codes() {
        assert!(topology.area(code).is_some());
    }
}

/// Two squares side by side.
pub(crate) fn map_seeds() -> Vec<Vec<u8>> {
    let grid = Grid { width: 40, height: 20, metres_per_unit: 100, west: 82_600, north: 657_600 };
    let arc = |points: &[[i32; 2]], left, right| Arc { points: points.to_vec(), left, right };
    let arcs = [
        arc(&[[20, 0], [20, 20]], Some(1), Some(0)),
        arc(&[[20, 20], [0, 20], [0, 0], [20, 0]], None, Some(0)),
        arc(&[[20, 0], [40, 0], [40, 20], [20, 20]], None, Some(1)),
    ];
    let codes = vec!["E07000001".to_string(), "E07000002".to_string()];
    let topology = Topology::new(grid, codes, &arcs).expect("two squares");
    vec![geometry::packed::encode(&topology).expect("they can be packed")]
}

pub(crate) fn hexagons(bytes: &[u8]) {
    let Ok(hexagons) = Hexagons::decode(&sealed(bytes, 0)) else { return };
    if let Ok(again) = hexagons.encode() {
        assert!(Hexagons::decode(&again).expect("it was packed") == hexagons);
    }
}

pub(crate) fn hexagons_seeds() -> Vec<Vec<u8>> {
    let cells = |columns: [u16; 2]| {
        (0..).zip(columns).map(|(council, column)| Cell { council, column, row: column % 2 }).collect()
    };
    let periods = vec![
        Period { first_year: 2009, cells: cells([0, 2]) },
        Period { first_year: 2019, cells: cells([1, 4]) },
    ];
    let layout = Layout { half_width: 10, quarter_height: 6, left: 5, top: 5, periods };
    let codes = vec!["E07000001".to_string(), "E07000002".to_string()];
    let hexagons = Hexagons { codes, lower: layout.clone(), upper: layout };
    vec![hexagons.encode().expect("they can be packed")]
}
