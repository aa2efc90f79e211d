//! Which reorganisation an address asks for.

use model::Register;
use model::lens::{Area, Proposal, Scenario, address};

/// A reorganisation that is looked at.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asked {
    /// The new councils.
    pub scenario: Scenario,
    /// The area that it is about, by position; `None` for all decided ones together, and for one of several areas.
    pub area: Option<usize>,
    /// The proposal that it is, by position; `None` for all decided ones together and for one of the visitor's own.
    pub proposal: Option<usize>,
    /// Whether the visitor has drawn it.
    pub own: bool,
    /// What is wrong with it, each as a sentence.
    pub faults: Vec<String>,
}

/// The name of an area in addresses: its small letters and digits, with `-` for whatever stands between them.
pub fn area_id(name: &str) -> String {
    let mut id = String::new();
    for letter in name.chars() {
        if letter.is_ascii_alphanumeric() {
            id.push(letter.to_ascii_lowercase());
        } else if !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
    }
    id.trim_end_matches('-').to_string()
}

/// What the text of an address asks for: the id of a proposal, of an area (which is shown with its first proposal), `decided`,
/// or a scenario of the visitor's own. `None` without a text, and for one that means nothing: the list of areas is shown then.
pub fn asked(
    register: &Register,
    proposals: &[Proposal],
    areas: &[Area],
    text: Option<&str>,
) -> Option<Asked> {
    let text = text?;
    let of_proposal = |position: usize| {
        let area = areas.iter().position(|area| area.proposals.contains(&position));
        let scenario = Scenario::from(&proposals[position]);
        Asked { scenario, area, proposal: Some(position), ..Asked::default() }
    };
    if text == Scenario::DECIDED {
        return Some(Asked { scenario: Scenario::decided(proposals), ..Asked::default() });
    }
    if let Some(position) = proposals.iter().position(|proposal| proposal.id == text) {
        return Some(of_proposal(position));
    }
    if let Some(area) = areas.iter().find(|area| area_id(&area.name) == text) {
        return area.proposals.first().map(|position| of_proposal(*position));
    }
    if !address::is_own(text) {
        return None;
    }
    let address::Reading { scenario, mut faults } = address::read(text, register);
    let area = Area::of(&scenario, areas).and_then(|area| areas.iter().position(|other| other == area));
    if let Some(area) = area {
        faults.extend(areas[area].outside(&scenario, register));
    }
    let faults = faults.iter().map(|fault| fault.in_words(register)).collect();
    Some(Asked { scenario, area, proposal: None, own: true, faults })
}
