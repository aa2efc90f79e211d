//! `members.csv`: the councils of each arrangement, as they were then.

use model::order;
use model::records::{Arrangement, Council, Date, Member};

use super::councils::ix;
use crate::sink::Sink;
use crate::text::dates::written;
use crate::text::{Cells, Index, Table};

/// Adds the members to their arrangements. Gives the number of rows of each arrangement, faulty ones too.
pub(crate) fn read(
    table: &Table,
    (arrangement_index, arrangements): (&Index, &mut [Arrangement]),
    (council_index, councils): (&Index, &[Council]),
    present: u16,
    faults: &mut Sink,
) -> Vec<usize> {
    let mut rows = vec![0; arrangements.len()];
    for row in &table.rows {
        let mut cells = Cells::new(table, row, faults);
        let arrangement = cells.required_reference("arrangement", arrangement_index);
        let council = cells.required_reference("council", council_index);
        let lead = cells.required_one_of("role", &[true, false], |lead| if lead { "lead" } else { "member" });
        let (from, to) = (cells.year("from", present), cells.year("to", present));
        if from.zip(to).is_some_and(|(from, to)| to < from) {
            cells.fault("to", format!("is before from, {}", cells.text("from")));
        }
        let Some(arrangement) = arrangement else { continue };
        rows[arrangement] += 1;
        let arrangement = &mut arrangements[arrangement];
        check_years(&mut cells, from, to, arrangement);
        if let Some((row, council)) = council.and_then(|row| Some((row, councils.get(row)?))) {
            let (first, last) = (from.or(arrangement.start_year), to.or(arrangement.end_year));
            check_existence(&mut cells, council, councils, first, last);
            arrangement.members.push(Member { council: ix(row), lead: lead.unwrap_or(false), from, to });
        }
    }
    for arrangement in arrangements {
        order::sort(&mut arrangement.members, |a, b| a.council.cmp(&b.council));
    }
    rows
}

/// A member joins and leaves within the years of its arrangement.
fn check_years(cells: &mut Cells, from: Option<u16>, to: Option<u16>, arrangement: &Arrangement) {
    let (start, end) = (arrangement.start_year, arrangement.end_year);
    for (column, year) in [("from", from), ("to", to)] {
        let outside = year
            .is_some_and(|year| start.is_some_and(|start| year < start) || end.is_some_and(|end| year > end));
        if outside {
            let years = match (start, end) {
                (Some(start), Some(end)) => format!("{start} to {end}"),
                (Some(start), None) => format!("from {start}"),
                (None, Some(end)) => format!("until {end}"),
                (None, None) => String::new(),
            };
            cells.fault(column, format!("is outside the years of the arrangement, {years}"));
        }
    }
}

/// A member existed at some time while it was a member. Years are known, not days: whatever day of a year could do, does.
fn check_existence(
    cells: &mut Cells,
    council: &Council,
    councils: &[Council],
    first: Option<u16>,
    last: Option<u16>,
) {
    let name = &council.name;
    if let Some((to, first)) = council.to.zip(first)
        && to <= (Date { year: first, month: 1, day: 1 })
    {
        let successors: Vec<String> = council
            .successors
            .iter()
            .filter_map(|successor| councils.get(usize::from(successor.0)))
            .map(|successor| format!("{} ({})", successor.code, successor.name))
            .collect();
        let hint = match successors.is_empty() {
            true => String::new(),
            false => format!("; its successors are {}", successors.join(", ")),
        };
        let to = written(to);
        cells.fault(
            "council",
            format!("({name}) was abolished on {to}, before it could be a member in {first}{hint}"),
        );
    }
    if let Some((from, last)) = council.from.zip(last)
        && from.year > last
    {
        let from = written(from);
        cells.fault(
            "council",
            format!("({name}) began on {from}, after it would have been a member, until {last}"),
        );
    }
}
