//! What becomes of each arrangement in a scenario, and what each new council gets (docs/DESIGN.md 4.6).

use super::places::Places;
use super::scenario::Scenario;
use crate::bits::Bits;
use crate::coded_enum;
use crate::query::Query;
use crate::records::{ArrangementIx, CouncilIx};
use crate::register::{Register, YearView};

coded_enum! {
    /// What becomes of an arrangement. The codes are those that host pages are given.
    pub enum Fate {
        /// All members fall into one new council, so that councils no longer share it.
        Absorbed = "absorbed",
        /// All members are replaced, by two new councils or more.
        Straddles = "straddles",
        /// Some members are replaced, some go on.
        Mixed = "mixed",
        /// No member is replaced.
        Untouched = "untouched",
        /// All members are replaced, and it is not known into what all of them fall.
        Unplaced = "unplaced",
    }
}

/// The arrangements that a new council takes over.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Inheritance {
    /// Its name.
    pub name: String,
    /// The present councils that the scenario lists for it, in the scenario's order.
    pub councils: Vec<CouncilIx>,
    /// Whether it is a present single-tier council that goes on by itself, and so gets nothing.
    pub goes_on: bool,
    /// The absorbed arrangements that fall into it whole, ascending by id.
    pub inherits: Vec<ArrangementIx>,
    /// Those that straddle into it, to be divided or agreed anew; ascending by id.
    pub divides: Vec<ArrangementIx>,
    /// The mixed ones of the councils that fall into it, their county council among them; ascending by id.
    pub outward: Vec<ArrangementIx>,
}

/// A present council whose area is divided.
#[derive(Clone, Debug, PartialEq)]
pub struct Split {
    /// The council.
    pub council: CouncilIx,
    /// The new council that it falls into all the same, by its position in [`Fates::unitaries`].
    pub unitary: usize,
    /// Which part of its area goes elsewhere.
    pub note: String,
}

/// What becomes of some arrangements in a scenario. Each of them has exactly one fate.
#[derive(Clone, Debug, PartialEq)]
pub struct Fates {
    /// By position of the arrangement; `None` for one that was not asked about.
    fates: Vec<Option<Fate>>,
    /// The new councils, in the order of the scenario.
    pub unitaries: Vec<Inheritance>,
    /// The councils whose area is divided, in the order of the new councils.
    pub split: Vec<Split>,
    /// The councils that the scenario says are replaced, and nobody knows by what; sorted by code.
    pub unplaced: Vec<CouncilIx>,
    pub(super) places: Places,
}

/// What becomes of the arrangements found, or of the present view where `found` is `None`, decided by their members at
/// present.
///
/// Every scenario has an answer. In one that lists a council twice, the council falls into both; positions that the
/// register does not have are passed over.
pub fn fates(register: &Register, scenario: &Scenario, found: Option<&Bits>) -> Fates {
    let present_view;
    let found = match found {
        Some(found) => found,
        None => {
            present_view = register.found(&Query::default(), None);
            &present_view
        }
    };
    let places = Places::new(&register.package().councils, scenario);
    let mut fates = Fates {
        fates: vec![None; register.package().arrangements.len()],
        unitaries: scenario
            .unitaries
            .iter()
            .map(|unitary| Inheritance {
                name: unitary.name.clone(),
                councils: unitary.councils.iter().map(|placing| placing.council).collect(),
                goes_on: places.goes_on(unitary),
                ..Inheritance::default()
            })
            .collect(),
        split: splits(scenario),
        unplaced: scenario.missing.clone(),
        places,
    };
    fates.decide(register.year(None), found);
    fates
}

/// The councils that a note divides.
fn splits(scenario: &Scenario) -> Vec<Split> {
    let mut splits = Vec::new();
    for (at, unitary) in scenario.unitaries.iter().enumerate() {
        for placing in &unitary.councils {
            if !placing.split_note.is_empty() {
                let note = placing.split_note.clone();
                splits.push(Split { council: placing.council, unitary: at, note });
            }
        }
    }
    splits
}

impl Fates {
    /// What becomes of an arrangement; `None` for one that was not asked about.
    pub fn of(&self, arrangement: ArrangementIx) -> Option<Fate> {
        self.fates.get(arrangement.0 as usize).copied().flatten()
    }

    /// The arrangements that were asked about, ascending by id, with their fates.
    pub fn iter(&self) -> impl Iterator<Item = (ArrangementIx, Fate)> + '_ {
        let rows = self.fates.iter().enumerate();
        rows.filter_map(|(row, fate)| fate.map(|fate| (ArrangementIx(row as u32), fate)))
    }

    /// The arrangements with this fate, ascending by id.
    pub fn with(&self, fate: Fate) -> impl Iterator<Item = ArrangementIx> + '_ {
        self.iter().filter(move |(_, of)| *of == fate).map(|(arrangement, _)| arrangement)
    }

    /// The new councils that a present one falls into, ascending by position in [`Fates::unitaries`]: none for one that
    /// goes on, or of which nobody knows.
    pub fn unitaries_of(&self, council: CouncilIx) -> impl Iterator<Item = usize> + '_ {
        self.places.unitaries_of(council).map(|unitary| unitary as usize)
    }

    /// Whether the council is replaced.
    pub fn is_reorganised(&self, council: CouncilIx) -> bool {
        self.places.of(council).reorganised
    }

    fn decide(&mut self, present: &YearView, found: &Bits) {
        let Fates { fates, unitaries, places, .. } = self;
        for row in found.iter() {
            let Some(slot) = fates.get_mut(row) else { break };
            let members = present.members.get(row);
            let (fate, into) = fate(places, members);
            *slot = Some(fate);
            let arrangement = ArrangementIx(row as u32);
            match (fate, into) {
                (Fate::Absorbed, Some(into)) => unitaries[into as usize].inherits.push(arrangement),
                (Fate::Straddles | Fate::Mixed, _) => {
                    for member in members {
                        places.each_unitary_of(*member, |unitary| {
                            let unitary = &mut unitaries[unitary as usize];
                            let list = match fate {
                                Fate::Straddles => &mut unitary.divides,
                                _ => &mut unitary.outward,
                            };
                            if list.last() != Some(&arrangement) {
                                list.push(arrangement);
                            }
                        });
                    }
                }
                _ => {}
            }
        }
    }
}

/// The fate of an arrangement with these members at present, and the last new council that was met.
fn fate(places: &Places, members: &[CouncilIx]) -> (Fate, Option<u32>) {
    let (mut any, mut all, mut several, mut unknown) = (false, true, false, false);
    let mut into = None;
    for member in members {
        let place = places.of(*member);
        any |= place.reorganised;
        all &= place.reorganised;
        unknown |= place.unknown;
        if let Some(first) = place.first() {
            several |= place.several || into.is_some_and(|before| before != first);
            into = Some(first);
        }
    }
    let fate = match (any, all) {
        (false, _) => Fate::Untouched,
        (true, false) => Fate::Mixed,
        (true, true) if several => Fate::Straddles,
        (true, true) if unknown => Fate::Unplaced,
        (true, true) => Fate::Absorbed,
    };
    (fate, into)
}
