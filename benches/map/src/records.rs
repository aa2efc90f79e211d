//! The records as the plain page reads them: what the map needs, and nothing else.

use bundle::DataPackage;
use model::Register;
use model::records::{Arrangement, Council, Member};
use model::vocabulary::{CouncilType, Status};
use serde_json::{Map, Value, json};

/// JSON of the records. Keys without a value are left out. With `areas`, each council that is no base area itself names
/// the numbers of those that it is made of.
pub fn records(data: &DataPackage, size: (u32, u32), areas: Option<&[Vec<usize>]>) -> String {
    let package = &data.package;
    let register = Register::without_text(package.clone());
    let councils: Vec<Value> = package
        .councils
        .iter()
        .enumerate()
        .map(|(at, record)| {
            let own = areas.and_then(|areas| areas.get(at)).filter(|areas| areas.len() > 1);
            council(record, own)
        })
        .collect();
    let services: Vec<Value> = package
        .services
        .iter()
        .map(|service| json!({ "code": service.code, "label": service.label }))
        .collect();
    let arrangements: Vec<Value> = package.arrangements.iter().map(arrangement).collect();
    json!({
        "present": register.present(),
        "width": size.0,
        "height": size.1,
        "councils": councils,
        "services": services,
        "arrangements": arrangements,
    })
    .to_string()
}

fn council(record: &Council, areas: Option<&Vec<usize>>) -> Value {
    let mut fields = Map::new();
    fields.insert("code".to_owned(), json!(record.code));
    fields.insert("name".to_owned(), json!(record.name));
    fields.insert("kind".to_owned(), json!(kind(record.kind)));
    fields.insert("region".to_owned(), json!(record.region.0));
    put(&mut fields, "from", record.from.map(|date| json!(date.year)));
    put(&mut fields, "to", record.to.map(|date| json!(date.year)));
    let successors: Vec<u16> = record.successors.iter().map(|council| council.0).collect();
    put(&mut fields, "successors", (!successors.is_empty()).then(|| json!(successors)));
    put(&mut fields, "areas", areas.map(|areas| json!(areas)));
    Value::Object(fields)
}

fn arrangement(record: &Arrangement) -> Value {
    let mut fields = Map::new();
    fields.insert("status".to_owned(), json!(record.status.code()));
    put(&mut fields, "start", record.start_year.map(|year| json!(year)));
    put(&mut fields, "end", end(record).map(|year| json!(year)));
    let services: Vec<u16> = record.services.iter().map(|service| service.0).collect();
    fields.insert("services".to_owned(), json!(services));
    let members: Vec<Value> = record.members.iter().map(member).collect();
    fields.insert("members".to_owned(), json!(members));
    let bodies = record.partners.iter().filter(|partner| partner.sector.is_public()).count();
    put(&mut fields, "bodies", (bodies > 0).then(|| json!(bodies)));
    put(&mut fields, "saving", (!record.savings.is_empty()).then(|| json!(true)));
    Value::Object(fields)
}

/// The first year in which it no longer runs. What has ended nobody knows when ran until its newest source, and no longer
/// (docs/DESIGN.md 4.1); where no source has a year, it is not known to have run in any.
fn end(record: &Arrangement) -> Option<u16> {
    let unknown = record.status == Status::Ended && record.end_year.is_none();
    if unknown { Some(record.last_seen.map_or(0, |seen| seen + 1)) } else { record.end_year }
}

/// The council's number; with the years, where any is known.
fn member(record: &Member) -> Value {
    match (record.from, record.to) {
        (None, None) => json!(record.council.0),
        (from, to) => json!([record.council.0, from, to]),
    }
}

fn put(fields: &mut Map<String, Value>, key: &str, value: Option<Value>) {
    if let Some(value) = value {
        fields.insert(key.to_owned(), value);
    }
}

/// The type as the labels of the map have it.
fn kind(kind: CouncilType) -> &'static str {
    match kind {
        CouncilType::County => "county",
        CouncilType::District => "district",
        CouncilType::Unitary => "unitary",
        CouncilType::Metropolitan => "metropolitan district",
        CouncilType::LondonBorough => "London borough",
        CouncilType::CityCorporation => "City corporation",
    }
}
