//! The count beside each value of each filter (docs/DESIGN.md 4.5 and 4.8).

use super::filters::Filters;
use crate::bits::Bits;
use crate::facets::PerFacet;
use crate::register::{Register, YearView};

/// One number for every known value of each facet: how many arrangements choosing it alone in its filter would find, the other
/// filters kept. In the order of [`crate::Facet::codes`].
///
/// An arrangement counts for each value that it has: in each region and for each council type that it has a member of, and
/// nowhere among the models where its own is not known. Statuses are counted over all arrangements without a year, and over
/// those that run in it with one.
pub type Facets<N> = PerFacet<Vec<N>>;

/// Counts the values among those of a set that pass the filters; `found` has to be those that pass them all.
pub(crate) fn count(
    register: &Register,
    view: &YearView,
    filters: &Filters,
    of: &Bits,
    found: &Bits,
) -> Facets<u32> {
    let others = filters.pass_others(of);
    PerFacet::from_fn(|facet| {
        let of = others[facet.filter()].as_ref().unwrap_or(found);
        register.sets(view, facet).iter().map(|value| value.count_both(of)).collect()
    })
}

impl Facets<u32> {
    /// For each value, this count less the other's.
    pub fn less(&self, other: &Facets<u32>) -> Facets<i64> {
        PerFacet::from_fn(|facet| {
            let pairs = self[facet].iter().zip(&other[facet]);
            pairs.map(|(own, other)| i64::from(*own) - i64::from(*other)).collect()
        })
    }
}
