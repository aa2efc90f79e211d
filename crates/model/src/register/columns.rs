//! What of an arrangement does not depend on the year, as sets.

use super::lists::{Lists, invert};
use super::money::{Eligible, eligible};
use crate::bits::Bits;
use crate::records::{CouncilIx, Package};
use crate::vocabulary::{Model, SavingKind, Sector, Status};

/// The extra value of the filter for partner sectors: arrangements without any partner.
pub const COUNCILS_ONLY: &str = "councils-only";

/// Position of [`COUNCILS_ONLY`] among the values of the filter for partner sectors: after all sectors.
pub(crate) const COUNCILS_ONLY_AT: usize = Sector::ALL.len();

/// One set of arrangements for each value of each filter that knows no year.
#[derive(Debug)]
pub(crate) struct Columns {
    pub(crate) services: Vec<Bits>,
    pub(crate) categories: Vec<Bits>,
    pub(crate) sectors: Vec<Bits>,
    pub(crate) models: Vec<Bits>,
    pub(crate) statuses: Vec<Bits>,
    pub(crate) has_saving: Bits,
    /// Council → arrangements that record it as a member, at whatever time.
    pub(crate) recorded: Lists<u32>,
    /// Kind → the figures that can count towards its total, by arrangement.
    pub(crate) eligible: [Vec<Eligible>; SavingKind::ALL.len()],
}

impl Columns {
    pub(crate) fn new(package: &Package) -> Columns {
        let rows = package.arrangements.len();
        let sets = |values: usize| vec![Bits::empty(rows); values];
        let mut columns = Columns {
            services: sets(package.services.len()),
            categories: sets(package.categories.len()),
            sectors: sets(Sector::ALL.len() + 1),
            models: sets(Model::ALL.len()),
            statuses: sets(Status::ALL.len()),
            has_saving: Bits::empty(rows),
            recorded: Lists::default(),
            eligible: eligible(&package.arrangements),
        };
        let mut members: Lists<CouncilIx> = Lists::with_capacity(rows);
        let mut councils = Vec::new();
        for (row, arrangement) in package.arrangements.iter().enumerate() {
            for service in &arrangement.services {
                let service = usize::from(service.0);
                columns.services[service].insert(row);
                columns.categories[usize::from(package.services[service].category.0)].insert(row);
            }
            for partner in &arrangement.partners {
                columns.sectors[partner.sector.index()].insert(row);
            }
            if arrangement.partners.is_empty() {
                columns.sectors[COUNCILS_ONLY_AT].insert(row);
            }
            if let Some(model) = arrangement.model {
                columns.models[model.index()].insert(row);
            }
            columns.statuses[arrangement.status.index()].insert(row);
            if !arrangement.savings.is_empty() {
                columns.has_saving.insert(row);
            }
            councils.clear();
            councils.extend(arrangement.members.iter().map(|member| member.council));
            members.push(&councils);
        }
        columns.recorded = invert(&members, package.councils.len(), |council| usize::from(council.0));
        columns
    }
}
