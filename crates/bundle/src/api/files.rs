//! All documents of the API as files.

use model::Register;
use model::bits::Bits;
use model::query::Query;
use model::records::{Arrangement, ArrangementIx, CouncilIx};
use schemars::{JsonSchema, generate::SchemaSettings};
use serde::Serialize;
use serde_json::Value;

use super::common::{ArrangementLine, ArrangementRef, CouncilRef};
use super::{arrangements, councils, documents, index, reorganisation, services};
use crate::DataPackage;

/// What documents are made of.
pub(super) struct Source<'a> {
    pub(super) data: &'a DataPackage,
    pub(super) register: &'a Register,
    /// The present view.
    pub(super) present: Bits,
}

/// The kinds of documents, as their schemas are called.
const KINDS: [&str; 5] = ["arrangement", "council", "index", "reorganisation", "service"];

/// Every file of the API by name below `api/v1/`, sorted: documents as compact JSON, which names the edition of the data, and
/// the schemas. `register` is that of the same package. The same package gives the same bytes.
pub fn files(data: &DataPackage, register: &Register) -> Vec<(String, Vec<u8>)> {
    let source = &Source { data, register, present: register.found(&Query::default(), None) };
    let mut files = vec![("index.json".to_owned(), json(&index::index(source, &KINDS)))];
    for document in councils::documents(source) {
        files.push((format!("councils/{}.json", document.code), json(&document)));
    }
    for document in arrangements::documents(source) {
        files.push((format!("arrangements/{}.json", document.id), json(&document)));
    }
    for document in services::documents(source) {
        files.push((format!("services/{}.json", document.code), json(&document)));
    }
    for document in reorganisation::documents(source) {
        files.push((format!("reorganisation/{}.json", document.id), json(&document)));
    }
    for (kind, schema) in [
        (KINDS[0], schema::<documents::Arrangement>()),
        (KINDS[1], schema::<documents::Council>()),
        (KINDS[2], schema::<index::Index>()),
        (KINDS[3], schema::<documents::Reorganisation>()),
        (KINDS[4], schema::<documents::Service>()),
    ] {
        files.push((format!("schema/{kind}.json"), json(&schema)));
    }
    files.sort();
    files
}

/// The schema of a kind of documents, as they are written.
fn schema<T: JsonSchema>() -> Value {
    SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<T>().into()
}

/// A document with a line feed at its end, for terminals.
fn json(document: &impl Serialize) -> Vec<u8> {
    // Nothing that a document holds can fail: its maps have texts for keys.
    let mut bytes = serde_json::to_vec(document).unwrap_or_default();
    bytes.push(b'\n');
    bytes
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
