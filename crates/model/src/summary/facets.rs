//! The count beside each value of each filter (docs/DESIGN.md 4.5 and 4.8).

use super::filters::{Filters, Group};
use crate::bits::Bits;
use crate::register::{Register, YearView};

/// One number for every known value of each filter: what choosing it alone in its filter would find, the other filters
/// kept.
///
/// Services, categories and regions stand in the order of the package's tables; types, models and statuses in the order
/// of their vocabulary ([`crate::vocabulary`]); partner sectors likewise, with [`crate::register::COUNCILS_ONLY`] last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets<N> {
    /// By [`crate::records::ServiceIx`].
    pub services: Vec<N>,
    /// By [`crate::records::CategoryIx`].
    pub categories: Vec<N>,
    /// By [`crate::records::RegionIx`]; an arrangement counts in each region that it has a member in.
    pub regions: Vec<N>,
    /// By [`crate::vocabulary::CouncilType`]; an arrangement counts for each type that it has a member of.
    pub council_types: Vec<N>,
    /// By [`crate::vocabulary::Sector`], then councils only.
    pub partner_sectors: Vec<N>,
    /// By [`crate::vocabulary::Model`]; arrangements without a model count nowhere.
    pub models: Vec<N>,
    /// By [`crate::vocabulary::Status`]; without a year all statuses are counted, with one those that run in it.
    pub statuses: Vec<N>,
}

/// Counts the values among those of a set that pass the filters; `found` has to be those that pass them all.
pub(crate) fn count(
    register: &Register,
    view: &YearView,
    filters: &Filters,
    of: &Bits,
    found: &Bits,
) -> Facets<u32> {
    let others = filters.pass_others(of);
    let count = |group: Group, values: &[Bits]| {
        let of = others[group as usize].as_ref().unwrap_or(found);
        values.iter().map(|value| value.count_both(of)).collect()
    };
    let columns = &register.columns;
    Facets {
        services: count(Group::Services, &columns.services),
        categories: count(Group::Services, &columns.categories),
        regions: count(Group::Regions, &view.regions),
        council_types: count(Group::CouncilTypes, &view.types),
        partner_sectors: count(Group::PartnerSectors, &columns.sectors),
        models: count(Group::Models, &columns.models),
        statuses: count(Group::Statuses, &columns.statuses),
    }
}

impl Facets<u32> {
    /// For each value, this count less the other's.
    pub fn less(&self, other: &Facets<u32>) -> Facets<i64> {
        let less =
            |a: &[u32], b: &[u32]| a.iter().zip(b).map(|(a, b)| i64::from(*a) - i64::from(*b)).collect();
        Facets {
            services: less(&self.services, &other.services),
            categories: less(&self.categories, &other.categories),
            regions: less(&self.regions, &other.regions),
            council_types: less(&self.council_types, &other.council_types),
            partner_sectors: less(&self.partner_sectors, &other.partner_sectors),
            models: less(&self.models, &other.models),
            statuses: less(&self.statuses, &other.statuses),
        }
    }
}
