//! Facts of the register put into the words of the interface.

use model::Register;
use model::records::{Arrangement, ArrangementIx, CategoryIx, CouncilIx, Saving};
use model::vocabulary::{CouncilType, SavingKind, Status};

use crate::words;

/// Type and place of a council: "District in Cambridgeshire, East of England".
pub fn place(register: &Register, council: CouncilIx) -> String {
    let record = register.council(council);
    let mut out = words::council_type_label(record.kind).to_string();
    if let Some(county) = record.county {
        out.push_str(" in ");
        out.push_str(&register.council(county).name);
    }
    if record.kind != CouncilType::CityCorporation && record.kind != CouncilType::LondonBorough {
        out.push_str(", ");
        out.push_str(&register.package().regions[usize::from(record.region.0)]);
    }
    if let Some(from) = record.from {
        out.push_str(", since ");
        out.push_str(&from.year.to_string());
    }
    if let Some(to) = record.to {
        out.push_str(", until ");
        out.push_str(&to.year.to_string());
    }
    out
}

/// The labels of an arrangement's services, joined.
pub fn services(register: &Register, record: &Arrangement) -> String {
    let mut labels = String::new();
    for service in &record.services {
        if !labels.is_empty() {
            labels.push_str("; ");
        }
        labels.push_str(&register.package().services[usize::from(service.0)].label);
    }
    labels
}

/// "IT and digital — with 2 councils, since 2015": the others, seen from one of its councils.
pub fn line(register: &Register, arrangement: ArrangementIx, of: CouncilIx, year: Option<i32>) -> String {
    let record = register.arrangement(arrangement);
    let members = register.members_at(arrangement, year.unwrap_or(register.present()));
    let others = members.iter().filter(|member| **member != of).count();
    let mut out = services(register, record);
    out.push_str(" — ");
    let mut before = "with ";
    for (n, one, many) in
        [(others, "council", "councils"), (record.partners.len(), "other body", "other bodies")]
    {
        if n > 0 {
            out.push_str(before);
            out.push_str(&words::count(n, one, many));
            before = " and ";
        }
    }
    if others > 0 || !record.partners.is_empty() {
        out.push_str(", ");
    }
    match record.start_year {
        Some(start) => {
            out.push_str("since ");
            out.push_str(&start.to_string());
        }
        None => out.push_str("start not known"),
    }
    out
}

/// The status in the words of a tag: "ended 2019", "not confirmed lately".
pub fn status(record: &Arrangement) -> String {
    match (record.status, record.end_year) {
        (Status::Ended, Some(year)) => ["ended ", &year.to_string()].concat(),
        (status, _) => words::status(status).to_ascii_lowercase(),
    }
}

/// A figure with its kind, span and year: "£60 million a year expected (2016)", "£1.2 million in all over 5 years".
pub fn figure(saving: &Saving) -> String {
    let mut out = words::pounds(saving.amount_gbp);
    if (saving.kind, saving.years) == (SavingKind::Projected, Some(1)) {
        out.push_str(" a year");
    }
    out.push(' ');
    out.push_str(words::saving_kind(saving.kind));
    if let Some(years) = saving.years.filter(|years| *years > 1) {
        out.push_str(" over ");
        out.push_str(&years.to_string());
        out.push_str(" years");
    }
    if let Some(year) = saving.as_of_year {
        out.push_str(" (");
        out.push_str(&year.to_string());
        out.push(')');
    }
    out
}

/// Arrangements by category, the largest group first; one with services of several stands under each.
pub fn by_category(
    register: &Register,
    arrangements: &[ArrangementIx],
) -> Vec<(CategoryIx, Vec<ArrangementIx>)> {
    let package = register.package();
    let mut groups: Vec<(CategoryIx, Vec<ArrangementIx>)> = Vec::new();
    for category in 0..package.categories.len() {
        let category = CategoryIx(category as u16);
        let mut own = arrangements.to_vec();
        own.retain(|ix| {
            let services = &register.arrangement(*ix).services;
            services.iter().any(|service| package.services[usize::from(service.0)].category == category)
        });
        if !own.is_empty() {
            groups.push((category, own));
        }
    }
    let label = |category: CategoryIx| &package.categories[usize::from(category.0)].label;
    model::order::sort(&mut groups, |a, b| {
        b.1.len().cmp(&a.1.len()).then_with(|| label(a.0).cmp(label(b.0)))
    });
    groups
}
