//! The documents of arrangements.

use model::records::{ArrangementDetails, ArrangementIx};

use super::common::ServiceRef;
use super::documents::{Arrangement, Member, Partner, Saving, Source as Page};
use super::source::Source;

/// One an arrangement, by id.
pub(super) fn documents(source: &Source) -> Vec<Arrangement> {
    let details = source.data.details.arrangements.iter().enumerate();
    details.map(|(at, details)| document(source, ArrangementIx(at as u32), details)).collect()
}

fn document(source: &Source, ix: ArrangementIx, details: &ArrangementDetails) -> Arrangement {
    let Source { data, register, .. } = source;
    let record = register.arrangement(ix);
    let services = record.services.iter().map(|service| {
        let service = &data.package.services[usize::from(service.0)];
        ServiceRef { code: service.code.clone(), label: service.label.clone() }
    });
    let members = record.members.iter().map(|member| Member {
        council: source.council(member.council),
        lead: member.lead,
        from: member.from,
        to: member.to,
    });
    let partners = record.partners.iter();
    let partners =
        partners.map(|partner| Partner { name: partner.name.clone(), sector: partner.sector.code() });
    let savings = record.savings.iter().zip(&details.saving_notes).map(|(saving, note)| Saving {
        amount_gbp: saving.amount_gbp,
        kind: saving.kind.code(),
        basis: saving.basis.code(),
        scope: saving.scope.code(),
        as_of_year: saving.as_of_year,
        years: saving.years,
        note: note.clone(),
        source_url: details.sources[usize::from(saving.source)].url.clone(),
    });
    let pages = details.sources.iter();
    let pages = pages.map(|page| Page { url: page.url.clone(), title: page.title.clone(), year: page.year });
    Arrangement {
        edition: source.edition(),
        id: record.id.clone(),
        name: record.name.clone(),
        summary: details.summary.clone(),
        url: details.url.clone(),
        services: services.collect(),
        model: record.model.map(|model| model.code()),
        status: record.status.code(),
        present: source.is_present(ix),
        start_year: record.start_year,
        end_year: record.end_year,
        staff: record.staff,
        part_of: record.part_of.map(|umbrella| source.arrangement(umbrella)),
        parts: register.components(ix).into_iter().map(|part| source.arrangement(part)).collect(),
        replaced_by: record.replaced_by.map(|next| source.arrangement(next)),
        last_seen: record.last_seen,
        confidence: record.confidence.code(),
        members: members.collect(),
        members_complete: record.members_complete,
        councils: source.councils(register.members_at(ix, register.present())),
        partners: partners.collect(),
        savings: savings.collect(),
        sources: pages.collect(),
    }
}
