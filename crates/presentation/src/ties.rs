//! Which councils share most with one another: pairs as rows of a table, a matrix in the order of the land, and one pair.

use std::cmp::Ordering;

use model::compare::{Matrix, Pair};
use model::records::{ArrangementIx, CouncilIx, RegionIx};
use model::register::Tier;
use model::vocabulary::CouncilType;
use model::{Query, Register};

use crate::map::ground::Ground;
use crate::words::{count, number};
use crate::{Answer, Atlas};

/// A part of England whose councils are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Area {
    /// A region.
    Region(RegionIx),
    /// A county council and its districts.
    County(CouncilIx),
}

impl Area {
    /// The area that is asked for: the selected county, else the one region of the filters.
    pub fn asked(register: &Register, query: &Query, council: Option<CouncilIx>) -> Option<Area> {
        let county = council.filter(|council| register.council(*council).kind == CouncilType::County);
        match (county, query.regions.as_slice()) {
            (Some(county), _) => Some(Area::County(county)),
            (None, [region]) => register.region_by_name(region).map(Area::Region),
            _ => None,
        }
    }

    /// "the South East", "Cambridgeshire".
    pub fn name(self, register: &Register) -> String {
        match self {
            Area::Region(region) => in_words(&register.package().regions[usize::from(region.0)]),
            Area::County(county) => register.council(county).name.clone(),
        }
    }

    /// Its councils in a year: of a county the council itself and its districts.
    pub fn councils(self, register: &Register, year: i32) -> Vec<CouncilIx> {
        match self {
            Area::County(county) => {
                let mut councils = vec![county];
                councils.extend(register.districts(county, year));
                councils
            }
            Area::Region(region) => {
                let all = (0..register.package().councils.len()).map(|at| CouncilIx(at as u16));
                all.filter(|at| register.council(*at).region == region && register.exists(*at, year))
                    .collect()
            }
        }
    }
}

/// A region as in a sentence: points of the compass take an article.
fn in_words(region: &str) -> String {
    let takes = ["North", "East", "South", "West"].iter().any(|point| region.starts_with(point));
    if takes { ["the ", region].concat() } else { region.to_string() }
}

/// Two councils that share something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PairRow {
    /// How often they are together.
    pub pair: Pair,
    /// Of all that one or the other shares, how much they share together, in per cent.
    pub part: u32,
}

/// The columns by which the table can be sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The name of the first council.
    First,
    /// The name of the second council.
    Second,
    /// How many services they share.
    Shared,
    /// How much of what either shares.
    Part,
}

/// The pairs of an area, or of England, that share one of the found arrangements: the most first.
pub fn pairs(register: &Register, answer: &Answer, among: Option<&[CouncilIx]>) -> Vec<PairRow> {
    let mut pairs = register.pairs(&answer.summary.found, answer.summary.year);
    if let Some(among) = among {
        pairs.retain(|pair| among.contains(&pair.first) && among.contains(&pair.second));
    }
    let row = |pair: Pair| {
        let either = (pair.of_first + pair.of_second - pair.shared).max(1);
        PairRow { pair, part: (pair.shared * 100 + either / 2) / either }
    };
    pairs.into_iter().map(row).collect()
}

/// Sorts by a column: names from A, numbers from the largest. Equal rows keep the order that they had.
pub fn sort(register: &Register, rows: &mut [PairRow], by: Column) {
    let name = |council: CouncilIx| register.council(council).name.as_str();
    let compare = |a: &PairRow, b: &PairRow| -> Ordering {
        match by {
            Column::First => name(a.pair.first).cmp(name(b.pair.first)),
            Column::Second => name(a.pair.second).cmp(name(b.pair.second)),
            Column::Shared => b.pair.shared.cmp(&a.pair.shared),
            Column::Part => b.part.cmp(&a.part),
        }
    };
    model::order::sort(rows, compare);
}

