//! What documents are made of.

use model::Register;
use model::bits::Bits;
use model::records::{Arrangement, ArrangementIx, CouncilIx};

use super::common::{ArrangementLine, ArrangementRef, CouncilRef};
use crate::DataPackage;

/// What documents are made of.
pub(super) struct Source<'a> {
    pub(super) data: &'a DataPackage,
    pub(super) register: &'a Register,
    /// The present view.
    pub(super) present: Bits,
}

impl Source<'_> {
    /// Version of the data.
    pub(super) fn edition(&self) -> String {
        self.data.package.version.clone()
    }

    pub(super) fn council(&self, council: CouncilIx) -> CouncilRef {
        let record = self.register.council(council);
        CouncilRef { code: record.code.clone(), name: record.name.clone() }
    }

    pub(super) fn councils(&self, councils: &[CouncilIx]) -> Vec<CouncilRef> {
        councils.iter().map(|council| self.council(*council)).collect()
    }

    pub(super) fn arrangement(&self, arrangement: ArrangementIx) -> ArrangementRef {
        let record = self.register.arrangement(arrangement);
        ArrangementRef { id: record.id.clone(), name: record.name.clone() }
    }

    pub(super) fn ids(&self, arrangements: &[ArrangementIx]) -> Vec<String> {
        arrangements.iter().map(|arrangement| self.register.arrangement(*arrangement).id.clone()).collect()
    }

    pub(super) fn service_codes(&self, arrangement: &Arrangement) -> Vec<String> {
        let services = &self.data.package.services;
        arrangement.services.iter().map(|service| services[usize::from(service.0)].code.clone()).collect()
    }

    pub(super) fn is_present(&self, arrangement: ArrangementIx) -> bool {
        self.present.contains(arrangement.0 as usize)
    }

    /// An arrangement in a list of a document that is one folder below the index.
    pub(super) fn line(&self, arrangement: ArrangementIx) -> ArrangementLine {
        let record = self.register.arrangement(arrangement);
        let councils = self.register.members_at(arrangement, self.register.present());
        ArrangementLine {
            id: record.id.clone(),
            name: record.name.clone(),
            services: self.service_codes(record),
            status: record.status.code(),
            start_year: record.start_year,
            end_year: record.end_year,
            present: self.is_present(arrangement),
            councils: councils.iter().map(|council| self.register.council(*council).code.clone()).collect(),
            href: format!("../arrangements/{}.json", record.id),
        }
    }
}
