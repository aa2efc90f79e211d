//! `services.csv` into services and their categories.

use model::order;
use model::records::{Category, CategoryIx, Service};

use crate::sink::Sink;
use crate::text::{Cells, Index, Table};

/// The services for those that refer to them; an everyday word instead of a code leads to a hint.
pub(crate) fn index(table: &Table) -> Index<'_> {
    Index::new(table, "the code of a service", &["label", "synonyms"])
}

/// The categories sorted by code, and one service a row in the order of the file.
pub(crate) fn read(table: &Table, faults: &mut Sink) -> (Vec<Category>, Vec<Service>) {
    let mut services = Vec::new();
    let mut service_categories: Vec<String> = Vec::new();
    // Code, label, and the row that gave the label.
    let mut categories: Vec<(String, &str, usize)> = Vec::new();
    for row in &table.rows {
        let mut cells = Cells::new(table, row, faults);
        let code = cells.identifier("code");
        let category = cells.identifier("category");
        let label = cells.required("category_label", "words for the category");
        match categories.iter().find(|(code, _, _)| *code == category) {
            Some((_, first, line)) if *first != label && !label.is_empty() => {
                let expected =
                    format!("is a second label of category {category}; expected {first:?}, as in row {line}");
                cells.fault("category_label", expected);
            }
            Some(_) => {}
            None => categories.push((category.clone(), label, row.line)),
        }
        services.push(Service {
            code,
            label: cells.required("label", "words for the service").into(),
            category: CategoryIx(0),
            synonyms: cells.list("synonyms").into_iter().map(str::to_string).collect(),
        });
        service_categories.push(category);
    }
    order::sort(&mut categories, Ord::cmp);
    for (service, category) in services.iter_mut().zip(&service_categories) {
        let position = categories.partition_point(|(code, _, _)| code < category);
        service.category = CategoryIx(u16::try_from(position).unwrap_or(u16::MAX));
    }
    let categories =
        categories.into_iter().map(|(code, label, _)| Category { code, label: label.into() }).collect();
    (categories, services)
}
