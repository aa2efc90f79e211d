//! The areas whose councils are being replaced.

use super::check::placed;
use super::fault::Fault;
use super::records::Proposal;
use super::scenario::Scenario;
use crate::order;
use crate::records::CouncilIx;
use crate::register::Register;
use crate::vocabulary::ProposalStatus;

/// An area whose councils are being replaced.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    /// Its name, as the proposals have it.
    pub name: String,
    /// The councils that any of its proposals places or misses, sorted by code.
    pub councils: Vec<CouncilIx>,
    /// Its proposals, by position: decided ones first, each group in the order of the data.
    pub proposals: Vec<usize>,
}

/// The areas of the proposals, by name.
pub fn areas(proposals: &[Proposal]) -> Vec<Area> {
    let mut areas: Vec<Area> = Vec::new();
    for (position, proposal) in proposals.iter().enumerate() {
        let at = areas.iter().position(|area| area.name == proposal.area).unwrap_or_else(|| {
            areas.push(Area { name: proposal.area.clone(), councils: Vec::new(), proposals: Vec::new() });
            areas.len() - 1
        });
        areas[at].councils.extend(placed(&Scenario::from(proposal)));
        areas[at].proposals.push(position);
    }
    for area in &mut areas {
        order::sort(&mut area.councils, |a, b| a.cmp(b));
        area.councils.dedup();
        let decided = |at: &usize| proposals[*at].status == ProposalStatus::Decided;
        order::sort(&mut area.proposals, |a, b| decided(b).cmp(&decided(a)));
    }
    order::sort(&mut areas, |a, b| a.name.cmp(&b.name));
    areas
}

impl Area {
    /// The councils of a scenario that are not in this area, nor county councils of it.
    pub fn outside(&self, scenario: &Scenario, register: &Register) -> Vec<Fault> {
        let mut faults = Vec::new();
        for council in placed(scenario) {
            let in_area = self.councils.contains(&council)
                || self.councils.iter().any(|other| register.county_of(*other) == Some(council));
            if !in_area {
                faults.push(Fault::OutsideArea { council, area: self.name.clone() });
            }
        }
        faults
    }

    /// The area that a scenario is about: the one that most of its councils are in, of equal ones the smallest, then the
    /// first. `None` where it has a council of none.
    pub fn of<'a>(scenario: &Scenario, areas: &'a [Area]) -> Option<&'a Area> {
        let placed = placed(scenario);
        let mut best: Option<(usize, &Area)> = None;
        for area in areas {
            let within = placed.iter().filter(|council| area.councils.contains(council)).count();
            let better = best.is_none_or(|(most, other)| {
                within > most || (within == most && area.councils.len() < other.councils.len())
            });
            if within > 0 && better {
                best = Some((within, area));
            }
        }
        best.map(|(_, area)| area)
    }
}
