//! Records of a package by their codes.

use crate::records::{ArrangementIx, CategoryIx, Council, CouncilIx, Package, RegionIx, ServiceIx};

impl Package {
    /// The council with this GSS code, or else the one that had it formerly (`E08000016` is Barnsley). The code is taken exactly
    /// as written; other names of a council are no codes.
    pub fn council_by_code(&self, code: &str) -> Option<CouncilIx> {
        let councils = &self.councils;
        let now = position(councils.len(), code, &|at| &councils[at].code);
        let had = |council: &Council| council.aliases.iter().any(|alias| alias == code);
        let formerly = || councils.iter().position(had).filter(|_| is_gss_code(code));
        now.or_else(formerly).map(|at| CouncilIx(at as u16))
    }

    /// The arrangement with this id, exactly as written.
    pub fn arrangement_by_id(&self, id: &str) -> Option<ArrangementIx> {
        let at = position(self.arrangements.len(), id, &|at| &self.arrangements[at].id);
        at.map(|at| ArrangementIx(at as u32))
    }

    /// The service with this code.
    pub fn service_by_code(&self, code: &str) -> Option<ServiceIx> {
        let at = position(self.services.len(), code, &|at| &self.services[at].code);
        at.map(|at| ServiceIx(at as u16))
    }

    /// The category with this code.
    pub fn category_by_code(&self, code: &str) -> Option<CategoryIx> {
        let at = position(self.categories.len(), code, &|at| &self.categories[at].code);
        at.map(|at| CategoryIx(at as u16))
    }

    /// The region with this name.
    pub fn region_by_name(&self, name: &str) -> Option<RegionIx> {
        position(self.regions.len(), name, &|at| &self.regions[at]).map(|at| RegionIx(at as u16))
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
