//! Two to four councils side by side: which services all, some or one of them share, with whom, and how many over time.

use model::compare::ServiceRow;
use model::records::{ArrangementIx, CouncilIx};
use model::vocabulary::CouncilType;
use model::{Query, Register};

use crate::council_page::services::with;
use crate::map::classes::Classes;
use crate::map::sketch::{Name, Patch};
use crate::words::{self, count};

/// The most councils that stand side by side.
pub const MOST: usize = 4;

/// How many partners of each council are drawn: those with which most is shared.
const PARTNERS: usize = 12;

/// The first year of the register.
const FIRST_YEAR: i32 = 2009;

/// Councils side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// "Of 12 kinds of service that Adur or Worthing shares, both share 7."
    pub sentence: String,
    /// In how many arrangements all of them are together.
    pub below: String,
    /// The services that all of them share, some, and one; those that are not empty.
    pub groups: Vec<Group>,
}

/// Services that equally many of the councils share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// "All three share"
    pub heading: String,
    /// The services, by code.
    pub rows: Vec<Row>,
}

/// One service of the councils.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The service.
    pub label: String,
    /// For each council what it has.
    pub cells: Vec<Vec<Cell>>,
}

/// An arrangement of one of the councils.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The arrangement.
    pub arrangement: ArrangementIx,
    /// "with Crawley, Horsham and 3 more".
    pub with: String,
    /// Whether another one of the compared councils is in it.
    pub together: bool,
}

/// The councils that are compared: those of the list that the data knows, each once; else the one that is selected. At most
/// [`MOST`]; also, how many more there were.
pub fn councils(
    register: &Register,
    codes: &[String],
    selected: Option<CouncilIx>,
) -> (Vec<CouncilIx>, usize) {
    let mut councils = Vec::new();
    for council in codes.iter().filter_map(|code| register.council_by_code(code)) {
        if !councils.contains(&council) {
            councils.push(council);
        }
    }
    if councils.is_empty() {
        councils.extend(selected);
    }
    let more = councils.len().saturating_sub(MOST);
    councils.truncate(MOST);
    (councils, more)
}

/// What the filters find for these councils, side by side.
pub fn compared(register: &Register, query: &Query, year: Option<i32>, councils: &[CouncilIx]) -> Compared {
    let found = register.found(query, year);
    let of = register.compare(councils, &found, year);
    let names: Vec<&str> = councils.iter().map(|council| register.council(*council).name.as_str()).collect();
    let services = of.all.len() + of.some.len() + of.one.len();
    let everyone = everyone(councils.len());
    let any = match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => [&rest.join(", "), " or ", last].concat(),
        _ => names.concat(),
    };
    let sentence = if councils.len() < 2 {
        match councils.first() {
            Some(council) => ["Choose whom to compare with ", &register.council(*council).name, "."].concat(),
            None => "Compare two to four councils.".to_string(),
        }
    } else if services == 0 {
        ["No kind of service is known that ", &any, " shares."].concat()
    } else {
        let common = match of.all.len() {
            0 => [" there is none that ", &everyone, " share."].concat(),
            n => [" ", &everyone, " share ", &words::number(n as u64), "."].concat(),
        };
        ["Of ", &count(services, "kind of service", "kinds of service"), " that ", &any, " shares,", &common]
            .concat()
    };
    let below = match (councils.len(), of.all_together.len()) {
        (0 | 1, _) => {
            "Add one council or more: what all of them share, what some, what one alone, and with whom."
                .to_string()
        }
        (_, 0) => "Each shares with others: in no shared service are all of them together.".to_string(),
        (2, n) => ["Both are together in ", &count(n, "shared service", "shared services"), "."].concat(),
        (_, n) => {
            ["All of them are together in ", &count(n, "shared service", "shared services"), "."].concat()
        }
    };
    let mut groups = Vec::new();
    if councils.len() > 1 {
        let mut first = everyone.clone();
        first[..1].make_ascii_uppercase();
        let parts = [
            ([&first, " share"].concat(), &of.all),
            ("Some share".to_string(), &of.some),
            ("One shares".to_string(), &of.one),
        ];
        for (heading, rows) in parts {
            if !rows.is_empty() {
                let rows = rows.iter().map(|row| row_of(register, year, councils, row)).collect();
                groups.push(Group { heading, rows });
            }
        }
    }
    Compared { sentence, below, groups }
}

/// "both", "all three".
fn everyone(number: usize) -> String {
    match number {
        2 => "both".to_string(),
        n => ["all ", &words::in_letters(n).to_ascii_lowercase()].concat(),
    }
}

fn row_of(register: &Register, year: Option<i32>, councils: &[CouncilIx], row: &ServiceRow) -> Row {
    let cell = |council: CouncilIx, arrangement: ArrangementIx| {
        // The service stands at the row's head: with whom alone is told.
        let words = with(register, arrangement, council, year);
        let with =
            words.split_once(", with ").map_or(String::new(), |(_, others)| ["with ", others].concat());
        Cell { arrangement, with, together: row.together.contains(&arrangement) }
    };
    let cells = councils.iter().zip(&row.arrangements);
    Row {
        label: register.package().services[usize::from(row.service.0)].label.clone(),
        cells: cells.map(|(council, of)| of.iter().map(|at| cell(*council, *at)).collect()).collect(),
    }
}

