//! `councils.csv` into councils.

use model::records::{Council, CouncilIx, RegionIx};
use model::vocabulary::CouncilType;

use super::succession;
use crate::sink::Sink;
use crate::text::{Cells, Index, Table, gss};

/// The nine regions of England, sorted.
pub(crate) const REGIONS: &[&str] = &[
    "East Midlands",
    "East of England",
    "London",
    "North East",
    "North West",
    "South East",
    "South West",
    "West Midlands",
    "Yorkshire and The Humber",
];

/// What a reference to a council is.
const NOUN: &str = "the GSS code of a council";

/// The councils for those that refer to them; a name instead of a code leads to a hint.
pub(crate) fn index(table: &Table) -> Index<'_> {
    Index::new(table, NOUN, &["name", "full_name", "aliases"]).telling(gss::foreign)
}

/// One council a row, in the order of the file.
pub(crate) fn read(table: &Table, index: &Index, faults: &mut Sink) -> Vec<Council> {
    let mut councils = Vec::new();
    for row in &table.rows {
        let mut cells = Cells::new(table, row, faults);
        let code = cells.required("code", NOUN).to_string();
        if !code.is_empty() && !gss::is_council(&code) {
            let expected =
                "is not a GSS code of a council; expected E06, E07, E08, E09 or E10 and six digits";
            cells.fault("code", gss::foreign(&code).unwrap_or_else(|| expected.into()));
        }
        let kind = cells.required_one_of("type", CouncilType::ALL, CouncilType::code);
        let region = cells.required_one_of("region", REGIONS, |region| region);
        let region = REGIONS.iter().position(|name| Some(*name) == region).unwrap_or(0);
        let county = cells.reference("county", index);
        let (mut from, to) = (cells.date("from"), cells.date("to"));
        if from.zip(to).is_some_and(|(from, to)| to <= from) {
            cells.fault("to", format!("is not after from, {}", cells.text("from")));
            // Nothing more can be said about a beginning that may be wrong.
            from = None;
        }
        let successors = cells.references("successors", index);
        let aliases = cells.list("aliases");
        for alias in &aliases {
            let other = index.find(alias).filter(|other| *other != councils.len());
            if let Some(other) = other {
                let line = index.line(other);
                cells.fault_of("aliases", alias, format!("is the code of another council, in row {line}"));
            }
        }
        cells.degrees("lat", 49.8..=55.9);
        cells.degrees("lon", -6.5..=1.8);
        councils.push(Council {
            code,
            name: cells.required("name", "a short name").into(),
            full_name: cells.required("full_name", "the name of the authority").into(),
            kind: kind.unwrap_or(CouncilType::District),
            region: RegionIx(region as u16),
            county: county.map(ix),
            from,
            to,
            successors: successors.into_iter().map(ix).collect(),
            aliases: aliases.into_iter().map(str::to_string).collect(),
            population: cells.count("population"),
            area_km2: cells.count("area_km2"),
        });
    }
    succession::check(table, &councils, faults);
    councils
}

/// Position of a council as records hold it.
pub(crate) fn ix(row: usize) -> CouncilIx {
    CouncilIx(u16::try_from(row).unwrap_or(u16::MAX))
}
