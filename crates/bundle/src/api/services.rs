//! The documents of services.

use model::query::Query;
use model::records::{ArrangementIx, ServiceIx};
use model::vocabulary::SavingKind;

use super::documents::{Service, Total};
use super::source::Source;

/// One a service, by code.
pub(super) fn documents(source: &Source) -> Vec<Service> {
    let services = 0..source.data.package.services.len();
    services.map(|at| document(source, ServiceIx(at as u16))).collect()
}

fn document(source: &Source, ix: ServiceIx) -> Service {
    let package = &source.data.package;
    let service = &package.services[usize::from(ix.0)];
    let category = &package.categories[usize::from(service.category.0)];
    let query = Query { services: vec![service.code.clone()], ..Query::default() };
    let summary = source.register.summary(&query);
    let arrangements = package.arrangements.iter().enumerate();
    let arrangements = arrangements.filter(|(_, arrangement)| arrangement.services.contains(&ix));
    // A kind without a figure is not published, which is not £0.
    let savings = SavingKind::ALL.iter().zip(&summary.savings).filter(|(_, total)| total.arrangements > 0);
    let savings = savings.map(|(kind, total)| {
        (kind.code(), Total { amount_gbp: total.total, arrangements: total.arrangements })
    });
    Service {
        edition: source.edition(),
        code: service.code.clone(),
        label: service.label.clone(),
        category: category.code.clone(),
        category_label: category.label.clone(),
        synonyms: service.synonyms.clone(),
        shared: summary.arrangements.len() as u32,
        councils: summary.councils.taking_part,
        savings: savings.collect(),
        arrangements: arrangements.map(|(at, _)| source.line(ArrangementIx(at as u32))).collect(),
    }
}
