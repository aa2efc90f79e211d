//! `postcodes.csv` into a table for each postcode area.

use std::collections::BTreeMap;

use model::lineage::exists_in;
use model::postcodes::{PostcodeArea, Prefix};
use model::records::Council;
use model::vocabulary::CouncilType;

use crate::sink::Sink;
use crate::text::{Cells, Index, Table};

/// The tables sorted by area. `known` are the councils, and how a code leads to them.
pub(crate) fn read(
    table: &Table,
    (index, councils): (&Index, &[Council]),
    present: u16,
    faults: &mut Sink,
) -> Vec<PostcodeArea> {
    let mut areas: BTreeMap<&str, Vec<(String, Vec<String>)>> = BTreeMap::new();
    for row in &table.rows {
        let mut cells = Cells::new(table, row, faults);
        let prefix = cells.required("prefix", EXPECTED);
        let area = Prefix::area_of(prefix);
        if area.is_none() && !prefix.is_empty() {
            cells.fault("prefix", format!("is no beginning of a postcode in England; expected {EXPECTED}"));
        }
        if cells.text("councils").is_empty() {
            cells.fault(
                "councils",
                "is empty; expected one or more codes of councils, joined with semicolons",
            );
        }
        let mut codes = Vec::new();
        for at in cells.references("councils", index) {
            let Some(council) = councils.get(at) else { continue };
            if let Some(expected) = misplaced(council, present) {
                cells.fault_of("councils", &council.code, expected);
            }
            codes.push(council.code.clone());
        }
        if let Some(area) = area {
            areas.entry(area).or_default().push((prefix.to_string(), codes));
        }
    }
    areas.into_iter().map(|(area, rows)| PostcodeArea::new(area, rows)).collect()
}

const EXPECTED: &str = "an outward code such as CB2, alone or followed by a space, the inward digit and up to both letters (CB2 1TN)";

/// Why no postcode lies in a council, if so.
fn misplaced(council: &Council, present: u16) -> Option<String> {
    let name = &council.name;
    if council.kind == CouncilType::County {
        Some(format!("({name}) is a county council; expected the district, from which the county follows"))
    } else if !exists_in(council, i32::from(present)) {
        Some(format!("({name}) does not exist any more or not yet; expected a council of the present"))
    } else {
        None
    }
}
