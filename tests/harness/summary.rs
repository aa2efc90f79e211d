//! The native register's summary in the shape that the widget answers with (docs/DESIGN.md 9).

use model::records::ArrangementIx;
use model::register::COUNCILS_ONLY;
use model::vocabulary::{CouncilType, Model, SavingKind, Sector, Status};
use model::{Query, Register};
use serde_json::{Map, Value, json};

/// The summary of a query.
pub fn summary_of(register: &Register, query: &Query) -> Value {
    let summary = register.summary(query);
    let package = register.package();
    let id = |ix: ArrangementIx| register.arrangement(ix).id.as_str();
    let facets = &summary.facets;
    let types = CouncilType::ALL.iter().map(|value| value.code());
    let sectors = Sector::ALL.iter().map(|value| value.code()).chain([COUNCILS_ONLY]);
    let savings: Map<String, Value> = SavingKind::ALL
        .iter()
        .zip(&summary.savings)
        .map(|(kind, total)| {
            let largest = total.largest.map(
                |largest| json!({ "arrangement": id(largest.arrangement), "amount_gbp": largest.amount_gbp }),
            );
            let total =
                json!({ "total": total.total, "arrangements": total.arrangements, "largest": largest });
            (kind.code().to_owned(), total)
        })
        .collect();
    json!({
        "arrangements": summary.arrangements.iter().map(|ix| id(*ix)).collect::<Vec<_>>(),
        "councils": {
            "taking_part": summary.councils.taking_part,
            "existing": summary.councils.existing,
            "codes": summary.councils.codes.iter().map(|ix| register.council(*ix).code.as_str()).collect::<Vec<_>>(),
        },
        "unknown_start": summary.unknown_start,
        "facets": {
            "services": counts(package.services.iter().map(|service| service.code.as_str()), &facets.services),
            "categories": counts(package.categories.iter().map(|category| category.code.as_str()), &facets.categories),
            "regions": counts(package.regions.iter().map(String::as_str), &facets.regions),
            "council_types": counts(types, &facets.council_types),
            "partner_sectors": counts(sectors, &facets.partner_sectors),
            "models": counts(Model::ALL.iter().map(|value| value.code()), &facets.models),
            "statuses": counts(Status::ALL.iter().map(|value| value.code()), &facets.statuses),
        },
        "savings": savings,
        "change": summary.change.map(|arrangements| json!({ "arrangements": arrangements })),
    })
}

fn counts<'a>(codes: impl Iterator<Item = &'a str>, counts: &[u32]) -> Value {
    codes.zip(counts).map(|(code, count)| (code.to_owned(), json!(count))).collect::<Map<_, _>>().into()
}
