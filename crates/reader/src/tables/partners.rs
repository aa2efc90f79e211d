//! `partners.csv`: the bodies in arrangements that are no English councils.

use model::order;
use model::records::{Arrangement, Partner};
use model::vocabulary::Sector;

use crate::sink::Sink;
use crate::text::{Cells, Index, Table};

/// Adds the partners to their arrangements. Gives the number of public ones in each, those of a faulty sector too.
pub(crate) fn read(
    table: &Table,
    index: &Index,
    arrangements: &mut [Arrangement],
    faults: &mut Sink,
) -> Vec<usize> {
    let mut public = vec![0; arrangements.len()];
    for row in &table.rows {
        let mut cells = Cells::new(table, row, faults);
        let arrangement = cells.required_reference("arrangement", index);
        let name = cells.required("name", "the name of a body").to_string();
        let sector = cells.required_one_of("kind", Sector::ALL, Sector::code);
        let Some(arrangement) = arrangement else { continue };
        let sector = sector.unwrap_or(Sector::OtherPublic);
        public[arrangement] += usize::from(sector.is_public());
        arrangements[arrangement].partners.push(Partner { name, sector });
    }
    for arrangement in arrangements {
        order::sort(&mut arrangement.partners, |a, b| a.name.cmp(&b.name));
    }
    public
}

/// An arrangement has at least two public bodies, one of them an English council (docs/DESIGN.md 3).
pub(crate) fn check_bodies(arrangements: &Table, members: &[usize], public: &[usize], faults: &mut Sink) {
    for ((row, members), public) in arrangements.rows.iter().zip(members).zip(public) {
        let mut cells = Cells::new(arrangements, row, faults);
        if *members == 0 {
            cells.fault("id", "has no member; expected at least one English council in members.csv");
        } else if members + public < 2 {
            let expected = "has one public body alone; expected at least two, in members.csv and partners.csv \
                            (private and voluntary partners do not count)";
            cells.fault("id", expected);
        }
    }
}
