//! The real data: valid, and holding what we think it holds.

use std::path::Path;

use reader::DataPackage;

fn data() -> DataPackage {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    crate::fixture::read(&folder).unwrap_or_else(|faults| panic!("{faults}"))
}

#[test]
fn real_data_is_valid() {
    insta::assert_snapshot!(data().holdings().to_string().replace(", ", ",\n"));
}

#[test]
fn records_are_sorted_as_they_promise() {
    let DataPackage { package, details, proposals, .. } = data();
    assert!(package.regions.is_sorted());
    assert!(package.councils.is_sorted_by_key(|council| &council.code));
    assert!(package.categories.is_sorted_by_key(|category| &category.code));
    assert!(package.services.is_sorted_by_key(|service| &service.code));
    assert!(package.arrangements.is_sorted_by_key(|arrangement| &arrangement.id));
    assert_eq!(package.arrangements.len(), details.arrangements.len());
    for (arrangement, details) in package.arrangements.iter().zip(&details.arrangements) {
        assert!(arrangement.services.is_sorted_by(|a, b| a < b), "{}", arrangement.id);
        assert!(arrangement.members.is_sorted_by(|a, b| a.council < b.council), "{}", arrangement.id);
        assert!(arrangement.partners.is_sorted_by_key(|partner| &partner.name), "{}", arrangement.id);
        assert_eq!(arrangement.savings.len(), details.saving_notes.len());
        assert!(arrangement.savings.iter().all(|saving| usize::from(saving.source) < details.sources.len()));
    }
    assert!(proposals.is_sorted_by_key(|proposal| &proposal.id));
    assert!(proposals.iter().all(|proposal| proposal.unitaries.is_sorted_by_key(|unitary| &unitary.name)));
}

#[test]
fn one_record_in_full() {
    let DataPackage { package, details, .. } = data();
    let position = package.arrangements.iter().position(|a| a.id == "adur-and-worthing-councils").unwrap();
    insta::assert_debug_snapshot!((&package.arrangements[position], &details.arrangements[position]));
}

#[test]
fn packs_hold_all_records() {
    let data = data();
    let reader::Packs { records, details, stated, proposals, postcodes } = reader::pack(&data);
    let package = model::packed::decode_package(&records).unwrap();
    assert_eq!(package, data.package);
    assert_eq!(model::packed::decode_stated(&stated).unwrap(), data.details.stated);
    assert_eq!(model::packed::decode_proposals(&proposals, &package).unwrap(), data.proposals);
    for ((area, bytes), table) in postcodes.iter().zip(&data.postcodes) {
        assert_eq!(*area, table.area);
        assert_eq!(model::packed::decode_postcodes(bytes).as_ref(), Ok(table));
    }
    let parts = model::packed::Parts::new(&package, details.len());
    let mut read = 0;
    for (part, bytes) in details.iter().enumerate() {
        let prose = model::packed::decode_details(bytes, &package, &parts, part).unwrap();
        for (at, prose) in parts.arrangements(part).iter().zip(&prose) {
            assert_eq!(*prose, data.details.arrangements[at.0 as usize]);
            read += 1;
        }
    }
    assert_eq!(read, package.arrangements.len());
}

#[test]
fn every_service_has_everyday_words() {
    for service in data().package.services {
        let mut words: Vec<String> = service.synonyms.iter().map(|word| word.to_lowercase()).collect();
        words.push(service.label.to_lowercase());
        words.sort();
        words.dedup();
        assert_eq!(words.len(), service.synonyms.len() + 1, "{}: a word stands twice", service.code);
        assert!(service.synonyms.len() >= 6, "{}", service.code);
    }
}

#[test]
fn description_lists_the_values_that_the_reader_takes() {
    use model::vocabulary::{Basis, Confidence, CouncilType, Model, SavingKind, Scope, Sector, Status};
    let text =
        std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/datapackage.json")).unwrap();
    let manifest: serde_json::Value = serde_json::from_slice(&text).unwrap();
    let described = |table: &str, column: &str| -> Vec<String> {
        let resources = manifest["resources"].as_array().unwrap();
        let resource = resources.iter().find(|resource| resource["path"] == table).unwrap();
        let fields = resource["schema"]["fields"].as_array().unwrap();
        let field = fields.iter().find(|field| field["name"] == column).unwrap();
        let values = field["constraints"]["enum"].as_array().unwrap();
        values.iter().map(|value| value.as_str().unwrap().to_string()).collect()
    };
    assert_eq!(described("arrangements.csv", "model"), codes(Model::ALL, Model::code));
    assert_eq!(described("arrangements.csv", "status"), codes(Status::ALL, Status::code));
    assert_eq!(described("arrangements.csv", "confidence"), codes(Confidence::ALL, Confidence::code));
    assert_eq!(described("partners.csv", "kind"), codes(Sector::ALL, Sector::code));
    assert_eq!(described("savings.csv", "kind"), codes(SavingKind::ALL, SavingKind::code));
    assert_eq!(described("savings.csv", "basis"), codes(Basis::ALL, Basis::code));
    assert_eq!(described("savings.csv", "scope"), codes(Scope::ALL, Scope::code));
    assert_eq!(described("councils.csv", "type"), codes(CouncilType::ALL, CouncilType::code));
    assert_eq!(described("councils.csv", "region"), data().package.regions);
}

fn codes<T: Copy>(all: &[T], code: fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().map(|value| code(*value)).collect()
}
