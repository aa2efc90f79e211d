//! The register: a data package, ready to be asked.
//!
//! `years` holds what depends on the year; `areas` answers for councils on the ground, `panel` for one council or arrangement,
//! `text` for words.

mod areas;
mod panel;
mod text;
mod years;

pub use areas::{FIRST_YEAR, Tier};
pub use panel::CouncilCounts;

use std::sync::OnceLock;

pub(crate) use years::YearView;

use crate::bits::Bits;
use crate::columns::Columns;
use crate::facets::{Facet, Values};
use crate::records::{
    Arrangement, ArrangementIx, CategoryIx, Council, CouncilIx, Package, RegionIx, ServiceIx,
};
use crate::search::Search;

/// A data package with the columns and sets that make every question about it quick.
///
/// Guarantees exactly the rules of docs/DESIGN.md 4.8. The package has to be as [`crate::records`] promises: tables in
/// their order, every position one that exists; the package reader and the unpacker see to both. What depends on the
/// year is made when a year is first asked for, and kept.
#[derive(Debug)]
pub struct Register {
    pub(crate) package: Package,
    pub(crate) columns: Columns,
    present: i32,
    /// One a year, from [`FIRST_YEAR`] to the present.
    years: Vec<OnceLock<YearView>>,
    pub(crate) search: Search,
}

/// The last year that a package can take for the present: it bounds the room for years, whatever a version says.
const LAST_YEAR: i32 = 2999;

impl Register {
    /// Takes a package in.
    pub fn new(package: Package) -> Register {
        let register = Register::without_text(package);
        register.add_text();
        register
    }

    /// Takes a package in, for queries without text: the text of a query is no filter before [`Register::add_text`].
    pub fn without_text(package: Package) -> Register {
        let digits = package.version.split('.').next().unwrap_or_default();
        let present = digits.parse().unwrap_or(FIRST_YEAR).clamp(FIRST_YEAR, LAST_YEAR);
        let columns = Columns::new(&package);
        let years = (FIRST_YEAR..=present).map(|_| OnceLock::new()).collect();
        Register { package, columns, present, years, search: Search::default() }
    }

    /// The package.
    pub fn package(&self) -> &Package {
        &self.package
    }

    /// The year of the package's version; 2009 where it names none, or an earlier one.
    pub fn present(&self) -> i32 {
        self.present
    }

    /// The council at a position that this register or its package gave.
    pub fn council(&self, council: CouncilIx) -> &Council {
        &self.package.councils[usize::from(council.0)]
    }

    /// The arrangement at a position that this register or its package gave.
    pub fn arrangement(&self, arrangement: ArrangementIx) -> &Arrangement {
        &self.package.arrangements[arrangement.0 as usize]
    }

    /// The council with this GSS code, now or formerly ([`Package::council_by_code`]).
    pub fn council_by_code(&self, code: &str) -> Option<CouncilIx> {
        self.package.council_by_code(code)
    }

    /// The arrangement with this id, exactly as written.
    pub fn arrangement_by_id(&self, id: &str) -> Option<ArrangementIx> {
        self.package.arrangement_by_id(id)
    }

    /// The service with this code.
    pub fn service_by_code(&self, code: &str) -> Option<ServiceIx> {
        self.package.service_by_code(code)
    }

    /// The category with this code.
    pub fn category_by_code(&self, code: &str) -> Option<CategoryIx> {
        self.package.category_by_code(code)
    }

    /// The region with this name.
    pub fn region_by_name(&self, name: &str) -> Option<RegionIx> {
        self.package.region_by_name(name)
    }

    /// The year, where it is one that can be asked for: [`FIRST_YEAR`] to the present. Any other is no filter.
    pub fn known_year(&self, year: Option<i32>) -> Option<i32> {
        year.filter(|year| (FIRST_YEAR..=self.present).contains(year))
    }

    /// The councils in an arrangement in a year, ascending by code: its members then, each abolished one replaced by its
    /// successors (docs/DESIGN.md 4.2). A year that cannot be asked for is answered with the present.
    pub fn members_at(&self, arrangement: ArrangementIx, year: i32) -> &[CouncilIx] {
        self.year(Some(year)).members.get(arrangement.0 as usize)
    }

    /// Whether the arrangement runs in the year (docs/DESIGN.md 4.1); in none that cannot be asked for.
    pub fn runs_in(&self, arrangement: ArrangementIx, year: i32) -> bool {
        self.known_year(Some(year)).is_some() && self.year(Some(year)).runs.contains(arrangement.0 as usize)
    }

    /// What depends on the year; of the present for none and for one that cannot be asked for.
    pub(crate) fn year(&self, year: Option<i32>) -> &YearView {
        let year = self.known_year(year).unwrap_or(self.present);
        self.years[(year - FIRST_YEAR) as usize].get_or_init(|| YearView::new(&self.package, year))
    }

    /// For each value of a facet, the arrangements that have it in the year of the view.
    pub(crate) fn sets<'r>(&'r self, view: &'r YearView, facet: Facet) -> &'r [Bits] {
        match facet.values() {
            Values::Recorded(_) => &self.columns.sets[facet],
            Values::OfMembers(_) => &view.sets[facet],
        }
    }
}
