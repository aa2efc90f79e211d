//! What each new council gets, and the arrangements one by one, by what becomes of them.

use model::Register;
use model::lens::{Fate, Fates};
use model::records::{ArrangementIx, CouncilIx};

use crate::words;

/// A new council in the table beside the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitaryRow {
    /// Its name.
    pub name: String,
    /// The present councils that go into it.
    pub councils: Vec<CouncilIx>,
    /// Whether it is a present council that goes on by itself.
    pub goes_on: bool,
    /// How many arrangements it inherits whole.
    pub own: usize,
    /// How many cross its border into another new council.
    pub crosses: usize,
    /// How many of its arrangements have members that go on outside.
    pub outside: usize,
}

/// The letter of the new council at this position: A to Z, then AA and on. With it nobody has to tell colours apart.
pub fn letter(position: usize) -> String {
    let last = char::from(b'A' + (position % 26) as u8).to_string();
    match (position / 26).checked_sub(1) {
        Some(before) => [letter(before), last].concat(),
        None => last,
    }
}

/// The new councils, in the order of the scenario.
pub fn unitary_rows(fates: &Fates) -> Vec<UnitaryRow> {
    let rows = fates.unitaries.iter().map(|unitary| UnitaryRow {
        name: unitary.name.clone(),
        councils: unitary.councils.clone(),
        goes_on: unitary.goes_on,
        own: unitary.inherits.len(),
        crosses: unitary.divides.len(),
        outside: unitary.outward.len(),
    });
    rows.collect()
}

/// A replaced member of an arrangement, and where it goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goes {
    /// The member.
    pub council: CouncilIx,
    /// The new councils that it falls into, by position; none where nobody knows.
    pub into: Vec<usize>,
}

/// An arrangement in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The arrangement.
    pub arrangement: ArrangementIx,
    /// Its services in words: "Building control; Planning".
    pub services: String,
    /// The members that are replaced, by the new council that they fall into, then by name.
    pub members: Vec<Goes>,
    /// The members that go on, by name.
    pub outside: Vec<CouncilIx>,
    /// What is to be said of it besides: the public partners with whom an absorbed one goes on being shared. Mostly empty.
    pub note: String,
}

/// The arrangements of one fate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The fate.
    pub fate: Fate,
    /// What it means for the arrangements, to be read after their number.
    pub heading: String,
    /// The arrangements, by name; at least one.
    pub rows: Vec<Row>,
}

/// The fates that are listed, in the order in which they ask for work. What is untouched is not listed.
const LISTED: [Fate; 4] = [Fate::Straddles, Fate::Absorbed, Fate::Mixed, Fate::Unplaced];

/// The arrangements that a scenario touches, by fate; a fate that none has is left out.
pub fn sections(register: &Register, fates: &Fates) -> Vec<Section> {
    let mut sections = Vec::new();
    for fate in LISTED {
        let mut rows: Vec<Row> =
            fates.with(fate).map(|arrangement| row(register, fates, fate, arrangement)).collect();
        let name = |row: &Row| &register.arrangement(row.arrangement).name;
        model::order::sort(&mut rows, |a, b| name(a).cmp(name(b)));
        if !rows.is_empty() {
            sections.push(Section { fate, heading: heading(fate, fates.unitaries.len()).to_string(), rows });
        }
    }
    sections
}

fn heading(fate: Fate, unitaries: usize) -> &'static str {
    match fate {
        Fate::Straddles if unitaries == 2 => "Needs a decision: its members fall into both new councils",
        Fate::Straddles => "Needs a decision: its members fall into two new councils or more",
        Fate::Absorbed => "Ends as a shared service: all members fall into one new council",
        Fate::Mixed => "Goes on with partners outside the area: who follows the old member has to be agreed",
        Fate::Unplaced => "Nobody can tell yet: no source says into which new council a member falls",
        Fate::Untouched => "Stays as it is: no member is replaced",
    }
}

fn row(register: &Register, fates: &Fates, fate: Fate, arrangement: ArrangementIx) -> Row {
    let name = |council: &CouncilIx| &register.council(*council).name;
    let (mut members, mut outside) = (Vec::new(), Vec::new());
    for council in register.members_at(arrangement, register.present()) {
        if fates.is_reorganised(*council) {
            members.push(Goes { council: *council, into: fates.unitaries_of(*council).collect() });
        } else {
            outside.push(*council);
        }
    }
    // Those that are divided or unplaced come after those that fall into one.
    let place = |goes: &Goes| match goes.into.as_slice() {
        [only] => (0, *only),
        [first, ..] => (1, *first),
        [] => (2, 0),
    };
    model::order::sort(&mut members, |a, b| {
        place(a).cmp(&place(b)).then(name(&a.council).cmp(name(&b.council)))
    });
    model::order::sort(&mut outside, |a, b| name(a).cmp(name(b)));
    let record = register.arrangement(arrangement);
    let services = &register.package().services;
    let labels: Vec<&str> =
        record.services.iter().map(|service| services[usize::from(service.0)].label.as_str()).collect();
    let mut note = String::new();
    if fate == Fate::Absorbed {
        let public = record.partners.iter().filter(|partner| partner.sector.is_public());
        let public: Vec<&str> = public.map(|partner| partner.name.as_str()).collect();
        if !public.is_empty() {
            note = ["Goes on being shared with ", &words::sentence_list(&public), "."].concat();
        }
    }
    Row { arrangement, services: labels.join("; "), members, outside, note }
}
