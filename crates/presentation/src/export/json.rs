//! What is found as JSON, for programs.

use model::records::{ArrangementIx, Saving};
use serde::Serialize;

use super::{Found, citation, filters};

/// The file.
#[derive(Serialize)]
struct Document<'a> {
    title: &'static str,
    edition: &'a str,
    licence: &'static str,
    attribution: &'static str,
    /// Each filter in words.
    filters: Vec<String>,
    /// The year that is asked about; null for the present.
    year: Option<i32>,
    /// The GSS code of the selected council.
    council: Option<&'a str>,
    arrangements: Vec<Arrangement<'a>>,
}

/// An arrangement, by the codes of the data package.
#[derive(Serialize)]
pub(super) struct Arrangement<'a> {
    id: &'a str,
    name: &'a str,
    services: Vec<&'a str>,
    model: Option<&'static str>,
    status: &'static str,
    start_year: Option<u16>,
    end_year: Option<u16>,
    staff: Option<u32>,
    /// The councils in it in the year that is asked about.
    councils: Vec<&'a str>,
    members: Vec<Member<'a>>,
    members_complete: bool,
    partners: Vec<Partner<'a>>,
    savings: Vec<Figure<'a>>,
    part_of: Option<&'a str>,
    replaced_by: Option<&'a str>,
    last_seen: Option<u16>,
    confidence: &'static str,
    url: Option<&'a str>,
    summary: Option<&'a str>,
    sources: Vec<Source<'a>>,
}

/// A council, as it was then.
#[derive(Serialize)]
struct Member<'a> {
    code: &'a str,
    name: &'a str,
    lead: bool,
    from: Option<u16>,
    to: Option<u16>,
}

/// A body that is no English council.
#[derive(Serialize)]
struct Partner<'a> {
    name: &'a str,
    sector: &'static str,
}

/// A published figure.
#[derive(Serialize)]
struct Figure<'a> {
    amount_gbp: u64,
    kind: &'static str,
    basis: &'static str,
    scope: &'static str,
    as_of_year: Option<u16>,
    years: Option<u16>,
    note: Option<&'a str>,
    source: Option<&'a str>,
}

/// A public page.
#[derive(Serialize)]
struct Source<'a> {
    url: &'a str,
    title: &'a str,
    year: Option<u16>,
}

/// What is found as one JSON object: title, edition, licence, filters in words, and the arrangements with everything that is
/// known of them. What is not known is null; prose that has not been loaded is null or empty.
pub fn to_json(found: &Found) -> String {
    let register = found.register;
    let document = Document {
        title: citation::TITLE,
        edition: &register.package().version,
        licence: citation::LICENCE_LINK,
        attribution: crate::words::CREDITS,
        filters: filters::lines(register, found.query),
        year: found.answer.summary.year,
        council: found.council.map(|council| register.council(council).code.as_str()),
        arrangements: found.arrangements().into_iter().map(|ix| arrangement(found, ix)).collect(),
    };
    // Nothing in it can fail to be written.
    serde_json::to_string_pretty(&document).unwrap_or_default()
}

/// One arrangement.
pub(super) fn arrangement<'a>(found: &Found<'a>, ix: ArrangementIx) -> Arrangement<'a> {
    let register = found.register;
    let record = register.arrangement(ix);
    let package = register.package();
    let prose = found.prose.of(ix);
    let code = |council| register.council(council).code.as_str();
    let figure = |(at, saving): (usize, &Saving)| Figure {
        amount_gbp: saving.amount_gbp,
        kind: saving.kind.code(),
        basis: saving.basis.code(),
        scope: saving.scope.code(),
        as_of_year: saving.as_of_year,
        years: saving.years,
        note: prose
            .and_then(|prose| prose.saving_notes.get(at))
            .map(String::as_str)
            .filter(|note| !note.is_empty()),
        source: prose
            .and_then(|prose| prose.sources.get(usize::from(saving.source)))
            .map(|source| source.url.as_str()),
    };
    let id = |ix: ArrangementIx| register.arrangement(ix).id.as_str();
    Arrangement {
        id: &record.id,
        name: &record.name,
        services: record
            .services
            .iter()
            .map(|ix| package.services[usize::from(ix.0)].code.as_str())
            .collect(),
        model: record.model.map(|model| model.code()),
        status: record.status.code(),
        start_year: record.start_year,
        end_year: record.end_year,
        staff: record.staff,
        councils: register
            .members_at(ix, found.answer.year(register))
            .iter()
            .map(|council| code(*council))
            .collect(),
        members: record
            .members
            .iter()
            .map(|member| Member {
                code: code(member.council),
                name: &register.council(member.council).name,
                lead: member.lead,
                from: member.from,
                to: member.to,
            })
            .collect(),
        members_complete: record.members_complete,
        partners: record
            .partners
            .iter()
            .map(|partner| Partner { name: &partner.name, sector: partner.sector.code() })
            .collect(),
        savings: record.savings.iter().enumerate().map(figure).collect(),
        part_of: record.part_of.map(id),
        replaced_by: record.replaced_by.map(id),
        last_seen: record.last_seen,
        confidence: record.confidence.code(),
        url: prose.and_then(|prose| prose.url.as_deref()),
        summary: prose.map(|prose| prose.summary.as_str()),
        sources: prose.map_or_else(Vec::new, |prose| {
            let source = |source: &'a model::records::Source| Source {
                url: &source.url,
                title: &source.title,
                year: source.year,
            };
            prose.sources.iter().map(source).collect()
        }),
    }
}
