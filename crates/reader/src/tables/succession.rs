//! How councils hang together: districts and their counties, the abolished and their successors.

use model::records::Council;
use model::vocabulary::CouncilType;

use crate::sink::Sink;
use crate::text::dates::written;
use crate::text::{Cells, Table};

/// Checks each council against those that it names.
///
/// A council that ended has successors, each of which existed on the day on which it ended: the register maps every
/// abolished member to councils that exist (docs/DESIGN.md 4.2).
pub(super) fn check(table: &Table, councils: &[Council], faults: &mut Sink) {
    for (row, council) in table.rows.iter().zip(councils) {
        let mut cells = Cells::new(table, row, faults);
        check_county(&mut cells, council, councils);
        check_successors(&mut cells, council, councils);
    }
}

fn check_county(cells: &mut Cells, council: &Council, councils: &[Council]) {
    let is_district =
        council.kind == CouncilType::District && cells.text("type") == CouncilType::District.code();
    if is_district && cells.text("county").is_empty() {
        cells.fault("county", "is empty; expected the county council of the district");
    }
    if !cells.text("county").is_empty() && !is_district {
        cells.fault("county", "stands at a council that is no district; expected nothing");
    }
    let county = council.county.and_then(|county| councils.get(usize::from(county.0)));
    if let Some(county) = county.filter(|county| county.kind != CouncilType::County) {
        cells.fault("county", format!("({}) is no county council; expected the code of one", county.name));
    }
}

fn check_successors(cells: &mut Cells, council: &Council, councils: &[Council]) {
    let Some(to) = council.to else {
        if cells.text("to").is_empty() && !cells.text("successors").is_empty() {
            cells.fault(
                "successors",
                "stands at a council that has not ended; expected a date in `to`, or nothing here",
            );
        }
        return;
    };
    if cells.text("successors").is_empty() {
        let expected = format!("is empty; expected the councils that took over on {}", written(to));
        cells.fault("successors", expected);
    }
    for successor in &council.successors {
        let Some(successor) = councils.get(usize::from(successor.0)) else { continue };
        let existed = successor.from.is_none_or(|from| from <= to) && successor.to.is_none_or(|end| end > to);
        if !existed {
            let expected =
                format!("({}) did not exist on {}, when this council ended", successor.name, written(to));
            cells.fault_of("successors", &successor.code, expected);
        }
    }
}
