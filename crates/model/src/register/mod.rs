//! The register: a data package, ready to be asked.
//!
//! `lists` packs many short lists; `columns` holds what knows no year, `years` what does, `money` which figures count;
//! `areas` answers for councils on the ground, `panel` for one council or arrangement.

mod areas;
mod columns;
mod lists;
pub(crate) mod money;
mod panel;
mod years;

pub use areas::{FIRST_YEAR, Tier};
pub use columns::COUNCILS_ONLY;
pub use panel::CouncilCounts;

use std::sync::OnceLock;

pub(crate) use columns::{COUNCILS_ONLY_AT, Columns};
pub(crate) use lists::Lists;
pub(crate) use years::YearView;

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

    /// The council with this GSS code, or else the one that had it formerly (`E08000016` is Barnsley). The code is taken exactly
    /// as written; other names of a council are no codes.
    pub fn council_by_code(&self, code: &str) -> Option<CouncilIx> {
        let councils = &self.package.councils;
        let now = position(councils.len(), code, &|at| &councils[at].code);
        let had = |council: &Council| council.aliases.iter().any(|alias| alias == code);
        let formerly = || councils.iter().position(had).filter(|_| is_gss_code(code));
        now.or_else(formerly).map(|at| CouncilIx(at as u16))
    }

    /// The arrangement with this id, exactly as written.
    pub fn arrangement_by_id(&self, id: &str) -> Option<ArrangementIx> {
        let arrangements = &self.package.arrangements;
        position(arrangements.len(), id, &|at| &arrangements[at].id).map(|at| ArrangementIx(at as u32))
    }

    /// The service with this code.
    pub fn service_by_code(&self, code: &str) -> Option<ServiceIx> {
        let services = &self.package.services;
        position(services.len(), code, &|at| &services[at].code).map(|at| ServiceIx(at as u16))
    }

    /// The category with this code.
    pub fn category_by_code(&self, code: &str) -> Option<CategoryIx> {
        let categories = &self.package.categories;
        position(categories.len(), code, &|at| &categories[at].code).map(|at| CategoryIx(at as u16))
    }

    /// The region with this name.
    pub fn region_by_name(&self, name: &str) -> Option<RegionIx> {
        let regions = &self.package.regions;
        position(regions.len(), name, &|at| &regions[at]).map(|at| RegionIx(at as u16))
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
}

/// Whether a text is written as a GSS code is: a letter and eight digits.
fn is_gss_code(text: &str) -> bool {
    matches!(text.as_bytes(), [letter, digits @ ..] if letter.is_ascii_uppercase()
        && digits.len() == 8 && digits.iter().all(u8::is_ascii_digit))
}

/// The position of a code among sorted ones. One search for all tables: the code at a position is asked for through a pointer.
fn position<'p>(len: usize, wanted: &str, code: &dyn Fn(usize) -> &'p str) -> Option<usize> {
    let (mut low, mut high) = (0, len);
    while low < high {
        let middle = low.midpoint(high);
        if code(middle) < wanted { low = middle + 1 } else { high = middle }
    }
    (low < len && code(low) == wanted).then_some(low)
}
