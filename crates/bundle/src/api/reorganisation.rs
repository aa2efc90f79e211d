//! The documents of areas whose councils are being replaced.

use std::collections::BTreeMap;

use model::lens::{self, Fate, Fates, Scenario, areas};
use model::vocabulary::ProposalStatus;

use super::common::day;
use super::documents::{Decided, DecidedRef, Divided, Proposal, Reorganisation, Unitary};
use super::slug::slug;
use super::source::Source;

/// One an area, by name.
pub(super) fn documents(source: &Source) -> Vec<Reorganisation> {
    let proposals = &source.data.proposals;
    let document = |area: lens::Area| Reorganisation {
        edition: source.edition(),
        id: slug(&area.name),
        councils: source.councils(&area.councils),
        proposals: area.proposals.iter().map(|at| proposal(source, &proposals[*at])).collect(),
        area: area.name,
    };
    areas(proposals).into_iter().map(document).collect()
}

/// All decided proposals together.
pub(super) fn decided(source: &Source) -> Decided {
    let proposals = &source.data.proposals;
    let scenario = Scenario::decided(proposals);
    let fates = lens::fates(source.register, &scenario, Some(&source.present));
    let of = proposals.iter().filter(|proposal| proposal.status == ProposalStatus::Decided);
    let of = of.map(|proposal| DecidedRef {
        id: proposal.id.clone(),
        name: proposal.name.clone(),
        area: proposal.area.clone(),
        href: format!("{}.json", slug(&proposal.area)),
    });
    Decided {
        edition: source.edition(),
        proposals: of.collect(),
        missing: source.councils(&scenario.missing),
        unitaries: (0..fates.unitaries.len()).map(|at| unitary(source, &fates, at)).collect(),
        divided: divided(source, &fates),
        fates: touched(source, &fates),
        untouched: fates.with(Fate::Untouched).count() as u32,
    }
}

fn proposal(source: &Source, record: &lens::Proposal) -> Proposal {
    let fates = lens::fates(source.register, &Scenario::from(record), Some(&source.present));
    Proposal {
        id: record.id.clone(),
        name: record.name.clone(),
        proposer: record.proposer.clone(),
        status: record.status.code(),
        decided_on: day(record.decided_on),
        vesting: day(record.vesting),
        confidence: record.confidence.code(),
        sources: record.sources.clone(),
        missing: source.councils(&record.missing),
        unitaries: (0..fates.unitaries.len()).map(|at| unitary(source, &fates, at)).collect(),
        divided: divided(source, &fates),
        fates: touched(source, &fates),
        untouched: fates.with(Fate::Untouched).count() as u32,
    }
}

fn divided(source: &Source, fates: &Fates) -> Vec<Divided> {
    let divided = fates.split.iter().map(|split| Divided {
        council: source.council(split.council),
        unitary: fates.unitaries[split.unitary].name.clone(),
        note: split.note.clone(),
    });
    divided.collect()
}

/// The fates of all that is touched, by id.
fn touched(source: &Source, fates: &Fates) -> BTreeMap<String, &'static str> {
    let touched = fates.iter().filter(|(_, fate)| *fate != Fate::Untouched);
    touched.map(|(ix, fate)| (source.register.arrangement(ix).id.clone(), fate.code())).collect()
}

fn unitary(source: &Source, fates: &Fates, at: usize) -> Unitary {
    let record = &fates.unitaries[at];
    Unitary {
        name: record.name.clone(),
        councils: source.councils(&record.councils),
        goes_on: record.goes_on,
        inherits: source.ids(&record.inherits),
        still_shared: source.ids(&fates.still_shared(source.register, at)),
        divides: source.ids(&record.divides),
        outward: source.ids(&record.outward),
    }
}
