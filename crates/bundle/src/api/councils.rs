//! The documents of councils.

use model::lineage::exists_in;
use model::records::{ArrangementIx, CouncilIx};

use super::common::{Tie, day};
use super::documents::{Council, CouncilArrangement};
use super::source::Source;

/// One a council, also one that was abolished, by code.
pub(super) fn documents(source: &Source) -> Vec<Council> {
    let councils = 0..source.data.package.councils.len();
    councils.map(|at| document(source, CouncilIx(at as u16))).collect()
}

fn document(source: &Source, council: CouncilIx) -> Council {
    let Source { data, register, .. } = source;
    let record = register.council(council);
    let arrangements = register.council_arrangements(council, None);
    // What an abolished council was in, its successors are in today.
    let shares = arrangements.iter().filter(|ix| {
        source.is_present(**ix) && register.members_at(**ix, register.present()).contains(&council)
    });
    let ties = register.ties(council, &source.present, None).into_iter();
    Council {
        edition: source.edition(),
        code: record.code.clone(),
        name: record.name.clone(),
        full_name: record.full_name.clone(),
        kind: record.kind.code(),
        region: data.package.regions[usize::from(record.region.0)].clone(),
        county: record.county.map(|county| source.council(county)),
        exists: exists_in(record, i32::from(data.present)),
        from: day(record.from),
        to: day(record.to),
        successors: source.councils(&record.successors),
        predecessors: source.councils(&register.predecessors(council)),
        aliases: record.aliases.clone(),
        population: record.population,
        area_km2: record.area_km2,
        shares: shares.count() as u32,
        partners: ties
            .map(|(other, arrangements)| {
                let other = source.council(other);
                Tie { code: other.code, name: other.name, arrangements }
            })
            .collect(),
        arrangements: arrangements
            .iter()
            .map(|ix| CouncilArrangement { line: source.line(*ix), role: role(source, *ix, council) })
            .collect(),
        feed: format!("../../../feeds/councils/{}.xml", record.code),
    }
}

fn role(source: &Source, arrangement: ArrangementIx, council: CouncilIx) -> &'static str {
    let members = source.register.members_then(arrangement);
    match members.iter().find(|member| member.council == council) {
        Some(member) if member.lead => "lead",
        Some(_) => "member",
        None => "successor",
    }
}
