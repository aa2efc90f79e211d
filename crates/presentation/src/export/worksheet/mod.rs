//! What an officer takes away for a new council: every arrangement that it inherits, divides or shares outward, with what has
//! to be decided.

mod decide;

use model::Register;
use model::bits::Bits;
use model::lens::{Fate, Fates};
use model::records::{ArrangementDetails, ArrangementIx, CouncilIx};

use super::{Prose, csv, table};
use crate::{facts, list, words};

/// The columns of the table, in their order; [`Row::cells`] has a cell for each.
pub const COLUMNS: [&str; 19] = [
    "fate",
    "arrangement",
    "services",
    "to be decided",
    "councils that become part of it",
    "other new councils",
    "councils that go on",
    "councils of which nobody knows",
    "other partners",
    "form",
    "lead",
    "since",
    "status",
    "staff",
    "published saving",
    "last confirmed",
    "summary",
    "sources",
    "id",
];

/// A new council's worksheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Worksheet {
    /// The new council.
    pub name: String,
    /// "West Surrey will inherit 3, divide 5 and share 12 with councils elsewhere."
    pub sentence: String,
    /// What it inherits, then what it divides, then what it shares outward; each by id.
    pub rows: Vec<Row>,
}

/// An arrangement, as the new council sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The arrangement.
    pub arrangement: ArrangementIx,
    /// What becomes of it.
    pub fate: Fate,
    /// The same in words: [`fate_words`].
    pub fate_words: &'static str,
    /// Its name.
    pub name: String,
    /// Its services.
    pub services: String,
    /// What has to be decided, in sentences.
    pub decide: String,
    /// Its members that fall into the new council.
    pub own: Vec<CouncilIx>,
    /// The other new councils that members fall into, by name.
    pub neighbours: Vec<String>,
    /// Its members that go on.
    pub going_on: Vec<CouncilIx>,
    /// Its members that are replaced, and nobody knows by what.
    pub unplaced: Vec<CouncilIx>,
    /// The cells of the table, one for each of [`COLUMNS`].
    pub cells: Vec<String>,
}

/// What becomes of an arrangement, seen from a new council.
pub fn fate_words(fate: Fate) -> &'static str {
    match fate {
        Fate::Absorbed => "inherited whole",
        Fate::Straddles => "to be divided or agreed anew",
        Fate::Mixed => "shared with councils that go on",
        Fate::Untouched => "not touched",
        Fate::Unplaced => "not known",
    }
}

impl Worksheet {
    /// The worksheet of the new council at this position in [`Fates::unitaries`]; `None` where there is none at it. `prose` gives
    /// summary and sources, where they have been loaded.
    pub fn of(register: &Register, fates: &Fates, unitary: usize, prose: &dyn Prose) -> Option<Worksheet> {
        let inheritance = fates.unitaries.get(unitary)?;
        let lists = [
            (Fate::Absorbed, &inheritance.inherits),
            (Fate::Straddles, &inheritance.divides),
            (Fate::Mixed, &inheritance.outward),
        ];
        let mut rows = Vec::new();
        for (fate, list) in lists {
            for arrangement in list {
                let case = Case::new(register, fates, unitary, *arrangement, fate);
                rows.push(case.row(prose.of(*arrangement)));
            }
        }
        let [inherits, divides, outward] = lists.map(|(_, list)| words::number(list.len() as u64));
        let sentence = [
            inheritance.name.as_str(),
            " will inherit ",
            &inherits,
            ", divide ",
            &divides,
            " and share ",
            &outward,
            " with councils elsewhere.",
        ];
        Some(Worksheet { name: inheritance.name.clone(), sentence: sentence.concat(), rows })
    }

    /// The table as CSV; see [`csv::table`].
    pub fn to_csv(&self) -> String {
        csv::table(&COLUMNS, self.rows.iter().map(|row| row.cells.as_slice()))
    }
}

/// An arrangement in front of a new council.
struct Case<'a> {
    register: &'a Register,
    fates: &'a Fates,
    unitary: usize,
    arrangement: ArrangementIx,
    fate: Fate,
    own: Vec<CouncilIx>,
    neighbours: Vec<usize>,
    going_on: Vec<CouncilIx>,
    unplaced: Vec<CouncilIx>,
}

impl<'a> Case<'a> {
    fn new(
        register: &'a Register,
        fates: &'a Fates,
        unitary: usize,
        arrangement: ArrangementIx,
        fate: Fate,
    ) -> Case<'a> {
        let mut case = Case {
            register,
            fates,
            unitary,
            arrangement,
            fate,
            own: Vec::new(),
            neighbours: Vec::new(),
            going_on: Vec::new(),
            unplaced: Vec::new(),
        };
        for member in register.members_at(arrangement, register.present()) {
            let into: Vec<usize> = fates.unitaries_of(*member).collect();
            if into.contains(&unitary) {
                case.own.push(*member);
            }
            case.neighbours.extend(into.iter().filter(|into| **into != unitary));
            if !fates.is_reorganised(*member) {
                case.going_on.push(*member);
            }
            // A county council's area is known no better than that of each of its districts.
            let unknown =
                |lost: &CouncilIx| lost == member || register.council(*lost).county == Some(*member);
            if fates.unplaced.iter().any(unknown) {
                case.unplaced.push(*member);
            }
        }
        case.neighbours.sort_unstable();
        case.neighbours.dedup();
        case
    }

    fn names(&self, councils: &[CouncilIx]) -> Vec<&'a str> {
        councils.iter().map(|council| self.register.council(*council).name.as_str()).collect()
    }

    /// The new council's name.
    fn name(&self) -> &'a str {
        &self.fates.unitaries[self.unitary].name
    }

    fn neighbour_names(&self) -> Vec<&'a str> {
        self.neighbours.iter().map(|at| self.fates.unitaries[*at].name.as_str()).collect()
    }

    fn row(&self, prose: Option<&ArrangementDetails>) -> Row {
        let record = self.register.arrangement(self.arrangement);
        let services = facts::services(self.register, record);
        let partners: Vec<&str> = record.partners.iter().map(|partner| partner.name.as_str()).collect();
        let decide = self.decide();
        let all = Bits::full(self.register.package().arrangements.len());
        let number = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
        let cells = vec![
            fate_words(self.fate).to_string(),
            record.name.clone(),
            services.clone(),
            decide.clone(),
            self.names(&self.own).join("; "),
            self.neighbour_names().join("; "),
            self.names(&self.going_on).join("; "),
            self.names(&self.unplaced).join("; "),
            partners.join("; "),
            record.model.map(words::model).unwrap_or_default().to_string(),
            self.names(&self.register.leads(self.arrangement)).join("; "),
            number(record.start_year.map(u32::from)),
            facts::status(record),
            number(record.staff),
            list::saving_line(self.register, self.arrangement, &all).unwrap_or_default(),
            number(record.last_seen.map(u32::from)),
            prose.map(|prose| prose.summary.clone()).unwrap_or_default(),
            prose.map(table::sources).unwrap_or_default(),
            record.id.clone(),
        ];
        Row {
            arrangement: self.arrangement,
            fate: self.fate,
            fate_words: fate_words(self.fate),
            name: record.name.clone(),
            services,
            decide,
            own: self.own.clone(),
            neighbours: self.neighbour_names().into_iter().map(str::to_string).collect(),
            going_on: self.going_on.clone(),
            unplaced: self.unplaced.clone(),
            cells,
        }
    }
}
