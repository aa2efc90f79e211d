//! A plain second reading of docs/DESIGN.md 4.6, in codes and sets, sentence by sentence. It knows nothing of the lens.

use std::collections::{BTreeMap, BTreeSet};

use model::lens::Scenario;
use model::records::{Council, Package};
use model::vocabulary::{CouncilType, Status};

pub type Codes = BTreeSet<String>;

/// A scenario in codes.
pub struct Plain {
    pub unitaries: Vec<Codes>,
    pub missing: Codes,
}

impl Plain {
    pub fn of(scenario: &Scenario, package: &Package) -> Plain {
        let code = |council: usize| package.councils[council].code.clone();
        let unitaries = scenario.unitaries.iter();
        Plain {
            unitaries: unitaries
                .map(|unitary| unitary.councils.iter().map(|p| code(p.council.0.into())).collect())
                .collect(),
            missing: scenario.missing.iter().map(|council| code(council.0.into())).collect(),
        }
    }
}

/// A data package as the second reading sees it.
pub struct Facts<'p> {
    councils: BTreeMap<&'p str, &'p Council>,
    /// The councils in each arrangement of the present view.
    pub view: BTreeMap<String, Codes>,
    counties: BTreeMap<&'p str, &'p str>,
}

/// The answer, in codes.
#[derive(Debug, Default, PartialEq)]
pub struct Answer {
    pub fates: BTreeMap<String, &'static str>,
    pub unitaries: Vec<Shares>,
}

/// What a new council gets.
#[derive(Debug, Default, PartialEq)]
pub struct Shares {
    pub inherits: Vec<String>,
    pub divides: Vec<String>,
    pub outward: Vec<String>,
    /// Councils that go on, and what they share with it.
    pub write_to: BTreeMap<String, Codes>,
    /// Other new councils, and what has to be settled with them.
    pub neighbours: BTreeMap<usize, Codes>,
}

impl<'p> Facts<'p> {
    pub fn of(package: &'p Package, present: i32) -> Facts<'p> {
        let councils: BTreeMap<&str, &Council> =
            package.councils.iter().map(|council| (council.code.as_str(), council)).collect();
        let mut view = BTreeMap::new();
        for arrangement in &package.arrangements {
            if !matches!(arrangement.status, Status::Operating | Status::Unknown) {
                continue;
            }
            let mut members = Codes::new();
            for member in &arrangement.members {
                let from = member.from.is_none_or(|from| i32::from(from) <= present);
                let to = member.to.is_none_or(|to| i32::from(to) > present);
                if from && to {
                    stand_ins(package, member.council.0.into(), present, &mut Codes::new(), &mut members);
                }
            }
            view.insert(arrangement.id.clone(), members);
        }
        let mut counties = BTreeMap::new();
        for council in &package.councils {
            if let Some(county) = council.county {
                counties.insert(council.code.as_str(), package.councils[usize::from(county.0)].code.as_str());
            }
        }
        Facts { councils, view, counties }
    }

    fn single_tier(&self, code: &str) -> bool {
        !matches!(self.councils[code].kind, CouncilType::County | CouncilType::District)
    }

    /// Where a council goes: the new councils that it falls into, and whether nobody knows of all of it. `None`: it goes on.
    fn goes(&self, code: &str, scenario: &Plain) -> Option<(BTreeSet<usize>, bool)> {
        let mut into = BTreeSet::new();
        let mut reorganised = false;
        // "A single-tier council that is alone in its unitary goes on and is not reorganised."
        let moves = |unitary: &Codes, council: &str| {
            unitary.contains(council) && !(unitary.len() == 1 && self.single_tier(council))
        };
        for (at, unitary) in scenario.unitaries.iter().enumerate() {
            // "A council listed in the scenario is reorganised, and falls into the unitary that lists it."
            if moves(unitary, code) {
                into.insert(at);
            }
            // "The county council of any listed district is reorganised, and falls into every unitary that lists one."
            if unitary.iter().any(|listed| self.counties.get(listed.as_str()) == Some(&code)) {
                into.insert(at);
            }
        }
        reorganised |= !into.is_empty();
        // "A council in `missing` is reorganised, and nobody knows into what." So is its county.
        let unknown = scenario.missing.contains(code)
            || scenario.missing.iter().any(|lost| self.counties.get(lost.as_str()) == Some(&code));
        reorganised |= unknown;
        reorganised.then_some((into, unknown))
    }

    pub fn answer(&self, scenario: &Plain) -> Answer {
        let mut answer = Answer::default();
        answer.unitaries.resize_with(scenario.unitaries.len(), Shares::default);
        let goes: BTreeMap<&str, _> =
            self.councils.keys().map(|code| (*code, self.goes(code, scenario))).collect();
        for (id, members) in &self.view {
            let of_members: Vec<_> = members.iter().map(|code| (code, &goes[code.as_str()])).collect();
            let replaced = of_members.iter().filter(|(_, place)| place.is_some()).count();
            let known: BTreeSet<usize> =
                of_members.iter().filter_map(|(_, place)| place.as_ref()).flat_map(|p| p.0.clone()).collect();
            let unknown = of_members.iter().any(|(_, place)| place.as_ref().is_some_and(|place| place.1));
            let fate = if replaced == 0 {
                "untouched"
            } else if replaced < members.len() {
                "mixed"
            } else if known.len() >= 2 {
                "straddles"
            } else if unknown {
                "unplaced"
            } else {
                "absorbed"
            };
            answer.fates.insert(id.clone(), fate);
            for at in &known {
                let shares = &mut answer.unitaries[*at];
                match fate {
                    "absorbed" => shares.inherits.push(id.clone()),
                    "straddles" => shares.divides.push(id.clone()),
                    "mixed" => shares.outward.push(id.clone()),
                    _ => continue,
                }
                if fate == "absorbed" {
                    continue;
                }
                for (code, place) in &of_members {
                    if place.is_none() {
                        shares.write_to.entry((*code).clone()).or_default().insert(id.clone());
                    }
                }
                for other in known.iter().filter(|other| *other != at) {
                    shares.neighbours.entry(*other).or_default().insert(id.clone());
                }
            }
        }
        answer
    }
}

/// The councils that stand for one at the end of a year (docs/DESIGN.md 4.8).
fn stand_ins(package: &Package, at: usize, year: i32, seen: &mut Codes, members: &mut Codes) {
    let council = &package.councils[at];
    let begun = council.from.is_none_or(|from| i32::from(from.year) <= year);
    let ended = council.to.is_some_and(|to| i32::from(to.year) <= year);
    if !begun || !seen.insert(council.code.clone()) {
        return;
    }
    if !ended {
        members.insert(council.code.clone());
        return;
    }
    for successor in &council.successors {
        stand_ins(package, successor.0.into(), year, seen, members);
    }
}