/// One council's card: its map, its numbers, its years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The council.
    pub council: CouncilIx,
    /// "14 shared services with 22 councils".
    pub numbers: String,
    /// The class of each patch of [`Cards::patches`], 0 for none, 6 for the council itself.
    pub classes: Vec<usize>,
    /// Names on its map.
    pub names: Vec<Name>,
    /// What its map shows, in a sentence.
    pub label: String,
    /// Its first partners, with how many services.
    pub partners: Vec<(CouncilIx, u32)>,
    /// How many services it shared in each of [`Cards::years`]; `None` where it did not exist.
    pub over_time: Vec<Option<u32>>,
}

/// The cards of all councils, on one scale.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cards {
    /// The councils that each of the maps draws: all show the same land.
    pub patches: Vec<Patch>,
    /// The colours, with the numbers that they stand for.
    pub legend: Vec<(usize, String)>,
    /// The years from the first of the register to the present.
    pub years: Vec<i32>,
    /// The largest number of any council in any year.
    pub most: u32,
    /// The cards, in the order of the councils.
    pub cards: Vec<Card>,
}

/// The class of the council whose map it is.
pub const ITSELF: usize = 6;

/// The cards of these councils for what the filters find.
pub fn cards(register: &Register, query: &Query, year: Option<i32>, councils: &[CouncilIx]) -> Cards {
    let found = register.found(query, year);
    let counts = register.council_counts(&found, year);
    let ties: Vec<Vec<(CouncilIx, u32)>> = councils
        .iter()
        .map(|council| {
            let mut ties = register.ties(*council, &found, year);
            model::order::sort(&mut ties, |a, b| b.1.cmp(&a.1));
            ties
        })
        .collect();
    let years: Vec<i32> = (FIRST_YEAR..=register.present()).collect();
    let over_time = over_time(register, query, &years, councils);
    let numbers: Vec<u32> = ties.iter().flatten().map(|(_, number)| *number).collect();
    let classes = Classes::of(&numbers);
    let patches = patches(register, councils, &ties);
    let card = |(at, council): (usize, &CouncilIx)| {
        let shared = |other: CouncilIx| ties[at].iter().find(|(tie, _)| *tie == other).map_or(0, |(_, n)| *n);
        let class = |patch: &Patch| match patch.council == *council {
            true => ITSELF,
            false => classes.colour(classes.class(shared(patch.council))),
        };
        let ix = usize::from(council.0);
        let (services, partners) = (counts.arrangements[ix] as usize, counts.partners[ix] as usize);
        let name = &register.council(*council).name;
        Card {
            council: *council,
            numbers: [
                &count(services, "shared service", "shared services"),
                " with ",
                &count(partners, "council", "councils"),
            ]
            .concat(),
            classes: patches.iter().map(class).collect(),
            names: councils.iter().map(|other| Name::of(register, *other)).collect(),
            label: ["Map of the councils with which ", name, " shares most; the list below has the numbers."]
                .concat(),
            partners: ties[at].iter().take(5).copied().collect(),
            over_time: over_time.iter().map(|of_year| of_year[at]).collect(),
        }
    };
    Cards {
        legend: classes.labels(numbers.iter().copied().max().unwrap_or(0)),
        most: over_time.iter().flatten().flatten().copied().max().unwrap_or(0),
        cards: councils.iter().enumerate().map(card).collect(),
        patches,
        years,
    }
}

/// How many services each council shared in each year; with whatever filters there are.
fn over_time(
    register: &Register,
    query: &Query,
    years: &[i32],
    councils: &[CouncilIx],
) -> Vec<Vec<Option<u32>>> {
    let of_year = |year: &i32| {
        let counts = register.council_counts(&register.found(query, Some(*year)), Some(*year));
        let number = |council: &CouncilIx| {
            register.exists(*council, *year).then(|| counts.arrangements[usize::from(council.0)])
        };
        councils.iter().map(number).collect()
    };
    years.iter().map(of_year).collect()
}

/// The compared councils and those with which they share most, each once. A county lies over its districts: it is drawn only
/// where it is compared and no district of it is.
fn patches(register: &Register, councils: &[CouncilIx], ties: &[Vec<(CouncilIx, u32)>]) -> Vec<Patch> {
    let mut all: Vec<CouncilIx> = councils.to_vec();
    for ties in ties {
        let mut drawn = 0;
        for (council, _) in ties {
            if drawn < PARTNERS && register.council(*council).kind != CouncilType::County {
                drawn += 1;
                if !all.contains(council) {
                    all.push(*council);
                }
            }
        }
    }
    let county_of = |council: CouncilIx| register.council(council).county;
    let is_county = |council: CouncilIx| register.council(council).kind == CouncilType::County;
    let has_district = |county: CouncilIx| councils.iter().any(|other| county_of(*other) == Some(county));
    all.retain(|council| !(is_county(*council) && has_district(*council)));
    let counties: Vec<CouncilIx> = all.iter().copied().filter(|council| is_county(*council)).collect();
    all.retain(|council| county_of(*council).is_none_or(|county| !counties.contains(&county)));
    all.into_iter().map(|council| Patch { council, group: None }).collect()
}

/// What the years do not tell.
pub const OF_THE_YEARS: &str =
    "Services of which nobody knows since when they run are not counted in any year.";
