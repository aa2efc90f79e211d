//! The tables of the repository, and a second, plain reading of the same file.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use bundle::DataPackage;
use model::postcodes::{PostcodeArea, Typed};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data")
}

pub fn data() -> &'static DataPackage {
    static DATA: OnceLock<DataPackage> = OnceLock::new();
    DATA.get_or_init(|| bundle::read(&folder()).expect("the data package has no fault"))
}

/// The table of an area.
pub fn table(area: &str) -> &'static PostcodeArea {
    data().postcodes.iter().find(|table| table.area == area).expect("an area of England")
}

/// The prefixes with their councils as the file has them, split by hand.
pub fn rows() -> &'static BTreeMap<String, BTreeSet<String>> {
    static ROWS: OnceLock<BTreeMap<String, BTreeSet<String>>> = OnceLock::new();
    ROWS.get_or_init(|| {
        let text = std::fs::read_to_string(folder().join("postcodes.csv")).expect("the file");
        let row = |line: &str| {
            let (prefix, councils) = line.split_once(',').expect("two columns");
            (prefix.to_string(), councils.split(';').map(str::to_string).collect())
        };
        text.lines().skip(1).map(row).collect()
    })
}

/// What the table says of a text: the codes, and whether it is a whole postcode on a border.
pub fn find(text: &str) -> (Vec<&'static str>, bool) {
    match Typed::read(text) {
        Typed::Area(asked) => {
            let found = table(asked.area).find(&asked);
            (found.councils, found.on_border)
        }
        other => panic!("{text}: {other:?}"),
    }
}

/// The same with the councils' names.
pub fn names(text: &str) -> Vec<&'static str> {
    let councils = &data().package.councils;
    let name =
        |code: &str| councils.iter().find(|council| council.code == code).expect("a council").name.as_str();
    find(text).0.into_iter().map(name).collect()
}
