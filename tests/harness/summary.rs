//! The native register's summary in the shape that the widget answers with (docs/DESIGN.md 9).

use model::records::ArrangementIx;
use model::vocabulary::SavingKind;
use model::{Query, Register};
use serde_json::{Map, Value, json};

/// The summary of a query.
pub fn summary_of(register: &Register, query: &Query) -> Value {
    let summary = register.summary(query);
    let package = register.package();
    let id = |ix: ArrangementIx| register.arrangement(ix).id.as_str();
    let facets: Map<String, Value> = summary
        .facets
        .iter()
        .map(|(facet, counts)| (facet.code().to_owned(), by_code(facet.codes(package), counts)))
        .collect();
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
        "facets": facets,
        "savings": savings,
        "change": summary.change.map(|arrangements| json!({ "arrangements": arrangements })),
    })
}

fn by_code(codes: Vec<&str>, counts: &[u32]) -> Value {
    let pairs = codes.into_iter().zip(counts);
    pairs.map(|(code, count)| (code.to_owned(), json!(count))).collect::<Map<_, _>>().into()
}