/// "In London no two councils share more than Brent with Harrow: 18 services."
pub fn sentence(register: &Register, rows: &[PairRow], area: Option<Area>) -> String {
    let place = area.map_or_else(|| "England".to_string(), |area| area.name(register));
    let Some(PairRow { pair, .. }) =
        rows.iter().max_by_key(|row| (row.pair.shared, std::cmp::Reverse(row.pair.first)))
    else {
        return ["In ", &place, " no two councils are known to share any of the services found."].concat();
    };
    let name = |council: CouncilIx| register.council(council).name.as_str();
    [
        "In ",
        &place,
        " no two councils share more than ",
        name(pair.first),
        " with ",
        name(pair.second),
        ": ",
        &count(pair.shared as usize, "service", "services"),
        ".",
    ]
    .concat()
}

/// How many pairs there are, and how councils come to share.
pub fn below(rows: &[PairRow]) -> String {
    let pairs = count(rows.len(), "pair of councils shares", "pairs of councils share");
    [&pairs, " at least one service. Two councils share a service when both are in the arrangement for it, alone or with others."].concat()
}

/// Councils in an order in which neighbours stand near each other, from the north. Councils of a county stand together, the
/// county council first.
pub fn in_order_of_the_land(
    register: &Register,
    atlas: &Atlas,
    year: i32,
    councils: &[CouncilIx],
) -> Vec<CouncilIx> {
    let ground = atlas.ground(register, year, Tier::Lower);
    let block = |council: CouncilIx| register.council(council).county.unwrap_or(council);
    let mut blocks: Vec<CouncilIx> = councils.iter().map(|council| block(*council)).collect();
    blocks.sort_unstable();
    blocks.dedup();
    let in_line = |councils: &[CouncilIx]| {
        let places: Vec<[f64; 2]> = councils
            .iter()
            .map(|council| place(register, &ground, year, *council).unwrap_or_default())
            .collect();
        short_way(&places).into_iter().map(|at| councils[at]).collect::<Vec<_>>()
    };
    let mut ordered = Vec::with_capacity(councils.len());
    for of in in_line(&blocks) {
        let (first, own): (Vec<CouncilIx>, Vec<CouncilIx>) =
            councils.iter().filter(|council| block(**council) == of).partition(|council| **council == of);
        ordered.extend(first);
        ordered.extend(in_line(&own));
    }
    ordered
}

/// The middle of a council on the grid; of a county that of its districts.
fn place(register: &Register, ground: &Ground, year: i32, council: CouncilIx) -> Option<[f64; 2]> {
    if let Some(group) = ground.group(council) {
        return ground.tiling.centre(group);
    }
    let districts = register.districts(council, year);
    let centres: Vec<[f64; 2]> = districts
        .iter()
        .filter_map(|district| ground.group(*district).and_then(|group| ground.tiling.centre(group)))
        .collect();
    let count = centres.len().max(1) as f64;
    let sum = centres.iter().fold([0.0, 0.0], |sum, at| [sum[0] + at[0], sum[1] + at[1]]);
    (!centres.is_empty()).then_some([sum[0] / count, sum[1] / count])
}

/// A short way through all places, as their positions: from the northernmost always on to the nearest, then parts of the way are
/// turned round as long as that makes it shorter (2-opt; Croes, "A Method for Solving Traveling-Salesman Problems", 1958).
fn short_way(places: &[[f64; 2]]) -> Vec<usize> {
    let far = |a: usize, b: usize| (places[a][0] - places[b][0]).hypot(places[a][1] - places[b][1]);
    let mut left: Vec<usize> =
        model::order::by(places.len(), &mut |a, b| places[a][1].total_cmp(&places[b][1]));
    let mut way: Vec<usize> = Vec::with_capacity(left.len());
    while !left.is_empty() {
        let next = way.last().map_or(0, |last| {
            let nearest =
                (0..left.len()).min_by(|a, b| far(*last, left[*a]).total_cmp(&far(*last, left[*b])));
            nearest.unwrap_or(0)
        });
        way.push(left.remove(next));
    }
    // Each turn makes the way shorter, so that it ends; the bound is for numbers that differ by rounding alone.
    for _ in 0..way.len() {
        let mut turned = false;
        for from in 0..way.len() {
            for to in from + 1..way.len() {
                let before = |at: usize, end: usize| if at == 0 { 0.0 } else { far(way[at - 1], way[end]) };
                let after = |at: usize, end: usize| way.get(at + 1).map_or(0.0, |next| far(way[end], *next));
                let gain = before(from, from) + after(to, to) - before(from, to) - after(to, from);
                if gain > 1e-6 {
                    way[from..=to].reverse();
                    turned = true;
                }
            }
        }
        if !turned {
            break;
        }
    }
    way
}

