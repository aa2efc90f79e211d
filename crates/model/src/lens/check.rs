//! Whether a scenario is sound: what a visitor who draws one is told.

use super::fault::Fault;
use super::scenario::Scenario;
use crate::records::CouncilIx;
use crate::register::Register;

/// What is wrong with a scenario, however it came about, in the order in which it is shown: councils that are placed twice,
/// that do not exist at present, county councils beside their districts; new councils of one name or of no council; then
/// districts of a county that is replaced which are placed nowhere. None for a sound one.
pub fn check(scenario: &Scenario, register: &Register) -> Vec<Fault> {
    let mut faults = Vec::new();
    let placed = placed(scenario);
    for (at, council) in placed.iter().enumerate() {
        if placed[..at].contains(council) {
            faults.push(Fault::Twice(*council));
        } else if !register.exists(*council, register.present()) {
            faults.push(Fault::NotPresent(*council));
        }
        let of_county = |other: &&CouncilIx| register.county_of(**other) == Some(*council);
        if let Some(district) = placed.iter().find(of_county) {
            faults.push(Fault::CountyBesideDistrict { county: *council, district: *district });
        }
    }
    for (at, unitary) in scenario.unitaries.iter().enumerate() {
        if unitary.councils.is_empty() {
            faults.push(Fault::Empty(unitary.name.clone()));
        }
        if scenario.unitaries[..at].iter().any(|other| other.name == unitary.name) {
            faults.push(Fault::SameName(unitary.name.clone()));
        }
    }
    let mut counties: Vec<CouncilIx> = Vec::new();
    for council in &placed {
        let county = register.county_of(*council).unwrap_or(*council);
        if counties.contains(&county) {
            continue;
        }
        counties.push(county);
        for district in register.districts(county, register.present()) {
            if !placed.contains(&district) {
                faults.push(Fault::LeftOver { district, county });
            }
        }
    }
    faults
}

/// All councils of a scenario, in its order.
pub(super) fn placed(scenario: &Scenario) -> Vec<CouncilIx> {
    let mut placed = Vec::new();
    for unitary in &scenario.unitaries {
        placed.extend(unitary.councils.iter().map(|placing| placing.council));
    }
    placed.extend_from_slice(&scenario.missing);
    placed
}