/// A matrix of the councils that share something with one another, in the order of the land, and how many were left out.
pub fn matrix(
    register: &Register,
    atlas: &Atlas,
    answer: &Answer,
    councils: &[CouncilIx],
) -> (Matrix, usize) {
    let (found, year) = (&answer.summary.found, answer.summary.year);
    let all = register.matrix(councils, found, year);
    let shares =
        |row: &usize| (0..councils.len()).any(|column| column != *row && all.shared(*row, column) > 0);
    let kept: Vec<CouncilIx> = (0..councils.len()).filter(shares).map(|at| councils[at]).collect();
    let left_out = councils.len() - kept.len();
    let ordered = in_order_of_the_land(register, atlas, answer.year(register), &kept);
    (register.matrix(&ordered, found, year), left_out)
}

/// The matrix as CSV (RFC 4180): a header with the names, then each council with its numbers. A name that a spreadsheet would
/// take for a formula gets an apostrophe before it.
pub fn matrix_csv(register: &Register, matrix: &Matrix) -> String {
    let cell = |council: CouncilIx| {
        let name = &register.council(council).name;
        let before = if name.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
        ["\"", before, &name.replace('"', "\"\""), "\""].concat()
    };
    let names: Vec<String> = matrix.councils.iter().map(|council| cell(*council)).collect();
    // The byte order mark tells Excel that it is UTF-8.
    let mut csv = ["\u{feff}council,", &names.join(","), "\r\n"].concat();
    for (row, name) in names.iter().enumerate() {
        let numbers: Vec<String> =
            (0..names.len()).map(|column| matrix.shared(row, column).to_string()).collect();
        csv.push_str(&[name, ",", &numbers.join(","), "\r\n"].concat());
    }
    csv
}

/// What two councils share, and what not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PairPage {
    /// "Adur and Worthing share 11 services."
    pub sentence: String,
    /// "That is 11 of the 14 that Adur shares, and of the 13 that Worthing shares."
    pub below: String,
    /// What both are in, ascending by id.
    pub both: Vec<ArrangementIx>,
    /// What the first is in without the second.
    pub first: Vec<ArrangementIx>,
    /// What the second is in without the first.
    pub second: Vec<ArrangementIx>,
}

/// The page of a pair.
pub fn pair_page(register: &Register, answer: &Answer, a: CouncilIx, b: CouncilIx) -> PairPage {
    let (found, year) = (&answer.summary.found, answer.summary.year);
    let both = register.shared_by(a, b, found, year);
    let without = |council: CouncilIx| {
        let mut own = register.shared_by(council, council, found, year);
        own.retain(|at| !both.contains(at));
        own
    };
    let (first, second) = (without(a), without(b));
    let (name_a, name_b) = (&register.council(a).name, &register.council(b).name);
    let when = year.map_or(String::new(), |year| [" in ", &year.to_string()].concat());
    let share = if year.is_some() { " shared " } else { " share " };
    let sentence = match both.len() {
        0 => [name_a, " and ", name_b, " are not known to share any service with one another", &when, "."]
            .concat(),
        n => [name_a, " and ", name_b, share, &count(n, "service", "services"), &when, "."].concat(),
    };
    let of = |alone: &[ArrangementIx]| number((both.len() + alone.len()) as u64);
    let shares = if year.is_some() { " shared" } else { " shares" };
    let below = [
        "Of ",
        &of(&first),
        " that ",
        name_a,
        shares,
        " with anybody, and ",
        &of(&second),
        " that ",
        name_b,
        shares,
        ".",
    ]
    .concat();
    PairPage { sentence, below, both, first, second }
}
